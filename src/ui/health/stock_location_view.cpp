// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/stock_location_view.h"

#include "domain/health/transfer_code.h"
#include "ui/health/begun_state.h"
#include "ui/health/stock_overview.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {

using namespace domain::health;

StockLocationView::StockLocationView(QObject* parent) : StockView(parent) {}

void StockLocationView::setLocationId(const QString& id)
{
    if (id == m_locationId)
        return;
    m_locationId = id;
    m_location = RecordId::parse(toStdString(id)).valueOr(RecordId());
    m_lastBooked.clear();
    m_isReceivingRead = false;
    takeReceiving({});
    Q_EMIT locationIdChanged();
    Q_EMIT undoChanged();
    rebuild();
}

QString StockLocationView::name() const
{
    return StockView::book() == nullptr ? QString() : StockView::book()->placeName(m_location);
}

QString StockLocationView::kind() const
{
    const auto* place = isLoaded() ? StockView::book()->place(m_location) : nullptr;
    return place == nullptr ? QString() : codeLabel(place->kind);
}

QString StockLocationView::reading() const
{
    return isLoaded() ? readingText(*StockView::book(), m_location) : QString();
}

QStringList StockLocationView::storageWarnings() const
{
    return isLoaded() ? storageTexts(*StockView::book(), m_location) : QStringList();
}

QVariantList StockLocationView::otherLocations() const
{
    QVariantList out;
    if (!isLoaded())
        return out;
    for (const auto& place : StockView::book()->places)
        if (place.isActive && place.id != m_location)
            out.push_back(QVariantMap{{QStringLiteral("value"), toQString(place.id.toText())},
                                      {QStringLiteral("label"), place.name}});
    return out;
}

QVariantList StockLocationView::colleagues() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    auto people = workspace()->distributors() + workspace()->outreachWorkers();
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
        return a.second.localeAwareCompare(b.second) < 0;
    });
    QStringList seen{workspace()->userId()};
    for (const auto& [user, name] : people) {
        if (seen.contains(user))
            continue;
        seen.push_back(user);
        out.push_back(
            QVariantMap{{QStringLiteral("value"), user}, {QStringLiteral("label"), name}});
    }
    return out;
}

QVariantList StockLocationView::reasons() const
{
    return codeChoices(domain::Collection::stockMovement, "reason");
}

void StockLocationView::showMore()
{
    m_shown += 50;
    rebuild();
}

QString StockLocationView::foundKey(const QString& product, const QString& lot,
                                    const QString& expiry)
{
    clearFault();
    if (product.isEmpty()) {
        setFault(Error(ErrorCode::badInput, "missing", "product"));
        return {};
    }
    const auto key = lotKeyFromText(m_location, product + u'|' + lot.trimmed() + u'|' + expiry);
    if (!key) {
        setFault(key.error());
        return {};
    }
    return lotKey(*key);
}

QString StockLocationView::textOfKey(const QString& key) const
{
    const auto parsed = lotKeyFromText(m_location, key);
    return parsed && isLoaded() ? lotText(*StockView::book(), *parsed) : QString();
}

QString StockLocationView::faultText(const std::string& field, const Error& error) const
{
    if (field == "transfer_id")
        return tr("Another movement of this transfer has been booked meanwhile.");
    if (field.starts_with("code_")) {
        if (error.detail == "booked")
            return tr("What was sent with this code has been booked in already.");
        if (error.detail == "twice")
            return tr("Another line has this code. Every lot that was sent has one of its own.");
        return tr("Eight letters and digits, like K4PM-92XT. The sender sees them beside the "
                  "transfer.");
    }
    if (field == "celsius")
        return tr("Type whole degrees from −100 to 100, like 21.");
    if (field == "changed")
        return tr("The ledger has changed since you began. Your numbers still stand: compare them "
                  "with what is expected now, and book again.");
    if (field == "nothing")
        return tr("Nothing has been filled in.");
    if (field == "same")
        return tr("That is what stands there already.");
    if (field == "found_expiry")
        return tr("The ledger knows no such packs. Type the expiry that stands on them.");
    return StockView::faultText(field, error);
}

std::string StockLocationView::receivingKey() const
{
    return "stock_receive " + m_location.toText();
}

void StockLocationView::takeReceiving(const QVariantMap& begun)
{
    if (begun == m_receiving)
        return;
    m_receiving = begun;
    Q_EMIT receivingChanged();
}

void StockLocationView::readReceiving()
{
    if (m_isReceivingRead || m_location.isNull())
        return;
    m_isReceivingRead = true;
    workspace()->records().run(
        this, [key = receivingKey()](domain::RecordStore& store) { return store.pageState(key); },
        [this, asked = m_location](const Result<std::string>& text) {
            if (!text || asked != m_location)
                return;
            if (const auto begun = parseJsonObject(*text))
                takeReceiving(toVariant(*begun).toMap());
        });
}

void StockLocationView::keepReceiving(const QVariant& begun)
{
    if (workspace() == nullptr || m_location.isNull())
        return;
    const QVariantMap kept = storableState(begun.toMap()).toMap();
    m_isReceivingRead = true;
    takeReceiving(kept);
    workspace()->records().run(
        this,
        [key = receivingKey(),
         text = kept.isEmpty() ? std::string() : toJsonText(fromVariant(kept).get_object())](
            domain::RecordStore& store) { return store.setPageState(key, text); },
        [this](const Result<void>& stored) {
            if (!stored)
                setFault(stored.error());
        });
}

void StockLocationView::build()
{
    readReceiving();
    buildLots();
    buildMovements();
    buildUnseen();
    buildOnTheWay();
    buildRecalls();
}

void StockLocationView::buildLots()
{
    m_lots.clear();
    const StockBook& stock = *StockView::book();
    const auto recalls = stock.recallList();
    std::map<std::string, std::int64_t> sums;
    std::vector<StockBalance> balances = stock.ledger.balances();
    std::stable_sort(balances.begin(), balances.end(),
                     [](const auto& a, const auto& b) { return a.key.expiry < b.key.expiry; });
    for (const auto& balance : balances) {
        if (balance.key.location != m_location || balance.doses == 0)
            continue;
        sums[balance.key.product] += balance.doses;
        const int left = daysBetween(today(), balance.key.expiry);
        QString badgeKind;
        QString badge;
        if (recallOf(recalls, balance.key.product, balance.key.lot) != nullptr) {
            badgeKind = QStringLiteral("error");
            badge = tr("Recalled: hold it back");
        } else if (balance.doses < 0) {
            badgeKind = QStringLiteral("error");
            badge = tr("Below zero: count it");
        } else if (left < 0) {
            badgeKind = QStringLiteral("error");
            badge = tr("Expired");
        } else if (left <= 90) {
            badgeKind = left <= 30 ? QStringLiteral("waiting") : QStringLiteral("neutral");
            badge = tr("Expires in %n day(s)", nullptr, left);
        }
        const int size = stock.packSize(balance.key.product);
        const QString key = lotKey(balance.key);
        const QString text = dosesText(balance.doses, size);
        const QString label = lotText(stock, balance.key);
        m_lots.push_back(QVariantMap{{QStringLiteral("key"), key},
                                     {QStringLiteral("value"), key},
                                     {QStringLiteral("label"), label},
                                     {QStringLiteral("packSize"), size},
                                     {QStringLiteral("doses"), qint64(balance.doses)},
                                     {QStringLiteral("text"), text},
                                     {QStringLiteral("badgeKind"), badgeKind},
                                     {QStringLiteral("badgeText"), badge}});
    }
    m_total = dosesText(stock, {sums.begin(), sums.end()});
}

QString movementText(const StockBook& book, const StockMovement& movement)
{
    const int size = book.packSize(movement.product);
    const QString doses = dosesText(movement.doses, size);
    const QString signedDoses = movement.doses > 0 ? u'+' + doses : doses;
    if (movement.entryType == EntryType::telling)
        return StockLocationView::tr("Counted: %1 found, %2 expected (%3)")
            .arg(dosesText(movement.counted.value_or(0), size),
                 dosesText(movement.expected.value_or(0), size),
                 movement.doses == 0 ? StockLocationView::tr("no difference") : signedDoses);
    QString text = codeLabel(toQString(toString(movement.entryType)));
    if (const auto other = book.factsOf(movement.id).otherLocation)
        text += QStringLiteral(" (") + book.placeName(*other) + u')';
    return text + QStringLiteral(": ") + signedDoses;
}

void StockLocationView::buildMovements()
{
    m_movements.clear();
    const StockBook& stock = *StockView::book();
    const auto all = stock.ledger.movements();
    std::size_t seen = 0;
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if (each->location != m_location)
            continue;
        if (++seen > m_shown)
            continue;
        const MovementFacts& facts = stock.factsOf(each->id);
        QStringList notes;
        if (!each->reason.empty())
            notes.push_back(codeLabel(toQString(each->reason)));
        if (!facts.note.isEmpty())
            notes.push_back(facts.note);
        if (each->entryType == EntryType::overfoeringUt && each->transferId)
            if (const std::string code = transferCode(*each->transferId); !code.empty())
                notes.push_back(tr("code %1").arg(toQString(code)));
        if (!facts.countedBy.isEmpty())
            notes.push_back(
                tr("counted by %1").arg(workspace()->namesOf(facts.countedBy).join(u", ")));
        if (!facts.requisition.isEmpty())
            notes.push_back(tr("requisition %1").arg(facts.requisition));
        if (facts.corrects)
            if (const auto* wrong = stock.movement(*facts.corrects))
                notes.push_back(tr("corrects: %1, %2")
                                    .arg(ui::movementText(stock, *wrong), dayText(wrong->at)));
        const bool isFix = each->entryType == EntryType::korreksjon;
        // A hand-out is undone where it was recorded, so that record and ledger stay together.
        const bool isHandout = each->entryType == EntryType::utdeling;
        const std::int64_t effective = isFix ? each->doses : stock.effective(*each);
        if (!isFix && effective != each->doses)
            notes.push_back(
                tr("corrected: %1 now").arg(dosesText(effective, stock.packSize(each->product))));
        if (each->version == 0)
            notes.push_back(tr("waiting to be sent"));
        const QString user =
            each->user.isNull() ? workspace()->userId() : toQString(each->user.toText());
        m_movements.push_back(
            QVariantMap{{QStringLiteral("movementId"), toQString(each->id.toText())},
                        {QStringLiteral("what"), ui::movementText(stock, *each)},
                        {QStringLiteral("lot"), lotText(stock, keyOf(*each))},
                        {QStringLiteral("who"), workspace()->nameOf(user)},
                        {QStringLiteral("day"), dayText(each->at)},
                        {QStringLiteral("clock"), clockText(each->at)},
                        {QStringLiteral("note"), notes.join(QStringLiteral(" \u00b7 "))},
                        {QStringLiteral("doses"), qint64(std::llabs(effective))},
                        {QStringLiteral("isCount"), each->entryType == EntryType::telling},
                        {QStringLiteral("correctable"), !isFix && !isHandout && effective != 0}});
    }
    m_hasMore = seen > m_shown;
}

void StockLocationView::buildUnseen()
{
    m_unseen.clear();
    const StockBook& stock = *StockView::book();
    const auto all = stock.ledger.movements();
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if (each->location != m_location || each->entryType != EntryType::telling)
            continue;
        QStringList texts;
        for (const auto& unseen : stock.ledger.unseenBy(*each)) {
            // What came to zero by its own corrections disturbs no count.
            if (unseen.state != UnseenState::open || unseen.movement->doses == 0)
                continue;
            texts.push_back(tr("%1, %2").arg(ui::movementText(stock, *unseen.movement),
                                             dayAndClockText(unseen.movement->at)));
        }
        if (!texts.isEmpty())
            m_unseen.push_back(QVariantMap{
                {QStringLiteral("what"),
                 tr("%1, counted %2").arg(lotText(stock, keyOf(*each)), dayAndClockText(each->at))},
                {QStringLiteral("movements"), texts}});
    }
}

void StockLocationView::buildOnTheWay()
{
    m_onTheWay.clear();
    const StockBook& stock = *StockView::book();
    std::set<RecordId> arrived;
    for (const auto& each : stock.ledger.movements())
        if (each.entryType == EntryType::overfoeringInn && each.transferId)
            arrived.insert(*each.transferId);
    for (const auto& each : stock.ledger.movements()) {
        if (each.entryType != EntryType::overfoeringUt || !each.transferId ||
            stock.factsOf(each.id).otherLocation != m_location ||
            arrived.contains(*each.transferId) || stock.effective(each) == 0)
            continue;
        m_onTheWay.push_back(
            QVariantMap{{QStringLiteral("transferId"), toQString(each.transferId->toText())},
                        {QStringLiteral("text"),
                         tr("%1 from %2, sent %3: %4")
                             .arg(dosesText(-stock.effective(each), stock.packSize(each.product)),
                                  stock.placeName(each.location), dayText(each.at),
                                  lotText(stock, keyOf(each)))}});
    }
}

void StockLocationView::buildRecalls()
{
    m_recalls.clear();
    const StockBook& stock = *StockView::book();
    for (const auto& each : stock.recalls) {
        if (each.recall.isWithdrawn)
            continue;
        const auto status = stock.statusOf(each.recall);
        const auto here = std::find_if(
            status.locations.begin(), status.locations.end(),
            [&](const RecallLocation& location) { return location.location == m_location; });
        if (here == status.locations.end())
            continue;
        const int size = stock.packSize(each.recall.product);
        QString state =
            tr("To be answered. The ledger says %1.").arg(dosesText(here->balance, size));
        if (here->state == RecallState::reopened)
            state = tr("Answered, but more has moved since. Look again. The ledger says %1.")
                        .arg(dosesText(here->balance, size));
        else if (here->answer && !here->isToAnswer())
            state = tr("Answered %1: %2 found.")
                        .arg(dayAndClockText(here->answer->at),
                             dosesText(here->answer->dosesFound, size));
        m_recalls.push_back(QVariantMap{
            {QStringLiteral("recallId"), toQString(each.recall.id.toText())},
            {QStringLiteral("what"),
             tr("%1, lot %2")
                 .arg(stock.productName(each.recall.product), toQString(each.recall.lot))},
            {QStringLiteral("reason"), each.reason},
            {QStringLiteral("state"), state},
            {QStringLiteral("toAnswer"), here->isToAnswer()},
            {QStringLiteral("held"), qint64(std::max<std::int64_t>(here->balance, 0))}});
    }
}

} // namespace feltbok::ui
