// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/overdose_guide.h"

#include <algorithm>
#include <array>

namespace feltbok::domain::health {
namespace {

using Text = std::string_view;
using enum GuideLanguage;

constexpr std::array languages{bokmaal, nynorsk, northernSaami, english};
constexpr std::array<Text, 4> codes{"nb", "nn", "se", "en"};
constexpr std::array<Text, 4> names{"Bokmål", "Nynorsk", "Davvisámegiella", "English"};

constexpr std::array<std::array<Text, 4>, 10> words{{
    {"Overdose nå", "Overdose no", "Overdosa dál", "Overdose now"},
    {"Ring 113", "Ring 113", "Riŋge 113", "Call 113"},
    {"Spray er gitt", "Spray er gitt", "Spray lea addojuvvon", "Spray given"},
    {"Ny spray er gitt", "Ny spray er gitt", "Ođđa spray lea addojuvvon", "Another spray given"},
    {"Trykk når spray er gitt", "Trykk når spray er gitt", "Deaddil go spray lea addojuvvon",
     "Press when the spray is given"},
    {"siden siste spray", "sidan siste spray", "maŋimuš spraya rájes", "since the last spray"},
    {"2. dose fra 2:00", "2. dose frå 2:00", "2. dosa 2:00 rájes", "2nd dose from 2:00"},
    {"2. dose nå hvis ingen bedring", "2. dose no viss inga betring", "2. dosa dál jus ii buorrán",
     "2nd dose now if no better"},
    {"Nullstill klokka", "Nullstill klokka", "Álggat diimmu ođđasit", "Reset the clock"},
    {"Dette gjør du ved en overdose", "Dette gjer du ved ein overdose", "Daga ná go lea overdosa",
     "What to do at an overdose"},
}};

// Signs.
constexpr std::array<Text, 3> signsNb{"Puster lite eller ikke", "Blå lepper eller fingertupper",
                                      "Reagerer ikke på rop eller risting"};
constexpr std::array<Text, 3> signsNn{"Pustar lite eller ikkje", "Blå lepper eller fingertuppar",
                                      "Reagerer ikkje på rop eller risting"};
constexpr std::array<Text, 3> signsSe{"Vuoiŋŋada unnán dahje ii ollenge",
                                      "Baksamat dahje suorbmageažit leat alihat",
                                      "Ii vástit go čuorvu dahje savdnjila"};
constexpr std::array<Text, 3> signsEn{"Little or no breathing", "Blue lips or fingertips",
                                      "No response to shouting or shaking"};
constexpr std::array<GuideText, 4> signs{{{"Tegn på overdose", signsNb},
                                          {"Teikn på overdose", signsNn},
                                          {"Overdosa mearkkat", signsSe},
                                          {"Signs of an overdose", signsEn}}};

// 113.
constexpr std::array<Text, 3> callNb{"Si hvor dere er", "Sett på høyttaler, følg rådene",
                                     "Ingen straffes for å ringe"};
constexpr std::array<Text, 3> callNn{"Sei kvar de er", "Set på høgtalar, følg råda",
                                     "Ingen blir straffa for å ringje"};
constexpr std::array<Text, 3> callSe{"Muital gos lehpet", "Daga nu mo 113 dadjá",
                                     "Ii oktage ráŋggáštuvvo go riŋge"};
constexpr std::array<Text, 3> callEn{"Say where you are", "Speaker on, follow the advice",
                                     "Nobody is punished for calling"};
constexpr std::array<GuideText, 4> call{
    {{"Ring 113", callNb}, {"Ring 113", callNn}, {"Riŋge 113", callSe}, {"Call 113", callEn}}};

// Spray.
constexpr std::array<Text, 3> sprayNb{"Legg på ryggen, hodet litt bakover",
                                      "Tuppen inn i ett nesebor, trykk stempelet helt inn",
                                      "Ikke prøvespray: det er én dose i hver"};
constexpr std::array<Text, 3> sprayNn{"Legg på ryggen, hovudet litt bakover",
                                      "Tuppen inn i eitt nasebor, trykk stempelet heilt inn",
                                      "Ikkje prøvespray: det er éin dose i kvar"};
constexpr std::array<Text, 3> spraySe{"Bija su sealggi ala, oaivi veaháš maŋos",
                                      "Bija spraya ovtta njunneráigái ja deaddil",
                                      "Ale geahččal ovdal: dušše okta dosa juohke sprayas"};
constexpr std::array<Text, 3> sprayEn{"Lay them on the back, head tilted back a little",
                                      "Tip into one nostril, press the plunger all the way",
                                      "Do not test it: each holds one dose"};
constexpr std::array<GuideText, 4> spray{{{"Gi spray i ett nesebor", sprayNb},
                                          {"Gi spray i eitt nasebor", sprayNn},
                                          {"Atte spraya ovtta njunneráigái", spraySe},
                                          {"Spray in one nostril", sprayEn}}};

// Breathing.
constexpr std::array<Text, 3> breathNb{"30 trykk midt på brystet, så 2 innblåsinger",
                                       "Bøy hodet bakover og løft haka når du blåser",
                                       "Fortsett til personen puster selv eller hjelpen kommer"};
constexpr std::array<Text, 3> breathNn{"30 trykk midt på brystet, så 2 innblåsingar",
                                       "Bøy hovudet bakover og løft haka når du blæs",
                                       "Hald fram til personen pustar sjølv eller hjelpa kjem"};
constexpr std::array<Text, 3> breathSe{"Deaddil 30 geardde gaskan ratti, bosu 2 geardde",
                                       "Sojat oaivvi maŋos go bosut",
                                       "Joatkke dassážii go vuoiŋŋada ieš dahje veahkki boahtá"};
constexpr std::array<Text, 3> breathEn{"30 presses on the middle of the chest, then 2 breaths",
                                       "Tilt the head back and lift the chin as you blow",
                                       "Go on until they breathe or help comes"};
constexpr std::array<GuideText, 4> breath{{{"Hjelp pusten: 30 : 2", breathNb},
                                           {"Hjelp pusten: 30 : 2", breathNn},
                                           {"Veahkeha vuoiŋŋadit: 30 : 2", breathSe},
                                           {"Help them breathe: 30 : 2", breathEn}}};

// Second dose.
constexpr std::array<Text, 2> secondNb{"Etter 2–3 minutter hvis det ikke hjalp",
                                       "Ny spray, det andre neseboret"};
constexpr std::array<Text, 2> secondNn{"Etter 2–3 minutt viss det ikkje hjelpte",
                                       "Ny spray, det andre naseboret"};
constexpr std::array<Text, 2> secondSe{"2–3 minuhta maŋŋil jus ii veahkehan",
                                       "Ođđa spray, nubbi njunneráigi"};
constexpr std::array<Text, 2> secondEn{"After 2–3 minutes if it did not help",
                                       "A new spray, the other nostril"};
constexpr std::array<GuideText, 4> second{{{"Gi andre dose", secondNb},
                                           {"Gi andre dose", secondNn},
                                           {"Atte nuppi dosa", secondSe},
                                           {"Give a second dose", secondEn}}};

// Stay.
constexpr std::array<Text, 3> stayNb{"Virkningen er kort: overdosen kan komme tilbake",
                                     "Puster personen: legg i stabilt sideleie",
                                     "Ikke ta mer nå, heller ikke mot abstinens"};
constexpr std::array<Text, 3> stayNn{"Verknaden er kort: overdosen kan kome tilbake",
                                     "Pustar personen: legg i stabilt sideleie",
                                     "Ikkje ta meir no, heller ikkje mot abstinens"};
constexpr std::array<Text, 3> staySe{"Spray veahkeha dušše oanehaččat: overdosa sáhttá máhccat",
                                     "Jus vuoiŋŋada: bija su siiddu ala", "Ale váldde eambbo dál"};
constexpr std::array<Text, 3> stayEn{"The effect is short: the overdose may come back",
                                     "If they breathe: recovery position",
                                     "Take no more now, not against withdrawal either"};
constexpr std::array<GuideText, 4> stay{{{"Bli hos personen", stayNb},
                                         {"Bli hos personen", stayNn},
                                         {"Oro su luhtte", staySe},
                                         {"Stay with them", stayEn}}};

// Risk.
constexpr std::array<Text, 5> riskNb{
    "Å sette sprøyte, eller å bruke alene", "Å blande: alkohol, piller, flere stoffer",
    "Etter fengsel, behandling eller pause: 3–8 dager gjør at kroppen tåler nesten ingenting",
    "Tidligere overdose", "En tung tid i livet"};
constexpr std::array<Text, 5> riskNn{
    "Å setje sprøyte, eller å bruke åleine", "Å blande: alkohol, pillar, fleire stoff",
    "Etter fengsel, behandling eller pause: 3–8 dagar gjer at kroppen toler nesten ingenting",
    "Tidlegare overdose", "Ei tung tid i livet"};
constexpr std::array<Text, 5> riskSe{
    "Go geavaha nálu, dahje geavaha okto", "Go seaguha: alkohola, pillariid, eará",
    "Giddagasa, divššu dahje bottu maŋŋil: 3–8 beaivvi maŋŋil rumaš ii gierdda measta maidege",
    "Ovddit overdosa", "Losses áigi eallimis"};
constexpr std::array<Text, 5> riskEn{
    "Injecting, or using alone", "Mixing: alcohol, pills, several drugs",
    "After prison, treatment or a break: in 3–8 days the body comes to bear next to nothing",
    "An earlier overdose", "A hard time in life"};
constexpr std::array<GuideText, 4> risk{{{"Når er faren størst?", riskNb},
                                         {"Når er faren størst?", riskNn},
                                         {"Goas lea várra stuorámus?", riskSe},
                                         {"When is the danger greatest?", riskEn}}};

constexpr std::array<GuideStep, 7> steps{{
    {"tegn_paa_overdose", false, "eye", signs},
    {"113", true, "phone", call},
    {"spray", true, "medical", spray},
    {"hlr", true, "sync", breath},
    {"andre_dose", true, "clock", second},
    {"bli_hos", true, "people", stay},
    {"risiko", false, "alert", risk},
}};

} // namespace

std::span<const GuideLanguage> guideLanguages()
{
    return languages;
}

std::string_view toString(GuideLanguage language)
{
    return codes[std::size_t(language)];
}

std::optional<GuideLanguage> guideLanguageFromText(std::string_view text)
{
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found == codes.end())
        return std::nullopt;
    return languages[std::size_t(found - codes.begin())];
}

std::string_view nameOf(GuideLanguage language)
{
    return names[std::size_t(language)];
}

std::string_view wordOf(GuideWord word, GuideLanguage language)
{
    return words[std::size_t(word)][std::size_t(language)];
}

std::span<const GuideStep> overdoseGuide()
{
    return steps;
}

} // namespace feltbok::domain::health
