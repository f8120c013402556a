// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace feltbok::server {

/// Hands out the next bytes of a stream: how many were written to the span, 0 at the end.
using ByteSource = std::function<Result<std::size_t>(std::span<char>)>;

/// Reads an open file in pieces; keeps it open as long as the source lives.
ByteSource fileSource(std::shared_ptr<std::FILE> file);
/// Opens a file for reading; "-" is standard input. Fails with notFound, notPermitted, badInput (a
/// folder) or io, field "file", the detail saying why.
Result<ByteSource> openFileSource(const std::string& path);
/// Reads from a text in memory.
ByteSource textSource(std::string text);

} // namespace feltbok::server
