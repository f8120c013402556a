// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/duties.h"

#include <algorithm>
#include <array>

namespace feltbok::domain::health {
namespace {

using namespace std::chrono;

// Known from memory, all of it, the days since when included: an office should check them
// against the law before it relies on them, and the page says so.
constexpr std::array duties{
    // The Child Welfare Act of 2021.
    Duty{"child_concern",
         {Date{year{2023}, January, day{1}}, std::nullopt},
         {"barnevernsloven § 13-2", Confidence::memory}},
    // The same duty of those who give health care.
    Duty{"child_concern",
         {Date{year{2001}, January, day{1}}, std::nullopt},
         {"helsepersonelloven § 33", Confidence::memory}},
    // The Penal Code of 2005.
    Duty{"duty_to_avert",
         {Date{year{2015}, October, day{1}}, std::nullopt},
         {"straffeloven § 196", Confidence::memory}},
};

constexpr Validity sinceTheTable{Date{year{2001}, January, day{1}}, std::nullopt};
constexpr LegalSource remembered{"", Confidence::memory};
constexpr std::array numbers{
    EmergencyNumber{"ambulanse", "113", sinceTheTable, remembered},
    EmergencyNumber{"politi", "112", sinceTheTable, remembered},
    EmergencyNumber{
        "barnevernvakt", "116 111", {Date{year{2009}, January, day{1}}, std::nullopt}, remembered},
    EmergencyNumber{
        "legevakt", "116 117", {Date{year{2015}, January, day{1}}, std::nullopt}, remembered},
    EmergencyNumber{"politi_uten_hast", "02800", sinceTheTable, remembered},
};

template <typename Row, typename Rows>
std::vector<Row> inForce(const Rows& rows, Date date)
{
    std::vector<Row> out;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out),
                 [date](const Row& row) { return row.validity.covers(date); });
    return out;
}

} // namespace

std::vector<Duty> dutiesOn(Date date)
{
    return inForce<Duty>(duties, date);
}

std::vector<EmergencyNumber> emergencyNumbersOn(Date date)
{
    return inForce<EmergencyNumber>(numbers, date);
}

} // namespace feltbok::domain::health
