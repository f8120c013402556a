// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "postgres/connection.h"

namespace feltbok::server {

/// The roles that the tables are made for. They are the database's, not made by the server; who
/// logs in as the server is a member of the first, who reads the audit log of the second.
inline constexpr std::string_view applicationRole = "feltbok_app";
inline constexpr std::string_view auditRole = "feltbok_audit";

/// Brings the schema `feltbok` to the last step, as the role that owns it. However many do so at
/// once, each step runs once. Fails with tooNew, changing nothing, where a newer server was here;
/// with notFound where there is no schema and `missing` says not to make one, or a role is missing.
enum class MissingSchema { create, fail };
Result<void> migratePostgres(postgres::Connection& owner, Instant now, MissingSchema missing);

/// As any role: that the schema is there, and this server's. Fails with notFound, tooNew or
/// conflict (it is older; the owner must migrate).
Result<void> checkPostgresSchema(postgres::Connection& connection);

} // namespace feltbok::server
