// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "storage/attempt_log.h"
#include "storage/kdf.h"

#include <filesystem>
#include <vector>

namespace feltbok::storage {

/// X25519 public key of the municipality's recovery key pair.
using RecoveryKey = std::array<std::uint8_t, 32>;

/// What the office's two approvers need to hand the key back, and what they hand back.
struct RecoveryRequest
{
    std::string profile;
    std::string sealedKey; ///< base64url: crypto_box_seal to the recovery key, see Vault
    std::string answerKey; ///< base64url: X25519 public key the answer is sealed to
};

/// The `slots` file of a profile: the random 256-bit database key, wrapped once per way in.
///
///   password  XChaCha20-Poly1305 under Argon2id of the password
///   recovery  crypto_box_seal to the municipality's recovery key
///   pending   while a recovery waits: the secret half of `answerKey`, wrapped as `password` is
///
/// What is wrapped is bound to its place by the text "feltbok/slot/1\n" profile "\n" slot "\n"
/// kind "\n" generation: as associated data of the AEAD, and for sealed boxes as its SHA-256 in
/// front of the 32 key bytes (so a sealed box holds 64 bytes of content). The answer to a
/// recovery is the same 64 bytes sealed to `answerKey`.
///
/// A changed password wraps the same key again; the database is not rewritten. Deriving keys takes
/// half a second: not for the GUI thread.
class Vault
{
public:
    static Result<Vault> create(const std::filesystem::path& folder, std::string profile,
                                const Secret& databaseKey, const Secret& password,
                                const std::optional<RecoveryKey>& recoveryKey,
                                const KdfPolicy& policy);
    /// Fails with corrupted for a file that is none, tooNew, and notPermitted where somebody made
    /// the key derivation cheaper than `policy` allows.
    static Result<Vault> load(const std::filesystem::path& folder, const KdfPolicy& policy);

    /// The database key. Fails with backoff (wait, see attempts()) or wrongKey.
    Result<Secret> unlock(const Secret& password, Instant now);
    /// Replaces the password; the old one is checked like unlock() does.
    Result<void> changePassword(const Secret& oldPassword, const Secret& newPassword, Instant now);
    /// Wraps the key to another recovery key (the municipality's has changed).
    Result<void> setRecoveryKey(const Secret& databaseKey, const RecoveryKey& recoveryKey);

    /// Starts a recovery with the password that shall hold afterwards; asked again with the same
    /// password, the request is the same, however long ago that was. With another one the earlier
    /// request, and any answer to it, is void. notFound without a recovery slot.
    Result<RecoveryRequest> beginRecovery(const Secret& newPassword);
    /// Opens the office's answer and makes `newPassword`, as given to beginRecovery(), the
    /// password. wrongKey for another password, badInput (field "answer") for an answer to
    /// another request.
    Result<Secret> completeRecovery(const Secret& newPassword, std::string_view answer,
                                    Instant now);

    AttemptLog& attempts() { return m_attempts; }
    const std::string& profile() const { return m_profile; }
    /// Opaque text kept in the file for the profile folder (its name tag).
    const json::object& nameTag() const { return m_nameTag; }
    Result<void> setNameTag(json::object tag);

private:
    enum class Kind { password, recovery, pending };
    struct Slot
    {
        std::string id;
        Kind kind = Kind::password;
        std::int64_t generation = 1;
        KdfCost cost;
        Bytes salt;
        Bytes nonce;
        Bytes publicKey;
        Bytes wrapped;
    };

    Vault(std::filesystem::path folder, std::string profile, KdfPolicy policy);
    static std::string_view toText(Kind kind);
    Result<Slot> parseSlot(const json::value& value) const;
    std::string binding(const Slot& slot) const;
    Result<Slot> wrapUnderPassword(Kind kind, const Secret& content, const Secret& password) const;
    Slot sealTo(const RecoveryKey& recoveryKey, const Secret& databaseKey) const;
    /// What a new password slot costs: as the one it follows, so that a device measures once.
    KdfCost costOfNewSlots() const;
    Result<Secret> unwrap(const Slot& slot, const Secret& password) const;
    const Slot* find(Kind kind) const;
    /// Puts the slot in the place of those of its kind, and writes the file.
    Result<void> replace(Slot slot, std::optional<Kind> alsoRemove = {});
    Result<void> save() const;

    std::filesystem::path m_folder;
    std::string m_profile;
    KdfPolicy m_policy;
    AttemptLog m_attempts;
    std::int64_t m_generation = 0;
    json::object m_nameTag;
    std::vector<Slot> m_slots;
};

} // namespace feltbok::storage
