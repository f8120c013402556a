// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_ceiling.h"

#include "domain/legal_tables.h"

#include <algorithm>

namespace feltbok::domain {

namespace {

using std::chrono::minutes;

constexpr minutes wholeDay = std::chrono::hours(24);

/// End of an entry in minutes from the midnight before it began.
minutes endOf(const HoursEntry& entry)
{
    return entry.to <= entry.from ? entry.to + wholeDay : entry.to;
}

/// What forbids some of `from` to `to`, minutes since the midnight of `date`; an exemption for one
/// summer does not carry a licence's standing hours.
std::optional<std::string_view> forbids(const LegalTables& tables, Activity activity,
                                        ProductGroup group, Date date, minutes from, minutes to)
{
    for (const auto& rule : tables.hours)
        if (rule.kind == LegalHoursKind::prohibition && from < rule.to && rule.from < to &&
            rule.isFor(activity, group, date, tables.calendar))
            return rule.source.reference;
    return std::nullopt;
}

std::optional<std::string_view> forbidsOn(const LegalTables& tables, const HoursEntry& entry,
                                          Activity activity, Date date)
{
    const minutes end = endOf(entry);
    for (const auto group : entry.groups) {
        if (const auto found =
                forbids(tables, activity, group, date, entry.from, std::min(end, wholeDay)))
            return found;
        if (end > wholeDay)
            if (const auto found =
                    forbids(tables, activity, group, nextDay(date), minutes(0), end - wholeDay))
                return found;
    }
    return std::nullopt;
}

std::optional<std::string_view> forbidsAlways(const LegalTables& tables, const HoursEntry& entry,
                                              Activity activity, Date today)
{
    std::optional<std::string_view> last;
    Date date = today;
    for (int i = 0; i < 366; ++i, date = nextDay(date)) {
        if (!entry.isInForce(date) || entry.claimOn(date, tables.calendar) == 0)
            continue;
        last = forbidsOn(tables, entry, activity, date);
        if (!last)
            return std::nullopt;
    }
    return last;
}

/// Whether both can be in force on one date; seasons that differ are taken not to meet.
bool meet(const HoursEntry& a, const HoursEntry& b)
{
    const auto beginsAfter = [](const HoursEntry& one, const HoursEntry& other) {
        return one.validFrom && other.validTo && *one.validFrom > *other.validTo;
    };
    return !beginsAfter(a, b) && !beginsAfter(b, a) &&
           (!a.seasonFrom || !b.seasonFrom || a.seasonFrom == b.seasonFrom);
}

} // namespace

std::optional<std::string_view> beyondCeiling(const HoursEntry& entry, Activity activity,
                                              Date today, const LegalTables& tables)
{
    return entry.closed ? std::nullopt : forbidsAlways(tables, entry, activity, today);
}

std::optional<std::string_view> beyondCeiling(const std::vector<HoursEntry>& entries,
                                              Activity activity, Date today,
                                              const LegalTables& tables)
{
    for (const auto& entry : entries)
        if (const auto found = beyondCeiling(entry, activity, today, tables))
            return found;
    return std::nullopt;
}

bool spiritsOutlastOthers(const std::vector<HoursEntry>& entries)
{
    for (const auto& spirits : entries) {
        if (spirits.closed || !spirits.hasGroup(ProductGroup::g3))
            continue;
        for (const auto& other : entries)
            if (!other.closed && !other.hasGroup(ProductGroup::g3) && other.days == spirits.days &&
                other.area == spirits.area && meet(spirits, other) && endOf(spirits) > endOf(other))
                return true;
    }
    return false;
}

} // namespace feltbok::domain
