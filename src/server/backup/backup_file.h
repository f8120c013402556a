// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "base/secret.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace feltbok::server {

/// The file of a backup (docs/operations.md). One line says what it is, one to whose key it is
/// sealed; behind them come messages of libsodium's secretstream, each with its length: what the
/// backup is of (JSON), its parts one behind the other, and an empty one that ends it. The stream's
/// key is sealed to the public key of whoever keeps the backups (X25519): the server can make what
/// it cannot read again.
using BackupPublicKey = std::array<std::uint8_t, 32>;

/// Text of the secret half, as it lies in its file, and of the public half.
std::string backupKeyText(const Secret& secret);
Result<Secret> backupKeyFromText(std::string_view text);
std::string backupRecipientText(const BackupPublicKey& key);
Result<BackupPublicKey> backupRecipientFromText(std::string_view text);
BackupPublicKey backupRecipientOf(const Secret& secret);

struct BackupPart
{
    std::string name;
    std::uint64_t size = 0;
    /// The next bytes, at most so many; none at the end.
    std::function<Result<std::size_t>(char* into, std::size_t most)> read;
};
/// From memory.
BackupPart textPart(std::string name, std::string content);
/// Fails with notFound or io.
Result<BackupPart> filePart(std::string name, const std::string& path);

/// Writes `path`, which must not exist, and reads it again to its end. `about` gets a member
/// "parts". Gives the file's size. Fails as NewFile does, or with corrupted where the disk gave
/// back something else.
Result<std::uint64_t> writeBackup(const std::string& path, const BackupPublicKey& recipient,
                                  json::object about, const std::vector<BackupPart>& parts);

/// Takes the pieces of a part in order.
using BackupSink = std::function<Result<void>(std::string_view part, std::string_view piece)>;
/// What the backup is of, once all of it was read. Fails with notFound, wrongKey (sealed to
/// another key), tooNew or corrupted (no backup, altered or cut).
Result<json::object> readBackup(const std::string& path, const Secret& key, const BackupSink& sink);

} // namespace feltbok::server
