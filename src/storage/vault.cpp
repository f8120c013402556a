// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/vault.h"

#include "base/crypto_init.h"
#include "base/hash.h"
#include "storage/private_file.h"

#include <algorithm>
#include <sodium.h>

namespace feltbok::storage {

namespace {

constexpr std::int64_t formatVersion = 1;
constexpr std::size_t maxSlotsFile = 64 * 1024;
constexpr std::size_t keySize = 32;

Result<Bytes> requireBytes(const json::object& object, std::string_view key)
{
    FELTBOK_ASSIGN(const std::string text, requireString(object, key));
    return fromBase64Url(text);
}

Bytes sealedBox(const std::string& binding, ByteView content, ByteView publicKey)
{
    Secret plain(crypto_hash_sha256_BYTES + content.size());
    const Sha256 place = sha256(binding);
    std::copy(place.begin(), place.end(), plain.data());
    std::copy(content.begin(), content.end(), plain.data() + place.size());
    Bytes sealed(plain.size() + crypto_box_SEALBYTES);
    crypto_box_seal(sealed.data(), plain.data(), plain.size(), publicKey.data());
    return sealed;
}

} // namespace

Vault::Vault(std::filesystem::path folder, std::string profile, KdfPolicy policy)
    : m_folder(std::move(folder)), m_profile(std::move(profile)), m_policy(policy),
      m_attempts(m_folder / "attempts")
{
    initCrypto();
}

std::string_view Vault::toText(Kind kind)
{
    switch (kind) {
    case Kind::password:
        return "password";
    case Kind::recovery:
        return "recovery";
    case Kind::pending:
        return "pending";
    }
    return {};
}

Result<Vault> Vault::create(const std::filesystem::path& folder, std::string profile,
                            const Secret& databaseKey, const Secret& password,
                            const std::optional<RecoveryKey>& recoveryKey, const KdfPolicy& policy)
{
    std::error_code failure;
    if (std::filesystem::exists(folder / "slots", failure))
        return Error(ErrorCode::alreadyExists, "slots");
    Vault vault(folder, std::move(profile), policy);
    vault.m_generation = 1;
    if (recoveryKey)
        vault.m_slots.push_back(vault.sealTo(*recoveryKey, databaseKey));
    FELTBOK_ASSIGN(Slot slot, vault.wrapUnderPassword(Kind::password, databaseKey, password));
    vault.m_slots.push_back(std::move(slot));
    FELTBOK_TRY(vault.save());
    return vault;
}

Result<Vault> Vault::load(const std::filesystem::path& folder, const KdfPolicy& policy)
{
    FELTBOK_ASSIGN(const std::string text, readPrivateFile(folder / "slots", maxSlotsFile));
    const auto parse = [&]() -> Result<Vault> {
        FELTBOK_ASSIGN(const json::object object, parseJsonObject(text));
        FELTBOK_ASSIGN(const std::int64_t version, requireInteger(object, "v"));
        if (version > formatVersion)
            return Error(ErrorCode::tooNew, "slots");
        FELTBOK_ASSIGN(std::string profile, requireString(object, "profile"));
        Vault vault(folder, std::move(profile), policy);
        FELTBOK_ASSIGN(vault.m_generation, requireInteger(object, "generation"));
        if (const auto* tag = object.if_contains("name_tag"); tag != nullptr && tag->is_object())
            vault.m_nameTag = tag->get_object();
        FELTBOK_ASSIGN(const json::array slots, requireArray(object, "slots"));
        for (const json::value& value : slots) {
            FELTBOK_ASSIGN(Slot slot, vault.parseSlot(value));
            vault.m_slots.push_back(std::move(slot));
        }
        if (vault.find(Kind::password) == nullptr)
            return Error(ErrorCode::corrupted, "slots: no password slot");
        return vault;
    };
    auto vault = parse();
    if (!vault && vault.error().code == ErrorCode::badInput)
        return Error(ErrorCode::corrupted, "slots: " + vault.error().detail);
    return vault;
}

Result<Vault::Slot> Vault::parseSlot(const json::value& value) const
{
    if (!value.is_object())
        return Error(ErrorCode::badInput, "slot");
    const json::object& object = value.get_object();
    Slot slot;
    FELTBOK_ASSIGN(slot.id, requireString(object, "id"));
    FELTBOK_ASSIGN(const std::string kind, requireString(object, "kind"));
    FELTBOK_ASSIGN(slot.generation, requireInteger(object, "generation"));
    FELTBOK_ASSIGN(slot.wrapped, requireBytes(object, "wrapped"));
    if (kind == toText(Kind::recovery)) {
        slot.kind = Kind::recovery;
        FELTBOK_ASSIGN(slot.publicKey, requireBytes(object, "public_key"));
        if (slot.publicKey.size() != crypto_box_PUBLICKEYBYTES)
            return Error(ErrorCode::badInput, "public_key");
        return slot;
    }
    if (kind != toText(Kind::password) && kind != toText(Kind::pending))
        return Error(ErrorCode::tooNew, "slot kind");
    slot.kind = kind == toText(Kind::password) ? Kind::password : Kind::pending;
    FELTBOK_ASSIGN(const json::object kdf, requireObject(object, "kdf"));
    FELTBOK_ASSIGN(const std::string algorithm, requireString(kdf, "algorithm"));
    if (algorithm != "argon2id13")
        return Error(ErrorCode::tooNew, "kdf");
    FELTBOK_ASSIGN(const std::int64_t memory, requireInteger(kdf, "memory_bytes"));
    FELTBOK_ASSIGN(const std::int64_t passes, requireInteger(kdf, "passes"));
    slot.cost = {static_cast<std::uint64_t>(memory), static_cast<std::uint64_t>(passes)};
    if (memory < 0 || passes < 0 || !m_policy.accepts(slot.cost))
        return Error(ErrorCode::notPermitted, "slots: key derivation outside the policy");
    FELTBOK_ASSIGN(slot.salt, requireBytes(kdf, "salt"));
    FELTBOK_ASSIGN(slot.nonce, requireBytes(object, "nonce"));
    if (slot.salt.size() != kdfSaltSize ||
        slot.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES ||
        slot.wrapped.size() != keySize + crypto_aead_xchacha20poly1305_ietf_ABYTES)
        return Error(ErrorCode::badInput, "slot sizes");
    if (slot.kind == Kind::pending) {
        FELTBOK_ASSIGN(slot.publicKey, requireBytes(object, "public_key"));
        if (slot.publicKey.size() != crypto_box_PUBLICKEYBYTES)
            return Error(ErrorCode::badInput, "public_key");
    }
    return slot;
}

std::string Vault::binding(const Slot& slot) const
{
    return "feltbok/slot/1\n" + m_profile + "\n" + slot.id + "\n" + std::string(toText(slot.kind)) +
           "\n" + std::to_string(slot.generation);
}

Result<Vault::Slot> Vault::wrapUnderPassword(Kind kind, const Secret& content,
                                             const Secret& password) const
{
    Slot slot;
    slot.id = toHex(randomBytes(8));
    slot.kind = kind;
    slot.generation = m_generation;
    slot.cost = costOfNewSlots();
    slot.salt = randomBytes(kdfSaltSize);
    slot.nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    slot.wrapped.resize(content.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    FELTBOK_ASSIGN(const Secret key, deriveKey(password, slot.salt, slot.cost));
    const std::string place = binding(slot);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, content.view().data(),
                                               content.size(), asBytes(place).data(), place.size(),
                                               nullptr, slot.nonce.data(), key.view().data());
    return slot;
}

Vault::Slot Vault::sealTo(const RecoveryKey& recoveryKey, const Secret& databaseKey) const
{
    Slot slot;
    slot.id = toHex(randomBytes(8));
    slot.kind = Kind::recovery;
    slot.generation = m_generation;
    slot.publicKey.assign(recoveryKey.begin(), recoveryKey.end());
    slot.wrapped = sealedBox(binding(slot), databaseKey.view(), slot.publicKey);
    return slot;
}

Result<Secret> Vault::unwrap(const Slot& slot, const Secret& password) const
{
    FELTBOK_ASSIGN(const Secret key, deriveKey(password, slot.salt, slot.cost));
    const std::string place = binding(slot);
    Secret content(keySize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            content.data(), nullptr, nullptr, slot.wrapped.data(), slot.wrapped.size(),
            asBytes(place).data(), place.size(), slot.nonce.data(), key.view().data()) != 0)
        return Error(ErrorCode::wrongKey, "password");
    return content;
}

const Vault::Slot* Vault::find(Kind kind) const
{
    const auto found = std::ranges::find(m_slots, kind, &Slot::kind);
    return found == m_slots.end() ? nullptr : &*found;
}

Result<Secret> Vault::unlock(const Secret& password, Instant now)
{
    FELTBOK_TRY(m_attempts.begin(AttemptLog::Kind::password, now));
    FELTBOK_ASSIGN(Secret key, unwrap(*find(Kind::password), password));
    FELTBOK_TRY(m_attempts.succeeded(AttemptLog::Kind::password));
    return key;
}

Result<void> Vault::replace(Slot slot, std::optional<Kind> alsoRemove)
{
    std::vector<Slot> before = m_slots;
    std::erase_if(m_slots, [&](const Slot& old) {
        return old.kind == slot.kind || (alsoRemove && old.kind == *alsoRemove);
    });
    m_slots.push_back(std::move(slot));
    auto saved = save();
    if (!saved)
        m_slots = std::move(before);
    return saved;
}

Result<void> Vault::changePassword(const Secret& oldPassword, const Secret& newPassword,
                                   Instant now)
{
    FELTBOK_ASSIGN(const Secret key, unlock(oldPassword, now));
    ++m_generation;
    FELTBOK_ASSIGN(Slot slot, wrapUnderPassword(Kind::password, key, newPassword));
    return replace(std::move(slot));
}

KdfCost Vault::costOfNewSlots() const
{
    const Slot* password = find(Kind::password);
    return password == nullptr ? m_policy.cost : password->cost;
}

Result<void> Vault::setRecoveryKey(const Secret& databaseKey, const RecoveryKey& recoveryKey)
{
    ++m_generation;
    return replace(sealTo(recoveryKey, databaseKey));
}

Result<RecoveryRequest> Vault::beginRecovery(const Secret& newPassword)
{
    const Slot* recovery = find(Kind::recovery);
    if (recovery == nullptr)
        return Error(ErrorCode::notFound, "no recovery slot");
    RecoveryRequest request{m_profile, toBase64Url(recovery->wrapped), {}};
    if (const Slot* pending = find(Kind::pending);
        pending != nullptr && unwrap(*pending, newPassword)) {
        request.answerKey = toBase64Url(pending->publicKey);
        return request;
    }
    Bytes publicKey(crypto_box_PUBLICKEYBYTES);
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(publicKey.data(), secretKey.data());
    request.answerKey = toBase64Url(publicKey);
    ++m_generation;
    FELTBOK_ASSIGN(Slot slot, wrapUnderPassword(Kind::pending, secretKey, newPassword));
    slot.publicKey = std::move(publicKey);
    FELTBOK_TRY(replace(std::move(slot)));
    return request;
}

Result<Secret> Vault::completeRecovery(const Secret& newPassword, std::string_view answer,
                                       Instant now)
{
    const Slot* pending = find(Kind::pending);
    const Slot* recovery = find(Kind::recovery);
    if (pending == nullptr || recovery == nullptr)
        return Error(ErrorCode::notFound, "no recovery under way");
    const Bytes sealed = fromBase64Url(answer).valueOr(Bytes{});
    if (sealed.size() != crypto_box_SEALBYTES + crypto_hash_sha256_BYTES + keySize)
        return Error(ErrorCode::badInput, "not an answer", "answer");
    FELTBOK_TRY(m_attempts.begin(AttemptLog::Kind::password, now));
    FELTBOK_ASSIGN(const Secret secretKey, unwrap(*pending, newPassword));
    Secret plain(crypto_hash_sha256_BYTES + keySize);
    if (crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), pending->publicKey.data(),
                             secretKey.view().data()) != 0)
        return Error(ErrorCode::badInput, "the answer is for another request", "answer");
    const Sha256 place = sha256(binding(*recovery));
    if (!equalConstantTime(plain.view().first(place.size()), place))
        return Error(ErrorCode::badInput, "the answer is for another profile", "answer");
    Secret databaseKey = Secret::copyOf(plain.view().subspan(place.size()));
    ++m_generation;
    FELTBOK_ASSIGN(Slot slot, wrapUnderPassword(Kind::password, databaseKey, newPassword));
    FELTBOK_TRY(replace(std::move(slot), Kind::pending));
    FELTBOK_TRY(m_attempts.succeeded(AttemptLog::Kind::password));
    return databaseKey;
}

Result<void> Vault::setNameTag(json::object tag)
{
    m_nameTag = std::move(tag);
    return save();
}

Result<void> Vault::save() const
{
    json::array slots;
    for (const Slot& slot : m_slots) {
        json::object object{{"id", slot.id},
                            {"kind", toText(slot.kind)},
                            {"generation", slot.generation},
                            {"wrapped", toBase64Url(slot.wrapped)}};
        if (!slot.publicKey.empty())
            object["public_key"] = toBase64Url(slot.publicKey);
        if (slot.kind != Kind::recovery) {
            object["nonce"] = toBase64Url(slot.nonce);
            object["kdf"] = json::object{{"algorithm", "argon2id13"},
                                         {"memory_bytes", slot.cost.memoryBytes},
                                         {"passes", slot.cost.passes},
                                         {"salt", toBase64Url(slot.salt)}};
        }
        slots.push_back(std::move(object));
    }
    return replacePrivateFile(m_folder / "slots",
                              toJsonText(json::object{{"v", formatVersion},
                                                      {"profile", m_profile},
                                                      {"generation", m_generation},
                                                      {"name_tag", m_nameTag},
                                                      {"slots", std::move(slots)}}));
}

} // namespace feltbok::storage
