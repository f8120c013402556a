// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "server/store/audit_chain.h"

#include <filesystem>
#include <mutex>
#include <sys/types.h>

namespace feltbok::server {

/// The audit log outside the store, in a file that only grows: each line as the store has it, with
/// the server's signature. It is the ledger of protocol.md §8: no backup holds it, and a server
/// that comes back from one learns from it what was revoked, taken back and erased meanwhile. Safe
/// from any thread, and beside other processes.
class AuditFile
{
public:
    AuditFile(std::filesystem::path file, const SigningKey& key)
        : m_file(std::move(file)), m_key(key)
    {
    }
    /// Appends what the store has and the file has not, durable. Fails with conflict where the
    /// file tells of what the store does not know: an older database was put in its place.
    Result<void> follow(Store& store);

private:
    /// How far the file is whole.
    Result<off_t> findEnd(int file, off_t size);
    Result<void> requireKnown(Store& store) const;

    std::filesystem::path m_file;
    const SigningKey& m_key;
    std::mutex m_mutex;     // for what follows
    off_t m_size = -1;      ///< of the file when this wrote or read its end; -1: look
    std::int64_t m_seq = 0; ///< of the last line
    std::string m_hash;     ///< of its text
};

/// A line of the file, without its end.
std::string signedAuditLine(std::string_view text, const SigningKey& key);

/// What a check of an audit log found.
struct AuditReport
{
    std::size_t lines = 0;
    std::string first; ///< when its first and last line were written
    std::string last;
    std::string lastHash;
    bool isSigned = false; ///< its signatures were held against a key
    struct Fault
    {
        std::size_t line; ///< counted from 1
        std::string why;
    };
    std::optional<Fault> fault; ///< the first

    bool isWhole() const { return !fault; }
};
/// Checks a whole file, line by line; without a key the chain alone. `onLine` gets each good line's
/// text. Fails with notFound or io.
Result<AuditReport> checkAuditFile(const std::filesystem::path& file,
                                   const std::optional<PublicKey>& key,
                                   const std::function<void(const std::string& text)>& onLine = {});
/// Whether a file is an audit log at all, by its first bytes.
Found looksLikeAuditFile(const std::filesystem::path& file);

} // namespace feltbok::server
