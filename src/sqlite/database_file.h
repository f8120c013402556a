// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <filesystem>

namespace feltbok::sqlite {

enum class FileState { missing, present };

/// Resolves the folder, and checks that folder and file are ours alone and the file is a plain
/// one. Never opens an existing file: closing it again would drop the locks that this process
/// holds on it (POSIX). Gives the path to open.
Result<std::filesystem::path> checkDatabasePath(const std::filesystem::path& file,
                                                FileState* state);

/// Creates an empty file with mode 0600; fails with alreadyExists.
Result<void> createPrivateFile(const std::filesystem::path& file);

/// Makes the content of a file, or the names in a folder, durable.
Result<void> syncPath(const std::filesystem::path& path);

} // namespace feltbok::sqlite
