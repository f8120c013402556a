// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/open_store.h"

namespace feltbok::server {
namespace {

std::string explained(const Error& error, const DataFolder& folder)
{
    const std::string file = folder.database().string();
    switch (error.code) {
    case ErrorCode::notFound:
        return file + ": the database of this server is missing or empty, while its keys are in " +
               folder.storeKey().parent_path().string() +
               ". Nothing was changed. Restore the database from a backup";
    case ErrorCode::busy:
        return file + ": another process holds the database; a server seems to run on this folder";
    case ErrorCode::wrongKey:
        return file + " and " + folder.storeKey().string() +
               " do not belong together, or the database is damaged. Restore both from the same "
               "backup";
    case ErrorCode::corrupted:
        return file + ": the database is damaged (" + error.detail + "). Restore it from a backup";
    case ErrorCode::tooNew:
        return file + ": written by a newer feltbok-server (" + error.detail + ")";
    default:
        return file + ": " + error.detail;
    }
}

} // namespace

Result<std::unique_ptr<EmbeddedStore>> openStore(const DataFolder& folder, const ServerKeys& keys)
{
    auto opened = EmbeddedStore::open(folder.database(), keys.store);
    if (!opened)
        return Error(opened.error().code, explained(opened.error(), folder), "data");
    return opened;
}

} // namespace feltbok::server
