// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// All that was noted with an observation besides its time, observers and description:
/// [{"label","value"}]; what was not noted is left out.
QVariantList observationFacts(const json::object& fields);

/// What stands beside an answer of the checklist: a number, a time, or a level in words.
QString checklistValueText(QStringView item, const json::value& value);

} // namespace feltbok::ui
