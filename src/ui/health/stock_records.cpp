// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/stock_records.h"

#include "domain/oslo_time.h"
#include "ui/health/zone_names.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <algorithm>

namespace feltbok::ui {
namespace {

using namespace domain::health;

/// Each record of a collection of one municipality, the newest first.
template <typename Takes>
Result<void> eachIn(domain::RecordStore& store, std::string_view collection,
                    std::string_view municipality, bool withVersions, Takes takes)
{
    domain::ListQuery query;
    query.collection = collection;
    query.withVersions = withVersions;
    return eachOf(store, std::move(query), [&](const domain::RecordView& row) {
        if (row.municipality == municipality)
            takes(row);
        return true;
    });
}

bool isActive(const json::object& fields)
{
    const auto* active = fields.if_contains("active");
    return active == nullptr || *active != false;
}

std::optional<int> integerOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    if (value == nullptr || !value->is_int64() || value->get_int64() > 1'000'000'000 ||
        value->get_int64() < -1'000'000'000)
        return std::nullopt;
    return int(value->get_int64());
}

std::optional<Instant> instantOf(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? std::optional(*instant) : std::nullopt;
}

std::optional<RecordId> idOf(const json::object& fields, std::string_view name)
{
    const auto id = idField(fields, name);
    return id ? std::optional(*id) : std::nullopt;
}

/// The version at which the server took in what never changes; 0 before this device pulled it.
std::int64_t versionOf(const domain::RecordView& row, const std::string& field)
{
    if (row.version == 0)
        return 0;
    const auto found = row.versions.find(field);
    return found == row.versions.end() ? row.version : found->second;
}

struct Movements
{
    std::vector<StockMovement> rows;
    std::unordered_map<RecordId, MovementFacts> facts;
};

Result<Movements> readMovements(domain::RecordStore& store, std::string_view municipality,
                                const DeviceId& self)
{
    Movements out;
    FELTBOK_TRY(eachIn(store, "stock_movement", municipality, true, [&](const auto& row) {
        auto movement = movementFromFields(row.fields);
        if (!movement)
            return; // of a newer version of Feltbok: the office's device shows it
        movement->id = row.id;
        movement->version = versionOf(row, "doses");
        movement->device = row.by.device.isNull() ? self : row.by.device;
        movement->user = row.by.user;
        MovementFacts facts;
        facts.corrects = idOf(row.fields, "corrects");
        facts.otherLocation = idOf(row.fields, "other_location");
        facts.note = textField(row.fields, "note");
        facts.requisition = textField(row.fields, "requisition");
        if (const auto* together = row.fields.if_contains("counted_by"))
            facts.countedBy = toVariant(*together).toStringList();
        facts.delivery = row.delivery;
        out.facts.emplace(row.id, std::move(facts));
        out.rows.push_back(std::move(*movement));
    }));
    std::reverse(out.rows.begin(), out.rows.end()); // of those not sent yet the earlier first
    return out;
}

Result<void> readPlaces(domain::RecordStore& store, std::string_view municipality, StockBook& book)
{
    FELTBOK_ASSIGN(const auto zones, readZones(store, municipality));
    for (const auto& zone : zones) {
        book.zoneNames.emplace(zone.id.toText(), zone.name);
        if (zone.isActive)
            book.zones.emplace_back(toQString(zone.id.toText()), zone.name);
    }
    FELTBOK_TRY(eachIn(store, "stock_location", municipality, false, [&](const auto& row) {
        StockPlace place;
        place.id = row.id;
        place.name = textField(row.fields, "name");
        place.kind = textField(row.fields, "location_kind");
        if (const auto* users = row.fields.if_contains("users"))
            place.users = toVariant(*users).toStringList();
        place.zone = textField(row.fields, "zone");
        place.minLevel = integerOf(row.fields, "min_level_doses");
        place.isActive = isActive(row.fields);
        book.places.push_back(std::move(place));
    }));
    std::sort(book.places.begin(), book.places.end(),
              [](const auto& a, const auto& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return eachIn(store, "storage_reading", municipality, false, [&](const auto& row) {
        const auto at = instantOf(row.fields, "at");
        const auto place = idOf(row.fields, "location");
        const auto celsius = integerOf(row.fields, "celsius");
        if (!at || !place || !celsius)
            return;
        StorageReading reading{*place, *celsius * 10, *at};
        book.allReadings[*place].push_back(reading);
        const auto [known, isNew] = book.readings.emplace(*place, reading);
        if (!isNew && known->second.at > reading.at)
            return;
        known->second = reading;
        book.readingNotes[*place] = textField(row.fields, "note");
    });
}

Result<void> readProducts(domain::RecordStore& store, std::string_view municipality,
                          StockBook& book)
{
    FELTBOK_TRY(eachIn(store, "naloxone_product", municipality, false, [&](const auto& row) {
        book.productRecords.push_back(
            {row.id, productCorrectionFromFields(row.fields), isActive(row.fields)});
    }));
    std::reverse(book.productRecords.begin(), book.productRecords.end());
    std::vector<ProductCorrection> corrections;
    for (const auto& record : book.productRecords) {
        corrections.push_back(record.correction);
        if (record.isActive)
            book.hiddenProducts.erase(record.correction.product);
        else
            book.hiddenProducts.insert(record.correction.product);
    }
    book.products = correctedProducts(corrections);
    return {};
}

Result<void> readRecalls(domain::RecordStore& store, std::string_view municipality,
                         const DeviceId& self, StockBook& book)
{
    FELTBOK_TRY(eachIn(store, "stock_recall", municipality, false, [&](const auto& row) {
        StockRecall recall;
        recall.recall.id = row.id;
        recall.recall.product = findString(row.fields, "product").value_or("");
        recall.recall.lot = findString(row.fields, "lot").value_or("");
        recall.recall.issuedAt = instantOf(row.fields, "issued_at").value_or(Instant{});
        recall.recall.isWithdrawn = findString(row.fields, "status") == "withdrawn";
        recall.reason = textField(row.fields, "reason");
        book.recalls.push_back(std::move(recall));
    }));
    FELTBOK_TRY(eachIn(store, "recall_answer", municipality, true, [&](const auto& row) {
        const auto recall = idOf(row.fields, "recall");
        const auto place = idOf(row.fields, "location");
        if (!recall || !place)
            return;
        RecallAnswer answer;
        answer.recall = *recall;
        answer.location = *place;
        answer.dosesFound = integerOf(row.fields, "doses_found").value_or(0);
        answer.at = instantOf(row.fields, "at").value_or(Instant{});
        answer.version = versionOf(row, "doses_found");
        answer.device = row.by.device.isNull() ? self : row.by.device;
        if (const auto seen = requireInteger(row.fields, "seen_version"))
            answer.seenVersion = *seen;
        book.answers.push_back(answer);
    }));
    return eachIn(store, "naloxone_handout", municipality, false, [&](const auto& row) {
        const auto at = instantOf(row.fields, "at");
        if (!at || findString(row.fields, "undone_at"))
            return;
        RecallHandout handout;
        handout.product = findString(row.fields, "product").value_or("");
        handout.lot = findString(row.fields, "lot").value_or("");
        handout.doses = integerOf(row.fields, "doses").value_or(0);
        handout.zone = findString(row.fields, "zone").value_or("");
        handout.date = domain::toOslo(*at).date();
        book.handouts.push_back(std::move(handout));
    });
}

} // namespace

const StockPlace* StockBook::place(const RecordId& id) const
{
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const StockPlace& place) { return place.id == id; });
    return found == places.end() ? nullptr : &*found;
}

QString StockBook::placeName(const RecordId& id) const
{
    const auto* found = place(id);
    return found == nullptr ? QStringLiteral("\u2026") +
                                  toQString(id.toText()).right(6) // a place that was erased
                            : found->name;
}

QString StockBook::zoneName(const QString& id) const
{
    const auto found = zoneNames.find(toStdString(id));
    return found == zoneNames.end() ? QString() : found->second;
}

const MovementFacts& StockBook::factsOf(const RecordId& movement) const
{
    static const MovementFacts none;
    const auto found = facts.find(movement);
    return found == facts.end() ? none : found->second;
}

const StockMovement* StockBook::movement(const RecordId& id) const
{
    const auto all = ledger.movements();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QString productNameText(std::string_view name)
{
    static const QRegularExpression strength(
        QStringLiteral("(\\d)[.,](?=\\d+\\s?(?:mg|ml|g|µg|mikrogram)\\b)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return toQString(name).replace(strength, QStringLiteral("\\1") + QLocale().decimalPoint());
}

QString StockBook::productName(std::string_view code) const
{
    const auto* product = findProduct(products, code);
    if (product == nullptr || product->name.empty())
        return codeLabel(toQString(code));
    return productNameText(product->name);
}

int StockBook::packSize(std::string_view product) const
{
    const auto* found = findProduct(products, product);
    return found == nullptr ? 1 : found->packSize();
}

std::vector<Recall> StockBook::recallList() const
{
    std::vector<Recall> out;
    for (const auto& each : recalls)
        out.push_back(each.recall);
    return out;
}

std::vector<StockLevel> StockBook::levels() const
{
    std::vector<StockLevel> out;
    for (const auto& place : places)
        if (place.isActive && place.minLevel.value_or(0) > 0)
            out.push_back({place.id, {}, *place.minLevel});
    return out;
}

std::int64_t StockBook::effective(const StockMovement& movement) const
{
    std::int64_t sum = movement.doses;
    for (const auto& each : ledger.movements())
        if (factsOf(each.id).corrects == movement.id)
            sum += each.doses;
    return sum;
}

Result<std::shared_ptr<const StockBook>> readStock(domain::RecordStore& store,
                                                   std::string_view municipality)
{
    FELTBOK_ASSIGN(const DeviceId self, store.deviceId());
    FELTBOK_ASSIGN(auto movements, readMovements(store, municipality, self));
    auto book = std::make_shared<StockBook>(std::move(movements.rows));
    book->facts = std::move(movements.facts);
    FELTBOK_TRY(readPlaces(store, municipality, *book));
    FELTBOK_TRY(readProducts(store, municipality, *book));
    FELTBOK_TRY(readRecalls(store, municipality, self, *book));
    FELTBOK_ASSIGN(book->seen, store.seenVersion(municipality));
    return std::shared_ptr<const StockBook>(std::move(book));
}

Result<ProductsInUse> readProductsInUse(domain::RecordStore& store, std::string_view municipality)
{
    StockBook book({});
    FELTBOK_TRY(readProducts(store, municipality, book));
    return ProductsInUse{std::move(book.products), std::move(book.hiddenProducts)};
}

Result<json::object> movementFields(StockMovement movement, std::int64_t seen)
{
    movement.seenVersion = seen;
    FELTBOK_TRY(checkMovement(movement));
    return toFields(movement);
}

} // namespace feltbok::ui
