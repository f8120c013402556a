// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/recall_view.h"

#include "domain/health/stock_discrepancies.h"
#include "ui/health/stock_location_view.h"
#include "ui/text.h"

namespace feltbok::ui {

using namespace domain::health;

namespace {

constexpr qsizetype maxReasonLength = 1000;

QStringList textsOf(const StockBook& book, const Workspace& workspace,
                    const std::vector<const StockMovement*>& movements)
{
    QStringList out;
    for (const auto* each : movements) {
        const QString user =
            each->user.isNull() ? workspace.userId() : toQString(each->user.toText());
        out.push_back(DiscrepancyView::tr("%1, %2, %3, %4")
                          .arg(movementText(book, *each), book.placeName(each->location),
                               workspace.nameOf(user), dayAndClockText(each->at)));
    }
    return out;
}

/// "+2 doses": a movement into the location.
QString signedDoses(std::int64_t doses, int packSize)
{
    return doses > 0 ? u'+' + dosesText(doses, packSize) : dosesText(doses, packSize);
}

} // namespace

void RecallView::setRecallId(const QString& id)
{
    if (id == m_recallId)
        return;
    m_recallId = id;
    Q_EMIT recallIdChanged();
    rebuild();
}

QString RecallView::faultText(const std::string& field, const Error& error) const
{
    if (field == "reason" && error.field != "identity")
        return tr("Say why the lot is recalled, in at most %1 characters.").arg(maxReasonLength);
    if (field == "twice")
        return tr("This lot is recalled already.");
    return StockView::faultText(field, error);
}

void RecallView::build()
{
    m_recalls.clear();
    m_shown.clear();
    m_locations.clear();
    m_handouts.clear();
    m_knownLots.clear();
    for (const auto& each : book()->recalls) {
        const auto toAnswer = book()->statusOf(each.recall).toAnswer().size();
        m_recalls.push_back(QVariantMap{
            {QStringLiteral("recallId"), toQString(each.recall.id.toText())},
            {QStringLiteral("what"),
             tr("%1, lot %2")
                 .arg(book()->productName(each.recall.product), toQString(each.recall.lot))},
            {QStringLiteral("when"), dayText(each.recall.issuedAt)},
            {QStringLiteral("isWithdrawn"), each.recall.isWithdrawn},
            {QStringLiteral("toAnswer"), int(toAnswer)},
            {QStringLiteral("state"),
             each.recall.isWithdrawn ? tr("Withdrawn")
             : toAnswer == 0         ? tr("All have answered")
                             : tr("%n location(s) have still to answer", nullptr, int(toAnswer))}});
        if (toQString(each.recall.id.toText()) == m_recallId)
            buildShown(each);
    }
    std::set<std::pair<std::string, std::string>> lots;
    for (const auto& balance : book()->ledger.balances())
        if (lots.emplace(balance.key.product, balance.key.lot).second)
            m_knownLots.push_back(QVariantMap{
                {QStringLiteral("product"), toQString(balance.key.product)},
                {QStringLiteral("lot"), toQString(balance.key.lot)},
                {QStringLiteral("label"),
                 tr("%1, lot %2")
                     .arg(book()->productName(balance.key.product), toQString(balance.key.lot))}});
}

void RecallView::buildShown(const StockRecall& recall)
{
    const auto status = book()->statusOf(recall.recall);
    const int size = book()->packSize(recall.recall.product);
    m_shown = {
        {QStringLiteral("what"),
         tr("%1, lot %2")
             .arg(book()->productName(recall.recall.product), toQString(recall.recall.lot))},
        {QStringLiteral("reason"), recall.reason},
        {QStringLiteral("when"), dayAndClockText(recall.recall.issuedAt)},
        {QStringLiteral("isWithdrawn"), recall.recall.isWithdrawn},
        {QStringLiteral("held"), dosesText(status.dosesHeld, size)},
        {QStringLiteral("out"), dosesText(status.dosesOut, size)},
    };
    for (const auto& each : status.locations) {
        QString state;
        switch (each.state) {
        case RecallState::toAnswer:
            state = tr("Has still to answer");
            break;
        case RecallState::reopened:
            state = tr("Has to answer again: more has moved since");
            break;
        case RecallState::answered:
            state = tr("Answered");
            break;
        case RecallState::withdrawn:
            state = tr("The recall was withdrawn");
            break;
        }
        if (each.answer)
            state = tr("%1 \u00b7 %2 found, %3")
                        .arg(state, dosesText(each.answer->dosesFound, size),
                             dayAndClockText(each.answer->at));
        m_locations.push_back(QVariantMap{
            {QStringLiteral("name"), book()->placeName(each.location)},
            {QStringLiteral("locationId"), toQString(each.location.toText())},
            {QStringLiteral("state"), state},
            {QStringLiteral("toAnswer"), each.isToAnswer()},
            {QStringLiteral("balance"), dosesText(each.balance, size)},
            {QStringLiteral("since"), textsOf(*book(), *workspace(), each.reopenedBy)}});
    }
    for (auto each = status.out.rbegin(); each != status.out.rend(); ++each)
        m_handouts.push_back(QVariantMap{
            {QStringLiteral("date"), dateText(toIsoDate(each->date))},
            {QStringLiteral("zone"),
             each->zone.empty() ? tr("Zone not given") : book()->zoneName(toQString(each->zone))},
            {QStringLiteral("doses"), tr("%n dose(s)", nullptr, int(each->doses))}});
}

void RecallView::issue(const QString& product, const QString& lot, const QString& reason)
{
    if (!workspace())
        return;
    const std::string code = toStdString(product);
    const std::string name = toStdString(lot.trimmed());
    const QString why = reason.trimmed();
    for (const auto& checked : {checkProductCode(code), checkLot(name)})
        if (!checked) {
            setFault(checked.error());
            return;
        }
    if (why.isEmpty() || why.size() > maxReasonLength) {
        setFault(Error(ErrorCode::badInput, "missing", "reason"));
        return;
    }
    const Instant now = workspace()->clock().now();
    const RecordId id = RecordId::create(now);
    write(
        [=, why = toStdString(why), municipality = workspace()->healthMunicipality()](
            domain::RecordStore& store, const StockBook& stock) -> Result<void> {
            if (recallOf(stock.recallList(), code, name) != nullptr)
                return Error(ErrorCode::badInput, "recalled already", "twice");
            domain::Change change;
            change.set = {{"product", code},
                          {"lot", comparableLot(name)},
                          {"reason", why},
                          {"issued_at", toRfc3339(now)},
                          {"status", "issued"}};
            return store.createAs(id, "stock_recall", municipality, change, now);
        },
        [this, id] { Q_EMIT issued(toQString(id.toText())); });
}

void RecallView::withdraw(const QString& recallId)
{
    const auto id = RecordId::parse(toStdString(recallId));
    if (!id || !workspace())
        return;
    write(
        [id = *id, now = workspace()->clock().now()](domain::RecordStore& store,
                                                     const StockBook&) -> Result<void> {
            domain::Change change;
            change.set["status"] = "withdrawn";
            FELTBOK_TRY(store.save(id, change, now));
            return {};
        },
        [this] { Q_EMIT withdrawn(); });
}

void DiscrepancyView::build()
{
    m_rows.clear();
    // To who does not see both places every transfer looks unpaired.
    if (!seesAll())
        return;
    for (const auto& each : allDiscrepancies(book()->ledger, {workspace()->clock().now()})) {
        const int size = book()->packSize(each.key.product);
        QString what;
        QString remedy;
        switch (each.kind) {
        case DiscrepancyKind::negativeBalance:
            what =
                tr("The ledger says %1. Count what lies there.").arg(dosesText(each.doses, size));
            break;
        case DiscrepancyKind::transferWithoutIn:
            what = tr("Sent, and nobody has booked it in.");
            break;
        case DiscrepancyKind::transferWithoutOut:
            what = tr("Booked in, and nobody has booked it out.");
            break;
        case DiscrepancyKind::transferDiffers:
            what = tr("The two halves of the transfer differ. Correct the wrong one.");
            break;
        case DiscrepancyKind::correctedTwice:
            what = tr("Corrected more than once: together it counts as %1.")
                       .arg(signedDoses(each.doses, size));
            remedy =
                each.remedy == 0
                    ? tr("Count what lies there.")
                    : tr("Proposed: one more correction, of %1. If you are in doubt, count what "
                         "lies there instead.")
                          .arg(signedDoses(each.remedy, size));
            break;
        }
        m_rows.push_back(QVariantMap{
            {QStringLiteral("what"), what},
            {QStringLiteral("lot"), lotText(*book(), each.key)},
            {QStringLiteral("locationId"), toQString(each.key.location.toText())},
            {QStringLiteral("location"), book()->placeName(each.key.location)},
            {QStringLiteral("movements"), textsOf(*book(), *workspace(), each.movements)},
            {QStringLiteral("unknown"), textsOf(*book(), *workspace(), each.unknownToThem)},
            {QStringLiteral("remedy"), remedy},
            {QStringLiteral("corrected"),
             each.remedy == 0 ? QString() : toQString(each.corrected->toText())}});
    }
}

void DiscrepancyView::takeBack(const QString& corrected)
{
    const auto id = RecordId::parse(toStdString(corrected));
    if (!id || !workspace())
        return;
    const auto isBooked = std::make_shared<bool>(false);
    write(
        [id = *id, isBooked, now = workspace()->clock().now(),
         municipality = workspace()->healthMunicipality()](domain::RecordStore& store,
                                                           const StockBook& stock) -> Result<void> {
            for (const Discrepancy& each : correctedTwice(stock.ledger)) {
                const StockMovement* wrong = each.movements.back();
                if (each.corrected != id || each.remedy == 0)
                    continue;
                StockMovement fix = *wrong;
                fix.entryType = EntryType::korreksjon;
                fix.doses = int(each.remedy);
                fix.counted.reset();
                fix.expected.reset();
                fix.corrects = id;
                fix.reason = "feilregistrert";
                fix.at = now;
                domain::Change change;
                FELTBOK_ASSIGN(change.set, movementFields(std::move(fix), stock.seen));
                FELTBOK_TRY(store.createAs(RecordId::create(now), "stock_movement", municipality,
                                           change, now));
                *isBooked = true;
                return {};
            }
            return {}; // somebody else has, meanwhile
        },
        [this, isBooked] { Q_EMIT takenBack(*isBooked); });
}

} // namespace feltbok::ui
