// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/allowed_now.h"

#include "slow_hours.h"

#include <QtTest>
#include <boost/json/value_from.hpp>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono;

namespace {

/// Runs a case as the command line gets it.
json::object ask(const std::string& text)
{
    const auto object = parseJsonObject(text);
    if (!object)
        return {{"error", object.error().detail}};
    const auto question = hoursQuestionFromJson(*object);
    if (!question)
        return {{"error", question.error().field}};
    return toJson(allowedNow(*question));
}

std::string ask(const char* activity, const char* group, const std::string& at,
                const std::string& entries)
{
    const json::object answer =
        ask(R"({"activity":")" + std::string(activity) + R"(","group":")" + group + R"(","at":")" +
            at + R"(","licence_hours":[)" + entries + "]}");
    if (answer.contains("error"))
        return "error " + std::string(answer.at("error").as_string());
    const auto text = [&](const char* key) {
        return answer.at(key).is_null() ? std::string("-")
                                        : std::string(answer.at(key).as_string());
    };
    return std::string(answer.at("allowed").as_bool() ? "yes" : "no") + " " + text("until") + " " +
           text("consumption_until") + " " + text("rule_code");
}

const std::string steigen =
    R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"01:30"})";
const std::string untilThree =
    R"({"groups":["G1","G2"],"days":["all"],"from":"06:00","to":"03:00"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"03:00"})";
const std::string shop =
    R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"20:00"},{"groups":["G1"],"days":["eve"],"from":"08:00","to":"18:00"})";

std::string clockText(int minutes)
{
    return QString::asprintf("%02d:%02d", minutes / 60, minutes % 60).toStdString();
}

std::string untilText(const char* to)
{
    return R"({"groups":["G1"],"days":["all"],"from":"18:00","to":")" + std::string(to) + "\"}";
}

} // namespace

class AllowedNowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Oslo");
        tzset();
    }

    void vectors_data()
    {
        QTest::addColumn<QByteArray>("activity");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* activity, const char* group, const char* at,
                            const std::string& entries, const char* wanted) {
            QTest::addRow("%s %s %s %s", activity, group, at, entries.substr(0, 70).c_str())
                << QByteArray(activity) << QByteArray(group) << QByteArray(at)
                << QByteArray::fromStdString(entries) << QByteArray(wanted);
        };
        // The form of the command line.
        row("serving", "G1", "2026-11-21T01:45:00+01:00", steigen,
            "no - 2026-11-21T02:00:00+01:00 local_hours");
        row("serving", "G1", "2026-11-21T01:29:59+01:00", steigen,
            "yes 2026-11-21T01:30:00+01:00 2026-11-21T02:00:00+01:00 local_hours");
        row("serving", "G1", "2026-11-21T01:30:00+01:00", steigen,
            "no - 2026-11-21T02:00:00+01:00 local_hours");
        row("serving", "G3", "2026-11-20T12:59:59+01:00", steigen, "no - - night_prohibition");
        row("serving", "G3", "2026-11-20T13:00:00+01:00", steigen,
            "yes 2026-11-21T01:30:00+01:00 2026-11-21T02:00:00+01:00 local_hours");
        row("serving", "G1", "2026-11-20T07:59:00+01:00", steigen, "no - - local_hours");
        // Nothing decided by the council.
        row("serving", "G2", "2026-11-21T00:59:00+01:00", "",
            "yes 2026-11-21T01:00:00+01:00 2026-11-21T01:30:00+01:00 normal_hours");
        row("serving", "G3", "2026-11-20T23:59:00+01:00", "",
            "yes 2026-11-21T00:00:00+01:00 2026-11-21T00:30:00+01:00 normal_hours");
        row("serving", "G3", "2026-11-21T00:00:00+01:00", "",
            "no - 2026-11-21T00:30:00+01:00 normal_hours");
        // Prohibitions stand above what the licence says.
        row("serving", "G1", "2026-11-21T02:59:00+01:00", untilText("05:00"),
            "yes 2026-11-21T03:00:00+01:00 2026-11-21T03:30:00+01:00 night_prohibition");
        row("serving", "G1", "2026-11-21T03:00:00+01:00", untilText("05:00"),
            "no - 2026-11-21T03:30:00+01:00 night_prohibition");
        // The football summer of 2026 lifted it, from the first day to the last.
        row("serving", "G1", "2026-07-12T03:30:00+02:00", untilText("05:00"),
            "yes 2026-07-12T05:00:00+02:00 2026-07-12T05:30:00+02:00 local_hours");
        row("serving", "G1", "2026-06-10T03:30:00+02:00", untilText("05:00"),
            "no - 2026-06-10T03:30:00+02:00 night_prohibition");
        row("serving", "G1", "2026-06-11T03:30:00+02:00", untilText("05:00"),
            "yes 2026-06-11T05:00:00+02:00 2026-06-11T05:30:00+02:00 local_hours");
        row("serving", "G1", "2026-07-19T03:30:00+02:00", untilText("05:00"),
            "yes 2026-07-19T05:00:00+02:00 2026-07-19T05:30:00+02:00 local_hours");
        row("serving", "G1", "2026-07-20T03:30:00+02:00", untilText("05:00"),
            "no - 2026-07-20T03:30:00+02:00 night_prohibition");
        // Spring 2026: who closes at 02 or later stops at 02, which is 03.
        row("serving", "G1", "2026-03-29T01:59:00+01:00", untilThree,
            "yes 2026-03-29T03:00:00+02:00 2026-03-29T03:30:00+02:00 local_hours");
        row("serving", "G1", "2026-03-29T01:59:00+01:00", untilText("02:30"),
            "yes 2026-03-29T03:00:00+02:00 2026-03-29T03:30:00+02:00 local_hours");
        row("serving", "G1", "2026-03-29T01:59:00+01:00", untilText("02:00"),
            "yes 2026-03-29T03:00:00+02:00 2026-03-29T03:30:00+02:00 local_hours");
        row("serving", "G1", "2026-03-29T03:00:00+02:00", untilThree,
            "no - 2026-03-29T03:30:00+02:00 night_prohibition");
        // Spring 2027: Easter Sunday.
        row("serving", "G1", "2027-03-28T01:30:00+01:00", untilThree,
            "yes 2027-03-28T03:00:00+02:00 2027-03-28T03:30:00+02:00 local_hours");
        // Autumn 2026: it ends when the clock first shows the hour; no extension.
        row("serving", "G1", "2026-10-25T02:30:00+02:00", untilThree,
            "yes 2026-10-25T02:00:00+01:00 2026-10-25T02:30:00+01:00 local_hours");
        row("serving", "G1", "2026-10-25T02:30:00+01:00", untilThree,
            "no - 2026-10-25T02:30:00+01:00 night_prohibition");
        row("serving", "G1", "2026-10-25T02:10:00+02:00", untilText("02:15"),
            "yes 2026-10-25T02:15:00+02:00 2026-10-25T02:45:00+02:00 local_hours");
        row("serving", "G1", "2026-10-25T02:10:00+01:00", untilText("02:15"),
            "no - 2026-10-25T02:45:00+02:00 night_prohibition");
        row("serving", "G1", "2026-10-25T01:30:00+02:00", untilText("02:00"),
            "yes 2026-10-25T02:00:00+02:00 2026-10-25T02:30:00+02:00 local_hours");
        // The night belongs to its evening: Saturday's hours hold until Sunday morning.
        row("serving", "G1", "2026-11-22T01:30:00+01:00",
            R"({"groups":["G1"],"days":["fri","sat"],"from":"18:00","to":"02:00"},{"groups":["G1"],"days":["sun"],"closed":true})",
            "yes 2026-11-22T02:00:00+01:00 2026-11-22T02:30:00+01:00 local_hours");
        row("serving", "G1", "2026-11-23T01:30:00+01:00",
            R"({"groups":["G1"],"days":["fri","sat"],"from":"18:00","to":"02:00"},{"groups":["G1"],"days":["sun"],"closed":true})",
            "no - - local_hours");
        // The more specific entry: holy, eve, weekday, all.
        row("serving", "G1", "2026-12-25T12:30:00+01:00",
            R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00"},{"groups":["G1"],"days":["fri"],"from":"08:00","to":"03:00"},{"groups":["G1"],"days":["eve"],"from":"08:00","to":"01:00"},{"groups":["G1"],"days":["holy"],"from":"12:00","to":"23:00"})",
            "yes 2026-12-25T23:00:00+01:00 2026-12-25T23:30:00+01:00 local_hours");
        // Spirits never later than the rest.
        row("serving", "G3", "2026-11-20T22:00:00+01:00",
            R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"00:30"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"01:30"})",
            "yes 2026-11-21T00:30:00+01:00 2026-11-21T01:00:00+01:00 spirits_not_later");
        row("serving", "G3", "2026-11-21T00:45:00+01:00", // what forbids it is not the licence
            R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"00:30"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"01:30"})",
            "no - 2026-11-21T01:00:00+01:00 spirits_not_later");
        row("serving", "G3", "2026-11-21T01:45:00+01:00",
            R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"00:30"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"01:30"})",
            "no - 2026-11-21T01:00:00+01:00 local_hours");
        row("serving", "G3", "2026-11-20T22:00:00+01:00",
            R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"00:30"})",
            "no - - not_licensed");
        // Sale.
        row("sale", "G1", "2026-11-20T19:59:00+01:00", shop,
            "yes 2026-11-20T20:00:00+01:00 - local_hours");
        row("sale", "G1", "2026-11-20T20:00:00+01:00", shop, "no - - latest_hour");
        row("sale", "G1", "2026-11-21T17:59:00+01:00", shop,
            "yes 2026-11-21T18:00:00+01:00 - local_hours");
        row("sale", "G1", "2026-11-21T18:00:00+01:00", shop, "no - - latest_hour_eve");
        row("sale", "G1", "2026-11-22T12:00:00+01:00", shop, "no - - rest_day");
        row("sale", "G1", "2026-05-13T19:59:00+02:00", shop,
            "yes 2026-05-13T20:00:00+02:00 - local_hours"); // eve of Ascension
        row("sale", "G1", "2026-05-14T12:00:00+02:00", shop, "no - - rest_day");
        row("sale", "G1", "2026-05-01T12:00:00+02:00", shop, "no - - rest_day");
        row("sale", "G1", "2028-05-17T12:00:00+02:00", shop, "no - - rest_day");
        row("sale", "G1", "2028-05-16T19:00:00+02:00", shop,
            "yes 2028-05-16T20:00:00+02:00 - local_hours"); // before 17 May: an ordinary day
        row("sale", "G1", "2026-04-30T19:00:00+02:00", shop,
            "yes 2026-04-30T20:00:00+02:00 - local_hours");
        row("sale", "G1", "2026-04-01T18:30:00+02:00", shop, "no - - latest_hour_eve");
        row("sale", "G1", "2026-12-24T17:30:00+01:00", shop,
            "yes 2026-12-24T18:00:00+01:00 - local_hours");
        row("sale", "G1", "2026-11-20T17:30:00+01:00", "",
            "yes 2026-11-20T18:00:00+01:00 - normal_hours");
        row("sale", "G1", "2026-11-21T15:00:00+01:00", "", "no - - normal_hours");
        row("sale", "G1", "2026-11-20T19:00:00+01:00",
            R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"22:00"})",
            "yes 2026-11-20T20:00:00+01:00 - latest_hour");
        // A prohibition ends with its day.
        for (const char* group : {"G1", "G2"})
            row("sale", group, "2026-11-23T00:30:00+01:00",
                R"({"groups":["G1","G2"],"days":["all"],"from":"00:00","to":"20:00"})",
                "yes 2026-11-23T20:00:00+01:00 - local_hours");
        row("sale", "G3", "2026-11-20T12:00:00+01:00",
            R"({"groups":["G3"],"days":["all"],"from":"08:00","to":"18:00"})", "no - - monopoly");
    }
    void vectors()
    {
        QFETCH(QByteArray, activity);
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, at);
        QFETCH(QByteArray, entries);
        QFETCH(QByteArray, wanted);
        QCOMPARE(
            ask(activity.constData(), group.constData(), at.toStdString(), entries.toStdString()),
            wanted.toStdString());
    }

    void holyDaysOfFiveYears()
    {
        // Noon on every holy day of domain years 2026-2030: no sale, serving as ever.
        for (int y = 2026; y <= 2030; ++y)
            for (const HolyDay& day : norwegianCalendar().daysOf(year{y})) {
                const std::string at = toIsoDate(day.date) + "T11:00:00Z";
                QCOMPARE(ask("sale", "G1", at, shop).substr(0, 2), std::string("no"));
                QCOMPARE(ask("serving", "G1", at, steigen).substr(0, 3), std::string("yes"));
            }
    }

    void areas()
    {
        const auto at = [](const char* area, const char* when) {
            return bool(
                ask(R"({"activity":"serving","group":"G1","at":")" + std::string(when) +
                    R"(","area":")" + area +
                    R"(","licence_hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00"},{"groups":["G1"],"days":["holy"],"closed":true},{"groups":["G1"],"days":["all"],"from":"08:00","to":"23:00","area":"ute"}]})")
                    .at("allowed")
                    .as_bool());
        };
        QVERIFY(at("", "2026-11-20T23:30:00+01:00"));
        QVERIFY(at("inne", "2026-11-20T23:30:00+01:00"));
        QVERIFY(!at("ute", "2026-11-20T23:30:00+01:00"));
        QVERIFY(at("ute", "2026-11-20T22:30:00+01:00"));
        QVERIFY(!at("ute", "2026-11-22T22:30:00+01:00")); // closed everywhere
    }

    /// As many hours as a case can hold, for the area and for the whole place: both hold, and the
    /// answer does not take their product.
    void manyHours()
    {
        json::array entries;
        for (int i = 0; i < 40000; ++i) {
            json::object entry{{"groups", {"G1"}}, {"days", {"all"}}};
            entry["from"] = i % 2 == 0 ? "08:00" : "11:00";
            entry["to"] = i % 2 == 0 ? "01:30" : "02:00";
            if (i % 2 != 0)
                entry["area"] = "ute";
            entries.push_back(std::move(entry));
        }
        json::object question{{"activity", "serving"}, {"group", "G1"}, {"area", "ute"}};
        question["licence_hours"] = std::move(entries);
        const auto at = [&](const char* when) {
            question["at"] = when;
            const json::object answer = ask(toJsonText(question));
            return toJsonText(answer.at("until")) + " " + toJsonText(answer.at("opens_at"));
        };
        QCOMPARE(at("2026-11-20T23:00:00+01:00"),
                 std::string("\"2026-11-21T01:30:00+01:00\" \"2026-11-21T11:00:00+01:00\""));
        QCOMPARE(at("2026-11-21T01:30:00+01:00"),
                 std::string("null \"2026-11-21T11:00:00+01:00\""));
    }

    void seasons()
    {
        const auto at = [](const char* when) {
            return ask(
                "serving", "G1", when,
                R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00"},{"groups":["G1"],"days":["all"],"from":"08:00","to":"03:00","season_from":"05-15","season_to":"08-31"},{"groups":["G1"],"days":["holy"],"from":"12:00","to":"23:00"})");
        };
        QVERIFY(at("2026-05-20T23:00:00+02:00").find("05-21T03:00:00") != std::string::npos);
        QVERIFY(at("2026-09-01T23:00:00+02:00").find("09-02T02:00:00") != std::string::npos);
        QVERIFY(at("2026-08-31T23:00:00+02:00").find("09-01T03:00:00") != std::string::npos);
        QVERIFY(at("2026-05-24T22:00:00+02:00").find("05-24T23:00:00") !=
                std::string::npos); // the day goes first
    }

    void changedHoursDoNotRewriteThePast()
    {
        const auto at = [](const char* when) {
            return ask(
                "serving", "G1", when,
                R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00","valid_to":"2026-06-30"},{"groups":["G1"],"days":["all"],"from":"08:00","to":"01:00","valid_from":"2026-07-01"})");
        };
        QVERIFY(at("2026-06-30T23:00:00+02:00").find("07-01T02:00:00") != std::string::npos);
        QVERIFY(at("2026-07-01T23:00:00+02:00").find("07-02T01:00:00") != std::string::npos);
    }

    void opensAgain()
    {
        const auto opens = [](const char* activity, const char* when, const std::string& entries) {
            const json::object answer =
                ask(R"({"activity":")" + std::string(activity) + R"(","group":"G1","at":")" + when +
                    R"(","licence_hours":[)" + entries + "]}");
            const json::value& at = answer.at("opens_at");
            return at.is_null() ? std::string("-") : std::string(at.as_string());
        };
        QCOMPARE(opens("serving", "2026-11-21T01:45:00+01:00", steigen),
                 std::string("2026-11-21T08:00:00+01:00"));
        QCOMPARE(opens("sale", "2026-04-01T18:30:00+02:00", shop), // over Easter: Saturday is open
                 std::string("2026-04-04T08:00:00+02:00"));
        QCOMPARE(opens("sale", "2026-12-24T18:30:00+01:00", shop),
                 std::string("2026-12-28T08:00:00+01:00"));
        const std::string summer =
            R"({"groups":["G1"],"days":["all"],"from":"11:00","to":"23:00","season_from":"06-01","season_to":"08-31"})";
        QCOMPARE(opens("serving", "2026-11-21T12:00:00+01:00", summer),
                 std::string("2027-06-01T11:00:00+02:00"));
        QCOMPARE(opens("serving", "2026-11-21T12:00:00+01:00",
                       R"({"groups":["G1"],"days":["all"],"closed":true})"),
                 std::string("-"));
    }

    void overnightGuests()
    {
        const char* text =
            R"({"activity":"serving","group":"%s","at":"2026-11-21T04:00:00+01:00","licence_hours":[],"overnight_guest":true})";
        for (const char* group : {"G1", "G2", "G3"}) {
            const std::string filled = QString::asprintf(text, group).toStdString();
            QCOMPARE(ask(filled).at("allowed").as_bool(), group != std::string("G3"));
        }
    }

    void badCases_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(field);
        };
        row(R"({"group":"G1","at":"2026-11-21T01:45:00+01:00"})", "activity");
        row(R"({"activity":"buying","group":"G1","at":"2026-11-21T01:45:00+01:00"})", "activity");
        row(R"({"activity":"sale","group":"G9","at":"2026-11-21T01:45:00+01:00"})", "group");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21"})", "at");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21T01:45:00"})", "at");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21T01:45:00Z","licence_hours":{}})",
            "licence_hours");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21T01:45:00Z","area":"tak"})", "area");
        row(R"({"activity":"serving","group":"G1","at":"2026-11-21T01:45:00Z","licence_hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00","area":"tak"}]})",
            "area");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21T01:45:00Z","licence_kind":"kiosk"})",
            "licence_kind");
        row(R"({"activity":"sale","group":"G1","at":"2026-11-21T01:45:00Z","overnight_guest":1})",
            "overnight_guest");
    }
    void badCases()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QCOMPARE(std::string(ask(text.toStdString()).at("error").as_string()), field.toStdString());
    }

    void agreesWithTheSlowStatement()
    {
        constexpr unsigned seed = 20'261'120;
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return int(random() % unsigned(count)); };
        const std::vector<std::string> days{"mon", "tue", "wed", "thu",  "fri", "sat",
                                            "sun", "all", "eve", "holy", "all", "all"};
        // Nights worth more than others: clock changes, Easter, Ascension, 1 and 17 May, Christmas.
        const std::vector<std::string> nights{
            "2026-03-28", "2026-10-24", "2027-03-27", "2027-10-30", "2028-03-25", "2030-10-26",
            "2026-04-01", "2026-04-04", "2026-05-13", "2026-04-30", "2027-05-16", "2028-05-16",
            "2026-12-24", "2026-12-31", "2026-06-10", "2026-07-19", "2029-05-09", "2030-05-29"};
        int allowed = 0;
        int refused = 0;
        for (int round = 0; round < 1'500; ++round) {
            const bool serving = pick(3) > 0;
            const char group = char('1' + pick(3));
            std::vector<slow::Entry> entries;
            json::array given;
            for (int n = pick(5); n > 0; --n) {
                slow::Entry entry;
                entry.groups =
                    std::vector<std::string>{"1", "12", "123", "3", "2"}[std::size_t(pick(5))];
                entry.days.push_back(days[std::size_t(pick(12))]);
                if (pick(4) == 0)
                    entry.days.push_back(days[std::size_t(pick(12))]);
                entry.from = pick(48) * 30;
                entry.to =
                    serving ? pick(49) * 30 : std::min(24 * 60, entry.from + 30 + pick(30) * 30);
                entry.closed = pick(12) == 0;
                json::array groups;
                for (const char g : entry.groups)
                    groups.emplace_back(std::string("G") + g);
                json::object same{{"groups", groups}, {"days", json::value_from(entry.days)}};
                if (entry.closed) {
                    same["closed"] = true;
                } else {
                    same["from"] = clockText(entry.from);
                    same["to"] = clockText(entry.to);
                }
                entries.push_back(entry);
                given.emplace_back(same);
            }
            const auto night =
                parseRfc3339(nights[std::size_t(pick(int(nights.size())))] + "T12:00:00Z");
            const Instant asked =
                *night + (pick(3) == 0 ? daysLater(pick(900)) : hours{0}) + minutes{pick(24 * 60)};
            const json::object input{{"activity", serving ? "serving" : "sale"},
                                     {"group", std::string("G") + group},
                                     {"at", toRfc3339(asked)},
                                     {"licence_hours", given}};
            const json::object answer = ask(toJsonText(input));
            const std::string where = "seed " + std::to_string(seed) + " round " +
                                      std::to_string(round) + ": " + toJsonText(answer) + " for " +
                                      toJsonText(input);
            QVERIFY2(!answer.contains("error"), where.c_str());
            const bool isAllowed = answer.at("allowed").as_bool();
            const auto instant = [&](const char* member) {
                const json::value& value = answer.at(member);
                return value.is_null() ? std::optional<Instant>()
                                       : std::optional(*parseRfc3339(value.as_string()));
            };
            const std::time_t at = system_clock::to_time_t(asked);
            const auto says = [&](std::time_t t) {
                return slow::isAllowed(serving, group, entries, t);
            };
            QVERIFY2(isAllowed == says(at), where.c_str());
            (isAllowed ? allowed : refused) += 1;
            // The first minute that differs is the end, or the opening.
            std::time_t t = at;
            for (int n = 0; n < 3 * 24 * 60 && says(t) == isAllowed; ++n)
                t += 60;
            if (says(t) == isAllowed) {
                QVERIFY2(!isAllowed || *instant("until") > asked + hours{71}, where.c_str());
                QVERIFY2(isAllowed || !instant("opens_at") ||
                             *instant("opens_at") > asked + hours{71},
                         where.c_str());
                continue;
            }
            const Instant turn = floor<milliseconds>(system_clock::from_time_t(t));
            QVERIFY2(instant(isAllowed ? "until" : "opens_at") == turn, where.c_str());
            if (isAllowed && serving)
                QVERIFY2(instant("consumption_until") == turn + minutes{30}, where.c_str());
        }
        QVERIFY(allowed > 250);
        QVERIFY(refused > 250);
    }

private:
    static hours daysLater(int count) { return hours{24 * count}; }
};

QTEST_APPLESS_MAIN(AllowedNowTest)
#include "allowed_now_test.moc"
