// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/stock_overview.h"

#include "domain/health/stock_discrepancies.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QLocale>
#include <algorithm>
#include <cstdlib>
#include <map>

namespace feltbok::ui {

using namespace domain::health;

namespace {

QString degrees(int tenths)
{
    return StockOverview::tr("%1 °C").arg(
        QLocale().toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1));
}

std::int64_t dosesAt(const StockLedger& ledger, const StockKey& lot, Instant at)
{
    std::int64_t sum = 0;
    for (const StockMovement* movement : ledger.movementsOf(lot))
        if (movement->at <= at)
            sum += movement->doses;
    return sum;
}

} // namespace

/// Also of what lay there at an earlier reading and still does: a pack that froze stays one that
/// froze. Of each product the coldest and the warmest of them.
QStringList storageTexts(const StockBook& book, const RecordId& location)
{
    struct Worst
    {
        std::int64_t beyond = 0; ///< tenths of a degree
        QString text;
    };
    std::map<std::pair<std::string, bool>, Worst> worst;
    const auto readings = book.allReadings.find(location);
    if (readings == book.allReadings.end())
        return {};
    for (const StorageReading& reading : readings->second)
        for (const auto& warning : storageWarnings(book.ledger, reading, book.products)) {
            const bool layThere = std::ranges::any_of(warning.lots, [&](const StockKey& lot) {
                return dosesAt(book.ledger, lot, reading.at) > 0;
            });
            Worst& known = worst[{warning.product, warning.isTooCold}];
            const std::int64_t beyond = std::abs(reading.tenths - warning.limit);
            if (!layThere || beyond <= known.beyond)
                continue;
            known.beyond = beyond;
            known.text = (warning.isTooCold
                              ? StockOverview::tr("%1 lay at %2, colder than its limit of %3.")
                              : StockOverview::tr("%1 lay at %2, warmer than its limit of %3."))
                             .arg(book.productName(warning.product),
                                  StockOverview::tr("%1 on %2")
                                      .arg(degrees(reading.tenths), dayAndClockText(reading.at)),
                                  degrees(warning.limit));
        }
    QStringList out;
    for (const auto& [of, found] : worst)
        if (!found.text.isEmpty())
            out.push_back(found.text);
    return out;
}

QString readingText(const StockBook& book, const RecordId& location)
{
    const auto reading = book.readings.find(location);
    if (reading == book.readings.end())
        return {};
    const QString text =
        StockOverview::tr("%1 on %2")
            .arg(degrees(reading->second.tenths), dayAndClockText(reading->second.at));
    const auto note = book.readingNotes.find(location);
    return note == book.readingNotes.end() || note->second.isEmpty()
               ? text
               : text + QStringLiteral(": ") + note->second;
}

StockOverview::StockOverview(QObject* parent) : StockView(parent) {}

void StockOverview::setDate(const QString& date)
{
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT dateChanged();
    rebuild();
}

void StockOverview::warn(const RecordId& location, const QString& kind, const QString& text,
                         int weight, const QString& badge)
{
    const auto* place = book()->place(location);
    if (place == nullptr || !isInSight(*place))
        return;
    m_warnings.push_back(
        QVariantMap{{QStringLiteral("locationId"), toQString(location.toText())},
                    {QStringLiteral("text"), QString(place->name + QStringLiteral(": ") + text)},
                    {QStringLiteral("kind"), kind}});
    Badge& heaviest = m_badges[location];
    if (weight > heaviest.weight)
        heaviest = {weight, kind, badge};
}

void StockOverview::buildWarnings()
{
    const QString error = QStringLiteral("error");
    const QString waiting = QStringLiteral("waiting");
    for (const auto& found : negativeBalances(book()->ledger))
        warn(found.key.location, error,
             tr("%1: the ledger says %2. Count what lies there.")
                 .arg(lotText(*book(), found.key),
                      dosesText(found.doses, book()->packSize(found.key.product))),
             4, tr("Below zero"));
    for (const auto& [location, reading] : book()->readings)
        for (const QString& text : storageTexts(*book(), location))
            warn(location, error, text, 5, tr("Storage out of limits"));
    for (const auto& expiry : expiryWarnings(book()->ledger, today())) {
        const QString what = lotText(*book(), expiry.key) + QStringLiteral(", ") +
                             dosesText(expiry.doses, book()->packSize(expiry.key.product));
        switch (expiry.stage) {
        case ExpiryStage::expired:
            warn(expiry.key.location, error, tr("expired: %1.").arg(what), 6, tr("Expired"));
            break;
        case ExpiryStage::within30:
            warn(expiry.key.location, waiting,
                 tr("expires in %n day(s): %1.", nullptr, expiry.daysLeft).arg(what), 3,
                 tr("Expires within 30 days"));
            break;
        case ExpiryStage::within90:
            warn(expiry.key.location, waiting,
                 tr("expires in %n day(s): %1.", nullptr, expiry.daysLeft).arg(what), 1,
                 tr("Expires within 90 days"));
            break;
        }
    }
    const auto recalls = book()->recallList();
    // Of a location whose ledger is not here nothing can be said.
    std::vector<StockLevel> levels = book()->levels();
    std::erase_if(levels, [&](const StockLevel& level) {
        const auto* place = book()->place(level.location);
        return place == nullptr || !isInSight(*place);
    });
    for (const auto& low : lowLevels(book()->ledger, levels, recalls, today()))
        warn(low.location, waiting,
             tr("%1 of the %2 doses that should lie there are usable.")
                 .arg(low.usable)
                 .arg(low.minDoses),
             2, tr("Low"));
    if (!workspace()->isHealthLead())
        return;
    for (const auto& need :
         reorderNeeds(book()->ledger, levels, book()->products, recalls, today()))
        m_orders.push_back(
            tr("All locations should hold %1 doses; %2 keep for more than 30 days. Order %3.")
                .arg(need.required)
                .arg(need.lasting)
                .arg(tr("%n dose(s)", nullptr, int(need.missingDoses))));
    m_discrepancyCount = int(allDiscrepancies(book()->ledger, {workspace()->clock().now()}).size());
}

void StockOverview::buildRecalls()
{
    for (const auto& each : book()->recalls) {
        if (each.recall.isWithdrawn)
            continue;
        const auto status = book()->statusOf(each.recall);
        const QString what =
            tr("Recalled: %1, lot %2")
                .arg(book()->productName(each.recall.product), toQString(each.recall.lot));
        int others = 0;
        for (const auto& location : status.locations) {
            if (!location.isToAnswer())
                continue;
            const auto* place = book()->place(location.location);
            ++others;
            if (place == nullptr || !isInSight(*place) ||
                (workspace()->isHealthLead() && !place->users.contains(workspace()->userId())))
                continue;
            --others;
            m_recalls.push_back(QVariantMap{
                {QStringLiteral("recallId"), toQString(each.recall.id.toText())},
                {QStringLiteral("locationId"), toQString(location.location.toText())},
                {QStringLiteral("what"), what},
                {QStringLiteral("todo"),
                 location.state == RecallState::reopened
                     ? tr("%1: more has moved since the answer. Look again.").arg(place->name)
                     : tr("%1: hold the packs back, and answer how many doses lie there.")
                           .arg(place->name)}});
        }
        if (others > 0 && workspace()->isHealthLead())
            m_recalls.push_back(
                QVariantMap{{QStringLiteral("recallId"), toQString(each.recall.id.toText())},
                            {QStringLiteral("locationId"), QString()},
                            {QStringLiteral("what"), what},
                            {QStringLiteral("todo"),
                             tr("%n location(s) have still to answer.", nullptr, others)}});
    }
}

void StockOverview::build()
{
    m_locations.clear();
    m_recalls.clear();
    m_warnings.clear();
    m_orders.clear();
    m_badges.clear();
    m_discrepancyCount = 0;
    const auto date = parseIsoDate(toStdString(m_date));
    buildRecalls();
    m_recallsToAnswer = int(std::ranges::count_if(m_recalls, [](const QVariant& recall) {
        return !recall.toMap().value(QStringLiteral("locationId")).toString().isEmpty();
    }));
    if (date)
        m_recalls.clear();
    else
        buildWarnings();
    struct Content
    {
        std::map<std::string, std::int64_t> byProduct;
        QStringList lots;
    };
    std::map<RecordId, Content> contents;
    std::map<std::string, std::int64_t> all;
    const auto balances = date ? book()->ledger.balancesOn(*date) : book()->ledger.balances();
    for (const auto& balance : balances) {
        if (balance.doses == 0)
            continue;
        Content& content = contents[balance.key.location];
        content.byProduct[balance.key.product] += balance.doses;
        all[balance.key.product] += balance.doses;
        content.lots.push_back(lotText(*book(), balance.key) + QStringLiteral(": ") +
                               dosesText(balance.doses, book()->packSize(balance.key.product)));
    }
    for (const auto& place : book()->places) {
        const auto content = contents.find(place.id);
        if (!isInSight(place) || (!place.isActive && content == contents.end()))
            continue;
        static const Content empty;
        const Content& here = content == contents.end() ? empty : content->second;
        const Badge badge = m_badges.contains(place.id) ? m_badges.at(place.id) : Badge();
        m_locations.push_back(
            QVariantMap{{QStringLiteral("locationId"), toQString(place.id.toText())},
                        {QStringLiteral("name"), place.name},
                        {QStringLiteral("kind"), codeLabel(place.kind)},
                        {QStringLiteral("text"),
                         dosesText(*book(), {here.byProduct.begin(), here.byProduct.end()})},
                        {QStringLiteral("lots"), here.lots},
                        {QStringLiteral("badgeKind"), badge.kind},
                        {QStringLiteral("badgeText"), badge.text}});
    }
    m_total = dosesText(*book(), {all.begin(), all.end()});
}

} // namespace feltbok::ui
