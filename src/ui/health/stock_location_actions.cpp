// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/transfer_code.h"
#include "ui/health/stock_location_view.h"
#include "ui/text.h"

namespace feltbok::ui {

using namespace domain::health;

namespace {

Error bad(const char* field)
{
    return {ErrorCode::badInput, "not filled in", field};
}

/// Of the row at `index` among those that are received by their codes.
Error badCode(std::size_t index, const char* why)
{
    return {ErrorCode::badInput, why, "code_" + std::to_string(index)};
}

std::string textIn(const QVariantMap& row, const char* name)
{
    return toStdString(row.value(QLatin1StringView(name)).toString().trimmed());
}

/// Doses of whole packs and single ones; 0, which no movement may be, for what cannot be one.
int dosesOf(int packs, int single, int packSize)
{
    if (packs < 0 || single < 0 || packs > maxMovementDoses || single > maxMovementDoses)
        return 0;
    const std::int64_t doses = std::int64_t(packs) * packSize + single;
    return doses > maxMovementDoses ? 0 : int(doses);
}

Result<StockKey> keyOfPack(const RecordId& location, const QVariantMap& row)
{
    StockKey key;
    key.location = location;
    key.product = textIn(row, "product");
    key.lot = textIn(row, "lot");
    FELTBOK_TRY(checkProductCode(key.product));
    FELTBOK_TRY(checkLot(key.lot));
    const auto expiry = parseIsoDate(textIn(row, "expiry"));
    if (!expiry)
        return bad("expiry");
    key.expiry = *expiry;
    return key;
}

} // namespace

/// What one press books: all of it or nothing.
struct StockLocationView::Booking
{
    const StockBook& stock;
    RecordId location;
    Instant now;
    std::string municipality;
    bool mayBookAt(const RecordId& place) const
    {
        const auto* known = stock.place(place);
        return seesAll || (known != nullptr && known->users.contains(self));
    }
    bool seesAll = false;
    QString self;
    std::vector<domain::NewRecord> records{};
    std::vector<RecordId> movements{};
    std::string doneState{}; ///< the page state that is done with once this is booked

    StockMovement of(const StockKey& key, EntryType type, int doses) const
    {
        StockMovement out;
        out.location = key.location;
        out.product = key.product;
        out.lot = key.lot;
        out.expiry = key.expiry;
        out.entryType = type;
        out.doses = doses;
        out.at = now;
        return out;
    }
    /// A row of packs that came in, part packs too.
    Result<StockMovement> incoming(const QVariantMap& row, EntryType type) const
    {
        FELTBOK_ASSIGN(const StockKey key, keyOfPack(location, row));
        return of(key, type,
                  dosesOf(row.value(QStringLiteral("packs")).toInt(),
                          row.value(QStringLiteral("single")).toInt(),
                          stock.packSize(key.product)));
    }
    Result<void> add(const StockMovement& movement, const json::object& more = {})
    {
        FELTBOK_ASSIGN(json::object fields, movementFields(movement, stock.seen));
        for (const auto& member : more)
            fields[member.key()] = member.value();
        const RecordId id = RecordId::create(now);
        make(id, "stock_movement", std::move(fields));
        movements.push_back(id);
        return {};
    }
    void make(const RecordId& id, std::string_view collection, json::object fields)
    {
        domain::NewRecord record;
        record.id = id;
        record.collection = collection;
        record.municipality = municipality;
        record.change.set = std::move(fields);
        records.push_back(std::move(record));
    }
};

void StockLocationView::book(const QString& text, std::function<Result<void>(Booking&)> fill)
{
    if (!workspace() || m_location.isNull())
        return;
    auto movements = std::make_shared<std::vector<RecordId>>();
    auto isReceived = std::make_shared<bool>(false);
    write(
        [fill = std::move(fill), movements, isReceived, location = m_location,
         now = workspace()->clock().now(), municipality = workspace()->healthMunicipality(),
         all = seesAll(), self = workspace()->userId()](domain::RecordStore& store,
                                                        const StockBook& stock) -> Result<void> {
            Booking booking{stock, location, now, municipality, all, self};
            FELTBOK_TRY(fill(booking));
            // What is kept goes first: were it to stay behind what is booked, it would be booked
            // twice.
            std::string kept;
            if (!booking.doneState.empty()) {
                FELTBOK_ASSIGN(kept, store.pageState(booking.doneState));
                FELTBOK_TRY(store.setPageState(booking.doneState, {}));
            }
            const auto made = store.createAll(booking.records, {}, now);
            if (!made && !kept.empty())
                static_cast<void>(store.setPageState(booking.doneState, kept));
            FELTBOK_TRY(made);
            *movements = std::move(booking.movements);
            *isReceived = !booking.doneState.empty();
            return {};
        },
        [this, text, movements, isReceived] {
            if (*isReceived)
                takeReceiving({}); // also where the page was left meanwhile
            m_lastBooked = *movements;
            Q_EMIT undoChanged();
            Q_EMIT booked(text);
        });
}

bool StockLocationView::isAmount(const QString& product, int packs, int single)
{
    clearFault();
    const int size = isLoaded() ? StockView::book()->packSize(toStdString(product)) : 1;
    const bool isSome = dosesOf(packs, single, size) > 0;
    if (!isSome)
        setFault(bad("doses"));
    return isSome;
}

void StockLocationView::receive(const QVariantList& packs, bool isReturn,
                                const QString& requisition)
{
    if (packs.isEmpty()) {
        setFault(bad("nothing"));
        return;
    }
    book(isReturn ? tr("The packs that were given back are booked.")
                  : tr("The packs are booked in."),
         [packs, isReturn, kept = receivingKey(),
          order = toStdString(requisition.trimmed())](Booking& booking) -> Result<void> {
             booking.doneState = kept;
             for (const QVariant& each : packs) {
                 FELTBOK_ASSIGN(const StockMovement in,
                                booking.incoming(each.toMap(),
                                                 isReturn ? EntryType::retur : EntryType::mottak));
                 json::object more;
                 if (!order.empty())
                     more["requisition"] = order;
                 FELTBOK_TRY(booking.add(in, more));
             }
             return {};
         });
}

void StockLocationView::receiveTransfers(const QVariantList& packs, const QString& from)
{
    const auto sender = RecordId::parse(toStdString(from));
    if (!sender || packs.isEmpty()) {
        setFault(bad(packs.isEmpty() ? "nothing" : "location"));
        return;
    }
    std::vector<RecordId> transfers;
    for (const QVariant& each : packs) {
        const auto transfer = transferOfCode(textIn(each.toMap(), "code"));
        const bool isTwice = transfer && std::ranges::find(transfers, *transfer) != transfers.end();
        if (!transfer || isTwice) {
            setFault(badCode(transfers.size(), isTwice ? "twice" : "not a code"));
            return;
        }
        transfers.push_back(*transfer);
    }
    book(tr("The packs are booked in."),
         [packs, sender = *sender, transfers,
          kept = receivingKey()](Booking& booking) -> Result<void> {
             booking.doneState = kept;
             for (std::size_t i = 0; i < transfers.size(); ++i) {
                 for (const auto& each : booking.stock.ledger.movements())
                     if (each.transferId == transfers[i] &&
                         each.entryType == EntryType::overfoeringInn)
                         return badCode(i, "booked");
                 FELTBOK_ASSIGN(StockMovement in, booking.incoming(packs[qsizetype(i)].toMap(),
                                                                   EntryType::overfoeringInn));
                 in.transferId = transfers[i];
                 FELTBOK_TRY(booking.add(in, {{"other_location", sender.toText()}}));
             }
             return {};
         });
}

void StockLocationView::transfer(const QString& key, const QString& to, int packs, int single,
                                 const QString& note)
{
    const auto target = RecordId::parse(toStdString(to));
    if (!target) {
        setFault(bad("location"));
        return;
    }
    const RecordId made = transferIdFrom(RecordId::create(workspace()->clock().now()));
    const auto* place = isLoaded() ? StockView::book()->place(*target) : nullptr;
    book(place != nullptr && isInSight(*place)
             ? tr("The transfer is booked.")
             : tr("The transfer is booked. Let the code %1 go along with the packs: whoever keeps "
                  "the other location receives them with it.")
                   .arg(toQString(transferCode(made))),
         [key, target = *target, packs, single, id = made,
          note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             FELTBOK_ASSIGN(const StockKey from, lotKeyFromText(booking.location, key));
             StockKey into = from;
             into.location = target;
             const int doses = dosesOf(packs, single, booking.stock.packSize(from.product));
             StockMovement out = booking.of(from, EntryType::overfoeringUt, -doses);
             out.transferId = id;
             json::object more{{"other_location", target.toText()}};
             if (!note.empty())
                 more["note"] = note;
             FELTBOK_TRY(booking.add(out, more));
             // The server takes a movement from those alone who keep its location.
             if (!booking.mayBookAt(target))
                 return {};
             StockMovement in = booking.of(into, EntryType::overfoeringInn, doses);
             in.transferId = id;
             more["other_location"] = booking.location.toText();
             return booking.add(in, more);
         });
}

void StockLocationView::bookIn(const QString& transferId)
{
    book(tr("The packs are booked in."),
         [text = toStdString(transferId)](Booking& booking) -> Result<void> {
             FELTBOK_ASSIGN(const RecordId id, RecordId::parse(text));
             const StockMovement* sent = nullptr;
             for (const auto& each : booking.stock.ledger.movements()) {
                 if (each.transferId != id)
                     continue;
                 if (each.entryType == EntryType::overfoeringInn)
                     return bad("transfer_id");
                 if (each.entryType == EntryType::overfoeringUt)
                     sent = &each;
             }
             if (sent == nullptr)
                 return bad("transfer_id");
             StockKey key = keyOf(*sent);
             key.location = booking.location;
             StockMovement in =
                 booking.of(key, EntryType::overfoeringInn, int(-booking.stock.effective(*sent)));
             in.transferId = id;
             return booking.add(in, {{"other_location", sent->location.toText()}});
         });
}

void StockLocationView::takeOut(const QString& key, const QString& type, const QString& reason,
                                int packs, int single, const QString& note)
{
    const auto entryType = entryTypeFromText(toStdString(type));
    if (!entryType || (*entryType != EntryType::svinn && *entryType != EntryType::utloept &&
                       *entryType != EntryType::retur)) {
        setFault(bad("entry_type"));
        return;
    }
    if (*entryType == EntryType::svinn && reason.isEmpty()) {
        setFault(bad("reason"));
        return;
    }
    book(tr("It is booked out."),
         [key, entryType = *entryType, reason = toStdString(reason), packs, single,
          note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             FELTBOK_ASSIGN(const StockKey from, lotKeyFromText(booking.location, key));
             StockMovement out = booking.of(
                 from, entryType, -dosesOf(packs, single, booking.stock.packSize(from.product)));
             out.reason = reason;
             json::object more;
             if (!note.empty())
                 more["note"] = note;
             return booking.add(out, more);
         });
}

void StockLocationView::count(const QVariantList& lots, const QStringList& with,
                              const QString& note)
{
    if (lots.isEmpty()) {
        setFault(bad("nothing"));
        return;
    }
    book(tr("The count is booked."),
         [lots, with, note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             json::array together;
             for (const QString& user : with)
                 together.emplace_back(toStdString(user));
             if (!together.empty())
                 together.emplace_back(toStdString(booking.self));
             for (const QVariant& each : lots) {
                 const QVariantMap row = each.toMap();
                 FELTBOK_ASSIGN(
                     const StockKey key,
                     lotKeyFromText(booking.location, row.value(QStringLiteral("key")).toString()));
                 const std::int64_t balance = booking.stock.ledger.balanceOf(key);
                 if (balance != row.value(QStringLiteral("expected")).toLongLong())
                     return Error(ErrorCode::conflict, "the ledger moved", "changed");
                 bool isNumber = false;
                 const int counted = row.value(QStringLiteral("counted")).toInt(&isNumber);
                 if (!isNumber || counted < 0 || counted > maxMovementDoses)
                     return bad("counted");
                 StockMovement movement =
                     booking.of(key, EntryType::telling, int(counted - balance));
                 movement.counted = counted;
                 movement.expected = int(balance);
                 json::object more;
                 if (!note.empty())
                     more["note"] = note;
                 FELTBOK_TRY(booking.add(movement, more));
                 if (!together.empty())
                     booking.records.back().change.add["counted_by"] = together;
             }
             return {};
         });
}

void StockLocationView::correct(const QString& movementId, int doses, const QString& reason,
                                const QString& note)
{
    if (reason.isEmpty()) {
        setFault(bad("reason"));
        return;
    }
    book(tr("The correction is booked."),
         [text = toStdString(movementId), doses, reason = toStdString(reason),
          note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             FELTBOK_ASSIGN(const RecordId id, RecordId::parse(text));
             const StockMovement* wrong = booking.stock.movement(id);
             if (wrong == nullptr)
                 return Error(ErrorCode::notFound, "movement");
             if (doses < 0 || doses > maxMovementDoses)
                 return bad("doses");
             const std::int64_t right = wrong->doses < 0 ? -doses : doses;
             const std::int64_t change = right - booking.stock.effective(*wrong);
             if (change == 0)
                 return bad("same");
             StockMovement fix = booking.of(keyOf(*wrong), EntryType::korreksjon, int(change));
             fix.transferId = wrong->transferId;
             fix.recall = wrong->recall;
             fix.reason = reason;
             json::object more{{"corrects", id.toText()}};
             if (!note.empty())
                 more["note"] = note;
             return booking.add(fix, more);
         });
}

void StockLocationView::readThermometer(const QString& celsius, const QString& note)
{
    bool isNumber = false;
    // A minus sign as it is printed is one too.
    const int degrees = QString(celsius).trimmed().replace(QChar(0x2212), u'-').toInt(&isNumber);
    if (!isNumber || degrees < -100 || degrees > 100) {
        setFault(bad("celsius"));
        return;
    }
    book(tr("The temperature is stored."),
         [degrees, note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             json::object reading{{"location", booking.location.toText()},
                                  {"at", toRfc3339(booking.now)},
                                  {"celsius", degrees}};
             if (!note.empty())
                 reading["note"] = note;
             booking.make(RecordId::create(booking.now), "storage_reading", std::move(reading));
             return {};
         });
}

void StockLocationView::answerRecall(const QString& recallId, int doses, const QString& expiry,
                                     const QString& note)
{
    book(tr("The answer is stored."),
         [text = toStdString(recallId), doses, typed = toStdString(expiry),
          note = toStdString(note.trimmed())](Booking& booking) -> Result<void> {
             FELTBOK_ASSIGN(const RecordId id, RecordId::parse(text));
             const auto& all = booking.stock.recalls;
             const auto recall = std::find_if(
                 all.begin(), all.end(), [&](const auto& each) { return each.recall.id == id; });
             if (recall == all.end())
                 return Error(ErrorCode::notFound, "recall");
             if (doses < 0 || doses > maxMovementDoses)
                 return bad("counted");
             const std::string lot = comparableLot(recall->recall.lot);
             json::object answer{{"recall", id.toText()},
                                 {"location", booking.location.toText()},
                                 {"doses_found", doses},
                                 {"seen_version", booking.stock.seen},
                                 {"at", toRfc3339(booking.now)}};
             if (!note.empty())
                 answer["note"] = note;
             booking.make(RecordId::create(booking.now), "recall_answer", std::move(answer));

             // A recall names no expiry: what was found is taken from what the ledger has of the
             // lot, the earliest expiry first, and the rest from the last of them.
             std::vector<std::pair<StockKey, int>> parts;
             int left = doses;
             std::optional<StockKey> known;
             for (const auto& balance : booking.stock.ledger.balances()) {
                 if (balance.key.product != recall->recall.product || balance.key.lot != lot)
                     continue;
                 const bool isHere = balance.key.location == booking.location;
                 if (!known || isHere)
                     known = balance.key;
                 const int part =
                     isHere ? int(std::clamp<std::int64_t>(balance.doses, 0, left)) : 0;
                 left -= part;
                 if (part > 0)
                     parts.emplace_back(balance.key, part);
             }
             if (left > 0) {
                 StockKey rest{booking.location, recall->recall.product, lot, {}};
                 const auto date = parseIsoDate(typed);
                 if (!known && !date)
                     return bad("found_expiry");
                 rest.expiry = date ? *date : known->expiry;
                 const auto same = std::find_if(parts.begin(), parts.end(), [&](const auto& part) {
                     return part.first == rest;
                 });
                 if (same == parts.end())
                     parts.emplace_back(rest, left);
                 else
                     same->second += left;
             }
             for (const auto& [key, part] : parts) {
                 StockMovement out = booking.of(key, EntryType::tilbakekalling, -part);
                 out.recall = id;
                 FELTBOK_TRY(booking.add(out));
             }
             return {};
         });
}

void StockLocationView::undo()
{
    if (m_lastBooked.empty())
        return;
    book(tr("Taken back by a correction."), [ids = m_lastBooked](Booking& booking) -> Result<void> {
        for (const RecordId& id : ids) {
            const StockMovement* wrong = booking.stock.movement(id);
            if (wrong == nullptr)
                return Error(ErrorCode::notFound, "movement");
            const std::int64_t change = -booking.stock.effective(*wrong);
            if (change == 0)
                continue;
            StockMovement fix = booking.of(keyOf(*wrong), EntryType::korreksjon, int(change));
            fix.transferId = wrong->transferId;
            fix.recall = wrong->recall;
            fix.reason = "feilregistrert";
            FELTBOK_TRY(booking.add(fix, {{"corrects", id.toText()}}));
        }
        booking.movements.clear(); // an undo is not undone
        return {};
    });
}

} // namespace feltbok::ui
