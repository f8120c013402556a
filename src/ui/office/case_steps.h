// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/place/place_case.h"

#include <QtCore/QString>

namespace feltbok::ui {

/// What a case waits for.
struct CaseStep
{
    std::optional<Date> due;
    QString deadline;    ///< in words, with its paragraph; empty: none
    QString todo;        ///< what to do next; empty: the case is over
    bool isOurs = false; ///< the office must act; otherwise the place or the authority
    bool isOverdue(Date today) const { return isOurs && due && *due < today; }
};

/// Next step of a control at the office.
CaseStep stepOfVisit(const PlaceCase& place, const CaseVisit& visit, Date today);
/// Next step of a letter; nothing to do when its time is over.
CaseStep stepOfDecision(const PlaceCase& place, const domain::RecordView& decision, Date today);

} // namespace feltbok::ui
