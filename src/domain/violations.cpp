// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/violations.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

// FOR-2015-10-26-1225: for breaches from the first day of 2016.
constexpr Validity sinceStart{Date{year{2016}, January, day{1}}, std::nullopt};
// FOR-2020-06-29-1431.
constexpr Validity since2020{Date{year{2020}, September, day{1}}, std::nullopt};
constexpr LegalSource list{"alkoholforskriften § 10-3", Confidence::verified};

constexpr std::array rows{
    Violation{"P8-1", 8, "alkoholloven § 1-5 annet ledd", true, true, sinceStart, list,
              "violation.P8-1"},
    Violation{"P8-2", 8, "alkoholforskriften § 4-1 annet ledd", false, true, sinceStart, list,
              "violation.P8-2"},
    Violation{"P8-3", 8, "alkoholloven §§ 3-9 og 4-7", true, true, sinceStart, list,
              "violation.P8-3"},
    Violation{"P8-4", 8, "alkoholloven § 1-9", true, true, sinceStart, list, "violation.P8-4"},
    Violation{"P4-1", 4, "alkoholforskriften §§ 3-1 og 4-2 første ledd", true, true, sinceStart,
              list, "violation.P4-1"},
    Violation{"P4-2", 4, "alkoholloven §§ 3-4a, 3-7 og 4-4", true, true, sinceStart, list,
              "violation.P4-2"},
    Violation{"P4-3", 4, "alkoholloven § 1-5 første ledd", false, true, sinceStart, list,
              "violation.P4-3"},
    Violation{"P4-4", 4, "alkoholloven § 1-5 tredje ledd", true, true, sinceStart, list,
              "violation.P4-4"},
    Violation{"P2-1", 2, "alkoholforskriften § 4-1", false, true, sinceStart, list,
              "violation.P2-1"},
    Violation{"P2-2", 2, "alkoholloven § 1-9 siste ledd, alkoholforskriften kap. 8", true, true,
              sinceStart, list, "violation.P2-2"},
    Violation{"P2-3", 2, "alkoholforskriften kap. 6", true, true, sinceStart, list,
              "violation.P2-3"},
    Violation{"P2-4", 2, "alkoholforskriften kap. 6", true, true, sinceStart, list,
              "violation.P2-4"},
    Violation{"P2-5", 2, "alkoholloven § 1-7c", true, true, sinceStart, list, "violation.P2-5"},
    Violation{"P2-6", 2, "alkoholloven § 1-8 annet ledd", false, true, sinceStart, list,
              "violation.P2-6"},
    Violation{"P2-7", 2, "alkoholloven § 1-8 annet ledd", false, true, sinceStart, list,
              "violation.P2-7"},
    Violation{"P1-1", 1, "alkoholforskriften § 4-6", false, true, sinceStart, list,
              "violation.P1-1"},
    Violation{"P1-2", 1, "alkoholforskriften § 4-5", false, true, sinceStart, list,
              "violation.P1-2"},
    Violation{"P1-3", 1, "alkoholforskriften § 4-4", false, true, sinceStart, list,
              "violation.P1-3"},
    Violation{"P1-4", 1, "alkoholforskriften § 4-4", false, true, sinceStart, list,
              "violation.P1-4"},
    Violation{"P1-5", 1, "alkoholforskriften § 3-2", true, false, since2020, list,
              "violation.P1-5"},
    Violation{"P1-6", 1, "alkoholforskriften § 3-3", true, false, sinceStart, list,
              "violation.P1-6"},
    Violation{"P1-7", 1, "alkoholloven §§ 3-2 og 4-3", true, true, sinceStart, list,
              "violation.P1-7"},
    Violation{"P1-8", 1, "alkoholloven § 9-2, alkoholforskriften kap. 14", true, true, sinceStart,
              list, "violation.P1-8"},
    Violation{"P1-9", 1, "alkoholloven § 1-8 første ledd", true, true, sinceStart, list,
              "violation.P1-9"},
};

} // namespace

std::span<const Violation> violations()
{
    return rows;
}

const Violation* findViolation(std::string_view code)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Violation& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace feltbok::domain
