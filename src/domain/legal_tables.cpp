// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/legal_tables.h"

namespace feltbok::domain {

const LegalTables& standardTables()
{
    const auto all = [](const auto& rows) { return std::vector(rows.begin(), rows.end()); };
    static const LegalTables tables{
        norwegianCalendar(),     all(legalHours()),    all(drinkingUpRules()), all(deadlineRules()),
        all(movingRules()),      pointsRules(),        all(coverageRules()),   all(quotaRules()),
        all(controllersRules()), all(citationRules()),
    };
    return tables;
}

std::string_view toString(Confidence confidence)
{
    switch (confidence) {
    case Confidence::verified:
        return "verified";
    case Confidence::guidance:
        return "guidance";
    case Confidence::practice:
        return "practice";
    case Confidence::inference:
        return "inference";
    case Confidence::memory:
        return "memory";
    case Confidence::office:
        return "office";
    }
    return "";
}

} // namespace feltbok::domain
