// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/licence_hours.h"

#include <map>
#include <optional>
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
std::span<const QuotaRule> quotaRules();
const QuotaRule& quotaRuleFor(std::chrono::year year, const LegalTables& tables = standardTables());

/// How many controllers a control of this kind needs to count (§ 9-5).
struct ControllersRule
{
    Activity kind = Activity::serving;
    int atLeast = 0;
    Validity validity; ///< by the date of the control
    LegalSource source;
};
std::span<const ControllersRule> controllersRules();

struct QuotaControl
{
    Date date{};
    bool isSingleController = false; ///< at a serving place it does not count (§ 9-5)
    bool isCarriedOut = true;        ///< a visit that was not does not count
};

enum class NotInQuota {
    otherYear,
    singleController,
    notCarriedOut,
    onTop,   ///< at a single occasion, which is no place
    outside, ///< not the municipality's to control
};
std::string_view toString(NotInQuota reason);

/// A sale or serving place with a licence on any day of the year; single occasions come on top
/// and are not places.
struct QuotaPlace
{
    std::string id;
    Activity kind = Activity::serving;
    std::vector<QuotaControl> controls{};
    std::string licenceKind{}; ///< empty: one of those that make a place
    /// Of its licence; in no year that it does not touch is it a place.
    std::optional<Date> validFrom{};
    std::optional<Date> validTo{};
};

/// A control that does not count, or a place that is none.
struct QuotaLine
{
    std::string place;
    std::optional<Date> control; ///< none: the place itself
    NotInQuota reason{};
    LegalSource source;
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
    int notCounted = 0; ///< controls of another year, not carried out, or with a single controller
    int onTop = 0;      ///< controls of the year at single occasions
    std::vector<QuotaLine> lines;    ///< why
    const QuotaRule* rule = nullptr; ///< of the tables
};

QuotaResult quota(std::chrono::year year, const std::vector<QuotaPlace>& places,
                  const LegalTables& tables = standardTables());

struct QuotaCase
{
    std::chrono::year year{};
    std::vector<QuotaPlace> places;
};
/// {"year","places":[{"id","kind","controls":[date or {"date","single_controller"?,
/// "carried_out"?}],"licence_kind"?,"valid_from"?,"valid_to"?}]}.
Result<QuotaCase> quotaCaseFromJson(const json::object& object);
/// {"total_required","total_done","places_without_control":[id],"by_kind":{"serving":{"places",
/// "required","done","places_without_control"},…},"on_top","not_counted":[{"place","date"?,
/// "reason","reference"}],"rules":[…]}.
json::object toJson(const QuotaResult& result);

} // namespace feltbok::domain
