// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"
#include "server/store/transfer/copied_tables.h"
#include "sqlite/connection.h"

namespace feltbok::server {

/// Puts all that a file of the embedded store's form holds into a database with the newest schema
/// and nothing in it, as the owner of its tables and in one transaction, and holds every table
/// against the file before that is committed. The database is then that of the server with this
/// key, and not live (own_setting::notLive). Fails with alreadyExists where it holds anything but
/// what an earlier run for this server left that did not come as far as serving: that is replaced.
Result<TableSums> fillPostgres(postgres::Connection& owner, sqlite::Connection& file,
                               std::string_view serverKey);

} // namespace feltbok::server
