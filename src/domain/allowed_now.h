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
};

/// Which rule decided: what ends it when allowed, what forbids it when not. Codes: those of
/// legalHours(), `local_hours`, `not_licensed`, `overnight_guest`.
struct HoursRule
{
    std::string_view code;
    LegalSource source;
};

struct HoursAnswer
{
    bool isAllowed = false;
    std::optional<Instant> until;            ///< when allowed; none for overnight guests
    std::optional<Instant> consumptionUntil; ///< serving; also after it ended, that same night
    std::optional<Instant> opensAt;          ///< the next time it begins, within 400 days
    std::optional<Instant> endedAt;          ///< when it last ended, within two days
    HoursRule rule;
};

/// The hours that the licence gives for the evening, under the prohibitions of the law. A night
/// belongs to the evening it began. When summer time begins, 02:00 is 03:00; when it ends, serving
/// ends when the clock first shows its hour and the extra hour gives nothing.
HoursAnswer allowedNow(const HoursQuestion& question,
                       const HolyCalendar& calendar = norwegianCalendar());

/// {"activity","group","at","licence_hours":[…]}, optional "area", "overnight_guest".
Result<HoursQuestion> hoursQuestionFromJson(const json::object& object);
/// {"allowed","until","consumption_until","opens_at","rule","rule_code"}, times with the offset of
/// Norway.
json::object toJson(const HoursAnswer& answer);

} // namespace feltbok::domain
