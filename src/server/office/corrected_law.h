// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_tables.h"
#include "server/store/store.h"

namespace feltbok::server {

/// The law's tables with what the office of the municipality has corrected in them (records of
/// legal_rule), as its devices go by them.
Result<domain::LegalTables> correctedLaw(Reader& reader, std::string_view municipality);

} // namespace feltbok::server
