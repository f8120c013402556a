// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/published_alerts.h"

#include "server/apply/record_keeper.h"

namespace feltbok::server {

using domain::Collection;

namespace {

struct Due
{
    std::string municipality;
    RecordId alert;
};

Result<Found> tellsTooMuch(Reader& reader, const RecordId& id)
{
    FELTBOK_ASSIGN(const auto alert, reader.record(id));
    if (!alert || alert->audience != allOfHealth)
        return Found::no;
    if (alert->state.fields.contains("overdose_event"))
        return Found::yes;
    FELTBOK_ASSIGN(const auto conflicts, reader.children(id, toString(Collection::conflict)));
    for (const auto& each : conflicts) {
        FELTBOK_ASSIGN(const auto conflict, reader.record(each));
        if (conflict && conflict->audience != alertDrafters)
            return Found::yes;
    }
    return Found::no;
}

Result<std::vector<Due>> due(Reader& reader)
{
    std::vector<Due> out;
    FELTBOK_TRY(reader.actFor(ActsFor::office()));
    FELTBOK_ASSIGN(const auto municipalities, reader.municipalities());
    for (const auto& each : municipalities) {
        FELTBOK_ASSIGN(const auto alerts,
                       reader.recordsOf(each.number, toString(Collection::alert)));
        for (const auto& alert : alerts) {
            FELTBOK_ASSIGN(const Found found, tellsTooMuch(reader, alert));
            if (found == Found::yes)
                out.push_back({each.number, alert});
        }
    }
    return out;
}

} // namespace

Result<void> mendPublishedAlerts(Store& store, Instant now)
{
    FELTBOK_ASSIGN(const auto all, store.get<std::vector<Due>>(due));
    for (const auto& each : all)
        FELTBOK_TRY(store.write([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.actFor(ActsFor::office()));
            FELTBOK_TRY(writer.lockCounter({each.municipality, domain::Side::health}));
            // Another process may have been here since it was looked at.
            FELTBOK_ASSIGN(const Found found, tellsTooMuch(writer, each.alert));
            if (found == Found::no)
                return {};
            RecordKeeper keeper(writer, now);
            FELTBOK_TRY(keeper.mendPublished(each.alert));
            return keeper.finish();
        }));
    return {};
}

} // namespace feltbok::server
