// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/handout_records.h"

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

/// The records of a collection in one municipality, the oldest first.
template <typename Takes>
Result<void> eachIn(domain::RecordStore& store, std::string_view collection,
                    const std::string& municipality, Takes takes)
{
    ListQuery query;
    query.collection = collection;
    FELTBOK_ASSIGN(auto rows, allOf(store, std::move(query)));
    std::reverse(rows.begin(), rows.end());
    for (const RecordView& row : rows)
        if (row.municipality == municipality)
            takes(row);
    return {};
}

bool isActive(const json::object& fields)
{
    const json::value* active = fields.if_contains("active");
    return active == nullptr || !active->is_bool() || active->get_bool();
}

std::optional<int> numberIn(const json::object& fields, std::string_view name)
{
    const json::value* value = fields.if_contains(name);
    if (value == nullptr || !value->is_int64())
        return std::nullopt;
    return int(value->get_int64());
}

std::optional<std::chrono::minutes> minutesIn(const json::object& fields, std::string_view name)
{
    const auto value = numberIn(fields, name);
    return value ? std::optional(std::chrono::minutes(*value)) : std::nullopt;
}

bool names(const json::object& fields, std::string_view field, const std::string& id)
{
    const json::value* ids = fields.if_contains(field);
    return ids != nullptr && ids->is_array() &&
           std::any_of(ids->get_array().begin(), ids->get_array().end(),
                       [&](const json::value& one) { return one == json::value(id); });
}

ProductCorrection correctionOf(const json::object& fields)
{
    ProductCorrection out;
    out.product = findString(fields, "product").value_or("");
    if (const auto name = findString(fields, "name"))
        out.name = std::string(*name);
    out.doseMicrograms = numberIn(fields, "dose_micrograms");
    out.minimumAge = numberIn(fields, "minimum_age");
    out.dosesPerPack = numberIn(fields, "doses_per_pack");
    out.secondDoseFrom = minutesIn(fields, "second_dose_after_min");
    out.secondDoseTo = minutesIn(fields, "second_dose_after_max");
    if (const auto warmest = numberIn(fields, "storage_max_celsius"))
        out.warmest = *warmest * 10;
    if (const json::value* gtins = fields.if_contains("gtins");
        gtins != nullptr && gtins->is_array())
        for (const json::value& one : gtins->get_array())
            if (one.is_object())
                if (const auto gtin = findString(one.get_object(), "gtin"))
                    out.gtins.emplace_back(*gtin);
    out.basis = findString(fields, "basis").value_or("");
    return out;
}

Result<void> readPlaces(domain::RecordStore& store, const std::string& municipality,
                        const UserId& user, HandoutStock& out)
{
    FELTBOK_TRY(eachIn(store, "stock_location", municipality, [&](const RecordView& row) {
        if (isActive(row.fields))
            out.places.push_back({row.id, textField(row.fields, "name"),
                                  names(row.fields, "users", user.toText()),
                                  textField(row.fields, "zone")});
    }));
    std::stable_sort(
        out.places.begin(), out.places.end(), [](const HandoutPlace& a, const HandoutPlace& b) {
            return a.isOwn != b.isOwn ? a.isOwn : a.name.localeAwareCompare(b.name) < 0;
        });
    return eachIn(store, "zone", municipality, [&](const RecordView& row) {
        if (isActive(row.fields))
            out.zones.emplace_back(toQString(row.id.toText()), textField(row.fields, "name"));
    });
}

Result<void> readLedger(domain::RecordStore& store, const std::string& municipality,
                        HandoutStock& out)
{
    std::vector<StockMovement> movements;
    FELTBOK_TRY(eachIn(store, "stock_movement", municipality, [&](const RecordView& row) {
        auto movement = movementFromFields(row.fields);
        if (!movement)
            return;
        movement->id = row.id;
        movement->device = row.by.device;
        movement->user = row.by.user;
        // Not the record's own: that one moves when only those who may see it change.
        if (const auto doses = row.versions.find("doses"); doses != row.versions.end())
            movement->version = doses->second;
        movements.push_back(std::move(*movement));
    }));
    out.ledger = StockLedger(std::move(movements));
    return eachIn(store, "stock_recall", municipality, [&](const RecordView& row) {
        Recall recall;
        recall.id = row.id;
        recall.product = findString(row.fields, "product").value_or("");
        recall.lot = findString(row.fields, "lot").value_or("");
        if (const auto at = findString(row.fields, "issued_at"))
            recall.issuedAt = parseRfc3339(*at).valueOr(Instant{});
        recall.isWithdrawn = findString(row.fields, "status") == "withdrawn";
        out.recalls.push_back(std::move(recall));
    });
}

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
    HandoutStock out;
    FELTBOK_TRY(readPlaces(store, municipality, user, out));
    std::vector<ProductCorrection> corrections;
    FELTBOK_TRY(eachIn(store, "naloxone_product", municipality, [&](const RecordView& row) {
        corrections.push_back(correctionOf(row.fields));
        if (!isActive(row.fields))
            out.retired.push_back(corrections.back().product);
    }));
    out.products = correctedProducts(corrections);
    FELTBOK_TRY(readLedger(store, municipality, out));
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

Result<RecordId> recordHandout(domain::RecordStore& store, const NewHandout& handout, Instant now)
{
    const RecordId id = RecordId::create(now);
    Change change = fieldsOf(handout.answers);
    change.set["at"] = toRfc3339(now);
    change.set["packs"] = handout.packs;
    if (handout.doses > 0)
        change.set["doses"] = handout.doses;
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
