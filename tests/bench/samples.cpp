// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "bench/samples.h"

#include <algorithm>
#include <cctype>

namespace feltbok::bench {

namespace {

// The commonest first: a word is drawn with the square of chance, as words of a language come.
constexpr const char* words[] = {
    "og",
    "det",
    "var",
    "i",
    "på",
    "ved",
    "ikke",
    "til",
    "en",
    "av",
    "med",
    "gjester",
    "som",
    "for",
    "kontrollen",
    "baren",
    "ble",
    "stedet",
    "de",
    "rundt",
    "ansatte",
    "fra",
    "kontrollørene",
    "to",
    "tre",
    "observert",
    "legitimasjon",
    "inngangen",
    "lokalet",
    "rolig",
    "bordene",
    "skjenking",
    "øl",
    "vin",
    "brennevin",
    "servert",
    "vakt",
    "vaktene",
    "dansegulvet",
    "uteserveringen",
    "kø",
    "utenfor",
    "styrer",
    "stedfortreder",
    "til stede",
    "bekreftet",
    "opplyste",
    "at",
    "god",
    "oversikt",
    "flere",
    "noen",
    "enkelte",
    "beruset",
    "påvirket",
    "fikk",
    "vann",
    "nektet",
    "bortvist",
    "klokken",
    "lukket",
    "tappetid",
    "musikk",
    "høy",
    "belysning",
    "dempet",
    "prisliste",
    "alkoholfri",
    "alternativer",
    "synlig",
    "hyllene",
    "kassen",
    "aldersgrense",
    "skilt",
    "atten",
    "tjue",
    "spurt",
    "kontrollert",
    "unge",
    "alder",
    "tvil",
    "samtale",
    "bartender",
    "kjente",
    "reglene",
    "opplæring",
    "internkontroll",
    "perm",
    "rutiner",
    "skriftlige",
    "fremlagt",
    "mangler",
    "oppdatert",
    "forrige",
    "tilbakemelding",
    "muntlig",
    "gitt",
    "mottatt",
    "avvik",
    "rettet",
    "straks",
    "bevilling",
    "kopi",
    "tilgjengelig",
    "areal",
    "utvidet",
    "sperret",
    "nødutgang",
    "fri",
    "toaletter",
    "rene",
    "sovende",
    "gjest",
    "vekket",
    "hentet",
    "drosje",
    "fulgt",
    "ut",
    "uten",
    "uro",
    "krangel",
    "dempet seg",
    "raskt",
    "politi",
    "varslet",
    "patrulje",
    "passerte",
    "innsyn",
    "privat",
    "selskap",
    "lukket lag",
    "femti",
    "hundre",
    "omtrent",
    "sitteplasser",
    "fullt",
    "halvfullt",
    "tomt",
};

constexpr const char* firstParts[] = {"Fjord", "Brygge", "Torg", "Havne", "Elve",  "Stasjons",
                                      "Kirke", "Skips",  "Nord", "Sjø",   "Løkke", "Ås"};
constexpr const char* lastParts[] = {"kjelleren", "stua",   "baren",  "huset",   "kroa",   "kafeen",
                                     "salen",     "gården", "loftet", "hjørnet", "verftet"};

constexpr const char* items[] = {"U1", "U2", "U3", "U4", "U5"};

} // namespace

Instant Samples::at(std::int64_t minutes) const
{
    return Instant(std::chrono::sys_days(std::chrono::year{2024} / 1 / 1)) +
           std::chrono::minutes(minutes);
}

std::string Samples::sentences(std::size_t bytes)
{
    std::string out;
    std::size_t inSentence = 0;
    while (out.size() < bytes) {
        const double chance = static_cast<double>(m_chance()) / 4294967296.0;
        const auto which = static_cast<std::size_t>(chance * chance * double(std::size(words)));
        std::string word = words[which];
        if (inSentence == 0)
            word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
        out += word;
        const bool ends = ++inSentence > 5 + below(8);
        out += ends ? ". " : " ";
        if (ends)
            inSentence = 0;
    }
    out.back() = '.';
    return out;
}

json::object Samples::place()
{
    const std::size_t number = m_places++;
    return {{"name", std::string(firstParts[number % std::size(firstParts)]) +
                         lastParts[number / 3 % std::size(lastParts)] + " " +
                         std::to_string(number)},
            {"org_number", "999999999"},
            {"holder", "Prøvevik Servering " + std::to_string(number % 97) + " AS"},
            {"address", std::string(firstParts[below(std::size(firstParts))]) + "gata " +
                            std::to_string(1 + below(90))},
            {"postal_code", "9901"},
            {"postal_place", "Prøvevik"},
            {"place_kind", "restaurant"}};
}

json::object Samples::visit(const RecordId& premises, std::span<const UserId> controllers,
                            std::int64_t minutes)
{
    json::array people;
    for (const UserId& user : controllers)
        people.emplace_back(user.toText());
    json::object checklist;
    for (const char* item : items)
        checklist[item] = json::object{{"answer", below(4) == 0 ? "avvik" : "ok"},
                                       {"at", toRfc3339(at(minutes + 5))}};
    return {{"premises", premises.toText()},
            {"kind", "skjenkekontroll"},
            {"method", "aapen"},
            {"provider", "egen"},
            {"started_at", toRfc3339(at(minutes))},
            {"controllers", std::move(people)},
            {"guests_estimated", static_cast<std::int64_t>(below(240))},
            {"staff_count", static_cast<std::int64_t>(1 + below(12))},
            {"guards_count", static_cast<std::int64_t>(below(4))},
            {"oral_feedback", sentences(120)},
            {"general_impression", sentences(210)},
            {"checklist", std::move(checklist)}};
}

json::object Samples::observation(const RecordId& visit, const UserId& observer,
                                  std::int64_t minutes)
{
    return {{"visit", visit.toText()},
            {"at", toRfc3339(at(minutes))},
            {"observers", json::array{json::value(observer.toText())}},
            {"location", "bar"},
            {"description", sentences(300)},
            {"positive", false}};
}

domain::Change creating(json::object fields)
{
    domain::Change change;
    change.set = std::move(fields);
    for (const char* name : {"controllers", "observers"})
        if (const auto* value = change.set.if_contains(name)) {
            change.add[name] = *value;
            change.set.erase(name);
        }
    return change;
}

domain::PulledRecord pulled(const RecordId& id, std::string_view collection, std::int64_t version,
                            json::object fields)
{
    domain::PulledRecord record;
    record.id = id;
    record.collection = collection;
    record.municipality = "9901";
    record.version = version;
    record.fields = std::move(fields);
    for (const auto& member : record.fields)
        record.versions[std::string(member.key())] = version;
    record.by.at = "2026-11-20T22:00:00.000Z";
    return record;
}

} // namespace feltbok::bench
