// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What becomes counts when its time is over (domain/health/outreach_retention.h), in the
// municipalities that have chosen so.

#include "server/office/retention.h"

#include "domain/health/outreach_retention.h"
#include "domain/oslo_time.h"
#include "server/apply/health_status.h"
#include "server/office/office.h"

#include <algorithm>
#include <array>

namespace feltbok::server {

using domain::Collection;

namespace {

/// Records looked at, or changed, in one transaction, between which requests have their turn.
constexpr std::size_t lookedAtOnce = 200;
constexpr std::size_t changedAtOnce = 20;

constexpr std::array outreach{Collection::outreachContact, Collection::referral,
                              Collection::patrol};

/// The day in Norway that a record belongs to; nothing as long as it does not say.
std::optional<Date> dayOf(const RecordRow& record, Collection collection)
{
    const auto& fields = record.state.fields;
    if (collection == Collection::outreachContact) {
        const auto day = parseIsoDate(findString(fields, "date").value_or(""));
        return day ? std::optional(*day) : std::nullopt;
    }
    const char* name = collection == Collection::patrol ? "started_at" : "offered_at";
    const auto at = parseRfc3339(findString(fields, name).value_or(""));
    return at ? std::optional(domain::toOslo(*at).date()) : std::nullopt;
}

std::optional<Office::Retired::Becomes> becomes(const RecordRow& record, Date today)
{
    const auto collection = domain::collectionFromText(record.state.collection);
    if (!collection || std::find(outreach.begin(), outreach.end(), *collection) == outreach.end())
        return std::nullopt;
    const auto day = dayOf(record, *collection);
    if (!day || !domain::health::isPastOutreach(*day, today))
        return std::nullopt;
    using Becomes = Office::Retired::Becomes;
    if (*collection == Collection::patrol)
        return Becomes::count;
    // Somebody is still being followed to a service.
    if (*collection == Collection::referral)
        return isClosedReferral(record.state.fields) ? std::optional(Becomes::count) : std::nullopt;
    return domain::health::contactReduction(record.state.fields).empty()
               ? std::nullopt
               : std::optional(Becomes::less);
}

Result<void> dropPayloads(Writer& writer, const RecordId& record)
{
    std::int64_t position = 0;
    for (;;) {
        FELTBOK_ASSIGN(const auto rows,
                       writer.history(record, domain::Side::health, position, 200, position));
        if (rows.empty())
            return {};
        for (const auto& row : rows)
            if (row.payload)
                FELTBOK_TRY(writer.dropPayload(row.device, row.seq));
    }
}

/// What was said about a record beside it. Nothing where somebody has still to decide.
Result<std::optional<std::vector<RecordRow>>> closedBeside(Reader& reader, const RecordId& record)
{
    std::vector<RecordRow> out;
    for (const auto collection : {Collection::conflict, Collection::parked}) {
        FELTBOK_ASSIGN(const auto ids, reader.children(record, toString(collection)));
        for (const auto& id : ids) {
            FELTBOK_ASSIGN(auto row, reader.record(id));
            if (!row)
                continue;
            const auto* open = row->state.fields.if_contains("open");
            if (open != nullptr && open->is_bool() && open->get_bool())
                return std::optional<std::vector<RecordRow>>();
            out.push_back(std::move(*row));
        }
    }
    return std::optional(std::move(out));
}

/// No: not while a conflict about it is open.
Result<Found> reduce(Writer& writer, RecordKeeper& keeper, RecordRow& contact, Instant now)
{
    FELTBOK_ASSIGN(const auto beside, closedBeside(writer, contact.state.id));
    if (!beside)
        return Found::no;
    for (const auto& each : *beside)
        FELTBOK_TRY(keeper.erase(each));
    const domain::ChangedBy by{UserId(), DeviceId(), toRfc3339(now)};
    FELTBOK_TRY(keeper.update(contact, domain::health::contactReduction(contact.state.fields), by));
    FELTBOK_TRY(dropPayloads(writer, contact.state.id));
    return Found::yes;
}

} // namespace

Result<void> Office::setRetention(const std::string& municipality, bool outreachBecomesCounts)
{
    return write([&](Writer& writer, Effects&) -> Result<void> {
        FELTBOK_ASSIGN(const auto known, writer.municipality(municipality));
        if (!known)
            return Error(ErrorCode::notFound, "no such municipality", "municipality");
        FELTBOK_TRY(
            writer.setSetting(retentionKey(municipality), outreachBecomesCounts ? "count" : ""));
        return note(writer, "retention_set",
                    {{"municipality", municipality},
                     {"outreach", outreachBecomesCounts ? "count" : "keep"}});
    });
}

Result<std::vector<Office::Retired>> Office::retentionDue()
{
    const Date today = domain::toOslo(m_clock.now()).date();
    std::vector<std::pair<std::string, RecordId>> all;
    FELTBOK_TRY(m_store.read([&](Reader& reader) -> Result<void> {
        all.clear();
        FELTBOK_TRY(reader.actFor(ActsFor::office()));
        FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
        for (const auto& each : municipalities) {
            FELTBOK_ASSIGN(const auto choice, reader.setting(retentionKey(each.number)));
            if (choice != "count")
                continue;
            for (const auto collection : outreach) {
                FELTBOK_ASSIGN(const auto ids, reader.recordsOf(each.number, toString(collection)));
                for (const auto& id : ids)
                    all.emplace_back(each.number, id);
            }
        }
        return {};
    }));
    std::vector<Retired> out;
    for (std::size_t first = 0; first < all.size(); first += lookedAtOnce) {
        std::vector<Retired> found;
        FELTBOK_TRY(m_store.read([&](Reader& reader) -> Result<void> {
            found.clear();
            FELTBOK_TRY(reader.actFor(ActsFor::office()));
            const auto end = std::min(all.size(), first + lookedAtOnce);
            for (std::size_t i = first; i < end; ++i) {
                FELTBOK_ASSIGN(const auto record, reader.record(all[i].second));
                const auto to = record ? becomes(*record, today) : std::nullopt;
                if (to)
                    found.push_back(
                        {record->state.id, record->state.collection, all[i].first, *to});
            }
            return {};
        }));
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

Result<Found> Office::retire(Writer& writer, Effects& effects, const Retired& due)
{
    const Instant now = m_clock.now();
    FELTBOK_TRY(writer.lockCounter({due.municipality, domain::Side::health}));
    FELTBOK_ASSIGN(auto record, writer.record(due.record));
    // Another process, or its worker, may have been here since it was looked at.
    const auto to = record ? becomes(*record, domain::toOslo(now).date()) : std::nullopt;
    if (!to)
        return Found::no;
    effects.counters.insert(record->counter());
    if (*to == Retired::Becomes::less) {
        RecordKeeper keeper(writer, now);
        FELTBOK_ASSIGN(const Found reduced, reduce(writer, keeper, *record, now));
        FELTBOK_TRY(keeper.finish());
        return reduced;
    }
    FELTBOK_ASSIGN(const auto erased, eraseWhole(writer, effects, due.record, Erasing::counted));
    for (const auto& each : erased)
        FELTBOK_TRY(note(writer, "record_erased",
                         {{"record", each.state.id.toText()},
                          {"municipality", each.state.municipality},
                          {"side", "health"},
                          {"rule", "outreach"}}));
    return Found::yes;
}

Result<Office::Retirement> Office::applyRetention()
{
    FELTBOK_ASSIGN(const auto due, retentionDue());
    Retirement out;
    for (std::size_t first = 0; first < due.size(); first += changedAtOnce) {
        // In the order of counters, as lists are by municipality.
        Retirement here;
        FELTBOK_TRY(write([&](Writer& writer, Effects& effects) -> Result<void> {
            here = Retirement();
            const auto end = std::min(due.size(), first + changedAtOnce);
            for (std::size_t i = first; i < end; ++i) {
                FELTBOK_ASSIGN(const Found done, retire(writer, effects, due[i]));
                if (done == Found::yes)
                    (due[i].becomes == Retired::Becomes::count ? here.counted : here.reduced) += 1;
            }
            if (here.counted + here.reduced == 0)
                return {};
            return note(
                writer, "retention_applied",
                {{"rule", "outreach"}, {"counted", here.counted}, {"reduced", here.reduced}});
        }));
        out.counted += here.counted;
        out.reduced += here.reduced;
    }
    return out;
}

Result<Found> Office::applyRetentionOnceADay()
{
    const Instant now = m_clock.now();
    const std::string day = toIsoDate(domain::toOslo(now).date());
    bool isChosen = false;
    bool isOurs = false;
    FELTBOK_TRY(write([&](Writer& writer, Effects&) -> Result<void> {
        isChosen = false;
        isOurs = false;
        FELTBOK_ASSIGN(const auto municipalities, writer.municipalities());
        for (const auto& each : municipalities) {
            FELTBOK_ASSIGN(const auto choice, writer.setting(retentionKey(each.number)));
            isChosen = isChosen || choice == "count";
        }
        if (!isChosen)
            return {};
        // The day is used up by whoever comes first, like a number that a device uses once.
        auto taken = writer.addJti(DeviceId(), "retention/" + day, now + std::chrono::hours(48));
        if (!taken && taken.error().code != ErrorCode::alreadyExists)
            return taken;
        isOurs = taken.hasValue();
        return {};
    }));
    if (!isOurs)
        return Found::no;
    FELTBOK_TRY(applyRetention());
    return Found::yes;
}

} // namespace feltbok::server
