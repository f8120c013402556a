// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/legal_records.h"

namespace feltbok::ui {

Result<std::vector<domain::RecordView>> legalRecords(domain::RecordStore& store)
{
    domain::ListQuery query;
    query.collection = "legal_rule";
    query.limit = 1000; // more than there are rules
    FELTBOK_ASSIGN(auto page, store.list(query));
    return std::move(page.rows);
}

Result<LegalTablesOf> readLegalTables(domain::RecordStore& store)
{
    FELTBOK_ASSIGN(const auto records, legalRecords(store));
    std::map<std::string, std::vector<domain::LegalCorrection>, std::less<>> corrections;
    // The later one holds where two are of the same days.
    for (auto record = records.rbegin(); record != records.rend(); ++record)
        if (auto correction = domain::correctionFromJson(record->fields))
            corrections[record->municipality].push_back(std::move(*correction));
    LegalTablesOf out;
    for (const auto& [municipality, list] : corrections)
        out.emplace(municipality, domain::correctedTables(list));
    return out;
}

const domain::LegalTables& tablesOf(const LegalTablesOf& all, std::string_view municipality)
{
    const auto found = all.find(municipality);
    return found == all.end() ? domain::standardTables() : found->second;
}

Result<domain::LegalTables> readLegalTables(domain::RecordStore& store,
                                            std::string_view municipality)
{
    FELTBOK_ASSIGN(const auto all, readLegalTables(store));
    return tablesOf(all, municipality);
}

} // namespace feltbok::ui
