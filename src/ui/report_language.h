// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/visit_report.h"

#include <QtCore/QLocale>

namespace feltbok::ui {

/// Documents are written in the language of the app.
inline report::Language reportLanguage()
{
    return QLocale().language() == QLocale::English ? report::Language::english
                                                    : report::Language::bokmaal;
}

} // namespace feltbok::ui
