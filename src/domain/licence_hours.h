// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "domain/holy_days.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::domain {

enum class Activity { serving, sale };
std::string_view toString(Activity activity);
std::optional<Activity> activityFromText(std::string_view text);

/// Groups of alcoholic drink (alkoholloven § 1-3): beer, wine, spirits; "G1"… on the wire.
enum class ProductGroup { g1, g2, g3 };
std::string_view toString(ProductGroup group);
std::optional<ProductGroup> productGroupFromText(std::string_view text);

/// Which days an entry is for; the more specific wins: holy, eve, weekday, all.
enum class DayKind {
    mon,
    tue,
    wed,
    thu,
    fri,
    sat,
    sun,
    all,
    eve,  ///< the day before a Sunday or holy day, except the eve of Ascension
    holy, ///< Sunday or holy day
};
std::string_view toString(DayKind kind);
std::optional<DayKind> dayKindFromText(std::string_view text);

/// Hours that a licence gives, from one wall time to another of the evening they begin.
struct HoursEntry
{
    std::vector<ProductGroup> groups;
    std::vector<DayKind> days;
    std::chrono::minutes from{}; ///< since midnight, under 24 h
    std::chrono::minutes to{};   ///< since midnight, at most 24 h; at or before `from`: next day
    bool closed = false;         ///< nothing on these days; `from` and `to` say nothing
    std::string area;            ///< "inne", "ute" or empty: everywhere
    std::optional<Date> validFrom;
    std::optional<Date> validTo;
    std::optional<std::chrono::month_day> seasonFrom; ///< every year, both days included
    std::optional<std::chrono::month_day> seasonTo;

    bool hasGroup(ProductGroup group) const;
    /// In force and in season on that date; says nothing about the weekday.
    bool isInForce(Date date) const;
    /// How specific its claim on the date is: 0 none, 1 all, 2 weekday, 3 eve, 4 holy.
    int claimOn(Date date, const HolyCalendar& calendar) const;
    friend bool operator==(const HoursEntry&, const HoursEntry&) = default;
};

/// {"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"}; also "closed":true in place
/// of the times, "area", "valid_from", "valid_to", and "season_from", "season_to" as MM-DD.
json::object toJson(const HoursEntry& entry);
Result<HoursEntry> hoursEntryFromJson(const json::value& value);
json::array toJson(const std::vector<HoursEntry>& entries);
Result<std::vector<HoursEntry>> hoursFromJson(const json::value& value);

/// "08:00"; 24:00 is the end of the day.
std::string wallText(std::chrono::minutes sinceMidnight);
Result<std::chrono::minutes> parseWallText(std::string_view text);

} // namespace feltbok::domain
