// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/licence_hours.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 2> activityNames{"serving", "sale"};
constexpr std::array<std::string_view, 3> groupNames{"G1", "G2", "G3"};
constexpr std::array<std::string_view, 10> dayNames{"mon", "tue", "wed", "thu", "fri",
                                                    "sat", "sun", "all", "eve", "holy"};

template <typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N>& names, std::string_view text)
{
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end())
        return std::nullopt;
    return Enum(found - names.begin());
}

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

std::string monthDayText(month_day when)
{
    std::array<char, 16> out{};
    const int used = std::snprintf(out.data(), out.size(), "%02u-%02u", unsigned(when.month()),
                                   unsigned(when.day()));
    return {out.data(), std::size_t(used)};
}

Result<month_day> parseMonthDay(std::string_view text)
{
    // A leap year takes every day that exists.
    FELTBOK_ASSIGN(const Date date, parseIsoDate("2000-" + std::string(text)));
    return month_day{date.month(), date.day()};
}

template <typename Enum, typename Parse>
Result<std::vector<Enum>> codes(const json::object& object, std::string_view key, Parse parse)
{
    FELTBOK_ASSIGN(const json::array array, requireArray(object, key));
    std::vector<Enum> out;
    for (const json::value& item : array) {
        const std::optional<Enum> code =
            item.is_string() ? parse(std::string_view(item.get_string())) : std::nullopt;
        if (!code)
            return bad(key, "unknown code");
        if (std::find(out.begin(), out.end(), *code) == out.end())
            out.push_back(*code);
    }
    if (out.empty())
        return bad(key, "names nothing");
    return out;
}

template <typename T, typename Parse>
Result<std::optional<T>> optionalMember(const json::object& object, std::string_view key,
                                        Parse parse)
{
    const json::value* value = object.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<T>{};
    if (!value->is_string())
        return bad(key, "not a text");
    Result<T> parsed = parse(std::string_view(value->get_string()));
    if (!parsed)
        return bad(key, parsed.error().detail);
    return std::optional<T>(*parsed);
}

} // namespace

std::string_view toString(Activity activity)
{
    return activityNames.at(std::size_t(activity));
}
std::optional<Activity> activityFromText(std::string_view text)
{
    return fromName<Activity>(activityNames, text);
}

std::string_view toString(ProductGroup group)
{
    return groupNames.at(std::size_t(group));
}
std::optional<ProductGroup> productGroupFromText(std::string_view text)
{
    return fromName<ProductGroup>(groupNames, text);
}

std::string_view toString(DayKind kind)
{
    return dayNames.at(std::size_t(kind));
}
std::optional<DayKind> dayKindFromText(std::string_view text)
{
    return fromName<DayKind>(dayNames, text);
}

bool HoursEntry::hasGroup(ProductGroup group) const
{
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

bool HoursEntry::isInForce(Date date) const
{
    if ((validFrom && date < *validFrom) || (validTo && date > *validTo))
        return false;
    if (!seasonFrom && !seasonTo)
        return true;
    const month_day begin = seasonFrom.value_or(January / 1);
    const month_day end = seasonTo.value_or(December / 31);
    const month_day today{date.month(), date.day()};
    // A season may run over New Year: 09-01 to 05-14.
    return begin <= end ? today >= begin && today <= end : today >= begin || today <= end;
}

int HoursEntry::claimOn(Date date, const HolyCalendar& calendar) const
{
    int claim = 0;
    for (const DayKind kind : days) {
        if (kind == DayKind::all)
            claim = std::max(claim, 1);
        else if (kind == DayKind::eve)
            claim = calendar.isEve(date) ? std::max(claim, 3) : claim;
        else if (kind == DayKind::holy)
            claim = calendar.isSundayOrHolyDay(date) ? std::max(claim, 4) : claim;
        else if (weekday{sys_days{date}}.iso_encoding() == unsigned(kind) + 1)
            claim = std::max(claim, 2);
    }
    return claim;
}

std::string wallText(minutes sinceMidnight)
{
    std::array<char, 32> out{};
    const int used =
        std::snprintf(out.data(), out.size(), "%02d:%02d", int(sinceMidnight.count() / 60),
                      int(sinceMidnight.count() % 60));
    return {out.data(), std::size_t(used)};
}

Result<minutes> parseWallText(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return Error(ErrorCode::badInput, "a time is written HH:MM");
    const int h = (text[0] - '0') * 10 + (text[1] - '0');
    const int m = (text[3] - '0') * 10 + (text[4] - '0');
    if (m > 59 || h * 60 + m > 24 * 60)
        return Error(ErrorCode::badInput, "no such time of day");
    return minutes{h * 60 + m};
}

json::object toJson(const HoursEntry& entry)
{
    json::object out;
    json::array& groupCodes = out["groups"].emplace_array();
    for (const ProductGroup group : entry.groups)
        groupCodes.emplace_back(toString(group));
    json::array& dayCodes = out["days"].emplace_array();
    for (const DayKind kind : entry.days)
        dayCodes.emplace_back(toString(kind));
    if (entry.closed) {
        out["closed"] = true;
    } else {
        out["from"] = wallText(entry.from);
        out["to"] = wallText(entry.to);
    }
    if (!entry.area.empty())
        out["area"] = entry.area;
    if (entry.validFrom)
        out["valid_from"] = toIsoDate(*entry.validFrom);
    if (entry.validTo)
        out["valid_to"] = toIsoDate(*entry.validTo);
    if (entry.seasonFrom)
        out["season_from"] = monthDayText(*entry.seasonFrom);
    if (entry.seasonTo)
        out["season_to"] = monthDayText(*entry.seasonTo);
    return out;
}

Result<HoursEntry> hoursEntryFromJson(const json::value& value)
{
    if (!value.is_object())
        return bad("licence_hours", "an entry is an object");
    const json::object& object = value.get_object();
    HoursEntry entry;
    FELTBOK_ASSIGN(entry.groups, codes<ProductGroup>(object, "groups", productGroupFromText));
    FELTBOK_ASSIGN(entry.days, codes<DayKind>(object, "days", dayKindFromText));
    if (const json::value* closed = object.if_contains("closed"); closed != nullptr) {
        if (!closed->is_bool())
            return bad("closed", "not true or false");
        entry.closed = closed->get_bool();
    }
    if (!entry.closed) {
        FELTBOK_ASSIGN(const std::string from, requireString(object, "from"));
        FELTBOK_ASSIGN(const std::string to, requireString(object, "to"));
        const Result<minutes> begin = parseWallText(from);
        if (!begin)
            return bad("from", begin.error().detail);
        if (*begin >= hours{24})
            return bad("from", "nothing begins at 24:00");
        const Result<minutes> end = parseWallText(to);
        if (!end)
            return bad("to", end.error().detail);
        entry.from = *begin;
        entry.to = *end;
    }
    if (const auto area = findString(object, "area"))
        entry.area = *area;
    FELTBOK_ASSIGN(entry.validFrom, optionalMember<Date>(object, "valid_from", parseIsoDate));
    FELTBOK_ASSIGN(entry.validTo, optionalMember<Date>(object, "valid_to", parseIsoDate));
    FELTBOK_ASSIGN(entry.seasonFrom,
                   optionalMember<month_day>(object, "season_from", parseMonthDay));
    FELTBOK_ASSIGN(entry.seasonTo, optionalMember<month_day>(object, "season_to", parseMonthDay));
    return entry;
}

json::array toJson(const std::vector<HoursEntry>& entries)
{
    json::array out;
    for (const HoursEntry& entry : entries)
        out.emplace_back(toJson(entry));
    return out;
}

Result<std::vector<HoursEntry>> hoursFromJson(const json::value& value)
{
    if (!value.is_array())
        return bad("licence_hours", "not an array");
    std::vector<HoursEntry> out;
    for (const json::value& item : value.get_array()) {
        FELTBOK_ASSIGN(HoursEntry entry, hoursEntryFromJson(item));
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace feltbok::domain
