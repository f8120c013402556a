// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/import/import_plan.h"
#include "server/import/table_reader.h"

namespace feltbok::server {

/// First reading of a municipality's own list of hours, areas, managers and conditions: one row,
/// one place. Fails with the errors of the table and of its columns.
Result<ParsedRows> parseHours(TableReader& table, std::string_view municipality);

/// What those rows change in the licences of the register. A row belongs to the place with its
/// organisation number, and its name where there are several; there to the licences in force on
/// `context.today` or later, else the last one; to single occasions only where a place has nothing
/// else. A licence number in the row settles it. Hours beyond the law's ceiling go in with a
/// warning. Notes of the first reading are included.
Result<ImportPlan> planHours(const ParsedRows& rows, const ImportContext& context,
                             const ExistingRegister& existing);

} // namespace feltbok::server
