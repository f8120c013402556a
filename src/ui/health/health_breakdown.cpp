// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/health_breakdown.h"

#include "domain/schema.h"
#include "ui/health/health_figures_book.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <functional>
#include <span>

namespace feltbok::ui {
namespace {

using namespace domain::health;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthBreakdown)
};

QString numberText(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

QString shareText(const std::optional<double>& share)
{
    return share ? QLocale().toString(*share * 100, 'f', 1) + QStringLiteral(" %")
                 : Words::tr("not worked out");
}

QString rateText(const std::optional<double>& rate)
{
    return rate ? QLocale().toString(*rate, 'f', *rate < 10 ? 2 : 1) : Words::tr("not worked out");
}

template <typename Map>
auto at(const Map& map, const char* code)
{
    const auto found = map.find(std::string_view(code));
    return found == map.end() ? typename Map::mapped_type() : found->second;
}

std::int64_t sumOf(const AmountBy& amounts)
{
    std::int64_t sum = 0;
    for (const auto& [code, amount] : amounts)
        sum += amount;
    return sum;
}

/// "18–24 3 · 25–39 2"
QString listed(const AmountBy& amounts, const QString& field)
{
    QStringList out;
    for (const auto& [code, amount] : amounts)
        if (amount != 0)
            out.push_back((code.empty() || code == "ukjent" ? Words::tr("unknown or not given")
                                                            : codeLabel(field, toQString(code))) +
                          u' ' + numberText(amount));
    return out.join(QStringLiteral(" · "));
}

/// What one row says: the counts that are drawn, and the words.
struct Told
{
    std::vector<std::int64_t> counts;
    QString value;
    QString detail{};
};

struct Measure
{
    const char* code;
    const char* title;
    const char* series[3]; ///< what is counted; null where there are fewer
    bool isOfMonths;
    bool isOfZones;
    Told (*tell)(const HealthFigures& figures, const QString& item);
};

QString ratesText(const std::optional<double>& perThousand, const std::optional<double>& perMany)
{
    if (!perThousand || !perMany)
        return {};
    return Words::tr("%1 per 1,000 and %2 per 100,000 inhabitants")
        .arg(rateText(perThousand), rateText(perMany));
}

Told counted(std::int64_t count, QString detail = {})
{
    return {{count}, numberText(count), std::move(detail)};
}

Told persons(const HealthFigures& is, const QString&)
{
    const Tally all = is.outreach.all;
    return {{all.persons, all.contacts},
            numberText(all.persons),
            Words::tr("%n contact(s)", nullptr, int(all.contacts))};
}

Told newPersons(const HealthFigures& is, const QString&)
{
    return counted(sumOf(is.newPersonsByBand),
                   listed(is.newPersonsByBand, QStringLiteral("age_band")));
}

Told equipment(const HealthFigures& is, const QString& item)
{
    const std::string code = toStdString(item);
    const auto out = at(is.outreach.equipmentOut, code.c_str());
    const auto in = at(is.outreach.equipmentIn, code.c_str());
    return {{out, in}, numberText(out), in == 0 ? QString() : Words::tr("taken in: %1").arg(in)};
}

Told packs(const HealthFigures& is, const QString&)
{
    return counted(is.handouts.all.packs, ratesText(is.packsPer(1000), is.packsPer(100'000)));
}

Told doses(const HealthFigures& is, const QString&)
{
    return counted(is.handouts.all.doses, ratesText(is.dosesPer(1000), is.dosesPer(100'000)));
}

Told supply(const HealthFigures& is, const QString&)
{
    const auto first = at(is.handouts.supplyTypes, "foerstegang").packs;
    const auto refill = at(is.handouts.supplyTypes, "paafyll").packs;
    return {{first, refill},
            numberText(is.handouts.all.packs),
            Words::tr("first time %1, refill %2, not known %3")
                .arg(first)
                .arg(refill)
                .arg(is.handouts.all.packs - first - refill)};
}

Told refills(const HealthFigures& is, const QString&)
{
    const auto used = at(is.handouts.refillReasons, "brukt_ved_overdose").packs;
    const auto all = at(is.handouts.supplyTypes, "paafyll").packs;
    return {{used, all},
            shareText(is.refillsForUse()),
            Words::tr("%1 of %n refill pack(s)", nullptr, int(all)).arg(used)};
}

Told overdoses(const HealthFigures& is, const QString&)
{
    return {{is.overdoses.all, is.overdoses.withNaloxone},
            numberText(is.overdoses.all),
            Words::tr("naloxone used: %1").arg(is.overdoses.withNaloxone)};
}

Told survival(const HealthFigures& is, const QString&)
{
    const auto survived = at(is.overdoses.survived, "ja");
    const auto died = at(is.overdoses.survived, "nei");
    return {{survived, died},
            shareText(is.survivalShare()),
            Words::tr("%1 survived, %2 died, %3 not known")
                .arg(survived)
                .arg(died)
                .arg(is.overdoses.all - survived - died)};
}

Told uses(const HealthFigures& is, const QString&)
{
    return {
        {is.overdoses.withNaloxone, is.handouts.all.packs},
        rateText(is.usesPer100Packs()),
        Words::tr("%1 uses, %2 packs").arg(is.overdoses.withNaloxone).arg(is.handouts.all.packs)};
}

Told referrals(const HealthFigures& is, const QString&)
{
    return counted(is.referrals, listed(is.referralsTo, QStringLiteral("to")));
}

Told patrols(const HealthFigures& is, const QString&)
{
    return counted(is.patrols, Words::tr("%1 hours").arg(rateText(double(is.patrolMinutes) / 60)));
}

Told stock(const HealthFigures& is, const QString&)
{
    Told out = counted(is.stock.doses);
    if (is.stock.daysToExpiry)
        out.detail = Words::tr("earliest expiry %1, days left: %2")
                         .arg(dateText(toIsoDate(*is.stock.earliestExpiry)),
                              numberText(*is.stock.daysToExpiry));
    out.counts.front() = std::max<std::int64_t>(0, is.stock.doses);
    return out;
}

constexpr Measure measures[] = {
    {"persons",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Persons met"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "persons"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "contacts")},
     true,
     true,
     persons},
    {"new_persons",
     QT_TRANSLATE_NOOP("HealthBreakdown", "New persons"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "persons")},
     true,
     true,
     newPersons},
    {"equipment",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Equipment"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "given out"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "taken in")},
     true,
     true,
     equipment},
    {"packs",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Packs"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "packs")},
     true,
     true,
     packs},
    {"doses",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Doses"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "doses")},
     true,
     true,
     doses},
    {"supply",
     QT_TRANSLATE_NOOP("HealthBreakdown", "First time and refill"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "first time"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "refill")},
     true,
     true,
     supply},
    {"refills_for_use",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Refills for use at an overdose"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "for use"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "refills")},
     true,
     true,
     refills},
    {"overdoses",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Overdoses told of"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "events"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "naloxone used")},
     true,
     true,
     overdoses},
    {"survival",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Survival"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "survived"),
      QT_TRANSLATE_NOOP("HealthBreakdown", "died")},
     true,
     true,
     survival},
    {"uses",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Uses told of per 100 packs"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "uses"), QT_TRANSLATE_NOOP("HealthBreakdown", "packs")},
     true,
     true,
     uses},
    {"referrals",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Referrals"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "referrals")},
     true,
     false,
     referrals},
    {"patrols",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Patrols"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "patrols")},
     true,
     false,
     patrols},
    {"stock",
     QT_TRANSLATE_NOOP("HealthBreakdown", "Stock and expiry"),
     {QT_TRANSLATE_NOOP("HealthBreakdown", "doses")},
     false,
     true,
     stock},
};

const Measure* measureOf(const QString& code, bool isByZone)
{
    for (const Measure& measure : measures)
        if (code == QLatin1String(measure.code) &&
            (isByZone ? measure.isOfZones : measure.isOfMonths))
            return &measure;
    return nullptr;
}

QString nameOf(const HealthParts& of, const std::string& code)
{
    if (!of.isByZone)
        return monthTitle(std::stoi(code));
    return code.empty() ? Words::tr("No zone given")
                        : of.zoneNames.value(toQString(code), Words::tr("A zone that is no more"));
}

QVariantMap rowOf(const QString& label, const Told& told, bool isTotal)
{
    return {{QStringLiteral("label"), label},
            {QStringLiteral("value"), told.value},
            {QStringLiteral("detail"), told.detail},
            {QStringLiteral("marked"), false},
            {QStringLiteral("total"), isTotal}};
}

} // namespace

QVariantList breakdownChoices(bool isByZone)
{
    QVariantList out;
    for (const Measure& measure : measures)
        if (isByZone ? measure.isOfZones : measure.isOfMonths)
            out.push_back(QVariantMap{{QStringLiteral("value"), QLatin1String(measure.code)},
                                      {QStringLiteral("label"), Words::tr(measure.title)}});
    return out;
}

QVariantList breakdownItems(const HealthFigures& whole)
{
    QVariantList out;
    for (const auto item : domain::equipmentItems())
        if (whole.outreach.equipmentOut.contains(item) || whole.outreach.equipmentIn.contains(item))
            out.push_back(
                QVariantMap{{QStringLiteral("value"), toQString(item)},
                            {QStringLiteral("label"),
                             codeLabel(QStringLiteral("equipment_out"), toQString(item))}});
    return out;
}

QVariantMap healthBreakdown(const HealthParts& of, const QString& what, const QString& item)
{
    const Measure* measure = measureOf(what, of.isByZone);
    if (measure == nullptr)
        return {};
    QStringList categories;
    QVariantList rows;
    std::vector<QVariantList> values(std::size(measure->series));
    for (const FiguresOf& part : of.parts) {
        const Told told = measure->tell(part.figures, item);
        const QString name = nameOf(of, part.code);
        categories.push_back(of.isByZone ? name : name.left(3));
        for (std::size_t n = 0; n < told.counts.size(); ++n)
            values[n].push_back(qint64(told.counts[n]));
        rows.push_back(rowOf(name, told, false));
    }
    rows.push_back(rowOf(Words::tr("In all"), measure->tell(of.whole, item), true));
    QVariantList series;
    for (std::size_t n = 0; n < values.size() && measure->series[n] != nullptr; ++n)
        series.push_back(QVariantMap{{QStringLiteral("name"), Words::tr(measure->series[n])},
                                     {QStringLiteral("values"), values[n]}});
    const bool isRated = what == u"packs" || what == u"doses";
    return {
        {QStringLiteral("title"), (of.isByZone ? Words::tr("%1 by zone") : Words::tr("%1 by month"))
                                      .arg(Words::tr(measure->title))},
        {QStringLiteral("note"),
         of.isByZone && isRated ? Words::tr("Without rates: how many live in a zone is not known.")
                                : QString()},
        {QStringLiteral("categories"), categories},
        {QStringLiteral("series"), series},
        {QStringLiteral("kind"), of.isByZone ? QStringLiteral("bars") : QStringLiteral("columns")},
        {QStringLiteral("rows"), rows}};
}

} // namespace feltbok::ui
