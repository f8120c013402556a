// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/migration.h"

#include <span>

namespace feltbok::server {

/// The steps of the embedded store's schema.
std::span<const sqlite::Migration> embeddedMigrations();

} // namespace feltbok::server
