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

/// What the law says about hours of sale and serving, as dated data.
struct LegalHours
{
    std::string_view code; ///< stable name of the rule in answers and explanations
    LegalHoursKind kind;
    Activity activity;
    std::span<const ProductGroup> groups;
    LegalDays days;
    std::chrono::minutes from; ///< since midnight
    std::chrono::minutes to;   ///< since midnight; over 24 h: next day
    Validity validity;
    LegalSource source;

    bool isFor(Activity a, ProductGroup group, Date date, const HolyCalendar& calendar) const;
};

std::span<const LegalHours> legalHours();

/// How long guests may go on drinking after serving has ended (alkoholloven § 4-4).
inline constexpr std::chrono::minutes drinkingUp{30};

} // namespace feltbok::domain
