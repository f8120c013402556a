// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/commands/command.h"
#include "server/data_folder.h"
#include "server/office/office.h"
#include "server/store/postgres/postgres_store.h"
#include "server/store/transfer/copied_tables.h"

#include <memory>

namespace feltbok::server {

struct OpenedStore
{
    std::unique_ptr<Store> store;
    /// The same, where other processes may serve on it too; null for the embedded one.
    PostgresStore* shared = nullptr;
};

/// The store of a data folder, which must be there: only init makes one. What is wrong with it is
/// said in words for whoever runs the server, with the file's name and what to do.
Result<OpenedStore> openStore(const DataFolder& folder, const ServerKeys& keys);

/// Notes in the folder that its store is in a PostgreSQL database, and makes the tables there where
/// `choice` names their owner. The folder has no embedded store, or one that holds nothing; or its
/// store is that database already: then an owner that `choice` names serves this once.
Result<void> chooseStore(const DataFolder& folder, const StoreChoice& choice);

/// Makes the tables in the database that `choice` names, as the owner that it names, and fills them
/// from a file of the embedded store's form (fillPostgres).
Result<TableSums> fillStore(const StoreChoice& choice, sqlite::Connection& file,
                            const ServerKeys& keys);
/// That a store can be made there, or is; so that nobody learns it late.
Result<void> prepareStore(const StoreChoice& choice);
/// Whether it was filled and does not serve yet.
Result<Found> waitsToGoLive(const StoreChoice& choice);
/// From now on it serves: noted in its audit log, and that in the folder.
Result<void> goLive(const DataFolder& folder, const ServerKeys& keys, const StoreChoice& choice);

/// --store and --store-owner.
void addStoreOptions(options::options_description& description);
/// Nothing where they are not given. Fails with badInput.
Result<std::optional<StoreChoice>> readStoreOptions(const options::variables_map& arguments);

Announcement announcementOf(const Effects& effects);

} // namespace feltbok::server
