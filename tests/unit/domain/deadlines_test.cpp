// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/deadlines.h"

#include "slow_deadlines.h"

#include <QtTest>
#include <random>

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
            R"({"control":"2026-11-20","received":"2026-11-27","forewarned":"2026-12-14","decision_notified":"2027-01-05","withdrawal_decided":"2027-02-01"})");
        QCOMPARE(std::string(out.at("report_due").as_string()), std::string("2026-11-27"));
        QCOMPARE(std::string(out.at("comment_due").as_string()), std::string("2026-12-11"));
        QCOMPARE(std::string(out.at("reply_due").as_string()), std::string("2027-01-04"));
        QCOMPARE(std::string(out.at("appeal_due").as_string()), std::string("2027-01-26"));
        QCOMPARE(std::string(out.at("withdrawal_due").as_string()), std::string("2027-03-01"));
        const json::array& rules = out.at("rules").as_array();
        QCOMPARE(rules.size(), std::size_t(5));
        const char* references[] = {"alkoholforskriften § 9-6", "alkoholforskriften § 9-6",
                                    "forvaltningsloven § 16", "forvaltningsloven § 29",
                                    "alkoholforskriften § 10-6"};
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
        row("withdrawal_decided", "2016-01-01", "2016-01-29");
        row("control", "2005-06-30", "none"); // before the regulation
        row("control", "2005-07-01", "2005-07-08");
        row("received", "2005-06-30", "none");
        row("received", "2005-07-01", "2005-07-15");
        row("decision_notified", "1989-12-31", "none");
        row("decision_notified", "1990-01-01", "1990-01-22");
        row("forewarned", "2026-12-05", "2026-12-28"); // Boxing Day, a Saturday -> Monday
        row("forewarned", "1989-12-31", "none");
        row("forewarned", "1990-01-01", "1990-01-22");
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
                R"([{"deadline":"report_due","days":7,"from":"control","start":"2026-11-21","reference":"alkoholforskriften § 9-6","confidence":"verified","moved_from":"2026-11-28","moved_by":"forvaltningsloven § 30"}])"));
        for (const MovingRule& rule : movingRules()) {
            QVERIFY(rule.source.confidence == Confidence::memory);
            QCOMPARE(toIsoDate(rule.validity.from), std::string("1990-01-01"));
            QVERIFY(!rule.validity.to);
        }
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
    void everyDayOfFiveYears()
    {
        for (QDate day(2026, 1, 1); day < QDate(2030, 12, 1); day = day.addDays(1))
            for (const auto& [member, rule] : slow::lengths())
                QCOMPARE(due(member.c_str(), day.toString(Qt::ISODate).toStdString()),
                         slow::due(day, rule.second).toString(Qt::ISODate).toStdString());
    }

    void agreesWithTheSlowStatement()
    {
        constexpr unsigned seed = 30;
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return int(random() % unsigned(count)); };
        for (int round = 0; round < 400; ++round) {
            json::object input;
            json::object wanted;
            for (const auto& [member, rule] : slow::lengths()) {
                if (pick(4) == 0) {
                    if (pick(2) == 0)
                        input[member] = nullptr;
                    continue;
                }
                const QDate start = QDate(2026, 1, 1).addDays(pick(5 * 365));
                input[member] = start.toString(Qt::ISODate).toStdString();
                wanted[rule.first] =
                    slow::due(start, rule.second).toString(Qt::ISODate).toStdString();
            }
            json::object found = run(toJsonText(input));
            const std::string where = "seed " + std::to_string(seed) + " round " +
                                      std::to_string(round) + ": " + toJsonText(found) + " for " +
                                      toJsonText(input);
            QVERIFY2(found.at("rules").as_array().size() == wanted.size(), where.c_str());
            found.erase("rules");
            QVERIFY2(found == wanted, where.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(DeadlinesTest)
#include "deadlines_test.moc"
