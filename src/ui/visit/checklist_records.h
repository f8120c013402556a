// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/checklists.h"
#include "domain/record_store.h"

#include <QtCore/QString>

namespace feltbok::ui {

/// The published versions that are on this device. A record that is no list is left out: the visit
/// that names it says that it is missing.
Result<std::vector<domain::ChecklistTemplate>> readChecklists(domain::RecordStore& store);

/// What the item asks, in the language in use: the municipality's words where it has some.
QString itemLabel(const domain::ListedItem& item);
QString itemLabel(const domain::ChecklistTemplate& list, const QString& code);

/// "Serving control": the list of that name in words.
QString checklistTitle(const QString& name);

} // namespace feltbok::ui
