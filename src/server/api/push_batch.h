// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "protocol/operation_wire.h"
#include "server/http/message.h"

#include <string_view>
#include <variant>
#include <vector>

namespace feltbok::server {

/// The body of a push as it came, or an answer that refuses all of it.
std::variant<std::vector<protocol::Envelope>, http::Response> readBatch(std::string_view body);

/// 422 for the operation at `index`, with `seq` where it is known.
http::Response envelopeFault(std::string_view code, std::string_view field, std::size_t index,
                             std::int64_t seq);
/// The number in an `op` text that may be wrong otherwise; 0 where there is none to read.
std::int64_t seqOf(std::string_view op);

} // namespace feltbok::server
