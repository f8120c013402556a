// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace feltbok::server::http {

/// One gzip member, compressed quickly rather than well.
std::string gzip(std::string_view text);

/// badInput if it is not one whole gzip member, tooLarge beyond `limit` bytes of output; never
/// holds more than the limit.
Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

} // namespace feltbok::server::http
