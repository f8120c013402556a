// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QString>

namespace feltbok::ui {

/// The word for a code value of the wire in the language now in use; the code itself when unknown,
/// so that a newer server's value is still readable.
QString codeLabel(QStringView code);
/// The same of a code that means something else in this field: "own" of a municipality.
QString codeLabel(QStringView field, QStringView code);
/// The name of a field, such as "Guests (estimate)".
QString fieldLabel(QStringView collection, QStringView field);
/// What a checklist item asks.
QString checklistLabel(QStringView item);
/// Short name of a violation of § 10-3 with its provision.
QString violationLabel(QStringView violation);
/// Text of a reason why an operation was parked.
QString parkedLabel(QStringView code);

} // namespace feltbok::ui
