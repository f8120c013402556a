// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/licence_hours.h"

#include <span>
#include <string_view>

namespace feltbok::domain {

/// A category of breaches in Helsedirektoratet's annual survey of the municipalities: 16 of sale,
/// 23 of serving. Known from a public script of analysis alone, so they may change: dated data.
struct SurveyCategory
{
    std::string_view code; ///< "salg.tid", "skjenking.tid"
    Activity activity;
    Validity validity; ///< by year of the controls
    LegalSource source;
    std::string_view labelKey;
};

/// Which category a breach of § 10-3 goes into.
struct SurveyMapping
{
    std::string_view violation;
    std::string_view checkItem; ///< of the observation; empty: whatever item it came from
    Activity activity;
    std::string_view category;
    Validity validity;
    Confidence confidence;
};

/// In the survey's order, sale first.
std::span<const SurveyCategory> surveyCategories();
std::span<const SurveyMapping> surveyMappings();

/// The category of a breach found in a control that began on `date`: the mapping of its checklist
/// item, or else that of the code alone, or else the activity's "others". Never nothing, so that
/// the categories add up to the breaches.
const SurveyCategory& surveyCategoryFor(Activity activity, std::string_view violation,
                                        std::string_view checkItem, Date date);

} // namespace feltbok::domain
