// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/visit_rules.h"

#include "domain/oslo_time.h"
#include "domain/schema.h"

#include <algorithm>
#include <array>
#include <string>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

bool hasText(const json::object& fields, std::string_view key)
{
    const auto text = findString(fields, key);
    return text && text->find_first_not_of(" \t\r\n") != std::string_view::npos;
}

std::optional<Instant> instantOf(const json::object& fields, std::string_view key)
{
    const auto text = findString(fields, key);
    if (!text)
        return std::nullopt;
    const Result<Instant> instant = parseRfc3339(*text);
    return instant ? std::optional(*instant) : std::nullopt;
}

std::size_t countOf(const json::object& fields, std::string_view key)
{
    const json::value* value = fields.if_contains(key);
    return value != nullptr && value->is_array() ? value->get_array().size() : 0;
}

/// Lower case, bytes kept in place: A-Z and the Norwegian letters.
std::string lowered(std::string_view text)
{
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] >= 'A' && out[i] <= 'Z') {
            out[i] = char(out[i] - 'A' + 'a');
        } else if (i > 0 && out[i - 1] == '\xc3') {
            const auto byte = static_cast<unsigned char>(out[i]);
            if (byte >= 0x80 && byte <= 0x9e)
                out[i] = char(byte + 0x20);
        }
    }
    return out;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80);
}

struct Word
{
    std::size_t begin;
    std::string_view text;
};

std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!isLetter(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isLetter(text[at]))
            ++at;
        out.push_back({begin, text.substr(begin, at - begin)});
    }
    return out;
}

// Stems of what can be seen, heard or smelt (IS-2038, degrees of intoxication), both languages.
constexpr std::array<std::string_view, 52> signStems{
    "ustø",    "sjangl",    "snøvl",    "vingl",      "svai",      "utydelig",  "utydeleg",
    "uklar",   "støtte",    "støtta",   "falt",       "fall",      "ramla",     "ramle",
    "snubl",   "veltet",    "velta",    "mistet",     "mista",     "sølte",     "sølt",
    "sovnet",  "sovna",     "sov",      "kastet opp", "kasta opp", "spydde",    "spytt",
    "oppkast", "blikk",     "fokuser",  "stirr",      "blank",     "rødspreng", "raudspreng",
    "høylytt", "høgrøst",   "høyrøst",  "roper",      "ropte",     "skrek",     "lukt",
    "klønet",  "klossete",  "klossut",  "fomle",      "fomla",     "balanse",   "lente",
    "lena",    "holdt seg", "heldt seg"};

constexpr std::array<std::string_view, 28> conclusions{
    "påvirket",  "påvirka",   "påverka",  "påverket",    "beruset",         "berusa",
    "berusede",  "rusa",      "ruset",    "ruspåvirket", "ruspåverka",      "overstadig",
    "fyllesjuk", "drita",     "dritings", "dritafull",   "dritfull",        "stupfull",
    "kanonfull", "sørpefull", "kakkfull", "snydens",     "alkoholpåvirket", "alkoholpåverka",
    "drukken",   "drukne",    "full",     "fulle"};

/// "full" of something, or whole: no word about a person.
constexpr std::array<std::string_view, 24> harmlessAfterFull{
    "av",      "kontroll",  "oversikt", "stans",     "stopp", "skjenkerett",  "flaske",  "flasker",
    "glass",   "belysning", "drift",    "tank",      "pakke", "legitimasjon", "navn",    "namn",
    "rapport", "fart",      "musikk",   "kapasitet", "dag",   "pris",         "tilgang", "åpning"};

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool describesSigns(std::string_view text)
{
    return std::any_of(signStems.begin(), signStems.end(), [&](std::string_view stem) {
        // At the beginning of a word: "beskrev" is no cry.
        for (std::size_t at = text.find(stem); at != std::string_view::npos;
             at = text.find(stem, at + 1))
            if (at == 0 || !isLetter(text[at - 1]))
                return true;
        return false;
    });
}

} // namespace

bool needsTwoControllers(std::string_view visitKind, std::optional<Activity> place)
{
    if (visitKind == "skjenkekontroll" || visitKind == "ambulerende_enkeltanledning")
        return true;
    return visitKind != "salgskontroll" &&
           (place ? *place == Activity::serving : visitKind == "utvidet_kontroll");
}

bool needsOtherAgencies(std::string_view method)
{
    return method == "multikontroll" || method == "samordnet";
}

std::optional<Date> controlEvening(const json::object& visit)
{
    for (const auto* name : {"started_at", "ended_at"})
        if (const auto at = parseRfc3339(findString(visit, name).value_or("")))
            return businessDay(*at);
    return std::nullopt;
}

bool isAlone(const json::object& visit)
{
    return countOf(visit, "controllers") < 2;
}

std::string_view reasonNotCounted(const json::object& visit, std::optional<Activity> place)
{
    if (hasText(visit, "reason_not_carried_out"))
        return "not_carried_out";
    return isAlone(visit) && needsTwoControllers(findString(visit, "kind").value_or(""), place)
               ? "single_controller"
               : std::string_view();
}

std::span<const std::string_view> signsOfLevel(int level)
{
    constexpr std::array<std::size_t, 6> begins{0, 0, 4, 10, 16, 17}; // of levels 0 … 5
    const auto all = intoxicationSigns();
    if (level < 1 || level > 4)
        return {};
    const auto at = static_cast<std::size_t>(level);
    return all.subspan(begins[at], begins[at + 1] - begins[at]);
}

bool lacksSigns(const json::object& observation)
{
    if (countOf(observation, "sign_codes") > 0)
        return false;
    const auto description = findString(observation, "description").value_or("");
    const auto signs = findString(observation, "signs").value_or("");
    if (conclusionWithoutSigns(description, signs))
        return true;
    constexpr std::int64_t clearly = 2;
    const auto* level = observation.if_contains("intoxication_level");
    return level != nullptr && level->is_int64() && level->get_int64() >= clearly &&
           !hasText(observation, "signs") && !describesSigns(lowered(description));
}

std::vector<MissingForFinish> missingForFinish(const json::object& fields,
                                               std::optional<Activity> place)
{
    std::vector<MissingForFinish> out;
    for (const std::string_view field : {"premises", "kind", "method"})
        if (!hasText(fields, field))
            out.push_back({field, "missing"});
    const auto started = instantOf(fields, "started_at");
    const auto ended = instantOf(fields, "ended_at");
    if (!started)
        out.push_back({"started_at", "missing"});
    if (!ended)
        out.push_back({"ended_at", "missing"});
    else if (started && *ended < *started)
        out.push_back({"ended_at", "before_start"});

    const std::size_t controllers = countOf(fields, "controllers");
    if (controllers == 0)
        out.push_back({"controllers", "missing"});
    else if (controllers == 1 && !hasText(fields, "reason_not_carried_out") &&
             needsTwoControllers(findString(fields, "kind").value_or(""), place) &&
             !hasText(fields, "single_controller_reason"))
        out.push_back({"single_controller_reason", "second_controller"});

    if (needsOtherAgencies(findString(fields, "method").value_or("")) &&
        countOf(fields, "other_agencies") == 0)
        out.push_back({"other_agencies", "missing"});

    // Controllers always introduce themselves and give an oral account (§ 9-5).
    if (!hasText(fields, "reason_not_presented")) {
        if (!instantOf(fields, "presented_at"))
            out.push_back({"presented_at", "missing"});
        if (!hasText(fields, "oral_feedback"))
            out.push_back({"oral_feedback", "missing"});
    }
    return out;
}

bool isNightControl(Instant startedAt)
{
    constexpr milliseconds late = hours{23};
    const milliseconds timeOfDay = toOslo(startedAt).timeOfDay();
    if (timeOfDay < late && timeOfDay >= defaultCut)
        return false;
    const weekday evening{sys_days{businessDay(startedAt)}};
    return evening == Friday || evening == Saturday;
}

std::optional<ConclusionHint> conclusionWithoutSigns(std::string_view description,
                                                     std::string_view signs)
{
    const std::string text = lowered(description);
    if (describesSigns(text) || signs.find_first_not_of(" \t\r\n") != std::string_view::npos)
        return std::nullopt;
    const std::vector<Word> words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isOneOf(words[i].text, conclusions))
            continue;
        if (words[i].text.starts_with("full") && i + 1 < words.size() &&
            isOneOf(words[i + 1].text, harmlessAfterFull))
            continue;
        // The words that strengthen it belong to it.
        std::size_t first = i;
        while (first > 0 &&
               (words[first - 1].text == "åpenbart" || words[first - 1].text == "openbert" ||
                words[first - 1].text == "tydelig" || words[first - 1].text == "synlig" ||
                words[first - 1].text == "sterkt" || words[first - 1].text == "kraftig"))
            --first;
        const std::size_t begin = words[first].begin;
        return ConclusionHint{begin, words[i].begin + words[i].text.size() - begin};
    }
    return std::nullopt;
}

} // namespace feltbok::domain
