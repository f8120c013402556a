// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

namespace feltbok::server {

/// Answers office commands on a Unix socket in the data folder, one at a time, for processes of
/// the same user (or root) only.
class ControlSocket
{
public:
    using Answer =
        std::function<Result<json::object>(std::string_view command, const json::object& request)>;

    /// Replaces a socket that a dead process left. Fails with busy where a living one answers
    /// already, on the same store.
    static Result<std::unique_ptr<ControlSocket>> listen(const std::filesystem::path& socket,
                                                         Answer answer);
    ~ControlSocket();

private:
    ControlSocket(std::filesystem::path socket, int lock, int listener, int stopEvent,
                  Answer answer);
    void run();
    void serveOne(int connection) const;

    std::filesystem::path m_path;
    int m_lock;
    int m_listener;
    int m_stopEvent;
    Answer m_answer;
    std::thread m_thread;
};

enum class Serving { no, yes };
Serving isServing(const std::filesystem::path& socket);
/// Sends a command to the serving process and waits for its answer.
Result<json::object> callControlSocket(const std::filesystem::path& socket,
                                       std::string_view command, const json::object& request);

} // namespace feltbok::server
