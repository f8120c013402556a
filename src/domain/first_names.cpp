// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/first_names.h"

#include <algorithm>
#include <array>

namespace feltbok::domain {
namespace {

// clang-format off
// First names common in Norway in the last decades, among people with roots elsewhere, and Sámi
// ones. Source: general knowledge, not a publication; nobody counted. Folded as name_scan.cpp
// folds (å is "aa", ø is "oe", æ is "ae", no other marks), in the order of their bytes.
constexpr std::array<std::string_view, 1124> firstNames{
    "aage", "aasa", "aase", "aashild", "aaslaug", "aasmund", "aasne", "abdi", "abdirahman",
    "abdul", "abdullah", "abdulrahman", "abebe", "ada", "adam", "admir", "adnan", "adrian", "agim",
    "agnar", "agnes", "agnete", "agnieszka", "ahmad", "ahmed", "aillu", "ailo", "ailu", "aina",
    "aisha", "aksel", "alan", "albert", "aleksander", "aleksandra", "alexander", "alexandra",
    "alexandru", "alf", "alfred", "ali", "alice", "alma", "almaz", "alv", "amalie", "amanda",
    "amin", "amina", "amir", "amra", "amund", "ana", "anastasia", "ande", "anders", "andrea",
    "andreas", "andrei", "andrii", "andrij", "andrine", "andris", "andrius", "andrzej", "ane",
    "anette", "anh", "anita", "anjali", "anker", "ann", "anna", "annbjoerg", "anne", "anneli",
    "annika", "anniken", "annlaug", "ansgar", "ante", "anton", "antonio", "antti", "arben", "are",
    "arif", "arild", "armin", "arne", "arnt", "aron", "arta", "artur", "arve", "arvid", "asbjoerg",
    "asbjoern", "ase", "asgeir", "asha", "ashley", "asif", "ask", "aslak", "aslat", "aslaug",
    "asmund", "asta", "astri", "astrid", "atle", "aud", "audun", "august", "aurora", "axel",
    "ayaan", "ayan", "ayesha", "ayse", "baard", "barbara", "beata", "beate", "bendik", "benedicte",
    "bengt", "benjamin", "bent", "bente", "berhane", "berit", "bernt", "besnik", "biera", "bilal",
    "biniam", "biret", "birger", "birgit", "birgitta", "birgitte", "birit", "birk", "bjarke",
    "bjarne", "bjarte", "bjoerg", "bjoern", "blerim", "bo", "bodil", "boerge", "borghild", "brage",
    "brandon", "brede", "brian", "brit", "britt", "burim", "bushra", "camila", "camilla", "carina",
    "carl", "carlos", "carmen", "caroline", "casper", "cathrine", "cato", "cecilie", "celine",
    "charles", "charlott", "charlotte", "christer", "christian", "christina", "christine",
    "christoffer", "christopher", "conrad", "cornelius", "craig", "cristian", "dag", "dagfinn",
    "dagny", "daniel", "darius", "dariusz", "darren", "daud", "david", "dawid", "dawit", "deepak",
    "dejan", "dennis", "didrik", "diego", "dimitar", "dina", "dmitri", "dmitry", "dorota", "dorte",
    "dorthea", "dragan", "ebba", "edel", "eden", "edin", "edith", "edvard", "edvin", "egil",
    "eilert", "eilif", "einar", "eirik", "eirin", "eivind", "eldar", "elen", "elena", "eli",
    "elias", "elida", "elif", "elin", "eline", "elisabeth", "elise", "ella", "elle", "ellen",
    "ellinor", "elsa", "else", "elvir", "embla", "emil", "emilie", "emily", "emina", "emine",
    "emir", "emma", "emre", "endre", "eric", "erik", "erle", "erlend", "erling", "erna", "ernst",
    "eskil", "espen", "ester", "eva", "evald", "even", "evy", "ewa", "faduma", "fadumo", "faisal",
    "falk", "fanny", "farah", "fardin", "farhan", "farid", "fatima", "fatma", "fatmir", "felix",
    "fernando", "filip", "filmon", "finn", "flemming", "florin", "flutura", "folke", "francisco",
    "frank", "fred", "frederik", "fredrik", "fredrika", "fredrikke", "frid", "frida", "fridtjof",
    "frode", "gabriel", "gabrielle", "gard", "garen", "gary", "gaute", "geir", "geirr", "georg",
    "george", "georgi", "gerd", "gina", "gitte", "gjermund", "gjert", "glenn", "goeran", "goran",
    "gorm", "graham", "greger", "grete", "grethe", "gro", "gry", "grzegorz", "gudmund", "gudrun",
    "gunilla", "gunn", "gunnar", "gunvor", "guro", "gurpreet", "gustav", "gyda", "haagen",
    "haakon", "haavard", "haile", "haldor", "halima", "hallgeir", "hallvard", "halvard", "halvor",
    "hamid", "hamza", "hana", "hanan", "hanna", "hanne", "hannu", "hans", "hansa", "harald",
    "haris", "harpreet", "hasan", "hassan", "hatice", "hauk", "heaika", "hedda", "hedvig", "hege",
    "heidi", "heikki", "helen", "helene", "helga", "helge", "helle", "helmer", "henning", "henny",
    "henriette", "henrik", "herborg", "herdis", "herman", "hermann", "hermine", "hibo", "hilde",
    "hilmar", "hiwot", "hjalmar", "hjoerdis", "hodan", "hossein", "hugo", "hung", "huong",
    "huseyin", "hussain", "hussein", "ian", "iben", "ibrahim", "ida", "ifrah", "igor", "ikram",
    "ilir", "imran", "inese", "inga", "inge", "ingebjoerg", "ingeborg", "inger", "ingir", "ingolf",
    "ingrid", "ingunn", "ingvar", "ingvild", "ioana", "ion", "iqbal", "irene", "irfan", "irina",
    "iris", "iryna", "isabel", "isabella", "isabelle", "isac", "isak", "isat", "iselin", "ismail",
    "issat", "ivan", "ivar", "iver", "iwona", "jaana", "jaavva", "jacek", "jack", "jacob", "jakob",
    "jakub", "jamal", "james", "jamila", "jan", "jane", "janicke", "janis", "janne", "jannicke",
    "jari", "jarl", "jarle", "jaroslaw", "jasmina", "jason", "javad", "jeanette", "jelena",
    "jennifer", "jenny", "jens", "jesper", "jessica", "jimmy", "jing", "jo", "joakim", "joanna",
    "joao", "jocelyn", "joergen", "joern", "jofrid", "johan", "johanna", "johanne", "johannes",
    "john", "johnny", "jolanta", "jon", "jonas", "jonathan", "jonna", "jorge", "jorunn", "jose",
    "josef", "josefine", "jostein", "jounas", "jovnna", "jovsset", "juan", "judith", "juha",
    "juhan", "jukka", "julia", "julian", "julie", "juni", "juoksa", "jurgita", "justin", "justyna",
    "kaare", "kai", "kaia", "kaja", "kamal", "kamil", "kamilla", "kare", "karen", "kari", "karim",
    "karima", "karin", "karl", "karolina", "karoline", "kasper", "katarina", "katarzyna",
    "kateryna", "kathrine", "katinka", "katja", "katrine", "kelly", "kemal", "kenneth", "kerstin",
    "ketil", "kevin", "khadija", "khaled", "khalid", "kim", "kinga", "kirsten", "kirstine",
    "kjell", "kjersti", "kjetil", "klara", "klaus", "knut", "kolbjoern", "konrad", "kristen",
    "kristian", "kristin", "kristina", "kristine", "kristoffer", "krzysztof", "kumaran", "kurt",
    "kyrre", "laara", "laila", "lajla", "lan", "lars", "lasse", "laura", "lavrans", "layla", "lea",
    "leah", "leammuid", "leander", "lei", "leidulf", "leif", "leila", "lemet", "lena", "lene",
    "leni", "lennart", "leo", "leon", "levi", "li", "liam", "lillian", "lilly", "lina", "linda",
    "line", "linh", "linn", "linnea", "lis", "lise", "liss", "liv", "live", "lotte", "louise",
    "lovise", "luan", "lucas", "lucia", "ludvig", "ludvik", "luis", "lukas", "lukasz", "luna",
    "maaren", "madeleine", "mads", "magda", "magdalena", "magne", "magnhild", "magni", "magnus",
    "mahdi", "mahmood", "mahmoud", "mahtte", "mai", "maija", "maiken", "maj", "maja", "malee",
    "malgorzata", "malin", "manpreet", "mantas", "marcin", "marcus", "marek", "maren", "maret",
    "margareta", "margit", "margrethe", "mari", "maria", "mariam", "marianne", "maricel", "marie",
    "marit", "marita", "marius", "mariusz", "marja", "mark", "markus", "marte", "marthe", "martin",
    "martine", "mary", "maryam", "masoud", "mateo", "mateusz", "mathea", "mathias", "mathilde",
    "mathis", "matilde", "mats", "matti", "mattias", "max", "may", "mehdi", "mehmet", "merete",
    "merethe", "meron", "mette", "mia", "michael", "michal", "miguel", "mihai", "mihkkal",
    "mikael", "mikkel", "mikko", "milan", "mille", "milo", "mina", "ming", "minh", "minna",
    "miriam", "modulf", "mohamed", "mohammad", "mohammed", "molly", "mona", "monica", "monika",
    "mons", "morten", "muhammad", "muhammed", "mulugeta", "murat", "mustafa", "my", "mykola",
    "nabila", "nadia", "nasra", "nasrin", "natalia", "nataliia", "natalja", "nathalie", "nattaya",
    "neil", "nenad", "nermin", "nguyen", "nicolai", "nicole", "niels", "niillas", "niklas",
    "nikolai", "nilla", "nils", "nina", "nirmala", "njaal", "noa", "noah", "noor", "nora",
    "norunn", "nour", "oda", "odd", "oddbjoerg", "oddbjoern", "oddny", "oddrun", "oddvar", "odin",
    "oerjan", "oeydis", "oeystein", "oeyvind", "oksana", "ola", "olaf", "olai", "olaug", "olav",
    "ole", "olea", "oleg", "oleksandr", "olena", "olga", "oline", "oliver", "olivia", "omar",
    "omer", "oscar", "oskar", "osman", "ottar", "otto", "oula", "ove", "paal", "paeivi", "parisa",
    "patricia", "patrick", "patrik", "paul", "paula", "paulina", "paulo", "pawel", "peder",
    "pedro", "peer", "pekka", "pelle", "per", "pernille", "peter", "petra", "petter", "philip",
    "phillip", "phuong", "piera", "piotr", "pirjo", "preben", "priya", "przemyslaw", "rafal",
    "rafiq", "ragna", "ragnar", "ragnhild", "rahel", "rahim", "rahul", "rakel", "randi", "rasa",
    "rashid", "rasmus", "ravdna", "ravi", "ravna", "rebecca", "rebekka", "reidar", "reidun",
    "renate", "reza", "richard", "rigmor", "riitta", "rikard", "rikke", "risten", "ristin",
    "ristina", "rita", "roald", "roar", "robert", "robin", "roennaug", "roger", "rolf", "ronald",
    "ronny", "rosa", "rosalie", "rose", "roy", "rui", "runa", "rune", "ruth", "ryan", "saad",
    "sadia", "saeed", "safia", "saga", "sahra", "said", "saima", "salim", "salma", "sami", "samir",
    "samira", "sammol", "samuel", "sanaz", "sander", "sandra", "sanjay", "sanna", "sara", "sarah",
    "scott", "sean", "sebastian", "selam", "selina", "selma", "selvi", "semhar", "senad", "senait",
    "sergei", "sergej", "sergey", "shabnam", "shahid", "shazia", "shirin", "shpresa", "sidsel",
    "sigmund", "signe", "sigrid", "sigrun", "sigurd", "sigve", "siiri", "silje", "simen", "simon",
    "sindre", "singh", "siren", "siri", "siriporn", "sissel", "siv", "siva", "sivert", "skjalg",
    "slawomir", "slobodan", "snorre", "soeren", "sofia", "sofie", "sol", "solveig", "somchai",
    "sondre", "sonja", "soraya", "staale", "stein", "steinar", "stella", "stephen", "steven",
    "stian", "stig", "stine", "storm", "stuart", "sturla", "sturle", "sunil", "sunna", "sunniva",
    "supaporn", "suresh", "susanne", "svanhild", "svein", "sven", "svend", "sverre", "svetlana",
    "sylwia", "synne", "synnoeve", "syver", "tage", "tahir", "tale", "tallak", "tapio", "tara",
    "tarald", "tariq", "tarjei", "tatiana", "tatjana", "tellef", "terje", "tesfaye", "tewelde",
    "thale", "thanh", "thea", "theodor", "therese", "thi", "thomas", "thor", "thorbjoerg",
    "thorbjoern", "tiina", "tilde", "tilla", "tim", "timo", "tina", "tiril", "tobias", "tollef",
    "tom", "tomas", "tomasz", "tomine", "tommy", "tone", "tonje", "tony", "tor", "tora",
    "torbjoerg", "torbjoern", "tord", "tordis", "tore", "torfinn", "torgeir", "torhild", "toril",
    "torill", "torjus", "torkel", "torkjell", "torleif", "tormod", "torstein", "torunn", "tove",
    "trang", "trine", "trond", "truls", "trygg", "trygve", "trym", "tsegay", "tuan", "turid",
    "tuula", "tuva", "tyler", "tyra", "ulf", "ulla", "ulrik", "ulrikke", "umar", "una", "unn",
    "unni", "usman", "vaar", "valentina", "valon", "vanessa", "vebjoern", "vegard", "vera",
    "veronica", "vetle", "vibeke", "victor", "victoria", "vidar", "vigdis", "viggo", "vijay",
    "viktor", "viktoria", "viktoriia", "vilde", "vilhelm", "vilma", "vincent", "vivian", "vjosa",
    "vladimir", "volodymyr", "vytautas", "waldemar", "wali", "walid", "waqas", "wayne", "wei",
    "wenche", "werner", "wilhelm", "william", "willy", "wilma", "wojciech", "xhevdet", "xin",
    "yahya", "yan", "yasin", "yasmin", "ylva", "yngve", "yonas", "yousef", "youssef", "yulia",
    "yunus", "yuri", "yusuf", "yvonne", "zahra", "zaid", "zainab", "zakaria", "zara", "zbigniew",
    "zeeshan", "zeynep", "zofia", "zoran", "zubair",
};

// Those of them that are words, too, in the languages people write here.
constexpr std::array<std::string_view, 89> wordNames{
    "ali", "alma", "alv", "ana", "ane", "anker", "are", "ask", "baard", "bent", "birk", "bjoern",
    "bo", "brede", "dag", "dina", "eden", "even", "falk", "finn", "fred", "frid", "gard", "gro",
    "hans", "hauk", "hung", "inga", "ion", "jack", "jing", "jo", "juni", "kai", "lan", "lea",
    "lei", "leo", "li", "lis", "liv", "live", "luna", "mai", "mark", "marte", "max", "mille",
    "milo", "mina", "ming", "mons", "my", "noor", "nour", "odd", "per", "ravna", "rita", "roar",
    "rose", "rui", "saga", "said", "sami", "signe", "singh", "siv", "skjalg", "sol", "stein",
    "stig", "storm", "tage", "tale", "tara", "thi", "tim", "tom", "tone", "tor", "tora", "trygg",
    "una", "unn", "vaar", "wei", "xin", "yan",
};
// clang-format on

} // namespace

bool isFirstName(std::string_view folded)
{
    return std::binary_search(firstNames.begin(), firstNames.end(), folded);
}

bool isAlsoWord(std::string_view firstName)
{
    return std::binary_search(wordNames.begin(), wordNames.end(), firstName);
}

} // namespace feltbok::domain
