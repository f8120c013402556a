// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/control_socket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace feltbok::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxMessage = 256U * 1024 * 1024; // an import's parsed rows
constexpr int secondsPerRead = 30;

class Descriptor
{
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    int get() const { return m_value; }
    int release() { return std::exchange(m_value, -1); }

private:
    int m_value;
};

/// A socket's path may be 107 bytes; /proc makes a short name of a deep folder.
struct Address
{
    sockaddr_un name{};
    Descriptor folder{-1};
    bool isValid = false;

    explicit Address(const fs::path& path)
        : folder(::open(path.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        name.sun_family = AF_UNIX;
        std::string text = path.string();
        if (text.size() >= sizeof name.sun_path)
            text = "/proc/self/fd/" + std::to_string(folder.get()) + "/" + path.filename().string();
        isValid = folder.get() >= 0 && text.size() < sizeof name.sun_path;
        if (isValid)
            std::memcpy(name.sun_path, text.c_str(), text.size() + 1);
    }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&name); }
};

int newSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

void limitWaiting(int descriptor, int seconds)
{
    const timeval limit{seconds, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

Result<void> sendAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto sent = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return Error(ErrorCode::io, "the connection to the serving process broke");
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    ::shutdown(descriptor, SHUT_WR);
    return {};
}

Result<std::string> receiveAll(int descriptor)
{
    std::string out;
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
        const auto got = ::recv(descriptor, buffer.data(), buffer.size(), 0);
        if (got == 0)
            return out;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error(ErrorCode::io, "the connection to the serving process broke");
        out.append(buffer.data(), static_cast<std::size_t>(got));
        if (out.size() > maxMessage)
            return Error(ErrorCode::tooLarge, "the command is too large");
    }
}

bool isOurs(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           (peer.uid == ::getuid() || peer.uid == 0);
}

json::object encodeError(const Error& error)
{
    return {{"error",
             {{"code", static_cast<std::int64_t>(error.code)},
              {"detail", error.detail},
              {"field", error.field}}}};
}

Error decodeError(const json::object& object)
{
    const auto code = requireInteger(object, "code").valueOr(0);
    const bool isKnown = code >= 0 && code <= static_cast<std::int64_t>(ErrorCode::internal);
    return {isKnown ? static_cast<ErrorCode>(code) : ErrorCode::internal,
            std::string(findString(object, "detail").value_or("")),
            std::string(findString(object, "field").value_or(""))};
}

} // namespace

ControlSocket::ControlSocket(fs::path socket, int lock, int listener, int stopEvent, Answer answer)
    : m_path(std::move(socket)), m_lock(lock), m_listener(listener), m_stopEvent(stopEvent),
      m_answer(std::move(answer)), m_thread([this] { run(); })
{
}

ControlSocket::~ControlSocket()
{
    const std::uint64_t one = 1;
    if (::write(m_stopEvent, &one, sizeof one) != sizeof one)
        ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
    ::close(m_stopEvent);
    ::unlink(m_path.c_str());
    ::close(m_lock);
}

Result<std::unique_ptr<ControlSocket>> ControlSocket::listen(const fs::path& socket, Answer answer)
{
    const fs::path path = fs::absolute(socket);
    const Address address(path);
    // Its holder's end gives the lock free, however it ends; the file stays.
    Descriptor lock(
        ::open((path.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (lock.get() >= 0 && ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return Error(ErrorCode::busy, "another process answers the office's commands");
    Descriptor listener(newSocket());
    Descriptor stopEvent(::eventfd(0, EFD_CLOEXEC));
    ::unlink(path.c_str());
    if (!address.isValid || lock.get() < 0 || listener.get() < 0 || stopEvent.get() < 0 ||
        ::bind(listener.get(), address.get(), sizeof address.name) != 0 ||
        ::chmod(path.c_str(), 0600) != 0 || ::listen(listener.get(), 8) != 0)
        return Error(ErrorCode::io, "cannot listen on the control socket");
    return std::unique_ptr<ControlSocket>(new ControlSocket(
        path, lock.release(), listener.release(), stopEvent.release(), std::move(answer)));
}

void ControlSocket::run()
{
    for (;;) {
        std::array<pollfd, 2> waits{{{m_listener, POLLIN, 0}, {m_stopEvent, POLLIN, 0}}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return;
        if (waits[1].revents != 0)
            return;
        if ((waits[0].revents & POLLIN) == 0)
            continue;
        const Descriptor connection(::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC));
        if (connection.get() >= 0 && isOurs(connection.get()))
            serveOne(connection.get());
    }
}

void ControlSocket::serveOne(int connection) const
{
    limitWaiting(connection, secondsPerRead);
    const auto text = receiveAll(connection);
    if (!text)
        return;
    const auto message = parseJsonObject(*text);
    const auto request =
        message ? requireObject(*message, "request") : Result<json::object>(message.error());
    json::object reply;
    if (!request)
        reply = encodeError(request.error());
    else if (auto answer = m_answer(findString(*message, "command").value_or(""), *request))
        reply["answer"] = std::move(*answer);
    else
        reply = encodeError(answer.error());
    // Whoever asked may have gone; there is nobody else to tell.
    [[maybe_unused]] const auto sent = sendAll(connection, json::serialize(reply));
}

Serving isServing(const fs::path& socket)
{
    const Address address(fs::absolute(socket));
    const Descriptor descriptor(newSocket());
    const bool answers = address.isValid && descriptor.get() >= 0 &&
                         ::connect(descriptor.get(), address.get(), sizeof address.name) == 0;
    return answers ? Serving::yes : Serving::no;
}

Result<json::object> callControlSocket(const fs::path& socket, std::string_view command,
                                       const json::object& request)
{
    const Address address(fs::absolute(socket));
    const Descriptor descriptor(newSocket());
    if (!address.isValid || descriptor.get() < 0 ||
        ::connect(descriptor.get(), address.get(), sizeof address.name) != 0)
        return Error(ErrorCode::io, "the serving process does not answer");
    json::object message{{"command", command}, {"request", request}};
    FELTBOK_TRY(sendAll(descriptor.get(), json::serialize(message)));
    FELTBOK_ASSIGN(const auto text, receiveAll(descriptor.get()));
    FELTBOK_ASSIGN(auto reply, parseJsonObject(text));
    if (const auto* error = reply.if_contains("error"); error != nullptr && error->is_object())
        return decodeError(error->get_object());
    return requireObject(reply, "answer");
}

} // namespace feltbok::server
