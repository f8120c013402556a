// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/https_transport.h"

#include "base/hash.h"
#include "sync/gzip.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <algorithm>
#include <openssl/x509.h>

namespace feltbok::sync {
namespace {

QSslConfiguration tlsConfiguration()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    // No authority is trusted, so that every certificate is put to the pin.
    tls.setCaCertificates({});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return tls;
}

QNetworkRequest networkRequest(const QUrl& server, const Request& request)
{
    QUrl url = server;
    const auto mark = request.path.find('?');
    const auto part = [&](std::size_t from, std::size_t count) {
        return QString::fromStdString(request.path.substr(from, count));
    };
    url.setPath(part(0, mark));
    if (mark != std::string::npos)
        url.setQuery(part(mark + 1, std::string::npos), QUrl::StrictMode);

    QNetworkRequest out(url);
    out.setSslConfiguration(tlsConfiguration());
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                     QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Set by hand, it also keeps Qt from decompressing: the bound must be ours.
    out.setRawHeader("Accept-Encoding", "gzip");
    out.setRawHeader("User-Agent", "Feltbok");
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return out;
}

Error networkError(QNetworkReply::NetworkError error)
{
    const std::string detail = "Qt network error " + std::to_string(int(error));
    if (error == QNetworkReply::TimeoutError)
        return {ErrorCode::timedOut, detail};
    return {ErrorCode::network, detail};
}

} // namespace

std::string spkiPin(const QSslCertificate& certificate)
{
    const QByteArray der = certificate.toDer();
    const auto* next = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        d2i_X509(nullptr, &next, static_cast<long>(der.size())), &X509_free);
    if (!x509)
        return {};
    unsigned char* spki = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509.get()), &spki);
    if (size <= 0)
        return {};
    const Sha256 hash = sha256(ByteView(spki, static_cast<std::size_t>(size)));
    OPENSSL_free(spki);
    return toHex(hash);
}

HttpsTransport::HttpsTransport(const std::string& server, std::vector<std::string> pins)
    : m_server(QString::fromStdString(server), QUrl::StrictMode), m_pins(std::move(pins))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(Error(ErrorCode::timedOut, "no whole answer in time")); });
}

HttpsTransport::~HttpsTransport()
{
    cancel();
}

bool HttpsTransport::isPinned(const QSslCertificate& certificate) const
{
    const std::string pin = spkiPin(certificate);
    return !pin.empty() && std::find(m_pins.begin(), m_pins.end(), pin) != m_pins.end();
}

void HttpsTransport::send(Request request, Done done)
{
    cancel();
    m_done = std::move(done);
    m_body.clear();
    m_failure.reset();
    if (!m_server.isValid() || m_server.scheme() != QStringLiteral("https")) {
        QTimer::singleShot(0, this, [this] {
            fail(Error(ErrorCode::badInput, "not an https address", "server"));
        });
        return;
    }
    QNetworkRequest out = networkRequest(m_server, request);
    // Of a HEAD under another name Qt would wait for the body.
    m_reply = request.method == "HEAD"
                  ? m_network.head(out)
                  : m_network.sendCustomRequest(out, QByteArray::fromStdString(request.method),
                                                QByteArray::fromStdString(request.body));
    QNetworkReply* const reply = m_reply;
    reply->setReadBufferSize(static_cast<qint64>(maxAnswerBytes));
    // Both come before the request is written, and Qt's network thread waits for the slots.
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError>&) {
        if (isPinned(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors();
        else
            fail(Error(ErrorCode::pinMismatch, "another key than at enrolment"));
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        if (!isPinned(reply->sslConfiguration().peerCertificate()))
            fail(Error(ErrorCode::pinMismatch, "another key than at enrolment"));
    });
    if (request.sent)
        connect(reply, &QNetworkReply::uploadProgress, this,
                [sent = std::move(request.sent)](qint64 done, qint64 total) {
                    if (total > 0 && done == total)
                        sent();
                });
    connect(reply, &QNetworkReply::readyRead, this, &HttpsTransport::take);
    connect(reply, &QNetworkReply::finished, this, &HttpsTransport::finish);
    m_deadline.start(request.timeout);
}

void HttpsTransport::cancel()
{
    m_deadline.stop();
    m_done = nullptr;
    if (QNetworkReply* const reply = m_reply) {
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpsTransport::take()
{
    const QByteArray bytes = m_reply->readAll();
    if (m_body.size() + static_cast<std::size_t>(bytes.size()) > maxAnswerBytes) {
        fail(Error(ErrorCode::tooLarge, "answer"));
        return;
    }
    m_body.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void HttpsTransport::fail(Error error)
{
    const Done done = std::move(m_done);
    cancel();
    if (done)
        done(std::move(error));
}

void HttpsTransport::finish()
{
    take();
    if (!m_reply)
        return;
    Result<Answer> answer = result();
    m_deadline.stop();
    m_reply->deleteLater();
    m_reply = nullptr;
    const Done done = std::move(m_done);
    m_done = nullptr;
    done(std::move(answer));
}

Result<Answer> HttpsTransport::result()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    // Qt's codes below 100 are about the connection; those above tell the status in words.
    const auto error = m_reply->error();
    if (!status.isValid() || (error != QNetworkReply::NoError && int(error) < 100))
        return networkError(error);
    Answer answer;
    answer.status = status.toInt();
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        answer.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    const auto encoding = answer.header("content-encoding");
    if (!encoding) {
        answer.body = std::move(m_body);
    } else if (*encoding == "gzip") {
        FELTBOK_ASSIGN(answer.body, gunzip(m_body, maxAnswerBytes));
    } else {
        return Error(ErrorCode::protocol, "unknown content encoding");
    }
    return answer;
}

std::unique_ptr<Transport> makeHttpsTransport(const std::string& server,
                                              const std::vector<std::string>& pins)
{
    return std::make_unique<HttpsTransport>(server, pins);
}

} // namespace feltbok::sync
