// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What RecordKeeper derives for health leads: how much patrols and referrals there are in a month,
// since they see none of them.

#include "domain/oslo_time.h"
#include "server/apply/health_status.h"
#include "server/apply/record_keeper.h"

#include <algorithm>
#include <chrono>

namespace feltbok::server {

using domain::Collection;

namespace {

std::optional<Instant> instantOf(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? std::optional(*instant) : std::nullopt;
}

/// By the date in Norway; nothing as long as the record does not say when.
std::optional<OutreachCount> countOf(const RecordRow& record)
{
    const auto& fields = record.state.fields;
    OutreachCount out;
    out.isPatrol = record.state.collection == toString(Collection::patrol);
    const auto began = instantOf(fields, out.isPatrol ? "started_at" : "offered_at");
    if (!began)
        return std::nullopt;
    out.month = toIsoDate(domain::toOslo(*began).date()).substr(0, 7);
    if (!out.isPatrol) {
        out.to = findString(fields, "to").value_or("");
        out.status = healthStatus(Collection::referral, fields);
        return out;
    }
    if (const auto ended = instantOf(fields, "ended_at"))
        out.minutes = std::max<std::int64_t>(
            0, std::chrono::duration_cast<std::chrono::minutes>(*ended - *began).count());
    return out;
}

} // namespace

Result<void> RecordKeeper::noteOutreach(const RecordRow& record)
{
    const auto& municipality = record.state.municipality;
    const auto count = countOf(record);
    FELTBOK_ASSIGN(const auto before, m_writer.outreachMonthOf(record.state.id));
    FELTBOK_TRY(m_writer.setOutreachCount(record.state.id, municipality, count));
    if (!before.empty())
        m_months.emplace(municipality, before);
    if (count)
        m_months.emplace(municipality, count->month);
    return {};
}

Result<void> RecordKeeper::eraseCounted(const RecordRow& record)
{
    const auto collection = domain::collectionFromText(record.state.collection);
    const bool isCounted = collection == Collection::patrol || collection == Collection::referral;
    if (const auto count = isCounted ? countOf(record) : std::nullopt)
        FELTBOK_TRY(
            m_writer.setOutreachCount(RecordId::create(m_now), record.state.municipality, count));
    return erase(record);
}

Result<void> RecordKeeper::summariseOutreach(const std::string& municipality,
                                             const std::string& month)
{
    FELTBOK_ASSIGN(const auto counted, m_writer.outreachMonth(municipality, month));
    json::array referrals;
    for (const auto& each : counted.referrals)
        referrals.push_back({{"to", each.to.empty() ? json::value() : json::value(each.to)},
                             {"status", each.status},
                             {"count", each.count}});
    json::object fields;
    fields["month"] = month;
    fields["patrols"] = counted.patrols;
    fields["patrol_minutes"] = counted.minutes;
    fields["referrals"] = std::move(referrals);

    // Leads learn the day of a change, and not when in the evening somebody was met.
    domain::ChangedBy by = byServer();
    by.at = toIsoDate(domain::businessDay(m_now)) + "T00:00:00.000Z";
    FELTBOK_ASSIGN(const auto present,
                   m_writer.recordsOf(municipality, toString(Collection::outreachSummary)));
    // Mostly it is the one that was written last.
    for (auto id = present.rbegin(); id != present.rend(); ++id) {
        FELTBOK_ASSIGN(auto record, m_writer.record(*id));
        if (findString(record->state.fields, "month") != month)
            continue;
        FELTBOK_TRY(update(*record, fields, by));
        return {};
    }
    FELTBOK_TRY(create(Collection::outreachSummary, {municipality, domain::Side::health},
                       std::move(fields), by));
    return {};
}

} // namespace feltbok::server
