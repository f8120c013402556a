// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/bytes.h"

#include <filesystem>

namespace feltbok::storage {

/// Reads a whole file of at most `maxSize` bytes; notFound, tooLarge, io.
Result<std::string> readPrivateFile(const std::filesystem::path& file, std::size_t maxSize);

/// Replaces a file so that after a crash either the old or the new content is there: a new file
/// (0600), synced, renamed over the old one, folder synced.
Result<void> replacePrivateFile(const std::filesystem::path& file, std::string_view content);

/// Creates the folder and those above it, each new one 0700.
Result<void> createPrivateFolder(const std::filesystem::path& folder);

} // namespace feltbok::storage
