// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/citations.h"
#include "domain/deadlines.h"
#include "domain/holy_days.h"
#include "domain/legal_hours.h"
#include "domain/points.h"
#include "domain/quota.h"

#include <vector>

namespace feltbok::domain {

/// The law as the engines go by it: dated rows, each with its paragraph and how surely it is
/// known. What an answer points to in here lives as long as the tables do.
struct LegalTables
{
    HolyCalendar calendar;
    std::vector<LegalHours> hours;
    std::vector<DrinkingUp> drinkingUp;
    std::vector<DeadlineRule> deadlines;
    std::vector<MovingRule> moving;
    std::vector<PointsRule> points; ///< never empty
    std::vector<CoverageRule> coverage;
    std::vector<QuotaRule> quota; ///< never empty
    std::vector<ControllersRule> controllers;
    std::vector<CitationRule> citations;
};

} // namespace feltbok::domain
