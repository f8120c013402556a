// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/letter.h"

namespace feltbok::test {

/// A case with 15 points from two controls, as a letter of that kind tells it.
report::LetterContent sampleLetter(const QString& kind);
/// Every kind of letter.
QStringList letterKinds();

} // namespace feltbok::test
