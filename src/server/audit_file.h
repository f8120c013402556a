// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "server/store/audit_chain.h"

#include <filesystem>
#include <mutex>

namespace feltbok::server {

/// The audit log outside the store, in a file that only grows: each line as the store has it, with
/// the server's signature. It is the ledger of protocol.md §8: no backup holds it, and a server
/// that comes back from one learns from it what was revoked, taken back and erased meanwhile. Safe
/// from any thread; of several servers on one folder, one writes at a time.
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
    /// Of the file as it is: anew where it is not as this one left it.
    Result<void> findEnd(int file, std::int64_t size);
    Result<void> requireSame(Store& store);

    std::filesystem::path m_file;
    const SigningKey& m_key;
    std::mutex m_mutex; // for what follows
    bool m_knowsEnd = false;
    std::int64_t m_size = 0; ///< of the file
    std::int64_t m_seq = 0;  ///< of the last line
    std::string m_hash;      ///< of its text
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
