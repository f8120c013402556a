// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/migration.h"

namespace feltbok::storage {

/// The steps of feltbok.db. What the tables hold stands beside their definitions.
std::span<const sqlite::Migration> clientMigrations();

} // namespace feltbok::storage
