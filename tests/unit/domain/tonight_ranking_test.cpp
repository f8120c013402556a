// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/tonight_ranking.h"

#include <QtTest>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

Instant at(const char* text)
{
    return *parseRfc3339(text);
}

/// A place with one of three controls done lately, open, of no particular risk.
TonightPlace ordinary(const std::string& id)
{
    TonightPlace place;
    place.id = id;
    place.name = id;
    place.controlsWanted = 3;
    place.controlsDone = 1;
    place.lastControl = at("2026-11-19T20:00:00Z");
    place.risk = "lav";
    place.open = PlaceOpen::open;
    return place;
}

std::vector<std::string> order(const std::vector<TonightPlace>& places,
                               const TonightSituation& situation)
{
    std::vector<std::string> out;
    for (const auto& ranked : rankTonight(situation, places))
        out.push_back(places[ranked.index].id);
    return out;
}

const TonightSituation weekday{at("2026-11-24T20:00:00Z"), 0, 0};
const TonightSituation saturdayNight{at("2026-11-21T22:30:00Z"), 1, 5};

} // namespace

class TonightRankingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachReasonLiftsOrSinks_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("lifts");
        for (const auto& weight : rankingWeights())
            QTest::newRow(std::string(weight.reason).c_str())
                << QString::fromUtf8(weight.reason.data(), qsizetype(weight.reason.size()))
                << (weight.points > 0);
    }
    void eachReasonLiftsOrSinks()
    {
        QFETCH(QString, reason);
        QFETCH(bool, lifts);
        auto plain = ordinary("m");
        plain.controlsDone = 3;
        plain.open = PlaceOpen::unknown;
        auto other = plain;
        other.id = other.name = lifts ? "z" : "a"; // the name alone would say the opposite
        TonightSituation situation = weekday;
        if (reason == u"assigned_tonight")
            other.isAssignedToMe = true;
        else if (reason == u"event_tonight")
            other.hasEvent = true;
        else if (reason == u"never_controlled")
            other.lastControl.reset();
        else if (reason == u"none_this_year")
            other.controlsDone = 0, plain.controlsDone = 1, plain.controlsWanted = 1;
        else if (reason == u"controls_due")
            other.controlsDone = 1;
        else if (reason == u"days_since")
            other.lastControl = at("2026-01-19T20:00:00Z");
        else if (reason == u"risk_high")
            other.risk = "hoey";
        else if (reason == u"risk_medium")
            other.risk = "middels";
        else if (reason == u"recent_breaches")
            other.recentBreaches = 2;
        else if (reason == u"open_breaches")
            other.openBreaches = 1;
        else if (reason == u"closes_soon")
            other.open = PlaceOpen::closing;
        else if (reason == u"open_now")
            other.open = PlaceOpen::open;
        else if (reason == u"closed_now")
            other.open = PlaceOpen::closed;
        else if (reason == u"not_licensed")
            other.open = PlaceOpen::notLicensed;
        else if (reason == u"night_needed")
            other.open = PlaceOpen::open, situation = saturdayNight;
        else if (reason == u"near")
            other.metres = 450.0;
        else
            QFAIL("a reason without a case");
        const std::vector<TonightPlace> places{plain, other};
        const auto ranked = rankTonight(situation, places);
        QCOMPARE(ranked.front().index, lifts ? std::size_t(1) : std::size_t(0));
        const auto& mine = ranked[lifts ? 0 : 1];
        bool told = false;
        int sum = 0;
        for (const auto& part : mine.reasons) {
            told = told || part.code == reason.toStdString();
            sum += part.points;
        }
        QVERIFY(told);
        QCOMPARE(sum, mine.score);
    }

    void whatTheOfficeHandsOutComesFirst()
    {
        auto assigned = ordinary("assigned");
        assigned.controlsDone = 5;
        assigned.open = PlaceOpen::closed;
        assigned.isAssignedToMe = true;
        auto worst = ordinary("worst");
        worst.lastControl.reset();
        worst.controlsDone = 0;
        worst.risk = "hoey";
        worst.openBreaches = 9;
        worst.recentBreaches = 9;
        worst.hasEvent = false;
        worst.metres = 1;
        QCOMPARE(order({worst, assigned}, weekday),
                 (std::vector<std::string>{"assigned", "worst"}));
    }

    void closedAndUnlicensedStayBehind()
    {
        auto closed = ordinary("closed");
        closed.lastControl.reset();
        closed.risk = "hoey";
        closed.open = PlaceOpen::closed;
        auto expired = closed;
        expired.id = expired.name = "expired";
        expired.open = PlaceOpen::notLicensed;
        auto done = ordinary("done");
        done.controlsDone = 3;
        QCOMPARE(order({expired, closed, done}, weekday),
                 (std::vector<std::string>{"done", "closed", "expired"}));
    }

    void theNightShareSpeaksForServingPlacesThatAreOpen()
    {
        auto serving = ordinary("serving");
        auto shop = ordinary("a shop");
        shop.isServing = false;
        QCOMPARE(order({shop, serving}, saturdayNight).front(), std::string("serving"));
        QCOMPARE(order({shop, serving}, weekday).front(), std::string("a shop"));
        TonightSituation enough = saturdayNight;
        enough.nightControls = 5;
        QCOMPARE(order({shop, serving}, enough).front(), std::string("a shop"));
    }

    void equalPlacesGoByNameWhateverTheOrder()
    {
        std::vector<TonightPlace> places;
        for (int n = 0; n < 200; ++n) {
            auto place = ordinary("p" + std::to_string(n % 50));
            place.id = std::to_string(n);
            places.push_back(place);
        }
        const auto first = order(places, weekday);
        std::mt19937 chance(7);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(places.begin(), places.end(), chance);
            QCOMPARE(order(places, weekday), first);
        }
    }

    void aPlaceWithoutAnySummaryIsRanked()
    {
        TonightPlace bare;
        bare.id = "bare";
        const std::vector<TonightPlace> places{bare};
        const auto ranked = rankTonight(weekday, places);
        QCOMPARE(ranked.size(), std::size_t(1));
        QCOMPARE(ranked[0].reasons.front().code, std::string_view("never_controlled"));
        QVERIFY(rankTonight(weekday, {}).empty());
    }

    void distances()
    {
        QCOMPARE(std::lround(metresBetween(67.0, 15.0, 67.0, 15.0)), 0L);
        // A minute of latitude is a nautical mile, within half a percent.
        QVERIFY(std::abs(metresBetween(67.0, 15.0, 67.0 + 1.0 / 60, 15.0) - 1852) < 9);
        QVERIFY(std::abs(metresBetween(0, 0, 0, 180) - 20'015'115) < 1000);
    }
};

QTEST_GUILESS_MAIN(TonightRankingTest)
#include "tonight_ranking_test.moc"
