// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "server/http/message.h"

#include <chrono>

namespace feltbok::server::http {

/// An error answer (RFC 9457) with its stable code; `more` adds members of its own, such as
/// `expected` of sequence_gap. Never holds internal text.
Response problem(int status, std::string_view code, std::string_view field = {},
                 const json::object& more = {});
/// As problem, with Retry-After; for 429 and 503.
Response tryLater(int status, std::string_view code, std::chrono::seconds delay);

Response jsonResponse(const json::value& body, int status = 200);
Response jsonTextResponse(std::string body, int status = 200);

} // namespace feltbok::server::http
