// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"

namespace feltbok::ui {

/// The kind of the licence a visit was made under: of the terms the visit keeps, of its licence, or
/// else of the one of the place that was in force when it began, an ordinary one before a single
/// occasion's. Empty: not known.
std::string licenceKindOf(const json::object& visit,
                          const std::vector<domain::RecordView>& licences);
Result<std::string> licenceKindOf(domain::RecordStore& store, const json::object& visit);

bool isSaleKind(std::string_view licenceKind);
/// Whether a visit is about sale: its kind says so, or else the licence does.
bool isSaleVisit(const json::object& visit, std::string_view licenceKind);

} // namespace feltbok::ui
