// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The only file that includes Asio, and with request_head the only one with Beast. GCC 12 destroys
// some temporaries twice around co_await: tokens and buffers are named first, one co_await per
// statement.

#include "server/http/http_server.h"

#include "server/http/problem.h"
#include "server/http/request_head.h"

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>
#include <unordered_set>

namespace feltbok::server::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using asio::ip::tcp;
using beast::error_code;

using Strand = asio::strand<asio::io_context::executor_type>;
using Socket = asio::basic_stream_socket<tcp, Strand>;
/// Lets no acknowledgement of a body wait. Senders with Nagle's algorithm (Qt's are) keep the last
/// piece of a body back until what came before it is acknowledged, and Linux puts that off for
/// 40 ms, in case an answer can carry it.
class PromptAcknowledgement
{
public:
    void watch(int socket) { m_socket = socket; }
    void stop() { m_socket = -1; }

private:
    friend class beast::rate_policy_access;

    static std::size_t available_read_bytes() { return std::numeric_limits<std::size_t>::max(); }
    static std::size_t available_write_bytes() { return std::numeric_limits<std::size_t>::max(); }
    void transfer_read_bytes(std::size_t) const
    {
        // Linux forgets the option, and it is no harm where it fails.
        constexpr int on = 1;
        if (m_socket >= 0)
            ::setsockopt(m_socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof(on));
    }
    static void transfer_write_bytes(std::size_t) {}
    static void on_timer() {}

    int m_socket = -1;
};

using PlainStream = beast::basic_stream<tcp, Strand, PromptAcknowledgement>;
using TlsStream = beast::ssl_stream<PlainStream>;
using Token = asio::use_awaitable_t<Strand>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Strand>;
template <typename T>
using Awaitable = asio::awaitable<T, Strand>;
using Parser = RequestParser;
using Message = bhttp::response<bhttp::string_body>;

constexpr Token useAwaitable{};

/// What is held of a request before its parser has taken it. The parser waits for the end of a
/// chunk's line or of the trailer however long they are.
constexpr std::size_t bufferBytes = 64 * 1024;
/// Of a body that was refused while it was still on its way: read and forgotten, so that the
/// refusal is not lost with the connection's reset (RFC 9112 §9.6).
constexpr std::size_t forgottenBytes = 8 * 1024 * 1024;
constexpr auto forgottenTime = std::chrono::seconds(2);

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

/// Where the handler's answer arrives; the connection's coroutine sleeps on the timer till then.
struct Mailbox
{
    explicit Mailbox(const Strand& strand) : timer(strand, Timer::time_point::max()) {}
    Timer timer;
    std::optional<Response> response;
};

/// The handler's end of a mailbox. Answers 500 itself if the handler lost it.
class Answer
{
public:
    Answer(Strand strand, std::shared_ptr<Mailbox> mailbox)
        : m_strand(std::move(strand)), m_mailbox(std::move(mailbox))
    {
    }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer()
    {
        try {
            if (!m_sent.test_and_set())
                post(problem(500, "internal"));
        } catch (const std::exception&) {
            // Not even the memory for an answer: the connection waits until the client gives up.
        }
    }
    void give(Response response)
    {
        if (!m_sent.test_and_set())
            post(std::move(response));
    }

private:
    void post(Response response)
    {
        asio::post(m_strand, [mailbox = m_mailbox, answer = std::move(response)]() mutable {
            mailbox->response = std::move(answer);
            mailbox->timer.cancel();
        });
    }
    Strand m_strand;
    std::shared_ptr<Mailbox> m_mailbox;
    std::atomic_flag m_sent;
};

} // namespace

struct HttpServer::State
{
    State(HttpServerOptions serverOptions, Handler requestHandler)
        : options(std::move(serverOptions)), handler(std::move(requestHandler)),
          tls(asio::ssl::context::tls_server), acceptor(asio::make_strand(context))
    {
    }

    class Connection;
    Result<void> open();
    Awaitable<void> accept();
    void add(Connection* connection);
    void remove(Connection* connection);

    HttpServerOptions options;
    Handler handler;
    asio::ssl::context tls;

    // Before the context, whose end destroys connections that are still open.
    std::mutex mutex; // for what follows
    std::condition_variable allGone;
    std::unordered_set<Connection*> connections;

    asio::io_context context;
    asio::basic_socket_acceptor<tcp, Strand> acceptor;
    std::vector<std::thread> threads;
    std::atomic<bool> stopping = false;
};

/// One TLS connection; everything runs on its strand.
class HttpServer::State::Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(State& state, Socket socket)
        : m_state(state), m_strand(socket.get_executor()),
          m_stream(PlainStream(std::move(socket)), state.tls)
    {
        m_state.add(this);
    }
    ~Connection() { m_state.remove(this); }

    const Strand& strand() const { return m_strand; }
    void closeIfIdle()
    {
        if (m_idle)
            beast::get_lowest_layer(m_stream).close();
    }
    void close() { beast::get_lowest_layer(m_stream).close(); }

    static Awaitable<void> run(std::shared_ptr<Connection> self);

private:
    /// False: the connection is to be closed.
    Awaitable<bool> serveOne();
    Awaitable<bool> readHead(Parser& parser);
    Awaitable<bool> readBody(Parser& parser);
    /// Answers what cannot be read on; the connection ends with it.
    Awaitable<void> refuse(Response refusal, bool isHead);
    /// What is answered to `question`, which is given the reply.
    Awaitable<Response> ask(std::function<void(Reply)> question);
    Awaitable<bool> send(Response response, bool keepAlive, bool isHead);
    Awaitable<bool> sendStream(const BodyStream& stream);
    void expireAfter(std::chrono::milliseconds time)
    {
        beast::get_lowest_layer(m_stream).expires_after(time);
    }

    State& m_state;
    Strand m_strand;
    TlsStream m_stream;
    beast::flat_buffer m_buffer{bufferBytes};
    std::string m_peer;
    bool m_idle = true;
};

void HttpServer::State::add(Connection* connection)
{
    const std::lock_guard lock(mutex);
    connections.insert(connection);
}

void HttpServer::State::remove(Connection* connection)
{
    const std::lock_guard lock(mutex);
    connections.erase(connection);
    if (connections.empty())
        allGone.notify_all();
}

Awaitable<void> HttpServer::State::Connection::run(std::shared_ptr<Connection> self)
{
    error_code ec;
    const auto endpoint = beast::get_lowest_layer(self->m_stream).socket().remote_endpoint(ec);
    if (ec)
        co_return;
    self->m_peer = endpoint.address().to_string();
    self->expireAfter(self->m_state.options.handshakeTimeout);
    auto handshakeToken = asio::redirect_error(useAwaitable, ec);
    co_await self->m_stream.async_handshake(asio::ssl::stream_base::server, handshakeToken);
    if (ec)
        co_return;

    bool goOn = true;
    while (goOn)
        goOn = co_await self->serveOne();

    if (!beast::get_lowest_layer(self->m_stream).socket().is_open())
        co_return;
    self->expireAfter(std::chrono::seconds(5));
    auto shutdownToken = asio::redirect_error(useAwaitable, ec);
    co_await self->m_stream.async_shutdown(shutdownToken);
}

Awaitable<bool> HttpServer::State::Connection::readHead(Parser& parser)
{
    error_code ec;
    parser.header_limit(static_cast<std::uint32_t>(m_state.options.headLimit));
    parser.body_limit(boost::none); // judged by path, once the head is known
    m_idle = true;
    if (m_state.stopping)
        co_return false;
    if (m_buffer.size() == 0) {
        expireAfter(m_state.options.idleTimeout);
        const auto space = m_buffer.prepare(4096);
        auto firstToken = asio::redirect_error(useAwaitable, ec);
        const std::size_t count = co_await m_stream.async_read_some(space, firstToken);
        if (ec)
            co_return false;
        m_buffer.commit(count);
    }
    m_idle = false;
    expireAfter(m_state.options.headTimeout);
    // The parser's own limit is for a line without end; of lines it takes any number.
    std::size_t taken = 0;
    while (!ec && !parser.is_header_done() && taken <= m_state.options.headLimit) {
        auto headToken = asio::redirect_error(useAwaitable, ec);
        taken += co_await bhttp::async_read_some(m_stream, m_buffer, parser, headToken);
    }
    if (!ec)
        co_return parser.is_header_done() && taken <= m_state.options.headLimit;
    const bool isMalformed =
        ec.category() == make_error_code(bhttp::error::bad_method).category() &&
        ec != bhttp::error::header_limit && ec != bhttp::error::end_of_stream &&
        ec != bhttp::error::partial_message;
    if (isMalformed) {
        Response refusal = problem(400, "bad_request");
        co_await refuse(std::move(refusal), false);
    }
    co_return false;
}

Awaitable<void> HttpServer::State::Connection::refuse(Response refusal, bool isHead)
{
    auto& plain = beast::get_lowest_layer(m_stream);
    co_await send(std::move(refusal), false, isHead);
    error_code ec;
    expireAfter(forgottenTime);
    auto shutdownToken = asio::redirect_error(useAwaitable, ec);
    co_await m_stream.async_shutdown(shutdownToken); // ends at once where more of the body comes
    ec = {};
    expireAfter(forgottenTime);
    m_buffer.consume(m_buffer.size());
    for (std::size_t forgotten = 0; !ec && forgotten < forgottenBytes;) {
        const auto space = m_buffer.prepare(bufferBytes);
        auto token = asio::redirect_error(useAwaitable, ec);
        forgotten += co_await plain.async_read_some(space, token);
    }
    plain.close();
}

Awaitable<bool> HttpServer::State::Connection::readBody(Parser& parser)
{
    error_code ec;
    const auto& head = parser.get();
    const bool isHead = head.method() == bhttp::verb::head;
    const std::size_t limit =
        m_state.options.bodyLimit
            ? m_state.options.bodyLimit(view(head.method_string()), view(head.target()))
            : 1024 * 1024;
    const auto length = parser.content_length();
    bool isTooLarge = length && *length > limit;
    if (!isTooLarge && beast::iequals(head[bhttp::field::expect], "100-continue")) {
        bhttp::response<bhttp::empty_body> goAhead(bhttp::status::continue_, 11);
        auto token = asio::redirect_error(useAwaitable, ec);
        co_await bhttp::async_write(m_stream, goAhead, token);
        if (ec)
            co_return false;
    }
    parser.body_limit(limit);
    const auto begun = std::chrono::steady_clock::now();
    std::size_t received = 0;
    while (!isTooLarge && parser.chunked() && m_buffer.size() < shortestChunkedBody) {
        beast::get_lowest_layer(m_stream).expires_at(begun + m_state.options.bodyGrace);
        const auto space = m_buffer.prepare(bufferBytes - m_buffer.size());
        auto token = asio::redirect_error(useAwaitable, ec);
        const std::size_t count = co_await m_stream.async_read_some(space, token);
        if (ec)
            co_return false;
        m_buffer.commit(count);
    }
    while (!isTooLarge && !parser.is_done()) {
        const auto earned =
            std::chrono::milliseconds(received * 1000 / m_state.options.bodyBytesPerSecond);
        beast::get_lowest_layer(m_stream).expires_at(begun +
                                                     std::max(m_state.options.bodyGrace, earned));
        auto token = asio::redirect_error(useAwaitable, ec);
        received += co_await bhttp::async_read_some(m_stream, m_buffer, parser, token);
        // What frames a body in chunks may weigh as much as the body, not more.
        isTooLarge = ec == bhttp::error::body_limit || received > 2 * limit + bufferBytes;
        if (isTooLarge)
            break;
        const bool isMalformed =
            ec.category() == make_error_code(bhttp::error::bad_chunk).category() &&
            ec != bhttp::error::partial_message && ec != bhttp::error::end_of_stream;
        if (isMalformed) {
            Response refusal = problem(400, "bad_request");
            co_await refuse(std::move(refusal), isHead);
        }
        if (ec)
            co_return false;
    }
    if (isTooLarge) {
        Response refusal = problem(413, "too_large");
        co_await refuse(std::move(refusal), isHead);
        co_return false;
    }
    co_return true;
}

Awaitable<bool> HttpServer::State::Connection::serveOne()
{
    Parser parser;
    const bool hasHead = co_await readHead(parser);
    if (!hasHead)
        co_return false;
    const bool isHead = parser.get().method() == bhttp::verb::head;
    auto head = requestFromHead(parser);
    if (!head) {
        Response refusal = problem(400, "bad_request", head.error().field);
        co_await refuse(std::move(refusal), isHead);
        co_return false;
    }
    auto& plain = beast::get_lowest_layer(m_stream);
    plain.rate_policy().watch(plain.socket().native_handle());
    const bool hasBody = co_await readBody(parser);
    plain.rate_policy().stop();
    if (!hasBody)
        co_return false;
    plain.expires_never();

    auto& message = parser.get();
    const bool keepAlive = message.keep_alive() && !m_state.stopping;
    Request request = std::move(*head);
    request.peer = m_peer;
    request.body = std::move(message.body());

    std::function<void(Reply)> question = [this, held = std::move(request)](Reply reply) mutable {
        m_state.handler(std::move(held), std::move(reply));
    };
    Response response = co_await ask(std::move(question));
    const bool sent = co_await send(std::move(response), keepAlive, isHead);
    co_return sent&& keepAlive && !m_state.stopping;
}

Awaitable<Response> HttpServer::State::Connection::ask(std::function<void(Reply)> question)
{
    auto mailbox = std::make_shared<Mailbox>(m_strand);
    {
        auto answer = std::make_shared<Answer>(m_strand, mailbox);
        question([answer](Response response) { answer->give(std::move(response)); });
    }
    // The answer is posted to this strand, so it cannot come between the test and the wait.
    while (!mailbox->response) {
        error_code ec;
        auto token = asio::redirect_error(useAwaitable, ec);
        co_await mailbox->timer.async_wait(token);
    }
    co_return std::move(*mailbox->response);
}

Awaitable<bool> HttpServer::State::Connection::send(Response response, bool keepAlive, bool isHead)
{
    Message message(static_cast<bhttp::status>(response.status), 11);
    message.set(bhttp::field::cache_control, "no-store");
    if (!response.contentType.empty())
        message.set(bhttp::field::content_type, response.contentType);
    if (response.gzipped)
        message.set(bhttp::field::content_encoding, "gzip");
    for (const auto& [name, value] : response.headers)
        message.set(name, value);
    message.keep_alive(keepAlive);
    message.body() = std::move(response.body);
    message.prepare_payload();
    // Of what a GET would answer, a HEAD without a body of its own tells nothing.
    if (response.stream)
        message.content_length(response.stream->length);
    else if (isHead && message.body().empty())
        message.erase(bhttp::field::content_length);

    const bool isHeadOnly = isHead || response.stream.has_value();
    bhttp::response_serializer<bhttp::string_body> serializer(message);
    serializer.split(isHeadOnly);
    error_code ec;
    while (!(isHeadOnly ? serializer.is_header_done() : serializer.is_done())) {
        expireAfter(m_state.options.writeTimeout);
        auto token = asio::redirect_error(useAwaitable, ec);
        co_await bhttp::async_write_some(m_stream, serializer, token);
        if (ec)
            co_return false;
    }
    if (!response.stream || isHead)
        co_return true;
    const bool isWhole = co_await sendStream(*response.stream);
    co_return isWhole;
}

Awaitable<bool> HttpServer::State::Connection::sendStream(const BodyStream& stream)
{
    std::uint64_t sent = 0;
    while (sent < stream.length) {
        std::function<void(Reply)> question = [&stream, sent](Reply reply) {
            stream.next(sent, std::move(reply));
        };
        const Response piece = co_await ask(std::move(question));
        if (piece.status != 200 || piece.body.empty() || piece.body.size() > stream.length - sent)
            co_return false;
        std::size_t written = 0;
        while (written < piece.body.size()) {
            error_code ec;
            expireAfter(m_state.options.writeTimeout);
            const auto rest =
                asio::buffer(piece.body.data() + written, piece.body.size() - written);
            auto token = asio::redirect_error(useAwaitable, ec);
            written += co_await m_stream.async_write_some(rest, token);
            if (ec)
                co_return false;
        }
        beast::get_lowest_layer(m_stream).expires_never();
        sent += piece.body.size();
    }
    co_return true;
}

namespace {

/// A connection that ended by an exception (out of memory, a bug) closes; the server lives on.
struct Ended
{
    void operator()(const std::exception_ptr&) const {}
};

} // namespace

Awaitable<void> HttpServer::State::accept()
{
    while (!stopping) {
        error_code ec;
        auto token = asio::redirect_error(useAwaitable, ec);
        Strand strand = asio::make_strand(context);
        Socket socket(strand);
        co_await acceptor.async_accept(socket, token);
        if (ec == asio::error::operation_aborted)
            co_return;
        if (ec) {
            // Out of descriptors, or the peer left: pause rather than spin.
            Timer pause(acceptor.get_executor(), std::chrono::milliseconds(50));
            auto pauseToken = asio::redirect_error(useAwaitable, ec);
            co_await pause.async_wait(pauseToken);
            continue;
        }
        bool isFull = false;
        {
            const std::lock_guard lock(mutex);
            isFull = connections.size() >= options.maxConnections;
        }
        if (isFull)
            continue; // closes the socket
        socket.set_option(tcp::no_delay(true), ec);
        auto connection = std::make_shared<Connection>(*this, std::move(socket));
        auto task = Connection::run(connection);
        asio::co_spawn(strand, std::move(task), Ended());
    }
}

Result<void> HttpServer::State::open()
{
    error_code ec;
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_3_VERSION);
    SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION);
    tls.use_certificate_chain(asio::buffer(options.identity.certificatePem), ec);
    if (!ec)
        tls.use_private_key(asio::buffer(options.identity.keyPem), asio::ssl::context::pem, ec);
    if (ec)
        return Error(ErrorCode::corrupted, "TLS key or certificate: " + ec.message());
    const auto address = asio::ip::make_address(options.address, ec);
    if (ec)
        return Error(ErrorCode::badInput, "not an address", "listen");
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), ec);
    if (!ec)
        acceptor.set_option(asio::socket_base::reuse_address(true), ec);
    if (!ec)
        acceptor.bind(endpoint, ec);
    if (!ec)
        acceptor.listen(asio::socket_base::max_listen_connections, ec);
    if (ec)
        return Error(ErrorCode::io, "cannot listen: " + ec.message(), "listen");
    return {};
}

HttpServer::HttpServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

// What is thrown here is the lack of memory: a server that cannot stop in order ends at once.
// NOLINTNEXTLINE(bugprone-exception-escape)
HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerOptions options, Handler handler)
{
    auto state = std::make_unique<State>(std::move(options), std::move(handler));
    FELTBOK_TRY(state->open());
    auto task = state->accept();
    asio::co_spawn(state->acceptor.get_executor(), std::move(task), Ended());
    auto* raw = state.get();
    for (unsigned i = 0; i < std::max(1U, raw->options.ioThreads); ++i)
        raw->threads.emplace_back([raw] { raw->context.run(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

std::uint16_t HttpServer::port() const
{
    return m_state->acceptor.local_endpoint().port();
}

std::string HttpServer::address() const
{
    const auto endpoint = m_state->acceptor.local_endpoint();
    const auto text = endpoint.address().to_string();
    const auto host = endpoint.address().is_v6() ? "[" + text + "]" : text;
    return host + ":" + std::to_string(endpoint.port());
}

std::size_t HttpServer::connections() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->connections.size();
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    if (m_state->stopping.exchange(true))
        return;
    auto* state = m_state.get();
    asio::post(state->acceptor.get_executor(), [state] {
        error_code ec;
        state->acceptor.close(ec);
    });
    const auto onEach = [state](void (State::Connection::*action)()) {
        // A connection that ends meanwhile is released without the lock, which its end needs.
        std::vector<std::shared_ptr<State::Connection>> alive;
        {
            const std::lock_guard lock(state->mutex);
            for (auto* connection : state->connections)
                if (auto one = connection->weak_from_this().lock())
                    alive.push_back(std::move(one));
        }
        for (const auto& connection : alive)
            asio::post(connection->strand(),
                       [connection, action] { (connection.get()->*action)(); });
    };
    const auto areGoneWithin = [state](std::chrono::milliseconds time) {
        std::unique_lock lock(state->mutex);
        return state->allGone.wait_for(lock, time, [state] { return state->connections.empty(); });
    };
    onEach(&State::Connection::closeIfIdle);
    if (!areGoneWithin(grace)) {
        onEach(&State::Connection::close);
        areGoneWithin(std::chrono::seconds(1));
    }
    state->context.stop();
    for (auto& thread : state->threads)
        thread.join();
}

} // namespace feltbok::server::http
