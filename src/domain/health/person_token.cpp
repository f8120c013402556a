// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/person_token.h"

#include "base/hash.h"

#include <algorithm>

namespace feltbok::domain::health {
namespace {

// clang-format off
// Own choice, in the order of their bytes: things, plants, animals and places that everybody knows
// and that are no name, no drug, no illness and no word for a person. No two differ by one letter.
constexpr auto words = std::to_array<std::string_view>({
    "akvarium", "album", "ananas", "appelsin", "aprikos", "atlas", "badeand", "badstue",
    "bakeri", "ballong", "bambus", "banan", "banjo", "basar", "basseng", "benk", "billett",
    "blomkål", "blyant", "blåbær", "bokhylle", "bonde", "brannbil", "bringebær", "brisling",
    "broderi", "brygge", "brønn", "bukett", "buss", "bølge", "børste", "bøtte", "cello",
    "dadel", "dampbåt", "delfin", "diamant", "dirigent", "drue", "dusj", "dykker", "dørklokke",
    "dørmatte", "eik", "ekorn", "elg", "eple", "ert", "eventyr", "fasan", "ferge", "fiolin",
    "fjell", "fjord", "fjær", "flagg", "flygel", "flåte", "fontene", "forkle", "fossefall",
    "frimerke", "frosk", "furu", "fyr", "gaffel", "garasje", "gardin", "gaupe", "gitar",
    "globus", "gresskar", "gressplen", "grønnkål", "gullfisk", "gulrot", "gyngestol", "harpe",
    "havre", "hekk", "helikopter", "hengekøye", "hest", "hjul", "honning", "humle", "hummer",
    "hvete", "hylle", "hytte", "håndkle", "igloo", "ingefær", "isbre", "iskrem", "istapp",
    "jakke", "jernbane", "jolle", "jordbær", "kajakk", "kakao", "kaktus", "kalender", "kamel",
    "kamera", "kano", "karamell", "kart", "kastanje", "katedral", "kikkert", "kirsebær",
    "klarinett", "klatretau", "klippe", "klode", "kløver", "kokosnøtt", "kompass", "konvolutt",
    "kopp", "korall", "kringle", "krone", "kurv", "kvern", "kvist", "laken", "lampe",
    "lanterne", "lavendel", "lefse", "lekeplass", "leksikon", "lerke", "linjal", "linse",
    "lommebok", "lykt", "lyng", "lønnetre", "magnet", "mandel", "marihøne", "marsipan",
    "medalje", "melon", "mosaikk", "multe", "murstein", "muskat", "måne", "nattlys", "nellik",
    "notisbok", "nøkkel", "nøtt", "oase", "oppskrift", "orgel", "orkester", "oter", "palme",
    "panne", "papir", "paraply", "pelikan", "penal", "pensel", "peppermynte", "piano",
    "pingvin", "planke", "plomme", "poncho", "potet", "pute", "pære", "rabarbra", "radio",
    "rakett", "reddik", "regnbue", "reinsdyr", "reke", "robåt", "rognebær", "rosin", "rugbrød",
    "rype", "safran", "saks", "salat", "sandal", "selje", "servise", "sitron", "sjal",
    "sjokolade", "skjerf", "skogsti", "skøyte", "sløyfe", "smykke", "snøfnugg", "sofa",
    "solsikke", "spade", "sparkstøtting", "speil", "spinat", "spole", "stige", "stjerne",
    "støvel", "sukker", "svane", "sykkel", "sølv", "tallerken", "tannbørste", "tepose", "teppe",
    "termos", "terning", "timian", "tjern", "tog", "tomat", "traktor", "tranebær", "trapp",
    "trekkspill", "tromme", "trompet", "tulipan", "tunnel", "tyggis", "tyttebær", "tårn",
    "tøffel", "ugle", "ukulele", "ullgenser", "utsikt", "valnøtt", "vannmelon", "veggklokke",
    "veranda", "vindu", "vinge", "vinterhage", "visp", "vogn", "vott", "xylofon", "yoghurt",
    "ytterdør", "zebra", "åker", "åttekant", "øreklokker", "ørret", "østers",
});
// clang-format on
static_assert(words.size() >= 256);

std::uint32_t numberAt(const Sha256& hash, std::size_t at)
{
    return std::uint32_t(hash[at]) << 24U | std::uint32_t(hash[at + 1]) << 16U |
           std::uint32_t(hash[at + 2]) << 8U | std::uint32_t(hash[at + 3]);
}

bool shareOne(const PersonWords& one, const PersonWords& other)
{
    return one.first == other.first || one.first == other.second || one.second == other.first ||
           one.second == other.second;
}

} // namespace

std::string personToken(const TokenBytes& random)
{
    constexpr std::string_view letters = "bcdfghjklmnprstv";
    std::string token;
    for (const auto byte : random)
        token += letters[byte % letters.size()];
    return token;
}

PersonWords personWords(std::string_view token)
{
    const auto hash = sha256(token);
    const auto first = numberAt(hash, 0) % words.size();
    // One of the others.
    const auto second = (first + 1 + numberAt(hash, 4) % (words.size() - 1)) % words.size();
    return {words[first], words[second]};
}

bool mayBeTaken(const PersonWords& one, const PersonWords& other)
{
    return one == other || (one.first == other.second && one.second == other.first);
}

std::string newPersonToken(std::span<const std::string> open,
                           const std::function<TokenBytes()>& random)
{
    constexpr int tries = 200; // then all words may well be in use
    std::vector<PersonWords> taken;
    taken.reserve(open.size());
    for (const auto& token : open)
        taken.push_back(personWords(token));
    std::string token;
    for (int i = 0; i < 2 * tries; ++i) {
        token = personToken(random());
        const auto own = personWords(token);
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const PersonWords& other) {
            return i < tries ? shareOne(own, other) : mayBeTaken(own, other);
        });
        if (!isTaken)
            return token;
    }
    return token; // two hundred draws from 65,000 pairs: more open referrals than one can have
}

std::span<const std::string_view> personWordList()
{
    return words;
}

} // namespace feltbok::domain::health
