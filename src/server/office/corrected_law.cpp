// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/office/corrected_law.h"

#include "domain/legal_corrections.h"
#include "domain/schema.h"

namespace feltbok::server {

Result<domain::LegalTables> correctedLaw(Reader& reader, std::string_view municipality)
{
    FELTBOK_ASSIGN(const auto ids,
                   reader.recordsOf(municipality, toString(domain::Collection::legalRule)));
    // In the order of their changes: the later one holds where two are of the same days.
    std::vector<domain::LegalCorrection> corrections;
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(const auto record, reader.record(id));
        if (record)
            if (auto correction = domain::correctionFromJson(record->state.fields))
                corrections.push_back(std::move(*correction));
    }
    return domain::correctedTables(corrections);
}

} // namespace feltbok::server
