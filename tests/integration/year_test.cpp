// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "integration/field_device.h"
#include "integration/year_play.h"
#include "ui/labels.h"
#include "ui/office/figures_book.h"
#include "ui/office/figures_source.h"
#include "ui/office/plan_report_content.h"
#include "ui/place/place_case.h"
#include "ui/text.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

namespace {

QString u(const std::string& text)
{
    return QString::fromStdString(text);
}

std::map<std::string, int> byCode(const std::vector<domain::FiguresCount>& rows)
{
    std::map<std::string, int> out;
    for (const auto& row : rows)
        if (row.count > 0)
            out[row.code] = row.count;
    return out;
}

KindCount countOf(const domain::ControlCount& c)
{
    return {c.carriedOut, c.singleController, c.notCarriedOut, c.places,
            c.withBreach, c.assessed,         c.waiting,       c.dropped};
}

/// Rows of a table by "sheet/code", with the number they show.
using Cells = std::map<std::string, long>;

} // namespace

/// A year of two municipalities beside each other, played over HTTPS: the plan, visits with
/// reports, comments, assessments, points, decisions and appeals; in the end every number that the
/// server and the office's app show is counted again from what the test did.
class YearTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<WireDevice> m_kari;
    std::unique_ptr<WireDevice> m_siv;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FieldDevice> m_app; ///< the case handler's, as it ships but for the screen
    std::map<std::string, json::object> m_records;
    int m_year = 0;

    using Numbers = std::vector<std::pair<const char*, std::int64_t>>;
    static void areNumbers(const json::object& fields, const Numbers& wanted)
    {
        for (const auto& [name, is] : wanted)
            QVERIFY2(number(fields, name) == is,
                     (std::string(name) + " is " + std::to_string(number(fields, name)) + ", not " +
                      std::to_string(is))
                         .c_str());
    }

    template <typename F>
    auto read(F f)
    {
        auto result = m_app->withRecords(f);
        if (!result)
            qFatal("%s", result.error().detail.c_str());
        return std::move(result).value();
    }
    Date dayOf(const std::string& text) const { return *parseIsoDate(text); }

    /// What the server derived, for everybody who plans a control.
    void thePlanReconciles(const YearPlay& play, const YearSize& size)
    {
        const YearCount slow = countYear(play.places(), m_year);
        json::object plan;
        std::map<std::string, json::object> summaries;
        int visits = 0;
        int decisions = 0;
        for (const auto& [id, record] : m_records) {
            if (text(record, "municipality") != play.municipality())
                continue;
            const auto collection = text(record, "collection");
            const auto fields = *requireObject(record, "fields");
            if (collection == "plan_summary" && number(fields, "year") == m_year)
                plan = fields;
            else if (collection == "premises_summary")
                summaries[text(fields, "premises")] = fields;
            visits += collection == "control_visit" ? 1 : 0;
            decisions += collection == "decision" ? 1 : 0;
        }
        QCOMPARE(visits, play.visits());
        QCOMPARE(decisions, play.decisions());
        areNumbers(plan, {{"places", size.serving + size.sale},
                          {"serving_places", size.serving},
                          {"sale_places", size.sale},
                          {"controls_required", 3 * (size.serving + size.sale)},
                          {"serving_required", 3 * size.serving},
                          {"sale_required", 3 * size.sale},
                          {"target_required", size.perPlace * (size.serving + size.sale)},
                          {"controls_done", slow.done},
                          {"serving_done", slow.serving},
                          {"sale_done", slow.sale},
                          {"places_without_control", slow.without},
                          {"serving_without_control", slow.servingWithout},
                          {"sale_without_control", slow.saleWithout},
                          {"not_counted", slow.single + slow.notCarriedOut},
                          {"night_controls", slow.night},
                          {"events", size.events},
                          {"events_controlled", slow.eventsControlled}});
        const std::string since = twoYearsBefore(
            toIsoDate(Date{std::chrono::floor<std::chrono::days>(SystemClock().now())}));
        for (const auto& place : play.places()) {
            const YearCount here = countYear({place}, m_year);
            int recent = 0;
            int open = 0;
            bool isVisited = false;
            for (const auto& control : place.controls) {
                isVisited = isVisited || control.isCarriedOut;
                for (const auto& breach : control.breaches) {
                    open += breach.fate == Fate::waiting ? 1 : 0;
                    recent += breach.isBreach() && breach.date > since ? 1 : 0;
                }
            }
            const auto found = summaries.find(place.id);
            QCOMPARE(found != summaries.end(), isVisited);
            if (isVisited)
                areNumbers(found->second, {{"controls_this_year", here.done},
                                           {"recent_breaches", recent},
                                           {"open_breaches", open}});
        }
    }

    /// Every place's ledger in the middle of the year, on the day before the withdrawals and at
    /// its end. Returns the points that count then.
    int theLedgersReconcile(const YearPlay& play)
    {
        int total = 0;
        int lines = 0;
        for (const auto& place : play.places()) {
            const auto found = read([&](domain::RecordStore& store) {
                return ui::readPlaceCase(store, *RecordId::parse(place.id));
            });
            const bool isSale = place.part == Part::sale;
            for (const char* on : {"-06-30", "-10-04", "-12-31"}) {
                const std::string day = std::to_string(m_year) + on;
                const auto ledger = domain::makeLedger(ui::ledgerInput(found, isSale, dayOf(day)));
                if (!ledger)
                    qFatal("%s", ledger.error().detail.c_str());
                for (const bool onlyDecided : {true, false}) {
                    const auto& is = onlyDecided ? ledger->decided : ledger->all;
                    const PointsCount slow = countPoints(place, day, onlyDecided);
                    if (is.sum != slow.sum || std::ssize(is.counted) != slow.lines ||
                        is.daysWithdrawn != daysOf(slow.highest))
                        qFatal("%s on %s: %d points of %d, %d days of %d", place.id.c_str(),
                               day.c_str(), is.sum, slow.sum, is.daysWithdrawn,
                               daysOf(slow.highest));
                    if (day.ends_with("-12-31") && onlyDecided) {
                        total += is.sum;
                        lines += slow.lines;
                    }
                }
            }
        }
        qInfo("%s: %d breaches give %d points on the last day of the year",
              play.municipality().c_str(), lines, total);
        return total;
    }

    static std::string keyOf(const QByteArray& sheet, const QByteArray& row)
    {
        return sheet.toStdString() + "/" + row.toStdString();
    }
    Cells cellsOfCsv(const QByteArray& csv)
    {
        Cells out;
        for (const auto& line : csv.split('\n')) {
            const auto cells = line.trimmed().split(';');
            bool isNumber = false;
            const long value = cells.size() < 4 ? 0 : cells[3].toLong(&isNumber);
            if (isNumber && !cells[1].isEmpty())
                out[keyOf(cells[0], cells[0] == "Overview" ? cells[2] : cells[1])] = value;
        }
        return out;
    }
    Cells cellsOfXlsx(const QString& file)
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-B"),
                      QStringLiteral(FELTBOK_TEST_DATA "/../integration/xlsx_rows.py"), file});
        if (!python.waitForFinished(60'000) || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        Cells out;
        for (const auto& line : python.readAllStandardOutput().split('\n')) {
            const auto cells = line.split('\t');
            // The sheet that is read first has no column of codes.
            const qsizetype at = cells.front() == "Overview" ? 2 : 3;
            bool isNumber = false;
            const long value = cells.size() <= at ? 0 : cells[at].toLong(&isNumber);
            if (isNumber && !cells[1].isEmpty())
                out[keyOf(cells[0], cells[1])] = value;
        }
        return out;
    }

    /// The annual figures, and the cells of the two files that leave the house.
    void theFiguresReconcile(const YearPlay& play, const YearSize& size)
    {
        const YearCount slow = countYear(play.places(), m_year);
        const auto now = std::chrono::sys_days{std::chrono::year{m_year + 1} / 2 / 1};
        const auto source = read([&](domain::RecordStore& store) {
            return ui::readFiguresSource(store, play.municipality(), m_year, now);
        });
        QCOMPARE(source.municipalities, (std::vector<std::string>{"9901", "9902"}));
        const auto f = domain::annualFigures(source.input);
        QVERIFY(f.isYearOver);
        QCOMPARE(f.licences, size.serving + size.sale + size.events);
        std::map<std::string, int> serving;
        std::map<std::string, int> sale;
        for (const auto& place : play.places())
            if (place.part == Part::serving)
                ++serving[place.groups == 1 ? "G1" : place.groups == 2 ? "G1+G2" : "G1+G2+G3"];
            else if (place.part == Part::sale)
                ++sale[place.placeKind];
        QVERIFY(byCode(f.servingLicences) == serving);
        QVERIFY(byCode(f.saleLicences) == sale);
        QVERIFY(countOf(f.serving) == slow.ofServing);
        QVERIFY(countOf(f.sale) == slow.ofSale);
        QVERIFY(f.unknown == domain::ControlCount());
        std::map<std::string, int> categories;
        std::map<std::string, int> waiting;
        for (const auto* rows : {&f.servingBreaches, &f.saleBreaches})
            for (const auto& row : *rows) {
                const std::string code(row.category->code);
                if (row.assessed > 0)
                    categories[code] = row.assessed;
                if (row.waiting > 0)
                    waiting[code] = row.waiting;
            }
        QVERIFY(categories == slow.categories);
        QVERIFY(waiting == slow.waitingCategories);
        QCOMPARE(f.comments, slow.comments);
        QCOMPARE(f.reportsInTime, slow.inTime);
        QCOMPARE(f.reportsLate, slow.late);
        QCOMPARE(f.reportsNotSent, slow.notSent);
        QCOMPARE(f.pointsDecisions, slow.pointsDecisions);
        QCOMPARE(f.points, slow.points);
        QCOMPARE(f.temporaryWithdrawals, slow.withdrawals);
        QCOMPARE(f.permanentWithdrawals + f.unknownWithdrawals, 0);
        QCOMPARE(f.reversed, slow.reversed);
        std::map<std::string, int> missing;
        if (slow.unassessedVisits > 0)
            missing["visit_assessment"] = slow.unassessedVisits;
        if (slow.notSent > 0)
            missing["report_sent"] = slow.notSent;
        QVERIFY(byCode(f.missing) == missing);
        qInfo("%s: %d controls, %d breaches, %d decisions on %d points, %d withdrawals, %d "
              "reversed",
              play.municipality().c_str(), f.carriedOut(), f.serving.assessed + f.sale.assessed,
              f.pointsDecisions, f.points, f.temporaryWithdrawals, f.reversed);

        const auto book = ui::figuresBook(f, QStringLiteral("Prøvevik"), QDateTime());
        const Cells csv = cellsOfCsv(report::toCsv(book));
        const QString file = m_folder->filePath(u(play.municipality()) + QStringLiteral(".xlsx"));
        QVERIFY(report::writeXlsx(book, file));
        const Cells xlsx = cellsOfXlsx(file);
        QVERIFY(csv.size() > 80);
        for (const auto* one : {&csv, &xlsx})
            for (const auto& [cell, value] : *one) {
                const auto& other = one == &csv ? xlsx : csv;
                const auto same = other.find(cell);
                QVERIFY2(same != other.end() && same->second == value, cell.c_str());
            }
        const auto is = [&](const std::string& cell, int wanted) {
            const auto found = csv.find(cell);
            QVERIFY2(found != csv.end() && found->second == wanted, cell.c_str());
        };
        is("Controls/skjenking", slow.ofServing.carriedOut);
        is("Controls/skjenking.single", slow.ofServing.single);
        is("Controls/skjenking.with_breach", slow.ofServing.withBreach);
        is("Controls/salg", slow.ofSale.carriedOut);
        is("Controls/salg.places", slow.ofSale.places);
        is("Controls/salg.not_carried_out", slow.ofSale.notCarriedOut);
        is("Withdrawals/points", slow.points);
        is("Withdrawals/temporary", slow.withdrawals);
        is("Withdrawals/reversed", slow.reversed);
        for (const auto& [category, count] : slow.categories)
            is((category.starts_with("salg") ? "Breaches sale/" : "Breaches serving/") + category,
               count);
    }

    static void isYear(const report::PlanReportYear& is, const YearCount& slow)
    {
        int breaches = 0;
        for (const auto& [code, count] : slow.assessed)
            breaches += count;
        QCOMPARE(is.controls, slow.done);
        QCOMPARE(is.withoutControl, slow.without);
        QCOMPARE(is.servingControls, slow.serving);
        QCOMPARE(is.nightControls, slow.night);
        QCOMPARE(is.eventsControlled, slow.eventsControlled);
        QCOMPARE(is.breaches, breaches);
        QCOMPARE(is.points, slow.points);
        QCOMPARE(is.withdrawals, slow.withdrawals);
    }

    /// What the council gets to read.
    void theReportReconciles(const YearPlay& play, const YearSize& size)
    {
        const YearCount slow = countYear(play.places(), m_year);
        const auto source = read([&](domain::RecordStore& store) {
            return ui::readPlanReport(store, play.municipality(), m_year);
        });
        const auto report = ui::planReportContent(source, QStringLiteral("Prøvevik"), m_year,
                                                  Date{std::chrono::year{m_year + 1} / 2 / 1});
        QCOMPARE(report.joint.places, size.serving + size.sale);
        QCOMPARE(report.joint.required, 3 * (size.serving + size.sale));
        QCOMPARE(report.joint.done, slow.done);
        QCOMPARE(report.joint.withoutControl, slow.without);
        QCOMPARE(report.serving.done, slow.serving);
        QCOMPARE(report.sale.done, slow.sale);
        QCOMPARE(report.singleController, slow.single);
        QCOMPARE(report.notCarriedOut, slow.notCarriedOut);
        QCOMPARE(report.eventsPast, size.events);
        QCOMPARE(report.eventsRequired, (size.events + 1) / 2);
        QCOMPARE(report.targetRequired, size.perPlace * (size.serving + size.sale));
        QCOMPARE(report.placesWithoutControl.size(), slow.without);
        for (std::size_t month = 0; month < 12; ++month) {
            QCOMPARE(report.months[month].serving, slow.months[month].serving);
            QCOMPARE(report.months[month].sale, slow.months[month].sale);
            QCOMPARE(report.months[month].events, slow.months[month].events);
        }
        QCOMPARE(std::size_t(report.breaches.size()), slow.possible.size());
        for (const auto& [code, count] : slow.possible) {
            const QString name = ui::violationLabel(u(code));
            const auto row = std::find_if(report.breaches.begin(), report.breaches.end(),
                                          [&](const auto& each) { return each.name == name; });
            QVERIFY2(row != report.breaches.end(), code.c_str());
            QCOMPARE(row->possible, count);
            const auto assessed = slow.assessed.find(code);
            QCOMPARE(row->assessed, assessed == slow.assessed.end() ? 0 : assessed->second);
        }
        isYear(report.thisYear, slow);
        QVERIFY(report.lastYear.has_value());
        isYear(*report.lastYear, countYear(play.places(), m_year - 1));
    }

    void thePhotosAreThere(const YearPlay& play)
    {
        QVERIFY(!play.photos().empty());
        for (const auto& [hash, bytes] : play.photos())
            QVERIFY(m_app->want(hash).hasValue());
        QCOMPARE(m_app->carry(), std::string("carried"));
        for (const auto& [hash, bytes] : play.photos()) {
            const auto content = m_app->attachmentContent(hash);
            QVERIFY(content && *content == bytes);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        const QString other = QStringLiteral("9902");
        m_office->server.command({QStringLiteral("municipality"), QStringLiteral("add"), other,
                                  QStringLiteral("Nabovik")});
        m_office->server.grant(m_office->kari, other, QStringLiteral("inspector"));
        m_office->server.grant(m_office->siv, other, QStringLiteral("case_handler"));
        m_kari = std::make_unique<WireDevice>(m_office->device(m_office->kari));
        m_siv = std::make_unique<WireDevice>(m_office->device(m_office->siv));
        m_folder = std::make_unique<QTemporaryDir>();
        m_app = std::make_unique<FieldDevice>(
            m_folder->filePath(QStringLiteral("profile")).toStdString());
        QVERIFY(m_app->enrol(m_office->server.enrolLink(m_office->siv)).hasValue());
        m_year = int(Date{std::chrono::floor<std::chrono::days>(SystemClock().now())}.year());
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
        m_kari.reset();
        m_siv.reset();
        m_office.reset();
        m_records.clear();
    }

    void aYear_data()
    {
        QTest::addColumn<int>("serving");
        QTest::addColumn<int>("sale");
        QTest::addColumn<int>("events");
        QTest::newRow("the size of Steigen") << 6 << 6 << 33;
        QTest::newRow("1,000 places") << 600 << 400 << 40;
    }
    void aYear()
    {
        QFETCH(int, serving);
        QFETCH(int, sale);
        QFETCH(int, events);
        const std::array<std::pair<const char*, YearSize>, 2> municipalities{
            {{"9901", {serving, sale, events}}, {"9902", {9, 5, 4}}}};
        std::vector<std::pair<std::unique_ptr<YearPlay>, YearSize>> plays;
        for (const auto& [name, size] : municipalities) {
            auto play = std::make_unique<YearPlay>(*m_kari, *m_siv,
                                                   std::array{m_office->kari, m_office->ola}, name,
                                                   m_year, 20261127U + unsigned(plays.size()));
            play->play(size);
            plays.emplace_back(std::move(play), size);
        }
        m_siv->cursor.clear();
        m_records = m_siv->pullAll();
        // A device that asks for a long time goes on where it was.
        for (int i = 0; i < 4 && !m_app->sync().isCaughtUp(); ++i)
            ;
        QVERIFY(m_app->sync().isCaughtUp());
        for (const auto& [play, size] : plays) {
            thePlanReconciles(*play, size);
            QVERIFY(theLedgersReconcile(*play) > 0);
            theFiguresReconcile(*play, size);
            theReportReconciles(*play, size);
            thePhotosAreThere(*play);
        }
    }
};

QTEST_GUILESS_MAIN(YearTest)
#include "year_test.moc"
