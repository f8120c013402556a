// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_change.h"

#include "domain/legal_tables.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

using Entries = std::vector<HoursEntry>;

Date dayBefore(Date date)
{
    return Date{std::chrono::sys_days{date} - std::chrono::days{1}};
}

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

Result<void> checkEntry(const Entries& entries, std::size_t index, Date from)
{
    if (index >= entries.size())
        return bad("hours", "no such entry");
    if (const HoursEntry& entry = entries[index]; entry.validTo && *entry.validTo < from)
        return bad("valid_from", "the entry had ended by then");
    return {};
}

/// Gives the entry its first day.
Result<void> begin(HoursEntry& entry, Date from)
{
    entry.validFrom = std::max(entry.validFrom.value_or(from), from);
    if (entry.validTo && *entry.validTo < *entry.validFrom)
        return bad("valid_to", "the end is before the beginning");
    return {};
}

/// Takes the entry out of force from `from` on.
void close(Entries& entries, std::size_t index, Date from)
{
    HoursEntry& entry = entries[index];
    if (entry.validFrom && *entry.validFrom >= from)
        entries.erase(entries.begin() + std::ptrdiff_t(index));
    else
        entry.validTo = dayBefore(from);
}

/// The normal hours of the law as entries that hold until the day before `from`.
Entries normalHoursUntil(Date from, Activity activity, const LegalTables& tables)
{
    constexpr std::chrono::minutes day = std::chrono::hours{24};
    Entries out;
    for (const LegalHours& row : tables.hours) {
        if (row.kind != LegalHoursKind::normal || row.activity != activity ||
            !row.validity.covers(dayBefore(from)))
            continue;
        HoursEntry entry;
        entry.groups.assign(row.groups.begin(), row.groups.end());
        entry.days = {row.days == LegalDays::eve ? DayKind::eve : DayKind::all};
        entry.from = row.from;
        entry.to = row.to > day ? row.to - day : row.to;
        entry.validTo = dayBefore(from);
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace

Result<Entries> changeHours(Entries entries, std::size_t index, HoursEntry replacement, Date from)
{
    FELTBOK_TRY(checkEntry(entries, index, from));
    // What begins later than `from` goes on beginning later.
    replacement.validFrom = entries[index].validFrom;
    FELTBOK_TRY(begin(replacement, from));
    const std::size_t before = entries.size();
    close(entries, index, from);
    const std::size_t at = entries.size() < before ? index : index + 1;
    entries.insert(entries.begin() + std::ptrdiff_t(at), std::move(replacement));
    return entries;
}

Result<Entries> addHours(Entries entries, HoursEntry added, Date from, Activity activity,
                         const LegalTables& tables)
{
    FELTBOK_TRY(begin(added, from));
    if (entries.empty())
        entries = normalHoursUntil(*added.validFrom, activity, tables);
    entries.push_back(std::move(added));
    return entries;
}

Result<Entries> endHours(Entries entries, std::size_t index, Date from)
{
    FELTBOK_TRY(checkEntry(entries, index, from));
    close(entries, index, from);
    // Without any entry the normal hours of the law would hold: hours that never were in force are
    // taken out by a correction.
    if (entries.empty())
        return bad("valid_from", "the only hours never held before that");
    return entries;
}

} // namespace feltbok::domain
