// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/hours_fault_text.h"

#include "domain/hours_fault.h"

namespace feltbok::server {

namespace {

using domain::HoursFault;

std::string_view aroundTheClock(domain::Activity activity)
{
    return activity == domain::Activity::sale
               ? "salg er forbudt om natten og på søn- og helligdager; oppgi klokkeslett innenfor "
                 "lovens ramme (alkoholloven § 3-7)"
               : "skjenking er forbudt mellom kl. 03 og 06, og av brennevin mellom kl. 03 og 13; "
                 "oppgi klokkeslett innenfor lovens ramme (alkoholloven § 4-4)";
}

std::string_view reasonOf(HoursFault fault, domain::Activity activity)
{
    switch (fault) {
    case HoursFault::noSuchTime:
        return "det finnes ikke noe slikt klokkeslett";
    case HoursFault::minutesDigits:
        return "minuttene skal ha to siffer";
    case HoursFault::tooManyDigits:
        return "for mange siffer til å være et klokkeslett";
    case HoursFault::endMissing:
        return "slutten mangler";
    case HoursFault::beginMissing:
        return "begynnelsen mangler";
    case HoursFault::sameTime:
        return "begynner og slutter samtidig";
    case HoursFault::beginsAtMidnight:
        return "ingenting begynner kl. 24; bruk 00";
    case HoursFault::salePastMidnight:
        return "salg går ikke over midnatt";
    case HoursFault::aroundTheClock:
        return aroundTheClock(activity);
    case HoursFault::unknownWord:
        return "ukjent ord";
    case HoursFault::unknownSign:
        return "ukjent tegn";
    case HoursFault::seasonWithoutDates:
        return "en sesong må ha første og siste dato, som i «15.05-31.08 08-03»";
    case HoursFault::seasonsOverlap:
        return "overlapper en annen sesong";
    case HoursFault::seasonDays:
        return "andre dager har egne tider; skriv tidene for hver dag i sesongen også";
    case HoursFault::noSuchDate:
        return "det finnes ikke noen slik dato";
    case HoursFault::singleDate:
        return "tider for en enkelt dato kan ikke tas inn";
    case HoursFault::secondValueInServing:
        return "en verdi nummer to har bare mening i salgstider";
    case HoursFault::noDayGiven:
        return "det er ikke sagt hvilken dag det gjelder";
    case HoursFault::noHoursForDay:
        return "dagen har ingen klokkeslett";
    case HoursFault::twoHoursForDay:
        return "dagen har to forskjellige tider";
    case HoursFault::whichDayClosed:
        return "det er ikke sagt hvilken dag det er stengt";
    case HoursFault::notWeekdayRange:
        return "ikke fra en ukedag til en annen";
    case HoursFault::workdaysTaken:
        return "alle hverdager har egne tider fra før";
    case HoursFault::tooLong:
        return "teksten er for lang til å være klokkeslett";
    case HoursFault::brokenText:
        return "tegn som ikke er tekst";
    case HoursFault::empty:
        return "ingen klokkeslett";
    }
    return "ingen klokkeslett";
}

/// Days stand in the error by their codes.
std::string_view dayName(std::string_view value)
{
    const auto day = domain::dayKindFromText(value);
    if (!day)
        return value;
    switch (*day) {
    case domain::DayKind::mon:
        return "mandag";
    case domain::DayKind::tue:
        return "tirsdag";
    case domain::DayKind::wed:
        return "onsdag";
    case domain::DayKind::thu:
        return "torsdag";
    case domain::DayKind::fri:
        return "fredag";
    case domain::DayKind::sat:
        return "lørdag";
    case domain::DayKind::sun:
        return "søndag";
    case domain::DayKind::all:
        return "alle dager";
    case domain::DayKind::eve:
        return "dag før søn- og helligdag";
    case domain::DayKind::holy:
        return "søn- og helligdag";
    }
    return value;
}

} // namespace

std::string hoursFaultText(const Error& error, domain::Activity activity)
{
    const auto found = domain::hoursFaultOf(error);
    if (!found)
        return std::string(reasonOf(HoursFault::empty, activity));
    std::string out;
    if (!found->value.empty()) {
        out += "«";
        out += found->fault == HoursFault::twoHoursForDay ? dayName(found->value)
                                                          : std::string_view(found->value);
        out += "»: ";
    }
    return out + std::string(reasonOf(found->fault, activity));
}

} // namespace feltbok::server
