// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "storage/vault.h"

#include <QString>

namespace feltbok::storage {

/// One person on one server: `feltbok.db`, `slots`, `attempts` and `blobs/` in a folder whose name
/// is random. Held exclusively while it exists.
class ProfileFolder
{
public:
    ProfileFolder(ProfileFolder&& other) noexcept;
    ProfileFolder& operator=(ProfileFolder&&) = delete;
    ~ProfileFolder();

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path database() const { return m_path / "feltbok.db"; }
    std::filesystem::path blobs() const { return m_path / "blobs"; }
    Vault& vault() { return m_vault; }

private:
    friend class ProfileRoot;
    ProfileFolder(std::filesystem::path path, Vault vault, int lock);

    std::filesystem::path m_path;
    Vault m_vault;
    int m_lock;
};

/// The data folder of the app, with one folder per profile.
///
/// Nobody who has the device shall learn who else uses it, so there is no list of names: a person
/// types their name, and the profile is found by a tag, Argon2id (16 MiB, 2 passes) of the folded
/// name with the profile's own salt, in its `slots` file. Whoever has the disk can test names
/// against the tag, slowly, and can count the profiles; neither can be avoided without a shared
/// secret.
class ProfileRoot
{
public:
    explicit ProfileRoot(std::filesystem::path folder, KdfPolicy policy = {});

    /// How many profiles there are, whatever their state.
    Result<std::size_t> count() const;
    /// Makes a profile with a new database key and holds it. alreadyExists if the name is taken.
    /// `cost` is what calibrateKdf() found, if it was asked.
    struct Created
    {
        ProfileFolder folder;
        Secret databaseKey;
    };
    Result<Created> create(const QString& userName, const Secret& password,
                           const std::optional<RecoveryKey>& recoveryKey,
                           const std::optional<KdfCost>& cost = {}) const;
    /// Finds the profile of a typed name and holds it: notFound, busy (another Feltbok has it).
    /// Tries every profile in the same time, whether it is found or not.
    Result<ProfileFolder> open(const QString& userName) const;
    /// Removes a profile's files, keys first.
    static Result<void> remove(ProfileFolder folder);

private:
    Result<std::vector<std::filesystem::path>> folders() const;
    Result<json::object> makeNameTag(const QString& userName) const;
    bool matches(const json::object& tag, const QString& userName) const;

    std::filesystem::path m_folder;
    KdfPolicy m_policy;
    KdfCost m_tagCost;
};

} // namespace feltbok::storage
