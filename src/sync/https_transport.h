// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/transport.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QSslCertificate;

namespace feltbok::sync {

/// SHA-256 of a certificate's SubjectPublicKeyInfo in DER, hex; empty where it cannot be read.
std::string spkiPin(const QSslCertificate& certificate);

/// HTTPS with TLS 1.3 only, to a server that is known by its key and by nothing else: the
/// system's certificate authorities have no say. No byte of a request leaves before the pin was
/// checked. No redirects, cookies or caches.
class HttpsTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    /// What an answer may hold, compressed or not.
    static constexpr std::size_t maxAnswerBytes = 8 * 1024 * 1024;

    HttpsTransport(const std::string& server, std::vector<std::string> pins);
    ~HttpsTransport() override;

    void setPins(std::vector<std::string> pins) override { m_pins = std::move(pins); }
    void send(Request request, Done done) override;
    void cancel() override;

private:
    bool isPinned(const QSslCertificate& certificate) const;
    void take();
    void finish();
    /// Ends the exchange with an error of our own.
    void fail(Error error);
    Result<Answer> result();

    QNetworkAccessManager m_network;
    QUrl m_server;
    std::vector<std::string> m_pins;
    QTimer m_deadline;
    QPointer<QNetworkReply> m_reply;
    Done m_done;
    std::string m_body;
    std::optional<Error> m_failure;
};

/// The factory the app uses.
std::unique_ptr<Transport> makeHttpsTransport(const std::string& server,
                                              const std::vector<std::string>& pins);

} // namespace feltbok::sync
