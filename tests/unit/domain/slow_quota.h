// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <vector>

/// Sections 9-5 and 9-7 of alkoholforskriften said a second time, place by place. Includes nothing
/// from src.
namespace slow {

struct QuotaControl
{
    std::string date; // ISO
    bool isSingle = false;
    bool isCarriedOut = true;
};

struct QuotaPlace
{
    std::string id;
    bool isServing = true;
    std::string licenceKind;
    std::string validFrom; // ISO, or empty
    std::string validTo;
    std::vector<QuotaControl> controls;
};

struct QuotaAnswer
{
    int servingPlaces = 0;
    int salePlaces = 0;
    int servingDone = 0;
    int saleDone = 0;
    int onTop = 0;
    std::vector<std::string> without;
};

inline bool makesAPlace(const QuotaPlace& place, const std::string& year)
{
    for (const char* kind : {"skjenk_enkeltanledning", "skjenk_ambulerende", "utvidet_areal_enkelt",
                             "utvidet_tid_enkelt", "vinmonopol", "statlig"})
        if (place.licenceKind == kind)
            return false;
    // Valid on any day of the year: texts of ISO dates are ordered as the dates are.
    return (place.validFrom.empty() || place.validFrom <= year + "-12-31") &&
           (place.validTo.empty() || place.validTo >= year + "-01-01");
}

inline int controlsThatCount(const QuotaPlace& place, const std::string& year)
{
    int done = 0;
    for (const QuotaControl& control : place.controls) {
        if (control.date.substr(0, 4) != year || !control.isCarriedOut)
            continue;
        if (place.isServing && control.isSingle && control.date >= "2016-01-01")
            continue;
        ++done;
    }
    return done;
}

inline QuotaAnswer count(const std::string& year, const std::vector<QuotaPlace>& places)
{
    QuotaAnswer out;
    for (const QuotaPlace& place : places) {
        const int done = controlsThatCount(place, year);
        if (!makesAPlace(place, year)) {
            for (const char* kind : {"skjenk_enkeltanledning", "skjenk_ambulerende",
                                     "utvidet_areal_enkelt", "utvidet_tid_enkelt"})
                if (place.licenceKind == kind)
                    out.onTop += done;
            continue;
        }
        (place.isServing ? out.servingPlaces : out.salePlaces) += 1;
        (place.isServing ? out.servingDone : out.saleDone) += done;
        if (done == 0)
            out.without.push_back(place.id);
    }
    return out;
}

} // namespace slow
