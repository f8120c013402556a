// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/allowed_now.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object ask(const std::string& text)
{
    const auto object = parseJsonObject(text);
    const auto question = hoursQuestionFromJson(*object);
    return question ? toJson(allowedNow(*question))
                    : json::object{{"error", question.error().field}};
}

json::object ask(const char* activity, const char* group, const std::string& at,
                 const std::string& entries, const std::string& more = {})
{
    return ask(R"({"activity":")" + std::string(activity) + R"(","group":")" + group +
               R"(","at":")" + at + R"(","licence_hours":[)" + entries + "]" + more + "}");
}

/// "20:00" or "02:00+01:00" of `until`; what forbids it when it is not allowed.
std::string until(const json::object& answer)
{
    if (!answer.at("allowed").as_bool())
        return std::string(answer.at("rule_code").as_string());
    return std::string(answer.at("until").as_string()).substr(11);
}

std::string clockText(std::chrono::minutes time)
{
    return QString::asprintf("%02d:%02d", int(time.count() / 60), int(time.count() % 60))
        .toStdString();
}

const std::string shop = R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"22:00"})";
const std::string untilThree = R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"03:00"})";

/// The days of a year that the law treats in a way of their own, from the calendar on the wall.
struct Year
{
    const char* maundyEve; ///< the Wednesday before Easter
    const char* easterEve;
    const char* easter;
    const char* ascension;
    const char* whitEve;
    const char* whit;
    const char* whitMonday;
    const char* beforeMayFirst; ///< until when is sold on 30 April
    const char* before17May;    ///< until when is sold on 16 May
    bool isChristmasEveSunday;
    const char* spring; ///< the evening before summer time
    const char* autumn; ///< the evening before it ends
};

constexpr Year y2026{"2026-04-01", "2026-04-04", "2026-04-05", "2026-05-14",
                     "2026-05-23", "2026-05-24", "2026-05-25", "20:00",
                     "18:00",      false,        "2026-03-28", "2026-10-24"};
constexpr Year y2027{"2027-03-24", "2027-03-27", "2027-03-28", "2027-05-06",
                     "2027-05-15", "2027-05-16", "2027-05-17", "20:00",
                     "rest_day",   false,        "2027-03-27", "2027-10-30"};
constexpr Year y2028{"2028-04-12", "2028-04-15", "2028-04-16", "2028-05-25",
                     "2028-06-03", "2028-06-04", "2028-06-05", "rest_day",
                     "20:00",      true,         "2028-03-25", "2028-10-28"};
constexpr Year y2029{"2029-03-28", "2029-03-31", "2029-04-01", "2029-05-10",
                     "2029-05-19", "2029-05-20", "2029-05-21", "20:00",
                     "20:00",      false,        "2029-03-24", "2029-10-27"};
constexpr Year y2030{"2030-04-17", "2030-04-20", "2030-04-21", "2030-05-30",
                     "2030-06-08", "2030-06-09", "2030-06-10", "20:00",
                     "20:00",      false,        "2030-03-30", "2030-10-26"};

std::string dayAfter(const char* date, int days)
{
    const Date start = *parseIsoDate(date);
    return toIsoDate(Date{std::chrono::sys_days{start} + std::chrono::days{days}});
}

} // namespace

/// The dates on which hours of sale and serving turn, and the tables they come from.
class HoursEdgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesOfFiveYears_data()
    {
        QTest::addColumn<QByteArray>("activity");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QByteArray>("wanted");
        for (const Year& year : {y2026, y2027, y2028, y2029, y2030}) {
            const std::string number = std::string(year.easter).substr(0, 4);
            const auto sale = [&](const char* name, const std::string& date, const char* wanted) {
                // Between 09:30 and 10:30 in Norway, whichever the season.
                QTest::addRow("%s %s", name, date.c_str())
                    << QByteArray("sale") << QByteArray::fromStdString(date + "T08:30:00Z")
                    << QByteArray(wanted);
            };
            sale("before Maundy Thursday", year.maundyEve, "18:00");
            sale("Maundy Thursday", dayAfter(year.maundyEve, 1), "rest_day");
            sale("Good Friday", dayAfter(year.maundyEve, 2), "rest_day");
            sale("Easter Eve", year.easterEve, "18:00");
            sale("Easter Sunday", year.easter, "rest_day");
            sale("Easter Monday", dayAfter(year.easter, 1), "rest_day");
            sale("after Easter", dayAfter(year.easter, 2), "20:00");
            sale("eve of Ascension", dayAfter(year.ascension, -1), "20:00");
            sale("Ascension", year.ascension, "rest_day");
            sale("Whitsun Eve", year.whitEve, "18:00");
            sale("Whit Sunday", year.whit, "rest_day");
            sale("Whit Monday", year.whitMonday, "rest_day");
            sale("after Whitsun", dayAfter(year.whitMonday, 1), "20:00");
            sale("30 April", number + "-04-30", year.beforeMayFirst);
            sale("1 May", number + "-05-01", "rest_day");
            sale("16 May", number + "-05-16", year.before17May);
            sale("17 May", number + "-05-17", "rest_day");
            const char* eve = year.isChristmasEveSunday ? "rest_day" : "18:00";
            sale("Christmas Eve", number + "-12-24", eve);
            sale("Christmas Day", number + "-12-25", "rest_day");
            sale("26 December", number + "-12-26", "rest_day");
            sale("New Year's Eve", number + "-12-31", eve);
            sale("New Year's Day", number + "-01-01", "rest_day");
            // Summer time begins: 02:00 is 03:00. It ends: 03:00 is where the clock goes back.
            for (const auto& [evening, wanted] : {std::pair{year.spring, "03:00:00+02:00"},
                                                  std::pair{year.autumn, "02:00:00+01:00"}})
                QTest::addRow("night after %s", evening)
                    << QByteArray("serving") << QByteArray(evening) + "T21:30:00Z"
                    << QByteArray(wanted);
        }
    }
    void edgesOfFiveYears()
    {
        QFETCH(QByteArray, activity);
        QFETCH(QByteArray, at);
        QFETCH(QByteArray, wanted);
        const std::string said = until(ask(activity.constData(), "G1", at.toStdString(),
                                           activity == "sale" ? shop : untilThree));
        QVERIFY2(said.starts_with(wanted.toStdString()), said.c_str());
    }

    /// The numbers of the law read off its table, with their validity and provision.
    void tableOfTheLaw()
    {
        std::string said;
        for (const LegalHours& row : legalHours()) {
            said += std::string(row.code) + " " + std::string(toString(row.activity));
            for (const ProductGroup group : row.groups)
                said += " " + std::string(toString(group));
            said += " " + clockText(row.from) + "-" + clockText(row.to) + " " +
                    toIsoDate(row.validity.from);
            if (row.validity.to)
                said += "/" + toIsoDate(*row.validity.to);
            said += " " + std::string(row.source.reference) + "\n";
        }
        std::string wanted =
            "normal_hours serving G1 G2 08:00-25:00 1990-01-01 alkoholloven § 4-4\n"
            "normal_hours serving G3 13:00-24:00 1990-01-01 alkoholloven § 4-4\n"
            "night_prohibition serving G1 G2 03:00-06:00 1990-01-01 alkoholloven § 4-4\n"
            "night_prohibition serving G3 03:00-13:00 1990-01-01 alkoholloven § 4-4\n"
            "football_2026 serving G1 G2 03:00-06:00 2026-06-11/2026-07-19 lov 29. mai 2026 "
            "nr. 21\n";
        for (const auto& [groups, section] :
             {std::pair{"G1", "§ 3-7"}, std::pair{"G1 G2", "§ 3-4a"}})
            for (const auto& [code, times] :
                 {std::pair{"normal_hours", "08:00-18:00"},
                  std::pair{"normal_hours", "08:00-15:00"}, std::pair{"rest_day", "00:00-24:00"},
                  std::pair{"latest_hour", "20:00-24:00"},
                  std::pair{"latest_hour_eve", "18:00-24:00"}})
                wanted += std::string(code) + " sale " + groups + " " + times +
                          " 1990-01-01 alkoholloven " + section + "\n";
        wanted += "monopoly sale G3 00:00-24:00 1990-01-01 alkoholloven § 3-1\n";
        QCOMPARE(said, wanted);
        QCOMPARE(drinkingUpRules().size(), std::size_t(1));
        QVERIFY(drinkingUpRules().front().length == std::chrono::minutes{30});
        QCOMPARE(toIsoDate(drinkingUpRules().front().validity.from), std::string("1990-01-01"));
        QVERIFY(!drinkingUpRules().front().validity.to);
    }

    /// The answer says by which provision, and what gave, forbade and freed.
    void explains()
    {
        const json::object answer = ask(
            R"({"activity":"serving","group":"G1","at":"2026-11-21T01:45:00+01:00","licence_hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"}]})");
        QCOMPARE(
            toJsonText(answer),
            std::string(
                R"({"allowed":false,"until":null,"consumption_until":"2026-11-21T02:00:00+01:00","opens_at":"2026-11-21T08:00:00+01:00","rule":"alkoholloven § 4-4: local_hours","rule_code":"local_hours","reference":"alkoholloven § 4-4","rules":[{"rule":"local_hours","reference":"alkoholloven § 4-4","confidence":"verified","effect":"gives","from":"2026-11-20T08:00:00+01:00","to":"2026-11-21T01:30:00+01:00"},{"rule":"drinking_up","reference":"alkoholloven § 4-4","confidence":"verified","effect":"drinking_up","from":"2026-11-21T01:30:00+01:00","to":"2026-11-21T02:00:00+01:00"}]})"));
        const json::object football =
            ask("serving", "G1", "2026-07-12T03:30:00+02:00",
                R"({"groups":["G1"],"days":["all"],"from":"18:00","to":"05:00"})");
        QVERIFY(toJsonText(football.at("rules"))
                    .find(R"("rule":"football_2026","reference":"lov 29. mai 2026 nr. 21",)"
                          R"("confidence":"practice","effect":"frees")") != std::string::npos);
        QCOMPARE(
            std::string(ask("sale", "G1", "2026-11-22T12:00:00+01:00", "").at("rule").as_string()),
            std::string("alkoholloven § 3-7: rest_day"));
        // Where nothing is counted the deciding rule is the explanation.
        const json::object guest =
            ask("serving", "G1", "2026-11-22T04:00:00+01:00", "", R"(,"overnight_guest":true)");
        QCOMPARE(std::string(guest.at("rules").at(0).at("rule").as_string()),
                 std::string("overnight_guest"));
    }

    /// What a place has made itself is sold by a section of its own (§ 3-4a), in the same hours.
    void ownProduction()
    {
        const auto rule = [](const char* kind, const char* group, const char* at) {
            const json::object input{
                {"activity", "sale"}, {"group", group}, {"at", at}, {"licence_kind", kind}};
            return std::string(ask(toJsonText(input)).at("rule").as_string());
        };
        for (const auto& [kind, group, section] :
             {std::tuple{"salg_gr1", "G1", "§ 3-7"},
              std::tuple{"salg_egenprodusert_gr1", "G1", "§ 3-4a"},
              std::tuple{"salg_egenprodusert_gr2", "G2", "§ 3-4a"}}) {
            const std::string law = std::string("alkoholloven ") + section;
            QCOMPARE(rule(kind, group, "2026-11-20T20:30:00+01:00"), law + ": latest_hour");
            QCOMPARE(rule(kind, group, "2026-11-21T18:30:00+01:00"), law + ": latest_hour_eve");
            QCOMPARE(rule(kind, group, "2026-11-22T12:00:00+01:00"), law + ": rest_day");
            QCOMPARE(rule(kind, group, "2026-11-20T12:00:00+01:00"), law + ": normal_hours");
        }
    }

    void drinkingUpAfterTheNight()
    {
        // Serving went on until 06 in the football summer.
        const json::object answer =
            ask("serving", "G1", "2026-07-12T06:10:00+02:00",
                R"({"groups":["G1"],"days":["all"],"from":"18:00","to":"06:00"})");
        QCOMPARE(std::string(answer.at("consumption_until").as_string()),
                 std::string("2026-07-12T06:30:00+02:00"));
        // Where nothing closes for weeks the end is still the end.
        const json::object always =
            ask("serving", "G1", "2026-06-12T12:00:00+02:00",
                R"({"groups":["G1"],"days":["all"],"from":"06:00","to":"06:00"})");
        QCOMPARE(std::string(always.at("until").as_string()),
                 std::string("2026-07-20T03:00:00+02:00"));
    }

    /// A night's extension for one date stands beside the standing hours.
    void singleOccasion()
    {
        const std::string entries =
            R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:00"},{"groups":["G1"],"days":["all"],"from":"08:00","to":"02:30","valid_from":"2026-12-31","valid_to":"2026-12-31"})";
        QCOMPARE(until(ask("serving", "G1", "2026-12-31T22:00:00+01:00", entries)),
                 std::string("02:30:00+01:00"));
        QCOMPARE(until(ask("serving", "G1", "2026-12-30T22:00:00+01:00", entries)),
                 std::string("01:00:00+01:00"));
        QCOMPARE(until(ask("serving", "G1", "2027-01-01T22:00:00+01:00", entries)),
                 std::string("01:00:00+01:00"));
    }
};

QTEST_APPLESS_MAIN(HoursEdgesTest)
#include "hours_edges_test.moc"
