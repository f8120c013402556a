// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/list_position.h"

#include "base/clock.h"

#include <algorithm>
#include <array>

namespace feltbok::storage {

namespace {

// The place in this list is the number on disk: append only.
constexpr std::array<std::string_view, 34> numbered{
    "premises",
    "licence",
    "checklist",
    "premises_summary",
    "plan_summary",
    "assignment",
    "control_visit",
    "observation",
    "addendum",
    "confirmation",
    "assessment",
    "decision",
    "colleague",
    "conflict",
    "parked",
    "plan_target",
    "legal_rule",
    "zone",
    "stock_location",
    "naloxone_product",
    "stock_movement",
    "storage_reading",
    "stock_recall",
    "recall_answer",
    "naloxone_handout",
    "overdose_event",
    "patrol",
    "outreach_contact",
    "referral",
    "alert",
    "", // 31 is that of collections which no program knew
    "inhabitants",
    "outreach_summary",
    "figure_export"};
constexpr std::int64_t unknownNumber = 31;

constexpr int collectionShift = 48;
constexpr int timeShift = 16;
constexpr std::int64_t maxSeconds = (std::int64_t{1} << 32) - 1;

std::int64_t sortTime(const domain::CollectionSpec* spec, const RecordId& id,
                      const json::object& fields)
{
    if (spec != nullptr && !spec->sortField.empty()) {
        if (const auto text = findString(fields, spec->sortField)) {
            if (const auto instant = parseRfc3339(*text))
                return instant->time_since_epoch().count();
            if (const auto date = parseIsoDate(*text))
                return Instant(std::chrono::sys_days(*date)).time_since_epoch().count();
        }
    }
    std::int64_t time = 0; // a UUIDv7 begins with its ms
    for (std::size_t i = 0; i < 6; ++i)
        time = (time << 8) | id.bytes()[i];
    return time;
}

} // namespace

std::int64_t collectionNumber(std::string_view collection)
{
    const auto* found = std::ranges::find(numbered, collection);
    const bool isUnknown = collection.empty() || found == numbered.end();
    return isUnknown ? unknownNumber : found - numbered.begin() + 1;
}

PositionRange positionsOf(std::string_view collection)
{
    const std::int64_t first = collectionNumber(collection) << collectionShift;
    return {first, first | ((std::int64_t{1} << collectionShift) - 1)};
}

std::int64_t listPosition(const domain::CollectionSpec* spec, std::string_view collection,
                          const RecordId& id, const json::object& fields, std::int64_t rid)
{
    const std::int64_t time =
        std::clamp<std::int64_t>(sortTime(spec, id, fields) / 1000, 0, maxSeconds);
    return (collectionNumber(collection) << collectionShift) | (time << timeShift) | (rid & 0xffff);
}

} // namespace feltbok::storage
