// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/letter.h"

#include <QByteArray>

namespace feltbok::report {

/// The letter as PDF/A-1b, A4, in bokmål. Same content and program: same bytes. Every page of a
/// draft says that it is one. Needs a QGuiApplication; any thread.
Result<QByteArray> renderLetter(const LetterContent& content);

} // namespace feltbok::report
