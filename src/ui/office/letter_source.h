// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/letter.h"
#include "ui/place/place_case.h"

namespace feltbok::ui {

/// Who sends the letter.
struct LetterSender
{
    QString municipality; ///< "Prøvevik"
    QString caseHandler;
};

/// The letter of a decision as the case stands. `today` is the day the points are counted on when
/// the letter has no date yet.
Result<report::LetterContent> letterContent(const PlaceCase& place,
                                            const domain::RecordView& decision,
                                            const LetterSender& sender, Date today);

/// What the points of a decision are by the list of § 10-3 and the assessments, and the days by
/// the scale.
Result<domain::DecisionBasis> decisionBasis(const PlaceCase& place,
                                            const domain::RecordView& decision, Date today);

/// A new draft of that kind with what follows from the case: what it rests on, points, days, and
/// the time to reply. It is begun from the case of a visit: what is dropped is that, or what the
/// party was warned of with it. A person goes through all of it.
Result<domain::Change> suggestedDecision(const PlaceCase& place, const RecordId& visit, bool isSale,
                                         std::string_view kind, std::string_view forewarning,
                                         const QString& caseHandler, Date today);

} // namespace feltbok::ui
