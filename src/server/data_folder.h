// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "server/http/tls.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace feltbok::server {

/// The server's secrets and public identities, as the data folder holds them.
struct ServerKeys
{
    Secret store;               ///< raw key of the embedded store
    SigningKey receipt;         ///< signs receipts
    Secret recovery;            ///< X25519 secret key to which devices seal their recovery slot
    std::string recoveryPublic; ///< base64url
    http::TlsIdentity tls;
    std::vector<std::string> pins; ///< current, next
};

/// A PostgreSQL database in place of the folder's own. No secret.
struct StoreChoice
{
    std::string url;
    /// The role that owns the tables and brings them up to date at the start; empty where somebody
    /// else does that.
    std::string owner;
};

/// Layout: keys/ (0700) with store.key, receipt.key, recovery.key, tls.key, tls.next.key;
/// tls.crt, tls.next.crt; feltbok.db or store.json; audit.jsonl; control.sock with its lock.
class DataFolder
{
public:
    explicit DataFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    using MakeStore = std::function<Result<void>(const std::filesystem::path&, const Secret&)>;

    /// Makes the folder, keys and certificates, and the store with `makeStore`. Fails with
    /// alreadyExists, changing nothing, if the folder holds anything.
    Result<void> create(Instant now, const MakeStore& makeStore) const;
    /// Makes the folder and that of its keys, for a server that comes back from a backup. Fails as
    /// create does.
    Result<void> prepare() const;
    /// Writes the store's key; the last thing, for with it the folder is a server's.
    Result<void> saveStoreKey(const Secret& key) const;
    /// That `create` once made this. Fails with notFound where there is no server, with
    /// notPermitted where this user may not look, with corrupted where the keys are gone.
    Result<void> requireServer() const;
    /// Fails as requireServer; a missing or damaged file is named.
    Result<ServerKeys> loadKeys() const;

    /// Nothing: the embedded store.
    Result<std::optional<StoreChoice>> storeChoice() const;
    /// For good. Fails with alreadyExists if there is one.
    Result<void> saveStoreChoice(const StoreChoice& choice) const;

    /// The next certificate becomes the current one, and a new one the next. A serving process goes
    /// on with what it had until it starts again.
    Result<void> rotateTls(Instant now) const;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path database() const { return m_path / "feltbok.db"; }
    std::filesystem::path storeFile() const { return m_path / "store.json"; }
    std::filesystem::path socket() const { return m_path / "control.sock"; }
    /// The audit log as a file that only grows; no backup holds it.
    std::filesystem::path auditFile() const { return m_path / "audit.jsonl"; }
    /// Where a backup is put together.
    std::filesystem::path copy() const { return m_path / "backup.part"; }
    std::filesystem::path storeKey() const { return m_path / "keys" / "store.key"; }

private:
    std::filesystem::path m_path;
};

/// Writes a new file with mode 0600, durable; fails with alreadyExists.
Result<void> writePrivateFile(const std::filesystem::path& file, std::string_view content);
/// Fails with notFound, notPermitted (somebody else may read it), tooLarge or io.
Result<std::string> readPrivateFile(const std::filesystem::path& file);

} // namespace feltbok::server
