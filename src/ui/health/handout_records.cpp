// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/handout_records.h"

#include "ui/health/stock_records.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <algorithm>
#include <set>

namespace feltbok::ui {

using namespace domain::health;
using domain::Change;
using domain::ListQuery;
using domain::RecordView;

namespace {

Change fieldsOf(json::object fields)
{
    Change change;
    change.set = std::move(fields);
    return change;
}

} // namespace

Result<HandoutStock> readHandoutStock(domain::RecordStore& store, const std::string& municipality,
                                      const UserId& user)
{
    FELTBOK_ASSIGN(const auto book, readStock(store, municipality));
    HandoutStock out;
    for (const auto& place : book->places)
        if (place.isActive)
            out.places.push_back(
                {place.id, place.name, place.users.contains(toQString(user.toText())), place.zone});
    std::stable_partition(out.places.begin(), out.places.end(),
                          [](const HandoutPlace& place) { return place.isOwn; });
    out.zones = book->zones;
    out.products = book->products;
    out.retired.assign(book->hiddenProducts.begin(), book->hiddenProducts.end());
    out.recalls = book->recallList();
    const auto movements = book->ledger.movements();
    out.ledger = StockLedger({movements.begin(), movements.end()});
    ListQuery latest;
    latest.collection = "naloxone_handout";
    FELTBOK_TRY(eachOf(store, std::move(latest), [&](const RecordView& row) {
        // One that was made here names its maker once it has been pulled.
        const bool isOwn = row.version == 0 || row.by.user == user;
        if (row.municipality != municipality || !isOwn)
            return true;
        const auto place = idField(row.fields, "location");
        if (place)
            out.lastPlace = *place;
        return !place;
    }));
    return out;
}

json::object answersOfContact(const json::object& contact)
{
    json::object out;
    const auto age = findString(contact, "age_band").value_or("");
    if (age == "under_13" || age == "13_15" || age == "16_17")
        out["age_band"] = "under_18";
    else if (age == "18_24")
        out["age_band"] = age;
    const auto gender = findString(contact, "gender").value_or("");
    if (gender == "kvinne" || gender == "mann" || gender == "annet")
        out["gender"] = gender;
    if (const auto zone = findString(contact, "zone"))
        out["zone"] = *zone;
    return out;
}

Result<RecordId> recordHandout(domain::RecordStore& store, const NewHandout& handout, Instant now)
{
    const RecordId id = handout.id ? *handout.id : RecordId::create(now);
    Change change = fieldsOf(handout.answers);
    change.set["at"] = toRfc3339(now);
    change.set["packs"] = handout.packs;
    if (handout.doses > 0)
        change.set["doses"] = handout.doses;
    if (handout.contact)
        change.set["contact"] = handout.contact->toText();
    if (handout.place)
        change.set["location"] = handout.place->toText();
    if (!handout.product.empty())
        change.set["product"] = handout.product;
    if (!handout.lot.empty())
        change.set["lot"] = handout.lot;
    if (handout.expiry)
        change.set["expiry"] = toIsoDate(*handout.expiry);
    if (!handout.training.empty())
        change.add["training"] = json::array(handout.training.begin(), handout.training.end());
    std::vector<domain::NewRecord> made{
        {id, "naloxone_handout", handout.municipality, std::move(change)}};

    if (handout.place && !handout.product.empty() && !handout.lot.empty() && handout.expiry) {
        StockMovement movement;
        movement.location = *handout.place;
        movement.product = handout.product;
        movement.lot = handout.lot;
        movement.expiry = *handout.expiry;
        movement.entryType = EntryType::utdeling;
        movement.doses = -handout.doses;
        movement.handout = id;
        FELTBOK_ASSIGN(movement.seenVersion, store.seenVersion(handout.municipality));
        movement.at = now;
        FELTBOK_TRY(checkMovement(movement));
        made.push_back({RecordId::create(now), "stock_movement", handout.municipality,
                        fieldsOf(toFields(movement))});
    }
    FELTBOK_TRY(store.createAll(made, {}, now));
    return id;
}

Result<void> undoHandout(domain::RecordStore& store, const RecordId& handout, Instant now)
{
    FELTBOK_ASSIGN(const RecordView view, store.record(handout));
    if (view.collection != "naloxone_handout")
        return Error(ErrorCode::notFound, "hand-out");
    if (findString(view.fields, "undone_at"))
        return {};
    const domain::RecordChange undone{handout, fieldsOf({{"undone_at", toRfc3339(now)}})};

    std::vector<domain::NewRecord> made;
    if (const auto place = idField(view.fields, "location")) {
        const std::string id = handout.toText();
        std::vector<RecordView> booked;
        std::set<std::string> corrected;
        ListQuery query;
        query.collection = "stock_movement";
        query.parent = *place;
        FELTBOK_TRY(eachOf(store, std::move(query), [&](RecordView row) {
            if (findString(row.fields, "handout") != id)
                return true;
            if (const auto corrects = findString(row.fields, "corrects"))
                corrected.emplace(*corrects);
            else if (findString(row.fields, "entry_type") == toString(EntryType::utdeling))
                booked.push_back(std::move(row));
            return true;
        }));
        FELTBOK_ASSIGN(const std::int64_t seen, store.seenVersion(view.municipality));
        for (const RecordView& row : booked) {
            if (corrected.contains(row.id.toText()))
                continue;
            FELTBOK_ASSIGN(StockMovement movement, movementFromFields(row.fields));
            movement.entryType = EntryType::korreksjon;
            movement.doses = -movement.doses;
            movement.reason = "feilregistrert";
            movement.seenVersion = seen;
            movement.at = now;
            FELTBOK_TRY(checkMovement(movement));
            json::object fields = toFields(movement);
            fields["corrects"] = row.id.toText();
            made.push_back({RecordId::create(now), "stock_movement", view.municipality,
                            fieldsOf(std::move(fields))});
        }
    }
    return store.createAll(made, {&undone, 1}, now);
}

} // namespace feltbok::ui
