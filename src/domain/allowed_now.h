// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_hours.h"

namespace feltbok::domain {

/// May this be sold or served at this place now?
struct HoursQuestion
{
    Activity activity = Activity::serving;
    ProductGroup group = ProductGroup::g1;
    Instant at;
    /// The hours of the place; none at all: the hours of the law where the council has decided
    /// none.
    std::vector<HoursEntry> entries;
    std::string area;              ///< "ute", "inne" or empty, which counts as inside
    bool isOvernightGuest = false; ///< groups 1 and 2 are then free of hours (§ 4-4)
    bool isOwnProduction = false;  ///< sale by § 3-4a; group 2 is sold in no other way
};

/// Which rule decided: what ends it when allowed, what forbids it when not. Codes: those of
/// legalHours(), `local_hours`, `spirits_not_later`, `not_licensed`, `overnight_guest`.
struct HoursRule
{
    std::string_view code;
    LegalSource source;
};

/// One step of the explanation: a stretch of time and the rule that gives, forbids or frees it.
struct HoursStep
{
    HoursRule rule;
    std::string_view effect; ///< "gives", "forbids", "frees", "drinking_up"
    Instant from;
    Instant to;
};

struct HoursAnswer
{
    bool isAllowed = false;
    std::optional<Instant> until;            ///< when allowed; none for overnight guests
    std::optional<Instant> consumptionUntil; ///< serving; also after it ended, that same night
    std::optional<Instant> opensAt;          ///< the next time it begins, within 400 days
    std::optional<Instant> endedAt;          ///< when it last ended, within two days
    HoursRule rule;
    std::vector<HoursStep> steps; ///< how it was found
};

/// The hours that the licence gives for the evening, under the prohibitions of the law. A night
/// belongs to the evening it began. When summer time begins, 02:00 is 03:00; when it ends, serving
/// ends when the clock first shows its hour and the extra hour gives nothing.
HoursAnswer allowedNow(const HoursQuestion& question, const LegalTables& tables = standardTables());

/// How long guests may go on drinking after the serving of that evening; 0 where no rule is in
/// force.
std::chrono::minutes drinkingUpOn(const LegalTables& tables, Date evening);

/// {"activity","group","at","licence_hours":[…]}, optional "area", "overnight_guest",
/// "licence_kind".
Result<HoursQuestion> hoursQuestionFromJson(const json::object& object);
/// {"allowed","until","consumption_until","opens_at","rule","rule_code","reference","rules":[…]},
/// times with the offset of Norway; `rule` is the paragraph and the code in one text.
json::object toJson(const HoursAnswer& answer);

} // namespace feltbok::domain
