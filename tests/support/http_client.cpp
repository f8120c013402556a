// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/http_client.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "support/seen_codes.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>
#include <zlib.h>

namespace feltbok::test {
namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string gunzipText(const std::string& bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    std::array<char, 65536> buffer{};
    int rc = Z_OK;
    while (rc == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = buffer.size();
        rc = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return out;
}

} // namespace

std::string gzipText(std::string_view text)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

struct HttpClient::State
{
    std::uint16_t port = 0;
    Options options;
    SSL_CTX* context = nullptr;
    SSL* tls = nullptr;
    int socket = -1;
    std::string buffer;
    std::string asked; ///< method and path of the last request

    ~State()
    {
        close();
        SSL_CTX_free(context);
    }
    void close()
    {
        if (tls != nullptr)
            SSL_free(tls);
        tls = nullptr;
        if (socket >= 0)
            ::close(socket);
        socket = -1;
        buffer.clear();
    }
    bool readMore()
    {
        std::array<char, 65536> chunk{};
        const int got = SSL_read(tls, chunk.data(), chunk.size());
        if (got <= 0)
            return false;
        buffer.append(chunk.data(), static_cast<std::size_t>(got));
        return true;
    }
};

HttpClient::HttpClient(std::uint16_t port, Options options) : m_state(std::make_unique<State>())
{
    std::signal(SIGPIPE, SIG_IGN);
    m_state->port = port;
    m_state->options = std::move(options);
    m_state->context = SSL_CTX_new(TLS_client_method());
    if (m_state->options.maxTlsVersion != 0)
        SSL_CTX_set_max_proto_version(m_state->context, m_state->options.maxTlsVersion);
    connect();
}

HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

bool HttpClient::connect()
{
    auto& state = *m_state;
    state.close();
    state.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(state.socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    const auto ms = state.options.timeout.count();
    const timeval limit{ms / 1000, (ms % 1000) * 1000};
    ::setsockopt(state.socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (!state.options.source.empty()) {
        ::inet_pton(AF_INET, state.options.source.c_str(), &address.sin_addr);
        if (::bind(state.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
            0) {
            state.close();
            return false;
        }
    }
    address.sin_port = htons(state.port);
    ::inet_pton(AF_INET, std::string(host).c_str(), &address.sin_addr);
    state.tls = SSL_new(state.context);
    if (::connect(state.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        SSL_set_fd(state.tls, state.socket) != 1 || SSL_connect(state.tls) != 1) {
        state.close();
        return false;
    }
    return true;
}

bool HttpClient::isConnected() const
{
    return m_state->tls != nullptr;
}

std::string HttpClient::pin() const
{
    if (!isConnected())
        return {};
    X509* certificate = SSL_get1_peer_certificate(m_state->tls);
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    const auto hash = sha256(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    X509_free(certificate);
    return toHex(hash);
}

bool HttpClient::sendRaw(std::string_view bytes)
{
    const auto line = bytes.substr(0, bytes.find("\r\n"));
    if (line.size() > 9 && line.ends_with(" HTTP/1.1"))
        m_state->asked = line.substr(0, line.size() - 9);
    // Of several at once no answer is laid to one of them.
    if (const auto first = bytes.find(" HTTP/1.1\r\n");
        first != std::string_view::npos &&
        bytes.find(" HTTP/1.1\r\n", first + 1) != std::string_view::npos)
        m_state->asked.clear();
    while (!bytes.empty()) {
        if (!isConnected())
            return false;
        const int sent = SSL_write(m_state->tls, bytes.data(), static_cast<int>(bytes.size()));
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

HttpAnswer HttpClient::readAnswer(bool expectsBody)
{
    HttpAnswer out;
    if (!isConnected())
        return out;
    auto& buffer = m_state->buffer;
    std::size_t end = 0;
    while ((end = buffer.find("\r\n\r\n")) == std::string::npos)
        if (!m_state->readMore()) {
            m_state->close();
            return out;
        }
    std::string head = buffer.substr(0, end);
    buffer.erase(0, end + 4);
    out.status = std::atoi(head.substr(9, 3).c_str());
    std::size_t at = head.find("\r\n");
    while (at != std::string::npos) {
        const auto next = head.find("\r\n", at + 2);
        const auto line = head.substr(at + 2, next == std::string::npos ? next : next - at - 2);
        const auto colon = line.find(':');
        if (colon != std::string::npos)
            out.headers[lower(line.substr(0, colon))] =
                line.substr(std::min(line.size(), colon + 2));
        at = next;
    }
    const auto length = static_cast<std::size_t>(std::atoll(out.header("content-length").c_str()));
    while (expectsBody && buffer.size() < length)
        if (!m_state->readMore()) {
            m_state->close();
            out.status = 0;
            return out;
        }
    if (expectsBody) {
        out.body = buffer.substr(0, length);
        buffer.erase(0, length);
    }
    out.isFollowed = !buffer.empty();
    out.wasGzipped = out.header("content-encoding") == "gzip";
    if (out.wasGzipped)
        out.body = gunzipText(out.body);
    if (lower(out.header("connection")) == "close")
        m_state->close();
    noteCodes(out, m_state->asked);
    return out;
}

HttpAnswer HttpClient::request(std::string_view method, std::string_view path,
                               const std::map<std::string, std::string>& headers,
                               std::string_view body)
{
    if (!isConnected() && !connect())
        return {};
    std::string head(method);
    head.append(" ").append(path).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
    for (const auto& [name, value] : headers)
        head.append(name).append(": ").append(value).append("\r\n");
    if (!body.empty() || method == "POST")
        head += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    head += "\r\n";
    // A server that refuses a body early closes while we still send: read its answer anyway.
    const bool sent = sendRaw(head);
    if (sent)
        sendRaw(body);
    return readAnswer(method != "HEAD");
}

void HttpClient::endSending()
{
    if (isConnected())
        SSL_shutdown(m_state->tls);
}

bool HttpClient::isClosedWithin(std::chrono::milliseconds time)
{
    if (!isConnected())
        return true;
    const auto until = std::chrono::steady_clock::now() + time;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            until - std::chrono::steady_clock::now());
        pollfd wait{m_state->socket, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0)
            return false;
        if (!m_state->readMore()) {
            m_state->close();
            return true;
        }
    }
}

} // namespace feltbok::test
