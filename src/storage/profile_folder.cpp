// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/profile_folder.h"

#include "storage/password_policy.h"
#include "storage/private_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace feltbok::storage {

namespace {

constexpr std::size_t nameBytes = 16;

bool isProfileName(const std::string& name)
{
    return name.size() == nameBytes * 2 && std::ranges::all_of(name, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// "  Kari  DEMO" and "kari demo" are the same person.
Secret foldedName(const QString& userName)
{
    return passwordBytes(
        userName.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified());
}

Result<int> holdFolder(const std::filesystem::path& folder)
{
    const int handle =
        ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (handle < 0)
        return Error(ErrorCode::io, "lock of the profile");
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        ::close(handle);
        return Error(held ? ErrorCode::busy : ErrorCode::io, "the profile is in use");
    }
    return handle;
}

} // namespace

ProfileFolder::ProfileFolder(std::filesystem::path path, Vault vault, int lock)
    : m_path(std::move(path)), m_vault(std::move(vault)), m_lock(lock)
{
}

ProfileFolder::ProfileFolder(ProfileFolder&& other) noexcept
    : m_path(std::move(other.m_path)), m_vault(std::move(other.m_vault)),
      m_lock(std::exchange(other.m_lock, -1))
{
}

ProfileFolder::~ProfileFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

ProfileRoot::ProfileRoot(std::filesystem::path folder, KdfPolicy policy)
    : m_folder(std::move(folder)),
      m_policy(policy), m_tagCost{std::min<std::uint64_t>(16ULL << 20, policy.cost.memoryBytes),
                                  std::min<std::uint64_t>(2, policy.cost.passes)}
{
}

Result<std::vector<std::filesystem::path>> ProfileRoot::folders() const
{
    std::vector<std::filesystem::path> found;
    std::error_code failure;
    if (!std::filesystem::exists(m_folder, failure))
        return found;
    std::filesystem::directory_iterator entries(m_folder, failure);
    if (failure)
        return Error(ErrorCode::io, "data folder: " + failure.message());
    for (const auto& entry : entries)
        if (isProfileName(entry.path().filename().string()) &&
            std::filesystem::exists(entry.path() / "slots", failure))
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

Result<std::size_t> ProfileRoot::count() const
{
    FELTBOK_ASSIGN(const auto found, folders());
    return found.size();
}

Result<json::object> ProfileRoot::makeNameTag(const QString& userName) const
{
    const Bytes salt = randomBytes(kdfSaltSize);
    FELTBOK_ASSIGN(const Secret tag, deriveKey(foldedName(userName), salt, m_tagCost));
    return json::object{{"salt", toBase64Url(salt)}, {"tag", toBase64Url(tag.view())}};
}

bool ProfileRoot::matches(const json::object& tag, const QString& userName) const
{
    const auto saltText = findString(tag, "salt");
    const auto tagText = findString(tag, "tag");
    if (!saltText || !tagText)
        return false;
    const auto salt = fromBase64Url(*saltText);
    const auto expected = fromBase64Url(*tagText);
    if (!salt || !expected)
        return false;
    const auto seen = deriveKey(foldedName(userName), *salt, m_tagCost);
    return seen && equalConstantTime(seen->view(), *expected);
}

Result<ProfileRoot::Created> ProfileRoot::create(const QString& userName, const Secret& password,
                                                 const std::optional<RecoveryKey>& recoveryKey,
                                                 const std::optional<KdfCost>& cost) const
{
    if (userName.simplified().isEmpty())
        return Error(ErrorCode::badInput, "a profile needs a name", "user_name");
    auto taken = open(userName);
    if (taken || taken.error().code == ErrorCode::busy)
        return Error(ErrorCode::alreadyExists, "profile");
    if (taken.error().code != ErrorCode::notFound)
        return std::move(taken).error();
    FELTBOK_TRY(createPrivateFolder(m_folder));
    const std::string name = toHex(randomBytes(nameBytes));
    const std::filesystem::path path = m_folder / name;
    FELTBOK_TRY(createPrivateFolder(path / "blobs"));
    FELTBOK_ASSIGN(const int lock, holdFolder(path));
    Secret key = Secret::random(32);
    KdfPolicy policy = m_policy;
    policy.cost = cost.value_or(m_policy.cost);
    auto vault = Vault::create(path, name, key, password, recoveryKey, policy);
    if (!vault) {
        ::close(lock);
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
        return std::move(vault).error();
    }
    ProfileFolder folder(path, std::move(vault).value(), lock);
    FELTBOK_ASSIGN(json::object tag, makeNameTag(userName));
    FELTBOK_TRY(folder.vault().setNameTag(std::move(tag)));
    return Created{std::move(folder), std::move(key)};
}

Result<ProfileFolder> ProfileRoot::open(const QString& userName) const
{
    FELTBOK_ASSIGN(const auto candidates, folders());
    std::optional<std::filesystem::path> found;
    for (const auto& path : candidates) {
        // A damaged profile of somebody else must not keep this one out.
        const auto vault = Vault::load(path, m_policy);
        if (vault && matches(vault->nameTag(), userName))
            found = path;
    }
    if (!found)
        return Error(ErrorCode::notFound, "profile");
    FELTBOK_ASSIGN(const int lock, holdFolder(*found));
    auto vault = Vault::load(*found, m_policy);
    if (!vault) {
        ::close(lock);
        return std::move(vault).error();
    }
    return ProfileFolder(*found, std::move(vault).value(), lock);
}

Result<void> ProfileRoot::remove(ProfileFolder folder)
{
    std::error_code failure;
    std::filesystem::remove(folder.path() / "slots", failure);
    if (!failure)
        std::filesystem::remove_all(folder.path(), failure);
    if (failure)
        return Error(ErrorCode::io, "remove profile: " + failure.message());
    return {};
}

} // namespace feltbok::storage
