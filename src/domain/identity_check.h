// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"

#include <string>

namespace feltbok::domain {

/// The first field of a change in which a person could be recognised (an eleven-digit number, a
/// phone number, an e-mail address), or empty. Looked through are free text, answers of checklists,
/// the names of photos, the words of a checklist, and fields this version does not know, however
/// deep; eleven-digit numbers alone are looked for in lists, managers and what an import kept.
std::string fieldWithIdentity(const CollectionSpec& spec, const Change& change);
/// The same for what a payload holds beside a change and its salt: a reason, or what no version of
/// ours writes.
std::string memberWithIdentity(const json::object& payload);
/// Whether either finds anything in a payload that need not be a good one, nor of a collection that
/// this version knows.
bool carriesIdentity(const CollectionSpec* spec, const json::object& payload);

} // namespace feltbok::domain
