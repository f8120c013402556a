// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/allowed_now.h"
#include "domain/hours_change.h"
#include "domain/oslo_time.h"

#include <QtTest>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono;

namespace {

std::vector<HoursEntry> hoursOf(const std::string& entries)
{
    return hoursFromJson(parseJson("[" + entries + "]").value()).value();
}
Date on(const char* text)
{
    return parseIsoDate(text).value();
}
std::string textOf(const std::vector<HoursEntry>& entries)
{
    return toJsonText(toJson(entries));
}

const char* const plain = R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"})";

HoursEntry anyEntry(std::mt19937& chance, Date around)
{
    const auto pick = [&](int below) {
        return int(std::uniform_int_distribution(0, below - 1)(chance));
    };
    HoursEntry entry;
    for (const auto group : {ProductGroup::g1, ProductGroup::g2, ProductGroup::g3})
        if (pick(2) == 0)
            entry.groups.push_back(group);
    if (entry.groups.empty())
        entry.groups = {ProductGroup::g1};
    entry.days = {DayKind(pick(10))};
    if (pick(2) == 0)
        entry.days = {DayKind::all};
    entry.closed = pick(8) == 0;
    if (!entry.closed) {
        entry.from = minutes{30 * pick(48)};
        entry.to = minutes{30 * pick(49)};
    }
    const int area = pick(5);
    entry.area = area == 0 ? "ute" : area == 1 ? "inne" : "";
    const auto near = [&] { return Date{sys_days{around} + days{pick(40) - 20}}; };
    if (pick(4) == 0)
        entry.validFrom = near();
    if (pick(4) == 0)
        entry.validTo = near();
    if (pick(5) == 0) {
        entry.seasonFrom = May / 15;
        entry.seasonTo = August / 31;
    }
    return entry;
}

} // namespace

class HoursChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldEntryEndsAndTheNewOneBegins()
    {
        auto longer = hoursOf(plain).front();
        longer.to = minutes{150};
        const auto changed = changeHours(hoursOf(plain), 0, longer, on("2026-12-01"));
        QVERIFY(changed.hasValue());
        QCOMPARE(
            textOf(*changed),
            std::string(
                R"([{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30","valid_to":"2026-11-30"},)"
                R"({"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"02:30","valid_from":"2026-12-01"}])"));
    }

    void theNightBeforeKeepsItsHours()
    {
        auto longer = hoursOf(plain).front();
        longer.to = minutes{150};
        const auto changed = changeHours(hoursOf(plain), 0, longer, on("2026-12-01")).value();
        const auto isAllowed = [&](const char* at) {
            return allowedNow({Activity::serving, ProductGroup::g1, parseRfc3339(at).value(),
                               changed, "", false})
                .isAllowed;
        };
        QVERIFY(!isAllowed("2026-12-01T01:45:00+01:00")); // of the evening of 30 November
        QVERIFY(isAllowed("2026-12-02T01:45:00+01:00"));
        QVERIFY(!isAllowed("2026-12-02T02:45:00+01:00"));
    }

    void whatNeverHeldIsReplaced()
    {
        const auto future = hoursOf(
            R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:00","valid_from":"2027-01-01"})");
        auto other = future.front();
        other.to = minutes{0};
        const auto changed = changeHours(future, 0, other, on("2026-12-01")).value();
        QCOMPARE(changed.size(), 1U);
        QVERIFY(*changed.front().validFrom == on("2027-01-01"));
        QVERIFY(changed.front().to == minutes{0});
    }

    void datesThatDoNotFitAreRefused()
    {
        const auto ended = hoursOf(
            R"({"groups":["G1"],"days":["all"],"from":"08:00","to":"01:00","valid_to":"2026-01-31"})");
        QCOMPARE(changeHours(ended, 0, ended.front(), on("2026-12-01")).error().field,
                 std::string("valid_from"));
        QCOMPARE(endHours(ended, 0, on("2026-12-01")).error().field, std::string("valid_from"));
        QVERIFY(!changeHours(ended, 1, ended.front(), on("2026-01-01")));
        auto backwards = hoursOf(plain).front();
        backwards.validTo = on("2026-11-01");
        QCOMPARE(changeHours(hoursOf(plain), 0, backwards, on("2026-12-01")).error().field,
                 std::string("valid_to"));
        QCOMPARE(addHours({}, backwards, on("2026-12-01"), Activity::serving).error().field,
                 std::string("valid_to"));
    }

    void theFirstHoursWriteDownWhatHeldBefore()
    {
        const auto added =
            addHours({}, hoursOf(plain).front(), on("2026-12-01"), Activity::sale).value();
        QVERIFY(added.back().validFrom == std::optional(on("2026-12-01")));
        for (std::size_t i = 0; i + 1 < added.size(); ++i)
            QVERIFY(added[i].validTo == std::optional(on("2026-11-30")));
        const auto ends = [&](const char* at) {
            const auto answer = allowedNow(
                {Activity::sale, ProductGroup::g1, parseRfc3339(at).value(), added, "", false});
            return answer.until ? toOsloRfc3339(*answer.until) : std::string("-");
        };
        QCOMPARE(ends("2026-11-27T12:00:00+01:00"), std::string("2026-11-27T18:00:00+01:00"));
        QCOMPARE(ends("2026-11-28T12:00:00+01:00"), std::string("2026-11-28T15:00:00+01:00"));
    }

    void anEndIsTheDayBefore()
    {
        const auto two = hoursOf(std::string(plain) + "," + plain);
        const auto ended = endHours(two, 1, on("2026-12-01")).value();
        QCOMPARE(ended.size(), 2U);
        QVERIFY(ended[1].validTo == std::optional(on("2026-11-30")));
        QVERIFY(!ended[0].validTo);
    }

    /// Whatever is changed, added or ended from a date on: at every instant before that date the
    /// answers are what they were.
    void nothingBeforeTheDateIsRewritten()
    {
        std::mt19937 chance(20261127);
        const auto pick = [&](int below) {
            return int(std::uniform_int_distribution(0, below - 1)(chance));
        };
        int asked = 0;
        for (int round = 0; round < 400; ++round) {
            const Date from{sys_days{on("2026-01-01")} + days{pick(365)}};
            const Activity activity = pick(3) == 0 ? Activity::sale : Activity::serving;
            std::vector<HoursEntry> before;
            for (int i = pick(5); i > 0; --i)
                before.push_back(anyEntry(chance, from));
            HoursEntry entry = anyEntry(chance, from);
            Result<std::vector<HoursEntry>> after = Error(ErrorCode::badInput, "");
            switch (pick(3)) {
            case 0:
                after = addHours(before, entry, from, activity);
                break;
            case 1:
                if (!before.empty())
                    after = changeHours(before, std::size_t(pick(int(before.size()))), entry, from);
                break;
            default:
                if (!before.empty())
                    after = endHours(before, std::size_t(pick(int(before.size()))), from);
            }
            if (!after)
                continue;
            const Instant limit = fromOslo(wallAt(from, minutes{0})).earlier;
            for (int i = 0; i < 12; ++i) {
                const Instant at = limit - minutes{1 + pick(i < 6 ? 36 * 60 : 60 * 24 * 60)};
                for (const auto group : {ProductGroup::g1, ProductGroup::g3})
                    for (const char* area : {"", "ute"}) {
                        const HoursAnswer was =
                            allowedNow({activity, group, at, before, area, false});
                        const HoursAnswer is =
                            allowedNow({activity, group, at, *after, area, false});
                        const QByteArray what = QByteArray::fromStdString(
                            textOf(before) + "\n" + textOf(*after) + "\n" + toOsloRfc3339(at) +
                            " from " + toIsoDate(from) + area);
                        QVERIFY2(was.isAllowed == is.isAllowed, what.constData());
                        if (was.isAllowed && was.until && *was.until < limit)
                            QVERIFY2(was.until == is.until, what.constData());
                        if (!was.isAllowed)
                            QVERIFY2(was.endedAt == is.endedAt, what.constData());
                        ++asked;
                    }
            }
        }
        QVERIFY(asked > 10000);
    }
};

QTEST_GUILESS_MAIN(HoursChangeTest)
#include "hours_change_test.moc"
