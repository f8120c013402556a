// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/licence_hours.h"

#include <span>

namespace feltbok::domain {

enum class LegalHoursKind {
    normal,      ///< hours where the council has not decided any
    prohibition, ///< forbidden on that calendar date whatever the council has decided
    exemption,   ///< lifts a prohibition while it lasts
};

/// Which calendar dates a row is for.
enum class LegalDays {
    any,
    eve,      ///< the day before a Sunday or holy day, except the eve of Ascension
    notEve,   ///< every other day
    restDays, ///< Sundays, holy days, 1 and 17 May
};

/// Which trade a row of sale is for; both hold the same hours, by different provisions.
enum class LegalTrade {
    any,
    shop,          ///< group 1 in shops (§ 3-7)
    ownProduction, ///< what the place has made itself (§ 3-4a)
};

/// What the law says about hours of sale and serving, as dated data.
struct LegalHours
{
    std::string_view code; ///< stable name of the rule in answers and explanations
    LegalHoursKind kind;
    Activity activity;
    LegalTrade trade;
    std::span<const ProductGroup> groups;
    LegalDays days;
    std::chrono::minutes from; ///< since midnight
    std::chrono::minutes to;   ///< since midnight; over 24 h: next day
    Validity validity;
    LegalSource source;

    bool isFor(Activity a, ProductGroup group, Date date, const HolyCalendar& calendar) const;
};

std::span<const LegalHours> legalHours();

/// How long guests may go on drinking after serving has ended.
struct DrinkingUp
{
    std::chrono::minutes length{};
    Validity validity; ///< by the evening that the serving belongs to
    LegalSource source;
};
std::span<const DrinkingUp> drinkingUpRules();

} // namespace feltbok::domain
