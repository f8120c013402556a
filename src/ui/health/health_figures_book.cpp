// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/health_figures_book.h"

#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace feltbok::ui {
namespace {

using namespace domain::health;
using domain::CountFigure;
using domain::ProtectedFigure;
using domain::ProtectedTable;
using report::TableBook;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthFigures)
};

/// Stands for a figure that is held back, in files too (describeMethod).
const QString mark = QStringLiteral(":");

/// A table as a reader knows it.
struct Heading
{
    const char* cube;
    const char* table;
    const char* title;
    /// The fields whose codes its lines are made of, the second one behind a comma.
    const char* fields;
};

constexpr Heading headings[] = {
    {"kontakter", "month", QT_TRANSLATE_NOOP("HealthFigures", "Persons met by month"), "month"},
    {"kontakter", "zone", QT_TRANSLATE_NOOP("HealthFigures", "Persons met by zone"), "zone"},
    {"kontakter", "age_gender", QT_TRANSLATE_NOOP("HealthFigures", "Persons met by age and gender"),
     "age_band,gender"},
    {"kontakter", "kind", QT_TRANSLATE_NOOP("HealthFigures", "Persons met by kind of contact"),
     "kind"},
    {"kontakter", "first_contact", QT_TRANSLATE_NOOP("HealthFigures", "First contact"),
     "first_contact"},
    {"kontakter", "new_persons", QT_TRANSLATE_NOOP("HealthFigures", "New persons by age"),
     "age_band"},
    {"kontakter", "new_zone", QT_TRANSLATE_NOOP("HealthFigures", "New persons by zone"), "zone"},
    {"kontakter", "home_municipality",
     QT_TRANSLATE_NOOP("HealthFigures", "Persons met by home municipality"), "home_municipality"},
    {"kontakter", "themes", QT_TRANSLATE_NOOP("HealthFigures", "Themes"), "themes"},
    {"kontakter", "safety_event", QT_TRANSLATE_NOOP("HealthFigures", "Safety events"),
     "safety_event"},
    {"kontakter", "contacts", QT_TRANSLATE_NOOP("HealthFigures", "Contacts"), "whole"},
    {"utstyr", "item_direction", QT_TRANSLATE_NOOP("HealthFigures", "Equipment"),
     "equipment_out,direction"},
    {"utdelinger", "month", QT_TRANSLATE_NOOP("HealthFigures", "Packs by month"), "month"},
    {"utdelinger", "zone", QT_TRANSLATE_NOOP("HealthFigures", "Packs by zone"), "zone"},
    {"utdelinger", "supply", QT_TRANSLATE_NOOP("HealthFigures", "First time and refill (packs)"),
     "supply"},
    {"utdelinger", "recipient_category", QT_TRANSLATE_NOOP("HealthFigures", "Packs by recipient"),
     "recipient_category"},
    {"utdelinger", "age_band", QT_TRANSLATE_NOOP("HealthFigures", "Packs by age"), "age_band"},
    {"utdelinger", "gender", QT_TRANSLATE_NOOP("HealthFigures", "Packs by gender"), "gender"},
    {"utdelinger", "handouts", QT_TRANSLATE_NOOP("HealthFigures", "Hand-outs"), "whole"},
    {"overdoser", "used_survived",
     QT_TRANSLATE_NOOP("HealthFigures", "Overdoses by use of naloxone and survival"),
     "naloxone_used,survived"},
    {"overdoser", "month", QT_TRANSLATE_NOOP("HealthFigures", "Overdoses told of by month"),
     "month"},
    {"overdoser", "zone", QT_TRANSLATE_NOOP("HealthFigures", "Overdoses by zone"), "zone"},
    {"henvisninger", "to", QT_TRANSLATE_NOOP("HealthFigures", "Referrals by service"), "to"},
    {"henvisninger", "status", QT_TRANSLATE_NOOP("HealthFigures", "Referrals by status"), "status"},
    {"henvisninger", "month", QT_TRANSLATE_NOOP("HealthFigures", "Referrals by month"), "month"},
};

QStringList fieldsOf(const Heading& heading)
{
    return QString::fromLatin1(heading.fields).split(u',');
}

QString unitOf(const Heading& heading)
{
    const QLatin1String cube(heading.cube);
    if (cube == QLatin1String("kontakter"))
        return Words::tr("persons");
    if (cube == QLatin1String("utdelinger"))
        return Words::tr("packs");
    if (cube == QLatin1String("overdoser"))
        return Words::tr("events");
    return cube == QLatin1String("utstyr") ? Words::tr("items") : Words::tr("referrals");
}

QString numberText(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

QString decimalText(double number)
{
    return QLocale().toString(number, 'f', number < 10 ? 2 : 1);
}

/// The word for one code of a line.
QString codeText(const NamedFigures& named, const QString& field, const QString& code)
{
    if (code == u"*")
        return Words::tr("In all");
    if (field == u"month")
        return monthTitle(code.toInt());
    if (field == u"zone" && code == u"andre")
        return Words::tr("Other zones");
    if (field == u"zone" && code != u"ikke_oppgitt")
        return named.zoneNames.value(code, Words::tr("A zone that is no more"));
    if (field == u"supply" && code == u"paafyll")
        return Words::tr("Refills in all");
    if (field == u"supply" && code != u"foerstegang" && code != u"ukjent")
        return Words::tr("Refill: %1")
            .arg(code == u"ikke_oppgitt" ? Words::tr("reason not given") : codeLabel(code));
    if (field == u"safety_event" && code == u"ingen")
        return Words::tr("None, or not given");
    if (field == u"direction")
        return code == u"ut" ? Words::tr("given out") : Words::tr("taken in");
    if (field == u"equipment_out" && code == u"andre")
        return Words::tr("Other equipment");
    if (code == u"ukjent" || code == u"ikke_oppgitt")
        return Words::tr("Unknown or not given");
    return codeLabel(field, code);
}

QString lineText(const NamedFigures& named, const Heading& heading, const std::string& code)
{
    const QStringList fields = fieldsOf(heading);
    const QStringList codes = toQString(code).split(u'|');
    QStringList out;
    for (qsizetype n = 0; n < codes.size() && n < fields.size(); ++n)
        if (codes[n] != u"*" || n == 0)
            out.push_back(codeText(named, fields[n], codes[n]));
    return out.join(QStringLiteral(", "));
}

const ProtectedTable* tableOf(const NamedFigures& named, const Heading& heading)
{
    const SharedCube* cube = named.figures.cube(heading.cube);
    return cube == nullptr ? nullptr : cube->table(heading.table);
}

const ProtectedTable* tableOf(const NamedFigures& named, const char* cube, const char* table)
{
    return tableOf(named, Heading{cube, table, "", ""});
}

const ProtectedFigure* figureOf(const ProtectedTable& table, std::string_view code)
{
    const auto found = std::ranges::find(table.figures, code, &ProtectedFigure::code);
    return found == table.figures.end() ? nullptr : &*found;
}

QString valueText(const ProtectedFigure& figure)
{
    return figure.shown ? numberText(*figure.shown) : mark;
}

/// A line on a page and in the report.
struct Row
{
    QString label;
    QString value;
    QString detail;
    bool isMarked = false;
    bool isTotal = false;
};

QVariantMap variantOf(const Row& row)
{
    return {{QStringLiteral("label"), row.label},
            {QStringLiteral("value"), row.value},
            {QStringLiteral("detail"), row.detail},
            {QStringLiteral("marked"), row.isMarked},
            {QStringLiteral("total"), row.isTotal}};
}

struct Section
{
    QString code;
    QString title;
    QString note;
    int hidden = 0; ///< lines of 0 that are left out
    std::vector<Row> rows;
};

/// "Woman 12, man :" of a line with a second field, those that are 0 left out.
QString detailOf(const NamedFigures& named, const Heading& heading, const ProtectedTable& table,
                 const std::string& first)
{
    QStringList parts;
    const QString field = fieldsOf(heading).value(1);
    for (const ProtectedFigure& figure : table.figures) {
        const std::string front = first + '|';
        if (!figure.code.starts_with(front) || figure.code == front + '*' || figure.shown == 0)
            continue;
        const QString code = toQString(figure.code).mid(qsizetype(front.size()));
        parts.push_back(codeText(named, field, code) + u' ' + valueText(figure));
    }
    return parts.join(QStringLiteral(" · "));
}

/// Why nothing of a table is here; empty: it is, or it belongs to no figures of this kind.
QString reasonOfLack(const NamedFigures& named, const Heading& heading)
{
    const ProtectedTable* table = tableOf(named, heading);
    if (table != nullptr)
        return table->isWithheld
                   ? Words::tr("This table is left out as a whole: it would have told too much")
                   : QString();
    if (QLatin1String(heading.cube) != QLatin1String("utstyr") ||
        named.figures.cube(heading.cube) != nullptr)
        return {};
    return Words::tr("This table is left out as a whole: more than %1 items are more than can be "
                     "protected")
        .arg(numberText(domain::maxCount));
}

/// What a count that is shown is for so many inhabitants; empty: they are not known.
QString rateText(const NamedFigures& named, const ProtectedFigure& figure, int people)
{
    const auto inhabitants = named.figures.inhabitants;
    if (!inhabitants || *inhabitants <= 0)
        return {};
    return figure.shown ? decimalText(double(*figure.shown) * people / double(*inhabitants)) : mark;
}

bool isPacksByMonth(const Heading& heading)
{
    return QLatin1String(heading.cube) == QLatin1String("utdelinger") &&
           QLatin1String(heading.table) == QLatin1String("month");
}

Section sectionOf(const NamedFigures& named, const Heading& heading, const ProtectedTable& table)
{
    const bool isEquipment = QLatin1String(heading.cube) == QLatin1String("utstyr");
    Section out{QString::fromLatin1(heading.cube) + u'.' + QLatin1String(heading.table),
                Words::tr(heading.title),
                {},
                0,
                {}};
    if (table.isWithheld) {
        out.note = reasonOfLack(named, heading);
        return out;
    }
    const QStringList fields = fieldsOf(heading);
    const bool isMonths = fields.front() == u"month";
    for (const ProtectedFigure& figure : table.figures) {
        const QStringList codes = toQString(figure.code).split(u'|');
        // With two fields: a line for each first one; its sum, or what was given out.
        if (codes.size() == 2 && codes[1] != (isEquipment ? u"ut" : u"*"))
            continue;
        const bool isTotal = codes.front() == u"*";
        QString detail;
        if (codes.size() == 2)
            detail = detailOf(named, heading, table, toStdString(codes.front()));
        if (isEquipment) {
            const auto* in = figureOf(table, toStdString(codes.front()) + "|inn");
            const bool isNone = in == nullptr || in->shown == 0;
            detail = isNone ? QString() : Words::tr("taken in: %1").arg(valueText(*in));
        }
        if (isPacksByMonth(heading) && figure.shown.value_or(0) > 0 &&
            !rateText(named, figure, 1000).isEmpty())
            detail = Words::tr("%1 per 1,000 and %2 per 100,000 inhabitants")
                         .arg(rateText(named, figure, 1000), rateText(named, figure, 100'000));
        if (figure.shown == 0 && !isTotal && !isMonths && detail.isEmpty()) {
            ++out.hidden;
            continue;
        }
        out.rows.push_back({codeText(named, fields.front(), codes.front()), valueText(figure),
                            detail, !figure.shown, isTotal || codes.front() == u"paafyll"});
    }
    return out;
}

std::vector<Section> sectionsOf(const NamedFigures& named)
{
    std::vector<Section> out;
    for (const Heading& heading : headings) {
        const ProtectedTable* table = tableOf(named, heading);
        // Single numbers stand among the key figures.
        if (QLatin1String(heading.fields) == QLatin1String("whole"))
            continue;
        if (table != nullptr)
            out.push_back(sectionOf(named, heading, *table));
        else if (const QString reason = reasonOfLack(named, heading); !reason.isEmpty())
            out.push_back({QString::fromLatin1(heading.cube) + u'.' + QLatin1String(heading.table),
                           Words::tr(heading.title),
                           reason,
                           0,
                           {}});
    }
    Section service{QStringLiteral("patrols"),
                    Words::tr("Patrols"),
                    Words::tr("Of the service, and of nobody who was met"),
                    0,
                    {}};
    service.rows.push_back({Words::tr("Patrols"), numberText(named.figures.patrols), {}});
    service.rows.push_back(
        {Words::tr("Hours on patrol"), decimalText(double(named.figures.patrolMinutes) / 60), {}});
    out.push_back(std::move(service));
    return out;
}

struct Key
{
    QString code;
    Row row;
};

Key keyOf(const NamedFigures& named, const char* code, const QString& label, const char* cube,
          const char* table, const char* figure)
{
    Row row{label, Words::tr("not known"), {}};
    const ProtectedTable* from = tableOf(named, cube, table);
    const ProtectedFigure* found = from == nullptr ? nullptr : figureOf(*from, figure);
    if (found != nullptr) {
        row.value = valueText(*found);
        row.isMarked = !found->shown;
    }
    return {QString::fromLatin1(code), row};
}

QString labelOfRatio(std::string_view code)
{
    if (code == "doses")
        return Words::tr("Doses handed out");
    if (code == "packs_per_1000")
        return Words::tr("Packs per 1,000 inhabitants");
    if (code == "packs_per_100000")
        return Words::tr("Packs per 100,000 inhabitants");
    if (code == "doses_per_1000")
        return Words::tr("Doses per 1,000 inhabitants");
    if (code == "doses_per_100000")
        return Words::tr("Doses per 100,000 inhabitants");
    if (code == "refills_for_use")
        return Words::tr("Share of refill packs for use at an overdose");
    if (code == "survival")
        return Words::tr("Survived, where it is known");
    return Words::tr("Uses told of per 100 packs");
}

Key keyOf(const SharedRatio& ratio, bool areInhabitantsKnown)
{
    const bool isShare = ratio.code == "refills_for_use" || ratio.code == "survival";
    const bool isPerInhabitant =
        ratio.code.starts_with("packs_") || ratio.code.starts_with("doses_");
    Row row{labelOfRatio(ratio.code), mark, {}, ratio.isHidden};
    if (ratio.value && ratio.code == "doses")
        row.value = numberText(std::int64_t(*ratio.value));
    else if (ratio.value && isShare)
        row.value = QLocale().toString(*ratio.value * 100, 'f', 1) + QStringLiteral(" %");
    else if (ratio.value)
        row.value = decimalText(*ratio.value);
    else if (!ratio.isHidden)
        row.value = isPerInhabitant && !areInhabitantsKnown ? Words::tr("inhabitants not known")
                                                            : Words::tr("not worked out");
    // What is said of the inhabitants stands behind "_per_"; this is of packs.
    const bool isOfPacks = ratio.code == "uses_per_100_packs";
    return {isOfPacks ? QStringLiteral("uses") : toQString(ratio.code), row};
}

std::vector<Key> keysOf(const NamedFigures& named)
{
    std::vector<Key> out{
        keyOf(named, "persons", Words::tr("Persons met"), "kontakter", "month", "*"),
        keyOf(named, "contacts", Words::tr("Contacts"), "kontakter", "contacts", "*"),
        keyOf(named, "new_persons", Words::tr("New persons"), "kontakter", "new_persons", "*"),
        keyOf(named, "packs", Words::tr("Packs handed out"), "utdelinger", "month", "*"),
        keyOf(named, "handouts", Words::tr("Hand-outs"), "utdelinger", "handouts", "*"),
        keyOf(named, "first_time", Words::tr("Packs, first time"), "utdelinger", "supply",
              "foerstegang"),
        keyOf(named, "refills", Words::tr("Packs, refill"), "utdelinger", "supply", "paafyll"),
    };
    for (const SharedRatio& ratio : named.figures.ratios)
        out.push_back(keyOf(ratio, named.figures.inhabitants.has_value()));
    out.push_back(
        keyOf(named, "overdoses", Words::tr("Overdoses told of"), "overdoser", "month", "*"));
    out.push_back(keyOf(named, "referrals", Words::tr("Referrals"), "henvisninger", "month", "*"));
    out.push_back(
        {QStringLiteral("patrols"),
         {Words::tr("Patrols"), numberText(named.figures.patrols),
          Words::tr("%1 hours").arg(decimalText(double(named.figures.patrolMinutes) / 60))}});
    return out;
}

struct Series
{
    QString name;
    std::vector<std::optional<int>> values;
};
struct Chart
{
    QString code;
    QString title;
    QString unit;
    QStringList categories;
    std::vector<Series> series;
    bool isBars = false;
};

/// Of a table's lines without its sums; with a second field a series for each of its codes.
void addChart(const NamedFigures& named, const char* cube, const char* table, bool isBars,
              std::vector<Chart>& out)
{
    const auto* const heading = std::ranges::find_if(headings, [&](const Heading& each) {
        return QLatin1String(each.cube) == QLatin1String(cube) &&
               QLatin1String(each.table) == QLatin1String(table);
    });
    const ProtectedTable* from = tableOf(named, *heading);
    if (from == nullptr || from->isWithheld)
        return;
    const QStringList fields = fieldsOf(*heading);
    Chart chart{QString::fromLatin1(cube) + u'.' + QLatin1String(table),
                Words::tr(heading->title),
                unitOf(*heading),
                {},
                {},
                isBars};
    QStringList seen;
    bool isAnything = false;
    for (const ProtectedFigure& figure : from->figures) {
        const QStringList codes = toQString(figure.code).split(u'|');
        if (codes.contains(QStringLiteral("*")))
            continue;
        if (!seen.contains(codes.front())) {
            seen.push_back(codes.front());
            const QString name = codeText(named, fields.front(), codes.front());
            chart.categories.push_back(fields.front() == u"month" ? name.left(3) : name);
        }
        const QString name =
            codes.size() > 1 ? codeText(named, fields[1], codes[1]) : unitOf(*heading);
        auto series = std::ranges::find(chart.series, name, &Series::name);
        if (series == chart.series.end())
            series = chart.series.insert(series, Series{name, {}});
        series->values.push_back(figure.shown);
        isAnything = isAnything || figure.shown != 0;
    }
    if (isAnything)
        out.push_back(std::move(chart));
}

std::vector<Chart> chartsOf(const NamedFigures& named)
{
    std::vector<Chart> out;
    addChart(named, "kontakter", "month", false, out);
    addChart(named, "utdelinger", "month", false, out);
    addChart(named, "kontakter", "age_gender", true, out);
    addChart(named, "kontakter", "new_persons", true, out);
    addChart(named, "kontakter", "zone", true, out);
    addChart(named, "utdelinger", "zone", true, out);
    return out;
}

report::Table sheet(const QString& name, const QString& note, std::vector<int> columns)
{
    return {name, note, std::move(columns), {}};
}

/// A spreadsheet's number, or the mark.
report::TableCell cellOf(const ProtectedFigure& figure)
{
    if (figure.shown)
        return qint64(*figure.shown);
    return mark;
}

/// Its type is named without its namespace: lupdate would look for Words in that.
/// The code of a line as it leaves the house: a zone by its name, for its id says when it was made.
QString lineCode(const NamedFigures& named, const Heading& heading, const std::string& code)
{
    const QStringList fields = fieldsOf(heading);
    QStringList parts = toQString(code).split(u'|');
    for (qsizetype n = 0; n < parts.size() && n < fields.size(); ++n)
        if (fields[n] == u"zone" && RecordId::parse(toStdString(parts[n])))
            parts[n] = codeText(named, fields[n], parts[n]);
    return parts.join(u'|');
}

TableBook bookOf(const NamedFigures& named, const QDateTime& madeAt)
{
    constexpr int code = 0;
    constexpr int item = 1;
    constexpr int number = 2;
    const MonthSpan months = named.figures.months;
    TableBook book;
    const bool isWhole = months == MonthSpan();
    const QString part = isWhole ? Words::tr("the whole year")
                                 : monthTitle(months.from) + u'–' + monthTitle(months.to);
    const QString period = QStringLiteral("%1 %2").arg(part).arg(named.year);
    book.title = Words::tr("Naloxone and outreach, %1, %2").arg(named.municipality, period);
    book.author = QStringLiteral("Feltbok");
    book.madeAt = madeAt;
    book.partHeading = Words::tr("Part");
    book.columns = {Words::tr("Code"), Words::tr("Item"), Words::tr("Number")};
    auto keys = sheet(Words::tr("Key figures"), {}, {item, number});
    keys.rows.push_back({{QStringLiteral("period"), Words::tr("Period"), period}, false});
    for (const Key& key : keysOf(named))
        keys.rows.push_back({{key.code, key.row.label, key.row.value}, false});
    keys.rows.push_back({{QStringLiteral("patrol_hours"), Words::tr("Hours on patrol"),
                          decimalText(double(named.figures.patrolMinutes) / 60)},
                         false});
    book.tables.push_back(std::move(keys));
    for (const Heading& heading : headings) {
        const ProtectedTable* table = tableOf(named, heading);
        const QString reason = reasonOfLack(named, heading);
        if ((table == nullptr && reason.isEmpty()) ||
            QLatin1String(heading.fields) == QLatin1String("whole"))
            continue;
        // A sheet's name has at most 31 signs.
        auto made = sheet(Words::tr(heading.title).left(31), unitOf(heading), {code, item, number});
        if (!reason.isEmpty()) {
            made.rows.push_back({{QStringLiteral("withheld"), reason, {}}, false});
            book.tables.push_back(std::move(made));
            continue;
        }
        for (const ProtectedFigure& figure : table->figures)
            made.rows.push_back({{lineCode(named, heading, figure.code),
                                  lineText(named, heading, figure.code), cellOf(figure)},
                                 figure.code.find('*') != std::string::npos});
        book.tables.push_back(std::move(made));
        if (!isPacksByMonth(heading) || !named.figures.inhabitants)
            continue;
        for (const int people : {1000, 100'000}) {
            auto rates = sheet(people == 1000 ? Words::tr("Packs per 1,000 inhabitants")
                                              : Words::tr("Packs per 100,000 inhabitants"),
                               {}, {code, item, number});
            for (const ProtectedFigure& figure : table->figures)
                rates.rows.push_back(
                    {{lineCode(named, heading, figure.code), lineText(named, heading, figure.code),
                      rateText(named, figure, people)},
                     figure.code.find('*') != std::string::npos});
            book.tables.push_back(std::move(rates));
        }
    }
    auto method = sheet(Words::tr("Method"), {}, {item});
    for (const QString& sentence : healthMethod(named.figures))
        method.rows.push_back({{QString(), sentence, {}}, false});
    book.tables.push_back(std::move(method));
    return book;
}

} // namespace

QString monthTitle(int month)
{
    QString name = QLocale().standaloneMonthName(month);
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QVariantList healthKeyFigures(const NamedFigures& named)
{
    QVariantList out;
    for (const Key& key : keysOf(named)) {
        QVariantMap map = variantOf(key.row);
        map.insert(QStringLiteral("code"), key.code);
        out.push_back(map);
    }
    return out;
}

QVariantList stockKeyFigures(const StockFigures& stock)
{
    const auto key = [](const char* code, const QString& label, const QString& value,
                        const QString& detail) {
        QVariantMap map = variantOf({label, value, detail});
        map.insert(QStringLiteral("code"), QString::fromLatin1(code));
        return map;
    };
    QVariantList out{key("stock_doses", Words::tr("Doses in stock"), numberText(stock.doses),
                         Words::tr("today; is not shared"))};
    if (stock.daysToExpiry)
        out.push_back(key("days_to_expiry", Words::tr("Days to the earliest expiry"),
                          numberText(*stock.daysToExpiry),
                          dateText(toIsoDate(*stock.earliestExpiry))));
    return out;
}

QVariantList healthSections(const NamedFigures& named)
{
    QVariantList out;
    for (const Section& section : sectionsOf(named)) {
        QVariantList rows;
        for (const Row& row : section.rows)
            rows.push_back(variantOf(row));
        out.push_back(QVariantMap{{QStringLiteral("code"), section.code},
                                  {QStringLiteral("title"), section.title},
                                  {QStringLiteral("note"), section.note},
                                  {QStringLiteral("hidden"), section.hidden},
                                  {QStringLiteral("rows"), rows}});
    }
    return out;
}

QVariantList healthCharts(const NamedFigures& named)
{
    QVariantList out;
    for (const Chart& chart : chartsOf(named)) {
        QVariantList series;
        for (const Series& each : chart.series) {
            QVariantList values;
            for (const auto& value : each.values)
                values.push_back(value.value_or(-1));
            series.push_back(QVariantMap{{QStringLiteral("name"), each.name},
                                         {QStringLiteral("values"), values}});
        }
        const auto kind = chart.isBars ? QStringLiteral("bars") : QStringLiteral("columns");
        out.push_back(QVariantMap{{QStringLiteral("code"), chart.code},
                                  {QStringLiteral("title"), chart.title},
                                  {QStringLiteral("unit"), chart.unit},
                                  {QStringLiteral("categories"), chart.categories},
                                  {QStringLiteral("series"), series},
                                  {QStringLiteral("kind"), kind}});
    }
    return out;
}

QStringList healthMethod(const SharedFigures& figures)
{
    QStringList out;
    for (const auto& [code, n] : figures.method) {
        if (code == "counts_under")
            out.push_back(Words::tr("Numbers from 1 to %1 are held back, as so few people could be "
                                    "recognised.")
                              .arg(n - 1));
        else if (code == "marked_figures")
            out.push_back(Words::tr("%n number(s) are held back and replaced by a mark (:). A mark "
                                    "stands for at least 1.",
                                    nullptr, n));
        else if (code == "marked_to_protect_others")
            out.push_back(
                Words::tr("Some marks stand for larger numbers: without them, a small one "
                          "could be worked out from totals and neighbouring numbers. All "
                          "marks look the same."));
        else if (code == "zero_is_shown")
            out.push_back(Words::tr("0 is shown: it says of nobody that they were there."));
        else if (code == "ratios_follow_counts")
            out.push_back(Words::tr("A share or a rate is shown only where all the numbers it is "
                                    "made of may be shown."));
        else if (code == "tables_withheld")
            out.push_back(Words::tr("%n table(s) or rate(s) are left out as a whole, because even "
                                    "their marks would have told too much.",
                                    nullptr, n));
        else if (code == "with_earlier_exports")
            out.push_back(
                Words::tr("What was shared of the same year earlier (%n time(s)) has been "
                          "taken into account.",
                          nullptr, n));
    }
    out.push_back(
        Words::tr("Two people who share figures of one year before their devices have "
                  "been in touch with the server cannot take each other's into account."));
    out.push_back(Words::tr("Nobody is known from one time to the next: a person who was met three "
                            "times is counted three times. \"Unknown\" and \"not given\" are "
                            "counted together."));
    out.push_back(
        Words::tr("First time and refill, doses, survival and equipment are not told by month or "
                  "zone, nor new persons by month: so few people are behind each of them that most "
                  "would be held back, and other numbers with them."));
    out.push_back(Words::tr("Patrols and their hours are of the service and are not held back. "
                            "The stock of naloxone is not shared, as its changes would tell of "
                            "single packs."));
    return out;
}

report::TableBook healthBook(const NamedFigures& named, const QDateTime& madeAt)
{
    return bookOf(named, madeAt);
}

report::HealthReportContent healthReport(const NamedFigures& named,
                                         const std::string& municipalityNumber, QDate madeAt)
{
    report::HealthReportContent out;
    out.municipalityNumber = toQString(municipalityNumber);
    out.municipalityName = named.municipality;
    out.year = named.year;
    out.fromMonth = named.figures.months.from;
    out.toMonth = named.figures.months.to;
    out.madeAt = madeAt;
    const auto rowOf = [](const Row& row) {
        return report::HealthReportRow{row.label, row.value, row.detail, row.isMarked, row.isTotal};
    };
    for (const Key& key : keysOf(named))
        out.keyFigures.push_back(rowOf(key.row));
    for (const Section& section : sectionsOf(named)) {
        report::HealthReportSection made{section.title, section.note, {}};
        for (const Row& row : section.rows)
            made.rows.push_back(rowOf(row));
        out.sections.push_back(std::move(made));
    }
    for (const Chart& chart : chartsOf(named)) {
        report::HealthReportChart made{chart.title, chart.unit, chart.categories, {}, chart.isBars};
        for (const Series& series : chart.series)
            made.series.push_back({series.name, series.values});
        out.charts.push_back(std::move(made));
    }
    out.method = healthMethod(named.figures);
    return out;
}

} // namespace feltbok::ui
