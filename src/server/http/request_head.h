// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "server/http/message.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace feltbok::server::http {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;

/// "0", CR LF twice. Until so much of a body in chunks is there, the parser must not be given any
/// of it: Beast 1.81 asserts that it got a last chunk whole, and ends the process.
inline constexpr std::size_t shortestChunkedBody = 5;

/// What the head of a request says, before anything of its body is read: a field behind the body (a
/// trailer) never counts. `peer` and `body` are left empty. badInput where two readers could take
/// the head in two ways (RFC 9112 §3.2, §6.1, §11.2): a field of ours twice, no Host or two, a
/// transfer coding other than chunked once.
Result<Request> requestFromHead(const RequestParser& parser);

} // namespace feltbok::server::http
