// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/checklists.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// All that was noted with an observation besides its time, observers and description:
/// [{"label","value"}]; what was not noted is left out.
QVariantList observationFacts(const json::object& fields, const domain::ChecklistTemplate& list);

/// What stands beside an answer of the checklist: a number, a time, or a level in words.
QString checklistValueText(const domain::ChecklistTemplate& list, const QString& item,
                           const json::value& value);

/// The signs chosen from the scale, in words, and what was written besides.
QString signsText(const json::object& fields);
/// "kvinne, 20–24 år, rød jakke": a person without identity.
QString personText(const json::object& fields);

} // namespace feltbok::ui
