// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace feltbok::sync {

/// RFC 1952. Level 1: what is sent is mostly hashes, and a phone's time is dearer than bytes.
std::string gzip(std::string_view bytes, int level = 1);

/// Fails with tooLarge beyond `maxBytes` decompressed, protocol when damaged or cut.
Result<std::string> gunzip(std::string_view bytes, std::size_t maxBytes);

} // namespace feltbok::sync
