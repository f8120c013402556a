// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_device.h"
#include "ui/place/place_hours.h"

using feltbok::ui::PlaceHours;
using namespace feltbok;

namespace {

json::object licence()
{
    return test::object(R"({"licence_kind":"skjenk_alminnelig","groups":["G1","G2","G3"],
        "valid_from":"2024-10-01","valid_to":"2028-09-30",
        "hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},
                 {"groups":["G3"],"days":["all"],"from":"13:00","to":"01:00"}]})");
}

Instant at(std::string_view text)
{
    return parseRfc3339(text).value();
}

} // namespace

class PlaceHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupByGroupWithMinutes()
    {
        // 00:41 in Norway on a Saturday.
        const PlaceHours hours(licence(), at("2026-11-20T23:41:00Z"));
        QCOMPARE(hours.groups().size(), 2U);
        QCOMPARE(hours.groups()[0].label, QStringLiteral("Groups 1 and 2"));
        QCOMPARE(hours.groups()[0].text, QStringLiteral("until 01:30 · 49 min left"));
        QCOMPARE(hours.groups()[0].state, QStringLiteral("open"));
        QCOMPARE(hours.groups()[1].label, QStringLiteral("Group 3"));
        QCOMPARE(hours.groups()[1].text, QStringLiteral("until 01:00 · 19 min left"));
        QCOMPARE(hours.groups()[1].state, QStringLiteral("closing"));
        QCOMPARE(hours.state(), QStringLiteral("open"));
    }

    void afterTheEndDrinksMayBeFinished()
    {
        const PlaceHours hours(licence(), at("2026-11-21T00:40:00Z")); // 01:40
        QVERIFY(hours.groups()[0].text.contains(QStringLiteral("02:00")));
        QCOMPARE(hours.state(), QStringLiteral("closed"));
    }

    void withoutGroupsNothingIsKnown()
    {
        const PlaceHours hours(test::object(R"({"licence_kind":"skjenk_alminnelig"})"),
                               at("2026-11-20T23:41:00Z"));
        QCOMPARE(hours.state(), QStringLiteral("unknown"));
        QVERIFY(hours.summary().isEmpty());
    }

    void validityIsByNorwegianDate()
    {
        auto oneDay = licence();
        oneDay["valid_from"] = "2026-11-21";
        oneDay["valid_to"] = "2026-11-21";
        QVERIFY(PlaceHours::isValidOn(oneDay, at("2026-11-20T23:30:00Z")));
        QVERIFY(!PlaceHours::isValidOn(oneDay, at("2026-11-20T22:30:00Z")));
    }
};

QTEST_GUILESS_MAIN(PlaceHoursTest)
#include "place_hours_test.moc"
