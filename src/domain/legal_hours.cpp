// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/legal_hours.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::array beerAndWine{ProductGroup::g1, ProductGroup::g2};
constexpr std::array beer{ProductGroup::g1};
constexpr std::array spirits{ProductGroup::g3};

constexpr minutes clock(int hour, int minute = 0)
{
    return hours{hour} + minutes{minute};
}

// The Act has been in force since 1990; the hours are those of its text in July 2026.
constexpr Validity sinceAct{Date{year{1990}, January, day{1}}, std::nullopt};
constexpr LegalSource serving44{"alkoholloven § 4-4", Confidence::verified};
constexpr LegalSource shop37{"alkoholloven § 3-7", Confidence::verified};
constexpr LegalSource own34a{"alkoholloven § 3-4a", Confidence::verified};
// Group 3 is sold by Vinmonopolet only, whose hours are no matter for municipal control.
constexpr LegalSource monopoly31{"alkoholloven § 3-1", Confidence::verified};
// Lov 29 May 2026 nr. 21: serving until 06 where football was shown, 11 June to 19 July 2026. The
// Act is known to exist; what it held is known from a municipality's page.
constexpr LegalSource football{"lov 29. mai 2026 nr. 21", Confidence::practice};
constexpr Validity footballSummer{Date{year{2026}, June, day{11}}, Date{year{2026}, July, day{19}}};

using Kind = LegalHoursKind;
using Days = LegalDays;
using Trade = LegalTrade;

constexpr std::array rows{
    LegalHours{"normal_hours", Kind::normal, Activity::serving, Trade::any, beerAndWine, Days::any,
               clock(8), clock(25), sinceAct, serving44},
    LegalHours{"normal_hours", Kind::normal, Activity::serving, Trade::any, spirits, Days::any,
               clock(13), clock(24), sinceAct, serving44},
    LegalHours{"night_prohibition", Kind::prohibition, Activity::serving, Trade::any, beerAndWine,
               Days::any, clock(3), clock(6), sinceAct, serving44},
    LegalHours{"night_prohibition", Kind::prohibition, Activity::serving, Trade::any, spirits,
               Days::any, clock(3), clock(13), sinceAct, serving44},
    LegalHours{"football_2026", Kind::exemption, Activity::serving, Trade::any, beerAndWine,
               Days::any, clock(3), clock(6), footballSummer, football},

    LegalHours{"normal_hours", Kind::normal, Activity::sale, Trade::shop, beer, Days::notEve,
               clock(8), clock(18), sinceAct, shop37},
    LegalHours{"normal_hours", Kind::normal, Activity::sale, Trade::shop, beer, Days::eve, clock(8),
               clock(15), sinceAct, shop37},
    LegalHours{"rest_day", Kind::prohibition, Activity::sale, Trade::shop, beer, Days::restDays,
               clock(0), clock(24), sinceAct, shop37},
    LegalHours{"latest_hour", Kind::prohibition, Activity::sale, Trade::shop, beer, Days::notEve,
               clock(20), clock(24), sinceAct, shop37},
    LegalHours{"latest_hour_eve", Kind::prohibition, Activity::sale, Trade::shop, beer, Days::eve,
               clock(18), clock(24), sinceAct, shop37},

    LegalHours{"normal_hours", Kind::normal, Activity::sale, Trade::ownProduction, beerAndWine,
               Days::notEve, clock(8), clock(18), sinceAct, own34a},
    LegalHours{"normal_hours", Kind::normal, Activity::sale, Trade::ownProduction, beerAndWine,
               Days::eve, clock(8), clock(15), sinceAct, own34a},
    LegalHours{"rest_day", Kind::prohibition, Activity::sale, Trade::ownProduction, beerAndWine,
               Days::restDays, clock(0), clock(24), sinceAct, own34a},
    LegalHours{"latest_hour", Kind::prohibition, Activity::sale, Trade::ownProduction, beerAndWine,
               Days::notEve, clock(20), clock(24), sinceAct, own34a},
    LegalHours{"latest_hour_eve", Kind::prohibition, Activity::sale, Trade::ownProduction,
               beerAndWine, Days::eve, clock(18), clock(24), sinceAct, own34a},

    LegalHours{"monopoly", Kind::prohibition, Activity::sale, Trade::any, spirits, Days::any,
               clock(0), clock(24), sinceAct, monopoly31},
};

constexpr std::array drinkingUp{
    DrinkingUp{minutes{30}, sinceAct, serving44},
};

} // namespace

bool LegalHours::isFor(Activity a, ProductGroup group, Date date,
                       const HolyCalendar& calendar) const
{
    if (a != activity || std::find(groups.begin(), groups.end(), group) == groups.end() ||
        !validity.covers(date))
        return false;
    switch (days) {
    case LegalDays::any:
        return true;
    case LegalDays::eve:
        return calendar.isEve(date);
    case LegalDays::notEve:
        return !calendar.isEve(date);
    case LegalDays::restDays:
        return calendar.isSundayOrHolyDay(date) || isFirstOrSeventeenthOfMay(date);
    }
    return false;
}

std::span<const LegalHours> legalHours()
{
    return rows;
}

std::span<const DrinkingUp> drinkingUpRules()
{
    return drinkingUp;
}

} // namespace feltbok::domain
