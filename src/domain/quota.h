// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/licence_hours.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace feltbok::domain {

/// How many controls a calendar year asks for (alkoholforskriften § 9-7).
struct QuotaRule
{
    int perPlace = 0;         ///< at the least, at every place
    int totalTimesPlaces = 0; ///< in total, times the number of places
    Validity validity;
    LegalSource source;
};
const QuotaRule& quotaRuleFor(std::chrono::year year);

struct QuotaControl
{
    Date date{};
    bool isSingleController = false; ///< at a serving place it does not count (§ 9-5)
};

/// A sale or serving place with a licence on any day of the year; single occasions come on top
/// and are not places.
struct QuotaPlace
{
    std::string id;
    Activity kind = Activity::serving;
    std::vector<QuotaControl> controls;
};

struct QuotaSum
{
    int places = 0;
    int required = 0;
    int done = 0;
    std::vector<std::string> withoutControl;
};

struct QuotaResult
{
    QuotaSum total;                      ///< jointly, as the law has it
    std::map<Activity, QuotaSum> byKind; ///< separately, as the guidance has it
    int notCounted = 0;                  ///< of another year, or with a single controller
    const QuotaRule* rule = nullptr;
};

QuotaResult quota(std::chrono::year year, const std::vector<QuotaPlace>& places);

struct QuotaCase
{
    std::chrono::year year{};
    std::vector<QuotaPlace> places;
};
/// {"year","places":[{"id","kind","controls":[date or {"date","single_controller"}]}]}.
Result<QuotaCase> quotaCaseFromJson(const json::object& object);
/// {"total_required","total_done","places_without_control":[id],"by_kind":{"serving":{"places",
/// "required","done","places_without_control"},…},"not_counted","rule"}.
json::object toJson(const QuotaResult& result);

} // namespace feltbok::domain
