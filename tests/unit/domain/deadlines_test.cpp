// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/deadlines.h"

#include <QDate>
#include <QtTest>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object run(const std::string& text)
{
    const auto object = parseJsonObject(text);
    const auto input = deadlineCaseFromJson(*object);
    if (!input)
        return {{"error", input.error().field}};
    return toJson(deadlines(*input));
}

/// The one deadline that follows from `member`.
std::string due(const char* member, const std::string& date)
{
    const json::object out = run(toJsonText(json::object{{member, date}}));
    return out.size() == 2 ? std::string(out.begin()->value().as_string()) : "none";
}

} // namespace

class DeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formOfTheCommandLine()
    {
        const json::object out = run(
            R"({"control":"2026-11-20","received":"2026-11-27","decision_notified":"2027-01-05","withdrawal_decided":"2027-02-01"})");
        QCOMPARE(std::string(out.at("report_due").as_string()), std::string("2026-11-27"));
        QCOMPARE(std::string(out.at("comment_due").as_string()), std::string("2026-12-11"));
        QCOMPARE(std::string(out.at("appeal_due").as_string()), std::string("2027-01-26"));
        QCOMPARE(std::string(out.at("withdrawal_due").as_string()), std::string("2027-03-01"));
        const json::array& rules = out.at("rules").as_array();
        QCOMPARE(rules.size(), std::size_t(4));
        const char* references[] = {"alkoholforskriften § 9-6", "alkoholforskriften § 9-6",
                                    "forvaltningsloven § 29", "alkoholforskriften § 10-6"};
        for (std::size_t i = 0; i < rules.size(); ++i)
            QCOMPARE(std::string(rules[i].at("reference").as_string()), std::string(references[i]));
    }

    void moving_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* member, const char* date, const char* wanted) {
            QTest::addRow("%s %s", member, date)
                << QByteArray(member) << QByteArray(date) << QByteArray(wanted);
        };
        row("control", "2026-11-21", "2026-11-30"); // Saturday -> Saturday -> Monday
        row("control", "2026-11-22", "2026-11-30"); // Sunday
        row("control", "2026-11-23", "2026-11-30");
        row("control", "2026-03-26", "2026-04-07");  // Maundy Thursday -> Tuesday after Easter
        row("control", "2026-12-18", "2026-12-28");  // Christmas Day -> Monday
        row("control", "2026-12-17", "2026-12-24");  // Christmas Eve is a working day
        row("control", "2026-05-07", "2026-05-15");  // Ascension -> Friday
        row("control", "2026-04-24", "2026-05-04");  // 1 May, a Friday -> Monday
        row("control", "2028-05-10", "2028-05-18");  // 17 May, a Wednesday
        row("received", "2027-05-03", "2027-05-18"); // 17 May = Whit Monday
        row("decision_notified", "2026-12-11", "2027-01-04");  // New Year's Day, a Friday
        row("withdrawal_decided", "2026-03-09", "2026-04-07"); // Easter Monday
        row("withdrawal_decided", "2015-12-31", "none");       // before there were points
    }
    void moving()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, wanted);
        QCOMPARE(due(member.constData(), date.toStdString()), wanted.toStdString());
    }

    void saysFromWhereItMoved()
    {
        const std::string text = toJsonText(run(R"({"control":"2026-11-21"})").at("rules"));
        QCOMPARE(
            text,
            std::string(
                R"([{"deadline":"report_due","days":7,"from":"control","reference":"alkoholforskriften § 9-6","moved_from":"2026-11-28","moved_by":"forvaltningsloven § 30"}])"));
        QVERIFY(movingSource().confidence == Confidence::memory);
    }

    void nothingAndNonsense()
    {
        QCOMPARE(toJsonText(run("{}")), std::string(R"({"rules":[]})"));
        QCOMPARE(toJsonText(run(R"({"control":null})")), std::string(R"({"rules":[]})"));
        QCOMPARE(toJsonText(run(R"({"received":"2026-13-01"})")),
                 std::string(R"({"error":"received"})"));
        QCOMPARE(toJsonText(run(R"({"control":4})")), std::string(R"({"error":"control"})"));
    }

    /// Every day of five years against a table of free days made by hand.
    void agreesWithTheSlowStatement()
    {
        std::set<QDate> free;
        const QDate easters[] = {{2026, 4, 5}, {2027, 3, 28}, {2028, 4, 16},
                                 {2029, 4, 1}, {2030, 4, 21}, {2031, 4, 13}};
        for (const QDate& easter : easters) {
            for (const int offset : {-3, -2, 0, 1, 39, 49, 50})
                free.insert(easter.addDays(offset));
            for (const auto& [m, d] :
                 std::vector<std::pair<int, int>>{{1, 1}, {5, 1}, {5, 17}, {12, 25}, {12, 26}})
                free.insert(QDate(easter.year(), m, d));
        }
        const std::vector<std::pair<const char*, int>> kinds{{"control", 7},
                                                             {"received", 14},
                                                             {"decision_notified", 21},
                                                             {"withdrawal_decided", 28}};
        for (QDate day(2026, 1, 1); day < QDate(2030, 12, 1); day = day.addDays(1))
            for (const auto& [member, length] : kinds) {
                QDate wanted = day.addDays(length);
                while (wanted.dayOfWeek() >= 6 || free.count(wanted) > 0)
                    wanted = wanted.addDays(1);
                QCOMPARE(due(member, day.toString(Qt::ISODate).toStdString()),
                         wanted.toString(Qt::ISODate).toStdString());
            }
    }
};

QTEST_APPLESS_MAIN(DeadlinesTest)
#include "deadlines_test.moc"
