// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/import/import_plan.h"
#include "server/import/table_reader.h"

namespace feltbok::server {

/// First reading of an extract of the licence register (TBR): one row, one licence. Fails with the
/// errors of the table, of its columns, and tooLarge, field "too_many_licences".
Result<ParsedRows> parseLicences(TableReader& table, std::string_view municipality);

/// What those rows change in the register. A licence is known by its number; a place by its
/// organisation number, name and address, or as the place of a licence that is known. Where
/// licences of one place tell it differently, the one in force last counts, single occasions after
/// all others; an empty cell clears a field of a place only where no other licence tells it. Notes
/// of the first reading are included. Fails with badInput if `rows` is not what parseLicences
/// makes.
Result<ImportPlan> planLicences(const ParsedRows& rows, const ImportContext& context,
                                const ExistingRegister& existing);

} // namespace feltbok::server
