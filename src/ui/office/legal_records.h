// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_corrections.h"
#include "domain/record_store.h"

#include <map>

namespace feltbok::ui {

/// The office's corrections of legal data, the newest first.
Result<std::vector<domain::RecordView>> legalRecords(domain::RecordStore& store);

/// By municipality; one without corrections is not in it.
using LegalTablesOf = std::map<std::string, domain::LegalTables, std::less<>>;
Result<LegalTablesOf> readLegalTables(domain::RecordStore& store);
const domain::LegalTables& tablesOf(const LegalTablesOf& all, std::string_view municipality);

/// As the office of that municipality has corrected them.
Result<domain::LegalTables> readLegalTables(domain::RecordStore& store,
                                            std::string_view municipality);

} // namespace feltbok::ui
