// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/https_transport.h"

#include "base/hash.h"
#include "support/result_checks.h"
#include "sync/gzip.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;

namespace {

QByteArray contents(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qsizetype(size));
}

/// A P-256 key with a self-signed certificate, as `feltbok-server init` makes them.
struct TestIdentity
{
    explicit TestIdentity(const char* name)
    {
        EVP_PKEY* pair = EVP_EC_gen("P-256");
        X509* x509 = X509_new();
        ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
        X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
        X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
        X509_set_pubkey(x509, pair);
        X509_NAME* subject = X509_get_subject_name(x509);
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
        X509_set_issuer_name(x509, subject);
        X509_sign(x509, pair, EVP_sha256());
        BIO* bio = BIO_new(BIO_s_mem());
        PEM_write_bio_X509(bio, x509);
        certificate = QSslCertificate(contents(bio), QSsl::Pem);
        BIO_free(bio);
        bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PrivateKey(bio, pair, nullptr, nullptr, 0, nullptr, nullptr);
        key = QSslKey(contents(bio), QSsl::Ec);
        BIO_free(bio);
        unsigned char* spki = nullptr;
        const int size = i2d_PUBKEY(pair, &spki);
        pin = toHex(sha256(ByteView(spki, std::size_t(size))));
        OPENSSL_free(spki);
        X509_free(x509);
        EVP_PKEY_free(pair);
    }

    QSslCertificate certificate;
    QSslKey key;
    std::string pin;
};

/// Says `reply` to each whole request, and keeps every byte it got inside TLS.
class RecordingServer : public QSslServer
{
public:
    explicit RecordingServer(const TestIdentity& identity,
                             QSsl::SslProtocol protocol = QSsl::TlsV1_3)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setProtocol(protocol);
        setSslConfiguration(tls);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* const socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            }
        });
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++handshakes; });
        listen(QHostAddress::LocalHost);
    }

    std::string url() const { return "https://127.0.0.1:" + std::to_string(serverPort()); }

    QByteArray received;
    QByteArray reply = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    bool closeAfter = false;
    int connections = 0;
    int handshakes = 0;

private:
    void read(QTcpSocket* socket)
    {
        received += socket->readAll();
        if (!received.contains("\r\n\r\n") || reply.isEmpty())
            return;
        socket->write(reply);
        if (closeAfter)
            socket->disconnectFromHost();
    }
};

/// Sends one request and waits for its end.
Result<Answer> exchange(HttpsTransport& transport, Request request)
{
    std::optional<Result<Answer>> answer;
    transport.send(std::move(request), [&](Result<Answer> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return Error(ErrorCode::internal, "no end");
    return *answer;
}

Request secretRequest()
{
    Request request;
    request.method = "POST";
    request.path = "/v1/push?x=1";
    request.headers = {{"Authorization", "Bearer secret"}, {"Content-Type", "application/json"}};
    request.body = "secret body";
    return request;
}

} // namespace

class HttpsTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void talksToThePinnedServer();
    void anyPinOfTheSetWillDo();
    void noByteReachesAnotherServer();
    void noByteReachesAnotherServerTheSystemTrusts();
    void olderTlsIsRefused();
    void answersOfAnyStatusComeBack();
    void aHeadEndsWithItsHeaders();
    void partsOfAttachmentsGoAsTheyAre();
    void redirectsAreNotFollowed();
    void gzipIsOpenedWithinBounds();
    void aCutAnswerIsNoAnswer_data();
    void aCutAnswerIsNoAnswer();
    void silenceTimesOut();
    void nobodyThere();
    void cancelledExchangesStaySilent();

private:
    std::optional<TestIdentity> m_ours;
    std::optional<TestIdentity> m_other;
};

void HttpsTransportTest::initTestCase()
{
    m_ours.emplace("feltbok");
    m_other.emplace("feltbok");
    QCOMPARE(spkiPin(m_ours->certificate), m_ours->pin);
    QVERIFY(m_ours->pin != m_other->pin);
}

void HttpsTransportTest::talksToThePinnedServer()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_ours->pin});
    const auto answer = exchange(transport, secretRequest());
    FELTBOK_SUCCEEDS(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, std::string("ok"));
    QVERIFY(server.received.startsWith("POST /v1/push?x=1 HTTP/1.1\r\n"));
    QVERIFY(server.received.contains("Authorization: Bearer secret\r\n"));
    QVERIFY(server.received.endsWith("secret body"));
    // The connection is kept.
    FELTBOK_SUCCEEDS(exchange(transport, secretRequest()));
    QCOMPARE(server.connections, 1);
}

void HttpsTransportTest::anyPinOfTheSetWillDo()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_other->pin});
    transport.setPins({m_other->pin, m_ours->pin});
    FELTBOK_SUCCEEDS(exchange(transport, secretRequest()));
}

void HttpsTransportTest::noByteReachesAnotherServer()
{
    RecordingServer server(*m_other);
    HttpsTransport transport(server.url(), {m_ours->pin});
    for (int i = 0; i < 3; ++i)
        FELTBOK_FAILS(ErrorCode::pinMismatch, exchange(transport, secretRequest()));
    HttpsTransport unpinned(server.url(), {});
    FELTBOK_FAILS(ErrorCode::pinMismatch, exchange(unpinned, secretRequest()));
    // A later exchange with the right pin shows that the server would have recorded it.
    QVERIFY(server.handshakes > 0);
    QVERIFY2(server.received.isEmpty(), server.received.constData());
    transport.setPins({m_other->pin});
    FELTBOK_SUCCEEDS(exchange(transport, secretRequest()));
    QCOMPARE(server.received.count("secret body"), 1);
}

void HttpsTransportTest::noByteReachesAnotherServerTheSystemTrusts()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(m_other->certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    RecordingServer server(*m_other);
    HttpsTransport transport(server.url(), {m_ours->pin});
    const auto answer = exchange(transport, secretRequest());
    QSslConfiguration::setDefaultConfiguration(before);
    FELTBOK_FAILS(ErrorCode::pinMismatch, answer);
    QVERIFY(server.received.isEmpty());
}

void HttpsTransportTest::olderTlsIsRefused()
{
    RecordingServer server(*m_ours, QSsl::TlsV1_2);
    HttpsTransport transport(server.url(), {m_ours->pin});
    FELTBOK_FAILS(ErrorCode::network, exchange(transport, secretRequest()));
    QVERIFY(server.received.isEmpty());
}

void HttpsTransportTest::answersOfAnyStatusComeBack()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_ours->pin});
    for (const int status : {401, 403, 404, 409, 413, 422, 429, 500, 503}) {
        server.received.clear();
        server.reply = "HTTP/1.1 " + QByteArray::number(status) +
                       " X\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbody";
        const auto answer = exchange(transport, secretRequest());
        FELTBOK_SUCCEEDS(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, std::string("body"));
        QVERIFY(answer->retryAfter() == 7s);
    }
}

void HttpsTransportTest::aHeadEndsWithItsHeaders()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_ours->pin});
    for (const int status : {200, 404}) {
        server.received.clear();
        // The length is that of the body a GET would have; none comes.
        server.reply = "HTTP/1.1 " + QByteArray::number(status) +
                       " X\r\nUpload-Offset: 17\r\nContent-Length: 150\r\n\r\n";
        Request request;
        request.method = "HEAD";
        request.path = "/v1/attachments/ab";
        request.timeout = 5s;
        const auto answer = exchange(transport, request);
        FELTBOK_SUCCEEDS(answer);
        QCOMPARE(answer->status, status);
        QVERIFY(answer->header("upload-offset") == "17" && answer->body.empty());
        QVERIFY(server.received.startsWith("HEAD /v1/attachments/ab HTTP/1.1"));
    }
}

void HttpsTransportTest::partsOfAttachmentsGoAsTheyAre()
{
    RecordingServer server(*m_ours);
    server.reply = "HTTP/1.1 204 X\r\nUpload-Offset: 256\r\n\r\n";
    HttpsTransport transport(server.url(), {m_ours->pin});
    Request request;
    request.method = "PATCH";
    request.path = "/v1/attachments/ab";
    request.headers = {{"Upload-Offset", "0"}, {"Content-Type", "application/octet-stream"}};
    for (int i = 0; i < 256; ++i)
        request.body.push_back(static_cast<char>(i));
    const auto answer = exchange(transport, request);
    FELTBOK_SUCCEEDS(answer);
    QCOMPARE(answer->status, 204);
    QTRY_VERIFY(server.received.endsWith(QByteArray::fromStdString(request.body)));
    QVERIFY(server.received.contains("Upload-Offset: 0\r\n"));
    QVERIFY(server.received.contains("Content-Length: 256\r\n"));
    QVERIFY(!server.received.contains("Content-Encoding"));
}

void HttpsTransportTest::redirectsAreNotFollowed()
{
    RecordingServer elsewhere(*m_ours);
    RecordingServer server(*m_ours);
    server.reply = "HTTP/1.1 307 X\r\nLocation: " + QByteArray::fromStdString(elsewhere.url()) +
                   "/\r\nContent-Length: 0\r\n\r\n";
    HttpsTransport transport(server.url(), {m_ours->pin});
    const auto answer = exchange(transport, secretRequest());
    FELTBOK_SUCCEEDS(answer);
    QCOMPARE(answer->status, 307);
    QCOMPARE(elsewhere.connections, 0);
}

void HttpsTransportTest::gzipIsOpenedWithinBounds()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_ours->pin});
    const auto answerWith = [&](const std::string& packed, const QByteArray& encoding) {
        server.received.clear();
        server.reply = "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding +
                       "\r\nContent-Length: " + QByteArray::number(qsizetype(packed.size())) +
                       "\r\n\r\n" + QByteArray::fromStdString(packed);
    };
    answerWith(gzip("en side"), "gzip");
    const auto answer = exchange(transport, secretRequest());
    FELTBOK_SUCCEEDS(answer);
    QCOMPARE(answer->body, std::string("en side"));
    answerWith(gzip(std::string(HttpsTransport::maxAnswerBytes + 1, ' ')), "gzip");
    FELTBOK_FAILS(ErrorCode::tooLarge, exchange(transport, secretRequest()));
    answerWith("not gzip", "gzip");
    FELTBOK_FAILS(ErrorCode::protocol, exchange(transport, secretRequest()));
    answerWith("brotli", "br");
    FELTBOK_FAILS(ErrorCode::protocol, exchange(transport, secretRequest()));
    server.received.clear();
    server.reply =
        "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + QByteArray(9'000'000, 'x');
    FELTBOK_FAILS(ErrorCode::tooLarge, exchange(transport, secretRequest()));
}

void HttpsTransportTest::aCutAnswerIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf");
    QTest::newRow("in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5a\r\nhalf");
}

void HttpsTransportTest::aCutAnswerIsNoAnswer()
{
    QFETCH(QByteArray, reply);
    RecordingServer server(*m_ours);
    server.reply = reply;
    server.closeAfter = true;
    HttpsTransport transport(server.url(), {m_ours->pin});
    FELTBOK_FAILS(ErrorCode::network, exchange(transport, secretRequest()));
}

void HttpsTransportTest::silenceTimesOut()
{
    RecordingServer server(*m_ours);
    server.reply.clear();
    HttpsTransport transport(server.url(), {m_ours->pin});
    Request request = secretRequest();
    request.timeout = 200ms;
    FELTBOK_FAILS(ErrorCode::timedOut, exchange(transport, request));
}

void HttpsTransportTest::nobodyThere()
{
    std::string url;
    {
        const RecordingServer server(*m_ours);
        url = server.url();
    }
    HttpsTransport transport(url, {m_ours->pin});
    FELTBOK_FAILS(ErrorCode::network, exchange(transport, secretRequest()));
    HttpsTransport plain("http://127.0.0.1:1", {m_ours->pin});
    FELTBOK_FAILS(ErrorCode::badInput, exchange(plain, secretRequest()));
}

void HttpsTransportTest::cancelledExchangesStaySilent()
{
    RecordingServer server(*m_ours);
    HttpsTransport transport(server.url(), {m_ours->pin});
    bool called = false;
    transport.send(secretRequest(), [&](const Result<Answer>&) { called = true; });
    transport.cancel();
    // The next exchange has its own end, and only that.
    FELTBOK_SUCCEEDS(exchange(transport, secretRequest()));
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(HttpsTransportTest)
#include "https_transport_test.moc"
