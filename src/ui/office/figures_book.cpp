// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/figures_book.h"

#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QCoreApplication>

namespace feltbok::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

struct Entry
{
    const char* code;
    const char* source;
};

constexpr Entry categories[] = {
    {"salg.mindreaarig", QT_TRANSLATE_NOOP("Figures", "Sale to minors")},
    {"salg.forsvarlig_drift", QT_TRANSLATE_NOOP("Figures", "Proper operation")},
    {"salg.hindring", QT_TRANSLATE_NOOP("Figures", "Obstruction of control")},
    {"salg.aapenbart_paavirket", QT_TRANSLATE_NOOP("Figures", "Sale to clearly intoxicated")},
    {"salg.tid", QT_TRANSLATE_NOOP("Figures", "Hours of sale")},
    {"salg.reklame", QT_TRANSLATE_NOOP("Figures", "Advertising")},
    {"salg.selgers_alder", QT_TRANSLATE_NOOP("Figures", "Age of the seller")},
    {"salg.internkontroll", QT_TRANSLATE_NOOP("Figures", "Internal control")},
    {"salg.styrer_stedfortreder", QT_TRANSLATE_NOOP("Figures", "Manager and deputy")},
    {"salg.plassering", QT_TRANSLATE_NOOP("Figures", "Placement of alcohol")},
    {"salg.vilkaar", QT_TRANSLATE_NOOP("Figures", "Conditions of the licence")},
    {"salg.omsetningsoppgave", QT_TRANSLATE_NOOP("Figures", "Turnover statement")},
    {"salg.gebyr", QT_TRANSLATE_NOOP("Figures", "Licence fee")},
    {"salg.rabatt", QT_TRANSLATE_NOOP("Figures", "Discount")},
    {"salg.ubetjent_salg", QT_TRANSLATE_NOOP("Figures", "Unattended sale")},
    {"salg.annet", QT_TRANSLATE_NOOP("Figures", "Other breaches of sale")},
    {"skjenking.mindreaarige", QT_TRANSLATE_NOOP("Figures", "Serving minors")},
    {"skjenking.bistandsplikt", QT_TRANSLATE_NOOP("Figures", "Duty to assist")},
    {"skjenking.forsvarlig_drift", QT_TRANSLATE_NOOP("Figures", "Proper operation")},
    {"skjenking.hindring", QT_TRANSLATE_NOOP("Figures", "Obstruction of control")},
    {"skjenking.skjenking_aapenbart_paavirket",
     QT_TRANSLATE_NOOP("Figures", "Serving clearly intoxicated")},
    {"skjenking.tid", QT_TRANSLATE_NOOP("Figures", "Hours of serving")},
    {"skjenking.reklame", QT_TRANSLATE_NOOP("Figures", "Advertising")},
    {"skjenking.sprit_18_20", QT_TRANSLATE_NOOP("Figures", "Spirits to 18 and 19 year olds")},
    {"skjenking.alder_paa_skjenker", QT_TRANSLATE_NOOP("Figures", "Age of the server")},
    {"skjenking.aapenbart_paavirket_i_lokalet",
     QT_TRANSLATE_NOOP("Figures", "Clearly intoxicated on the premises")},
    {"skjenking.internkontroll", QT_TRANSLATE_NOOP("Figures", "Internal control")},
    {"skjenking.styrer_stedfortreder", QT_TRANSLATE_NOOP("Figures", "Manager and deputy")},
    {"skjenking.gjentatt_diskriminering", QT_TRANSLATE_NOOP("Figures", "Repeated discrimination")},
    {"skjenking.gjentatt_narkotika", QT_TRANSLATE_NOOP("Figures", "Repeated drug dealing")},
    {"skjenking.alkoholfritt", QT_TRANSLATE_NOOP("Figures", "Alcohol-free alternatives")},
    {"skjenking.plassering", QT_TRANSLATE_NOOP("Figures", "Serving outside the approved area")},
    {"skjenking.skjenkemengde", QT_TRANSLATE_NOOP("Figures", "Measures of spirits")},
    {"skjenking.vilkaar", QT_TRANSLATE_NOOP("Figures", "Conditions of the licence")},
    {"skjenking.medbrakt", QT_TRANSLATE_NOOP("Figures", "Alcohol brought in")},
    {"skjenking.tar_med_ut", QT_TRANSLATE_NOOP("Figures", "Alcohol taken out")},
    {"skjenking.omsetningsoppgave", QT_TRANSLATE_NOOP("Figures", "Turnover statement")},
    {"skjenking.gebyr", QT_TRANSLATE_NOOP("Figures", "Licence fee")},
    {"skjenking.andre", QT_TRANSLATE_NOOP("Figures", "Other breaches of serving")},
};

QString categoryLabel(std::string_view code)
{
    for (const auto& entry : categories)
        if (code == entry.code)
            return Words::tr(entry.source);
    return toQString(code);
}

QString groupsLabel(const std::string& code)
{
    if (code == "G1")
        return Words::tr("Serving: group 1");
    if (code == "G1+G2")
        return Words::tr("Serving: groups 1 and 2");
    if (code == "G1+G2+G3")
        return Words::tr("Serving: groups 1, 2 and 3");
    return Words::tr("Serving: groups not registered, or others");
}

QString confidenceLabel(domain::Confidence confidence)
{
    switch (confidence) {
    case domain::Confidence::verified:
        return Words::tr("read in the law");
    case domain::Confidence::guidance:
        return Words::tr("official guidance");
    case domain::Confidence::practice:
        return Words::tr("practice; the survey's own form has not been seen");
    case domain::Confidence::inference:
        return Words::tr("our reading");
    case domain::Confidence::memory:
        return Words::tr("to be checked");
    case domain::Confidence::office:
        return Words::tr("decided by this office");
    }
    return {};
}

QString sourceText(const domain::LegalSource& source)
{
    return toQString(source.reference) + u" – " + confidenceLabel(source.confidence);
}

using report::Table;
using report::TableBook;
using report::TableCell;

constexpr int code = int(FiguresColumn::code);
constexpr int item = int(FiguresColumn::item);
constexpr int count = int(FiguresColumn::count);
constexpr int waiting = int(FiguresColumn::waiting);
constexpr int source = int(FiguresColumn::source);

/// A sheet as it is filled.
struct Sheet
{
    Table table;

    void add(std::string_view rowCode, const QString& label, int number, bool isTotal = false)
    {
        table.rows.push_back({{toQString(rowCode), label, qint64(number)}, isTotal});
    }
    void total(const QString& label, int number) { add({}, label, number, true); }
};

int sum(const std::vector<domain::FiguresCount>& rows)
{
    int out = 0;
    for (const auto& row : rows)
        out += row.count;
    return out;
}

Table overview(const domain::AnnualFigures& f)
{
    Sheet out{{Words::tr("Overview"), {}, {item, count}, {}}};
    out.add("licences", Words::tr("Licences valid on any day of the year"), f.licences);
    out.add("controls.serving", Words::tr("Serving controls carried out"), f.serving.carriedOut);
    out.add("controls.serving.single", Words::tr("Of these by one inspector alone"),
            f.serving.singleController);
    out.add("controls.sale", Words::tr("Sales controls carried out"), f.sale.carriedOut);
    out.add("controls.unknown", Words::tr("Controls without a known kind"), f.unknown.carriedOut);
    out.add("controls.not_carried_out", Words::tr("Controls not carried out"),
            f.sale.notCarriedOut + f.serving.notCarriedOut + f.unknown.notCarriedOut);
    out.add("breaches.serving", Words::tr("Breaches of serving"), f.serving.assessed);
    out.add("breaches.sale", Words::tr("Breaches of sale"), f.sale.assessed);
    out.add("breaches.unknown", Words::tr("Breaches in controls without a known kind"),
            f.unknown.assessed);
    out.add("breaches.waiting", Words::tr("Possible breaches not assessed"),
            f.sale.waiting + f.serving.waiting + f.unknown.waiting);
    out.add("points", Words::tr("Points decided"), f.points);
    out.add("withdrawals", Words::tr("Withdrawals"),
            f.temporaryWithdrawals + f.permanentWithdrawals + f.unknownWithdrawals);
    out.add("reports.in_time", Words::tr("Reports sent within one week"), f.reportsInTime);
    out.add("reports.late", Words::tr("Reports sent later"), f.reportsLate);
    out.add("reports.not_sent", Words::tr("Reports without a registered date of sending"),
            f.reportsNotSent);
    out.add("comments", Words::tr("Comments from venues"), f.comments);
    return out.table;
}

Table licences(const domain::AnnualFigures& f)
{
    Sheet out{{Words::tr("Licences"),
               Words::tr("Valid on any day of the year"),
               {code, item, count},
               {}}};
    for (const auto& row : f.saleLicences)
        out.add("salg." + row.code,
                Words::tr("Sale: %1")
                    .arg(row.code == "andre" ? Words::tr("other kinds of place")
                                             : codeLabel(toQString(row.code))),
                row.count);
    out.total(Words::tr("Sale in all"), sum(f.saleLicences));
    for (const auto& row : f.servingLicences)
        out.add("skjenking." + row.code, groupsLabel(row.code), row.count);
    out.total(Words::tr("Serving in all"), sum(f.servingLicences));
    for (const auto& row : f.eventLicences)
        out.add(row.code, codeLabel(toQString(row.code)), row.count);
    out.total(Words::tr("Single occasions and itinerant in all"), sum(f.eventLicences));
    for (const auto& row : f.otherLicences)
        out.add(row.code,
                row.code == "ukjent" ? Words::tr("Kind not registered")
                                     : codeLabel(toQString(row.code)),
                row.count);
    out.total(Words::tr("Licences in all"), f.licences);
    for (const auto& row : f.conditions)
        out.add("vilkaar." + row.code,
                Words::tr("Condition: %1").arg(codeLabel(toQString(row.code))), row.count);
    out.total(Words::tr("Licences with any condition"), f.licencesWithConditions);
    return out.table;
}

void addControls(Sheet& out, const std::string& prefix, const QString& label,
                 const domain::ControlCount& c)
{
    out.add(prefix, Words::tr("%1: carried out").arg(label), c.carriedOut);
    out.add(prefix + ".single", Words::tr("%1: of these by one inspector alone").arg(label),
            c.singleController);
    out.add(prefix + ".with_breach", Words::tr("%1: of these with a breach").arg(label),
            c.withBreach);
    out.add(prefix + ".places", Words::tr("%1: places controlled").arg(label), c.places);
    out.add(prefix + ".not_carried_out", Words::tr("%1: not carried out").arg(label),
            c.notCarriedOut);
}

Table controls(const domain::AnnualFigures& f)
{
    Sheet out{{Words::tr("Controls"),
               Words::tr("A control belongs to the year in which it began. At serving places one "
                         "inspector alone does not count in the quota (§ 9-5)."),
               {code, item, count},
               {}}};
    addControls(out, "skjenking", Words::tr("Serving"), f.serving);
    addControls(out, "salg", Words::tr("Sale"), f.sale);
    addControls(out, "ukjent", Words::tr("Kind not known"), f.unknown);
    out.total(Words::tr("Carried out in all"), f.carriedOut());
    for (const auto& row : f.providers)
        out.add("utfoert_av." + row.code,
                Words::tr("Done by: %1")
                    .arg(row.code == "ukjent" ? Words::tr("not registered")
                                              : codeLabel(toQString(row.code))),
                row.count);
    for (const auto& row : f.reasonsNotCarriedOut)
        out.add("ikke_gjennomfoert." + row.code,
                Words::tr("Not carried out: %1").arg(codeLabel(toQString(row.code))), row.count);
    return out.table;
}

Table breaches(const QString& name, const std::vector<domain::BreachCount>& rows,
               const domain::ControlCount& control)
{
    Table out{name,
              Words::tr("Similar breaches in one control are one breach (§ 10-2)"),
              {code, item, count, waiting, source},
              {}};
    for (const auto& row : rows)
        out.rows.push_back(
            {{toQString(row.category->code), categoryLabel(row.category->code),
              qint64(row.assessed), qint64(row.waiting), sourceText(row.category->source)},
             false});
    out.rows.push_back({{QString(), Words::tr("Breaches in all"), qint64(control.assessed),
                         qint64(control.waiting), QString()},
                        true});
    out.rows.push_back({{QStringLiteral("dropped"),
                         Words::tr("Possible breaches that were dropped"),
                         qint64(control.dropped),
                         {},
                         {}},
                        false});
    return out;
}

Table withdrawals(const domain::AnnualFigures& f)
{
    Sheet out{{Words::tr("Withdrawals"),
               Words::tr("By the date of the decision; what was reversed is left out"),
               {code, item, count},
               {}}};
    out.add("points_decisions", Words::tr("Decisions on points"), f.pointsDecisions);
    out.add("points", Words::tr("Points decided"), f.points);
    out.add("temporary", Words::tr("Temporary withdrawals"), f.temporaryWithdrawals);
    out.add("permanent", Words::tr("Permanent withdrawals"), f.permanentWithdrawals);
    out.add("unknown", Words::tr("Withdrawals without a registered period"), f.unknownWithdrawals);
    out.total(Words::tr("Withdrawals in all"),
              f.temporaryWithdrawals + f.permanentWithdrawals + f.unknownWithdrawals);
    out.add("reversed", Words::tr("Decisions reversed or taken back"), f.reversed);
    return out.table;
}

QString missingText(const std::string& what, int n)
{
    if (what == "visit_assessment")
        return Words::tr("%n control(s) with possible breaches are not assessed", nullptr, n);
    if (what == "assessment_code")
        return Words::tr("%n assessed breach(es) do not say which", nullptr, n);
    if (what == "visit_kind")
        return Words::tr("%n control(s) are neither of sale nor of serving", nullptr, n);
    if (what == "visit_place")
        return Words::tr("%n control(s) are without a place", nullptr, n);
    if (what == "visit_date")
        return Words::tr("%n control(s) are without a date, of whatever year", nullptr, n);
    if (what == "visit_provider")
        return Words::tr("%n control(s) do not say who did them", nullptr, n);
    if (what == "report_sent")
        return Words::tr("%n report(s) have no registered date of sending", nullptr, n);
    if (what == "decision_draft")
        return Words::tr("%n decision(s) are still drafts", nullptr, n);
    if (what == "decision_date")
        return Words::tr("%n decision(s) are without a date, of whatever year", nullptr, n);
    if (what == "withdrawal_period")
        return Words::tr("%n withdrawal(s) are without a period", nullptr, n);
    if (what == "licence_kind")
        return Words::tr("%n licence(s) are without a kind", nullptr, n);
    if (what == "licence_groups")
        return Words::tr("%n serving licence(s) are without groups", nullptr, n);
    if (what == "licence_place_kind")
        return Words::tr("%n sales licence(s) are at places of no kind", nullptr, n);
    if (what == "licence_term")
        return Words::tr("%n licence(s) are without a term", nullptr, n);
    return toQString(what);
}

Table completeness(const domain::AnnualFigures& f)
{
    Sheet out{{Words::tr("Completeness"),
               f.isWhole() ? Words::tr("Nothing is missing")
                           : Words::tr("What is missing before the figures are whole"),
               {code, item, count},
               {}}};
    if (!f.isYearOver)
        out.add("year_not_over", Words::tr("The year is not over"), 1);
    for (const auto& row : f.missing)
        out.add(row.code, missingText(row.code, row.count), row.count);
    return out.table;
}

Table sources(const domain::AnnualFigures& f)
{
    Table out{Words::tr("Sources"), {}, {item, source}, {}};
    const auto add = [&out](const char* rowCode, const QString& what, const QString& from) {
        out.rows.push_back({{QLatin1String(rowCode), what, {}, {}, from}, false});
    };
    QString survey;
    if (!f.saleBreaches.empty())
        survey = sourceText(f.saleBreaches.front().category->source);
    add("categories", Words::tr("Categories of breaches and licences"), survey);
    add("mapping",
        Words::tr("Which breach of § 10-3 goes into which category. P1-9 goes by the checklist's "
                  "item: S6 discount, S12 unattended sale, I13 advertising, I16 area."),
        sourceText({"alkoholforskriften § 10-3", domain::Confidence::inference}));
    add("not_registered",
        Words::tr("The survey also asks for applications granted and refused, and why there were "
                  "no breaches. That is not registered here."),
        survey);
    add("breaches",
        Words::tr("A breach is one that the office has assessed; similar ones in one "
                  "control are one"),
        sourceText({"alkoholforskriften § 10-2", domain::Confidence::verified}));
    add("reports", Words::tr("Report to the place within one week of the control"),
        sourceText({"alkoholforskriften § 9-6", domain::Confidence::verified}));
    add("inspectors", Words::tr("Two inspectors at serving places"),
        sourceText({"alkoholforskriften § 9-5", domain::Confidence::verified}));
    add("withdrawals",
        Words::tr("A withdrawal with a last day or a number of days is temporary, one "
                  "with a first day only is permanent"),
        sourceText({"alkoholforskriften § 10-6", domain::Confidence::inference}));
    return out;
}

/// Its type is named without its namespace: lupdate would look for Words in that.
TableBook bookOf(const domain::AnnualFigures& figures, const QString& municipality,
                 const QDateTime& madeAt)
{
    TableBook book;
    book.title = municipality.isEmpty()
                     ? Words::tr("Figures of %1").arg(int(figures.year))
                     : Words::tr("Figures of %1, %2").arg(int(figures.year)).arg(municipality);
    book.author = QStringLiteral("Feltbok");
    book.madeAt = madeAt;
    book.partHeading = Words::tr("Part");
    book.columns = {Words::tr("Code"), Words::tr("Item"), Words::tr("Number"),
                    Words::tr("Not assessed"), Words::tr("Source")};
    book.tables = {
        overview(figures),
        licences(figures),
        controls(figures),
        breaches(Words::tr("Breaches sale"), figures.saleBreaches, figures.sale),
        breaches(Words::tr("Breaches serving"), figures.servingBreaches, figures.serving),
        withdrawals(figures),
        completeness(figures),
        sources(figures)};
    return book;
}

} // namespace

report::TableBook figuresBook(const domain::AnnualFigures& figures, const QString& municipality,
                              const QDateTime& madeAt)
{
    return bookOf(figures, municipality, madeAt);
}

QStringList figuresWarnings(const domain::AnnualFigures& figures)
{
    QStringList out;
    for (const auto& row : figures.missing)
        out.push_back(missingText(row.code, row.count));
    return out;
}

} // namespace feltbok::ui
