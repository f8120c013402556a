// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/survey_categories.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

using A = Activity;
using enum Confidence;
using namespace std::chrono;

// The categories follow the list of § 10-3, which is in force from the first day of 2016.
constexpr Validity sinceStart{Date{year{2016}, January, day{1}}, std::nullopt};
constexpr LegalSource survey{"Helsedirektoratets årlige kartlegging av bevillinger", practice};

constexpr std::array categories{
    SurveyCategory{"salg.mindreaarig", A::sale, sinceStart, survey, "survey.salg.mindreaarig"},
    SurveyCategory{"salg.forsvarlig_drift", A::sale, sinceStart, survey,
                   "survey.salg.forsvarlig_drift"},
    SurveyCategory{"salg.hindring", A::sale, sinceStart, survey, "survey.salg.hindring"},
    SurveyCategory{"salg.aapenbart_paavirket", A::sale, sinceStart, survey,
                   "survey.salg.aapenbart_paavirket"},
    SurveyCategory{"salg.tid", A::sale, sinceStart, survey, "survey.salg.tid"},
    SurveyCategory{"salg.reklame", A::sale, sinceStart, survey, "survey.salg.reklame"},
    SurveyCategory{"salg.selgers_alder", A::sale, sinceStart, survey, "survey.salg.selgers_alder"},
    SurveyCategory{"salg.internkontroll", A::sale, sinceStart, survey,
                   "survey.salg.internkontroll"},
    SurveyCategory{"salg.styrer_stedfortreder", A::sale, sinceStart, survey,
                   "survey.salg.styrer_stedfortreder"},
    SurveyCategory{"salg.plassering", A::sale, sinceStart, survey, "survey.salg.plassering"},
    SurveyCategory{"salg.vilkaar", A::sale, sinceStart, survey, "survey.salg.vilkaar"},
    SurveyCategory{"salg.omsetningsoppgave", A::sale, sinceStart, survey,
                   "survey.salg.omsetningsoppgave"},
    SurveyCategory{"salg.gebyr", A::sale, sinceStart, survey, "survey.salg.gebyr"},
    SurveyCategory{"salg.rabatt", A::sale, sinceStart, survey, "survey.salg.rabatt"},
    SurveyCategory{"salg.ubetjent_salg", A::sale, sinceStart, survey, "survey.salg.ubetjent_salg"},
    SurveyCategory{"salg.annet", A::sale, sinceStart, survey, "survey.salg.annet"},
    SurveyCategory{"skjenking.mindreaarige", A::serving, sinceStart, survey,
                   "survey.skjenking.mindreaarige"},
    SurveyCategory{"skjenking.bistandsplikt", A::serving, sinceStart, survey,
                   "survey.skjenking.bistandsplikt"},
    SurveyCategory{"skjenking.forsvarlig_drift", A::serving, sinceStart, survey,
                   "survey.skjenking.forsvarlig_drift"},
    SurveyCategory{"skjenking.hindring", A::serving, sinceStart, survey,
                   "survey.skjenking.hindring"},
    SurveyCategory{"skjenking.skjenking_aapenbart_paavirket", A::serving, sinceStart, survey,
                   "survey.skjenking.skjenking_aapenbart_paavirket"},
    SurveyCategory{"skjenking.tid", A::serving, sinceStart, survey, "survey.skjenking.tid"},
    SurveyCategory{"skjenking.reklame", A::serving, sinceStart, survey, "survey.skjenking.reklame"},
    SurveyCategory{"skjenking.sprit_18_20", A::serving, sinceStart, survey,
                   "survey.skjenking.sprit_18_20"},
    SurveyCategory{"skjenking.alder_paa_skjenker", A::serving, sinceStart, survey,
                   "survey.skjenking.alder_paa_skjenker"},
    SurveyCategory{"skjenking.aapenbart_paavirket_i_lokalet", A::serving, sinceStart, survey,
                   "survey.skjenking.aapenbart_paavirket_i_lokalet"},
    SurveyCategory{"skjenking.internkontroll", A::serving, sinceStart, survey,
                   "survey.skjenking.internkontroll"},
    SurveyCategory{"skjenking.styrer_stedfortreder", A::serving, sinceStart, survey,
                   "survey.skjenking.styrer_stedfortreder"},
    SurveyCategory{"skjenking.gjentatt_diskriminering", A::serving, sinceStart, survey,
                   "survey.skjenking.gjentatt_diskriminering"},
    SurveyCategory{"skjenking.gjentatt_narkotika", A::serving, sinceStart, survey,
                   "survey.skjenking.gjentatt_narkotika"},
    SurveyCategory{"skjenking.alkoholfritt", A::serving, sinceStart, survey,
                   "survey.skjenking.alkoholfritt"},
    SurveyCategory{"skjenking.plassering", A::serving, sinceStart, survey,
                   "survey.skjenking.plassering"},
    SurveyCategory{"skjenking.skjenkemengde", A::serving, sinceStart, survey,
                   "survey.skjenking.skjenkemengde"},
    SurveyCategory{"skjenking.vilkaar", A::serving, sinceStart, survey, "survey.skjenking.vilkaar"},
    SurveyCategory{"skjenking.medbrakt", A::serving, sinceStart, survey,
                   "survey.skjenking.medbrakt"},
    SurveyCategory{"skjenking.tar_med_ut", A::serving, sinceStart, survey,
                   "survey.skjenking.tar_med_ut"},
    SurveyCategory{"skjenking.omsetningsoppgave", A::serving, sinceStart, survey,
                   "survey.skjenking.omsetningsoppgave"},
    SurveyCategory{"skjenking.gebyr", A::serving, sinceStart, survey, "survey.skjenking.gebyr"},
    SurveyCategory{"skjenking.andre", A::serving, sinceStart, survey, "survey.skjenking.andre"},
};

// The survey names the duties of § 10-3 one by one; that is practice. What a general code (P1-9)
// was in truth is read from the item of the checklist it came from; that is our reading:
// S6 advertising and discount (alkoholloven § 8-12), S12 unattended sale (§ 3-1 fifth paragraph),
// I13 advertising, prizes and free drinks (§§ 8-6, 8-6a), I16 serving outside the approved area.
constexpr std::array mappings{
    SurveyMapping{"P8-1", "", A::sale, "salg.mindreaarig", sinceStart, practice},
    SurveyMapping{"P8-3", "", A::sale, "salg.forsvarlig_drift", sinceStart, practice},
    SurveyMapping{"P8-4", "", A::sale, "salg.hindring", sinceStart, practice},
    SurveyMapping{"P4-1", "", A::sale, "salg.aapenbart_paavirket", sinceStart, practice},
    SurveyMapping{"P4-2", "", A::sale, "salg.tid", sinceStart, practice},
    SurveyMapping{"P4-4", "", A::sale, "salg.selgers_alder", sinceStart, practice},
    SurveyMapping{"P2-2", "", A::sale, "salg.internkontroll", sinceStart, practice},
    SurveyMapping{"P2-3", "", A::sale, "salg.omsetningsoppgave", sinceStart, practice},
    SurveyMapping{"P2-4", "", A::sale, "salg.gebyr", sinceStart, practice},
    SurveyMapping{"P2-5", "", A::sale, "salg.styrer_stedfortreder", sinceStart, practice},
    SurveyMapping{"P1-5", "", A::sale, "salg.annet", sinceStart, inference},
    SurveyMapping{"P1-6", "", A::sale, "salg.plassering", sinceStart, practice},
    SurveyMapping{"P1-7", "", A::sale, "salg.vilkaar", sinceStart, practice},
    SurveyMapping{"P1-8", "", A::sale, "salg.reklame", sinceStart, practice},
    SurveyMapping{"P1-9", "", A::sale, "salg.annet", sinceStart, practice},
    SurveyMapping{"P1-9", "S6", A::sale, "salg.rabatt", sinceStart, inference},
    SurveyMapping{"P1-9", "S12", A::sale, "salg.ubetjent_salg", sinceStart, inference},
    SurveyMapping{"P8-1", "", A::serving, "skjenking.mindreaarige", sinceStart, practice},
    SurveyMapping{"P8-2", "", A::serving, "skjenking.bistandsplikt", sinceStart, practice},
    SurveyMapping{"P8-3", "", A::serving, "skjenking.forsvarlig_drift", sinceStart, practice},
    SurveyMapping{"P8-4", "", A::serving, "skjenking.hindring", sinceStart, practice},
    SurveyMapping{"P4-1", "", A::serving, "skjenking.skjenking_aapenbart_paavirket", sinceStart,
                  practice},
    SurveyMapping{"P4-2", "", A::serving, "skjenking.tid", sinceStart, practice},
    SurveyMapping{"P4-3", "", A::serving, "skjenking.sprit_18_20", sinceStart, practice},
    SurveyMapping{"P4-4", "", A::serving, "skjenking.alder_paa_skjenker", sinceStart, practice},
    SurveyMapping{"P2-1", "", A::serving, "skjenking.aapenbart_paavirket_i_lokalet", sinceStart,
                  practice},
    SurveyMapping{"P2-2", "", A::serving, "skjenking.internkontroll", sinceStart, practice},
    SurveyMapping{"P2-3", "", A::serving, "skjenking.omsetningsoppgave", sinceStart, practice},
    SurveyMapping{"P2-4", "", A::serving, "skjenking.gebyr", sinceStart, practice},
    SurveyMapping{"P2-5", "", A::serving, "skjenking.styrer_stedfortreder", sinceStart, practice},
    SurveyMapping{"P2-6", "", A::serving, "skjenking.gjentatt_narkotika", sinceStart, practice},
    SurveyMapping{"P2-7", "", A::serving, "skjenking.gjentatt_diskriminering", sinceStart,
                  practice},
    SurveyMapping{"P1-1", "", A::serving, "skjenking.alkoholfritt", sinceStart, practice},
    SurveyMapping{"P1-2", "", A::serving, "skjenking.skjenkemengde", sinceStart, practice},
    SurveyMapping{"P1-3", "", A::serving, "skjenking.medbrakt", sinceStart, practice},
    SurveyMapping{"P1-4", "", A::serving, "skjenking.tar_med_ut", sinceStart, practice},
    SurveyMapping{"P1-6", "", A::serving, "skjenking.plassering", sinceStart, inference},
    SurveyMapping{"P1-7", "", A::serving, "skjenking.vilkaar", sinceStart, practice},
    SurveyMapping{"P1-8", "", A::serving, "skjenking.reklame", sinceStart, practice},
    SurveyMapping{"P1-9", "", A::serving, "skjenking.andre", sinceStart, practice},
    SurveyMapping{"P1-9", "I13", A::serving, "skjenking.reklame", sinceStart, inference},
    SurveyMapping{"P1-9", "I16", A::serving, "skjenking.plassering", sinceStart, inference},
};

const SurveyCategory& categoryByCode(std::string_view code)
{
    return *std::find_if(categories.begin(), categories.end(),
                         [&](const SurveyCategory& category) { return category.code == code; });
}

} // namespace

std::span<const SurveyCategory> surveyCategories()
{
    return categories;
}

std::span<const SurveyMapping> surveyMappings()
{
    return mappings;
}

const SurveyCategory& surveyCategoryFor(Activity activity, std::string_view violation,
                                        std::string_view checkItem, Date date)
{
    const SurveyMapping* found = nullptr;
    for (const auto& mapping : mappings) {
        if (mapping.activity != activity || mapping.violation != violation ||
            !mapping.validity.covers(date))
            continue;
        if (mapping.checkItem.empty() ? found == nullptr : mapping.checkItem == checkItem)
            found = &mapping;
    }
    if (found != nullptr)
        return categoryByCode(found->category);
    return categoryByCode(activity == Activity::sale ? "salg.annet" : "skjenking.andre");
}

} // namespace feltbok::domain
