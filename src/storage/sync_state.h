// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/sync_store.h"
#include "sqlite/connection.h"

namespace feltbok::storage {

/// What a pull does to the database; each function inside a transaction of its caller.
Result<void> applyPage(sqlite::Connection& db, const domain::PulledPage& page);
Result<void> beginReset(sqlite::Connection& db);
Result<void> endReset(sqlite::Connection& db);

Result<domain::SyncPosition> syncPosition(sqlite::Connection& db);
Result<domain::Identity> readIdentity(sqlite::Connection& db);
Result<void> writeIdentity(sqlite::Connection& db, const domain::Identity& identity);
Result<SigningKey> readDeviceKey(sqlite::Connection& db);
Result<void> writeDeviceKey(sqlite::Connection& db, const SigningKey& key);

} // namespace feltbok::storage
