// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/hours_ceiling.h"

#include "domain/legal_hours.h"

#include <algorithm>

namespace feltbok::server {

namespace {

using std::chrono::minutes;

constexpr minutes wholeDay = std::chrono::hours(24);

/// End of an entry in minutes from the midnight before it began.
minutes endOf(const domain::HoursEntry& entry)
{
    return entry.to <= entry.from ? entry.to + wholeDay : entry.to;
}

/// What forbids some of `from` to `to`, minutes since the midnight of `date`; an exemption for one
/// summer does not carry a licence's standing hours.
std::optional<std::string_view> forbids(domain::Activity activity, domain::ProductGroup group,
                                        Date date, minutes from, minutes to)
{
    for (const auto& rule : domain::legalHours())
        if (rule.kind == domain::LegalHoursKind::prohibition && from < rule.to && rule.from < to &&
            rule.isFor(activity, group, date, domain::norwegianCalendar()))
            return rule.source.reference;
    return std::nullopt;
}

std::optional<std::string_view> forbidsOn(const domain::HoursEntry& entry,
                                          domain::Activity activity, Date date)
{
    const minutes end = endOf(entry);
    for (const auto group : entry.groups) {
        if (const auto found = forbids(activity, group, date, entry.from, std::min(end, wholeDay)))
            return found;
        if (end > wholeDay)
            if (const auto found =
                    forbids(activity, group, domain::nextDay(date), minutes(0), end - wholeDay))
                return found;
    }
    return std::nullopt;
}

std::optional<std::string_view> forbidsAlways(const domain::HoursEntry& entry,
                                              domain::Activity activity, Date today)
{
    std::optional<std::string_view> last;
    Date date = today;
    for (int i = 0; i < 366; ++i, date = domain::nextDay(date)) {
        if (entry.claimOn(date, domain::norwegianCalendar()) == 0)
            continue;
        last = forbidsOn(entry, activity, date);
        if (!last)
            return std::nullopt;
    }
    return last;
}

} // namespace

std::optional<std::string> beyondCeiling(const std::vector<domain::HoursEntry>& entries,
                                         domain::Activity activity, Date today)
{
    for (const auto& entry : entries)
        if (!entry.closed)
            if (const auto found = forbidsAlways(entry, activity, today))
                return std::string(*found);
    return std::nullopt;
}

bool spiritsOutlastOthers(const std::vector<domain::HoursEntry>& entries)
{
    using domain::ProductGroup;
    for (const auto& spirits : entries) {
        if (spirits.closed || !spirits.hasGroup(ProductGroup::g3))
            continue;
        for (const auto& other : entries)
            if (!other.closed && !other.hasGroup(ProductGroup::g3) && other.days == spirits.days &&
                other.area == spirits.area && endOf(spirits) > endOf(other))
                return true;
    }
    return false;
}

} // namespace feltbok::server
