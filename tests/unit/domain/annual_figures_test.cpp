// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/annual_figures.h"
#include "domain/schema.h"
#include "domain/violations.h"

#include <QtTest>
#include <functional>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

namespace {

// The second statement: the survey's lists typed again, and every number counted by going through
// everything once more for each of them.

const std::vector<std::string> saleNames{"mindreaarig",
                                         "forsvarlig_drift",
                                         "hindring",
                                         "aapenbart_paavirket",
                                         "tid",
                                         "reklame",
                                         "selgers_alder",
                                         "internkontroll",
                                         "styrer_stedfortreder",
                                         "plassering",
                                         "vilkaar",
                                         "omsetningsoppgave",
                                         "gebyr",
                                         "rabatt",
                                         "ubetjent_salg",
                                         "annet"};
const std::vector<std::string> servingNames{"mindreaarige",
                                            "bistandsplikt",
                                            "forsvarlig_drift",
                                            "hindring",
                                            "skjenking_aapenbart_paavirket",
                                            "tid",
                                            "reklame",
                                            "sprit_18_20",
                                            "alder_paa_skjenker",
                                            "aapenbart_paavirket_i_lokalet",
                                            "internkontroll",
                                            "styrer_stedfortreder",
                                            "gjentatt_diskriminering",
                                            "gjentatt_narkotika",
                                            "alkoholfritt",
                                            "plassering",
                                            "skjenkemengde",
                                            "vilkaar",
                                            "medbrakt",
                                            "tar_med_ut",
                                            "omsetningsoppgave",
                                            "gebyr",
                                            "andre"};

struct SlowRow
{
    const char* code;
    const char* sale;
    const char* serving;
};
const std::vector<SlowRow> slowTable{
    {"P8-1", "mindreaarig", "mindreaarige"},
    {"P8-2", "annet", "bistandsplikt"},
    {"P8-3", "forsvarlig_drift", "forsvarlig_drift"},
    {"P8-4", "hindring", "hindring"},
    {"P4-1", "aapenbart_paavirket", "skjenking_aapenbart_paavirket"},
    {"P4-2", "tid", "tid"},
    {"P4-3", "annet", "sprit_18_20"},
    {"P4-4", "selgers_alder", "alder_paa_skjenker"},
    {"P2-1", "annet", "aapenbart_paavirket_i_lokalet"},
    {"P2-2", "internkontroll", "internkontroll"},
    {"P2-3", "omsetningsoppgave", "omsetningsoppgave"},
    {"P2-4", "gebyr", "gebyr"},
    {"P2-5", "styrer_stedfortreder", "styrer_stedfortreder"},
    {"P2-6", "annet", "gjentatt_narkotika"},
    {"P2-7", "annet", "gjentatt_diskriminering"},
    {"P1-1", "annet", "alkoholfritt"},
    {"P1-2", "annet", "skjenkemengde"},
    {"P1-3", "annet", "medbrakt"},
    {"P1-4", "annet", "tar_med_ut"},
    {"P1-5", "annet", "andre"},
    {"P1-6", "plassering", "plassering"},
    {"P1-7", "vilkaar", "vilkaar"},
    {"P1-8", "reklame", "reklame"},
    {"P1-9", "annet", "andre"},
};

std::string slowCategory(bool sale, const std::string& code, const std::string& item)
{
    if (code == "P1-9" && sale && item == "S6")
        return "salg.rabatt";
    if (code == "P1-9" && sale && item == "S12")
        return "salg.ubetjent_salg";
    if (code == "P1-9" && !sale && item == "I13")
        return "skjenking.reklame";
    if (code == "P1-9" && !sale && item == "I16")
        return "skjenking.plassering";
    for (const auto& row : slowTable)
        if (row.code == code)
            return sale ? std::string("salg.") + row.sale : std::string("skjenking.") + row.serving;
    return "?";
}

int numberOf(const std::vector<FiguresCount>& rows, const std::string& code)
{
    for (const auto& row : rows)
        if (row.code == code)
            return row.count;
    return 0;
}
int sumOf(const std::vector<FiguresCount>& rows)
{
    int sum = 0;
    for (const auto& row : rows)
        sum += row.count;
    return sum;
}
const BreachCount* rowOf(const std::vector<BreachCount>& rows, const std::string& code)
{
    for (const auto& row : rows)
        if (row.category->code == code)
            return &row;
    return nullptr;
}

/// 0: sale, 1: serving, 2: not known.
int groupOf(const FiguresVisit& visit)
{
    return !visit.activity ? 2 : *visit.activity == Activity::sale ? 0 : 1;
}

struct SlowBreaches
{
    std::set<std::string> assessed; ///< "code|category"
    std::set<std::string> waiting;
};
SlowBreaches slowBreaches(const FiguresVisit& visit)
{
    SlowBreaches out;
    for (const auto& breach : visit.breaches) {
        const bool sale = groupOf(visit) == 0;
        const auto key = [&](const std::string& code) {
            return code + "|" +
                   (groupOf(visit) == 2 ? "" : slowCategory(sale, code, breach.checkItem));
        };
        if (breach.decision == "assessed" && !breach.violation.empty())
            out.assessed.insert(key(breach.violation));
        if (breach.decision.empty() && !breach.possible.empty())
            out.waiting.insert(key(breach.possible));
    }
    for (const auto& key : out.assessed)
        out.waiting.erase(key);
    return out;
}

class Year
{
public:
    explicit Year(unsigned seed) : m_random(seed)
    {
        input.year = year{2023 + number(0, 4)};
        input.today = input.year / month{unsigned(number(1, 12))} / day{unsigned(number(1, 28))};
        if (chance(60))
            input.today = year{2028} / month{1} / day{1};
        for (int i = number(0, 30); i > 0; --i)
            input.licences.push_back(licence(i));
        for (int i = number(0, 60); i > 0; --i)
            input.visits.push_back(visit(i));
        for (int i = number(0, 12); i > 0; --i)
            input.decisions.push_back(decision(i));
    }
    FiguresInput input;

private:
    int number(int least, int most)
    {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }
    bool chance(int percent) { return number(1, 100) <= percent; }
    template <typename T>
    T oneOf(const std::vector<T>& all)
    {
        return all[std::size_t(number(0, int(all.size()) - 1))];
    }
    std::optional<Date> date(int missingPercent)
    {
        if (chance(missingPercent))
            return std::nullopt;
        if (chance(20)) // the days around the turn of the year
            return oneOf<Date>({(input.year - std::chrono::years{1}) / month{12} / day{31},
                                input.year / month{1} / day{1}, input.year / month{12} / day{31},
                                (input.year + std::chrono::years{1}) / month{1} / day{1}});
        return year{int(input.year) + number(-1, 1)} / month{unsigned(number(1, 12))} /
               day{unsigned(number(1, 28))};
    }
    FiguresLicence licence(int index)
    {
        FiguresLicence out;
        out.id = std::to_string(index);
        std::vector<std::string> kinds{"", "rart"};
        for (const auto& kind : licenceKinds())
            kinds.emplace_back(kind);
        out.kind = oneOf(kinds);
        std::vector<std::string> places{""};
        for (const auto& kind : placeKinds())
            places.emplace_back(kind);
        out.placeKind = oneOf(places);
        out.groups = oneOf<std::set<std::string>>(
            {{}, {"G1"}, {"G1", "G2"}, {"G1", "G2", "G3"}, {"G3"}, {"G2"}});
        for (const auto& condition : conditionCodes())
            if (chance(20))
                out.conditions.emplace(condition);
        out.validFrom = date(15);
        out.validTo = date(15);
        return out;
    }
    FiguresVisit visit(int index)
    {
        FiguresVisit out;
        out.id = std::to_string(index);
        out.premises = chance(5) ? "" : "p" + std::to_string(number(1, 8));
        out.activity = oneOf<std::optional<Activity>>(
            {Activity::sale, Activity::serving, Activity::serving, std::nullopt});
        out.date = date(5);
        out.provider = oneOf<std::string>({"", "egen", "interkommunal", "privat_firma"});
        out.reasonNotCarriedOut = chance(20) ? oneOf<std::string>({"stengt", "annet"}) : "";
        out.isSingle = number(0, 3) < 2;
        out.reportSent = date(30);
        out.reportDue = date(10);
        out.hasComment = chance(30);
        std::vector<std::string> codes{""};
        for (const auto& row : slowTable)
            codes.emplace_back(row.code);
        for (int i = number(0, 5); i > 0; --i)
            out.breaches.push_back({oneOf(codes),
                                    oneOf<std::string>({"", "S6", "S12", "I13", "I16", "I1"}),
                                    oneOf<std::string>({"", "assessed", "assessed", "dropped"}),
                                    chance(50) ? "P1-9" : oneOf(codes)});
        return out;
    }
    FiguresDecision decision(int index)
    {
        FiguresDecision out;
        out.id = std::to_string(index);
        out.kind = oneOf<std::string>(
            {"vedtak_prikker", "vedtak_inndragning", "forhaandsvarsel_prikker", "henleggelse"});
        std::vector<std::string> statuses{""};
        for (const auto& status : decisionStatuses())
            statuses.emplace_back(status);
        out.status = oneOf(statuses);
        out.date = date(10);
        out.withdrawnFrom = date(50);
        out.withdrawnTo = date(60);
        out.points = number(0, 12);
        out.days = chance(40) ? number(1, 14) : 0;
        return out;
    }
    std::mt19937 m_random;
};

} // namespace

class AnnualFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSurveyHasSixteenAndTwentyThreeCategories()
    {
        std::vector<std::string> wanted;
        for (const auto& name : saleNames)
            wanted.push_back("salg." + name);
        for (const auto& name : servingNames)
            wanted.push_back("skjenking." + name);
        std::vector<std::string> found;
        for (const auto& category : surveyCategories()) {
            found.emplace_back(category.code);
            QCOMPARE(category.activity == Activity::sale, category.code.starts_with("salg."));
            // Nobody has seen the form itself.
            QVERIFY(category.source.confidence == Confidence::practice);
        }
        QCOMPARE(saleNames.size(), std::size_t(16));
        QCOMPARE(servingNames.size(), std::size_t(23));
        QVERIFY(found == wanted);
    }

    void everyCodeHasACategoryWhateverItsItem()
    {
        QCOMPARE(slowTable.size(), violations().size());
        const Date date = year{2026} / month{5} / day{1};
        std::set<std::string_view> reached;
        for (const auto& violation : violations())
            for (const char* item : {"", "S6", "S12", "I13", "I16", "U1"})
                for (const auto activity : {Activity::sale, Activity::serving}) {
                    const auto& category = surveyCategoryFor(activity, violation.code, item, date);
                    QCOMPARE(std::string(category.code),
                             slowCategory(activity == Activity::sale, std::string(violation.code),
                                          item));
                    reached.insert(category.code);
                }
        QCOMPARE(reached.size(), std::size_t(16 + 23)); // none that nothing can ever come into
        QCOMPARE(std::string(surveyCategoryFor(Activity::sale, "P9-9", "", date).code),
                 std::string("salg.annet"));
        // Before there were categories a breach is still one of the others.
        QCOMPARE(std::string(surveyCategoryFor(Activity::serving, "P4-2", "",
                                               year{2015} / month{12} / day{31})
                                 .code),
                 std::string("skjenking.andre"));
    }

    /// A control on New Year's Eve that finds things after midnight is one of the old year.
    void whatIsCountedOnce()
    {
        FiguresInput input;
        input.year = year{2026};
        input.today = year{2027} / month{2} / day{1};
        FiguresVisit visit;
        visit.premises = "a";
        visit.activity = Activity::serving;
        visit.date = year{2026} / month{12} / day{31};
        visit.provider = "egen";
        visit.isSingle = true;
        visit.reportDue = year{2027} / month{1} / day{7};
        visit.reportSent = year{2027} / month{1} / day{7};
        visit.breaches = {{"P8-1", "", "assessed", "P8-1"},
                          {"P8-1", "", "assessed", "P8-1"},
                          {"P8-1", "", "", ""},
                          {"P4-2", "", "dropped", ""},
                          {"P2-2", "", "", ""}};
        input.visits = {visit};
        const auto figures = annualFigures(input);
        QCOMPARE(figures.serving.carriedOut, 1);
        QCOMPARE(figures.serving.singleController, 1);
        QCOMPARE(figures.serving.assessed, 1); // similar ones in one control are one
        QCOMPARE(figures.serving.waiting, 1);  // the third is of a kind that is a breach anyway
        QCOMPARE(figures.serving.dropped, 1);
        QCOMPARE(figures.serving.withBreach, 1);
        QCOMPARE(rowOf(figures.servingBreaches, "skjenking.mindreaarige")->assessed, 1);
        QCOMPARE(rowOf(figures.servingBreaches, "skjenking.internkontroll")->waiting, 1);
        QCOMPARE(figures.reportsInTime, 1);
        QVERIFY(figures.isYearOver);
        QVERIFY(!figures.isWhole());
        QVERIFY(figures.missing == std::vector<FiguresCount>({{"visit_assessment", 1}}));
        input.year = year{2027};
        QVERIFY(annualFigures(input).isEmpty());
    }

    void anEmptyYearIsEmptyAndNotWholeBeforeItIsOver()
    {
        FiguresInput input;
        input.year = year{2026};
        input.today = year{2026} / month{12} / day{31};
        QVERIFY(annualFigures(input).isEmpty());
        QVERIFY(!annualFigures(input).isWhole());
        input.today = year{2027} / month{1} / day{1};
        QVERIFY(annualFigures(input).isWhole());
        QCOMPARE(annualFigures(input).saleBreaches.size(), std::size_t(16));
        QCOMPARE(annualFigures(input).servingBreaches.size(), std::size_t(23));
    }

    void generatedYearsAgreeWithTheSlowStatement()
    {
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const Year made(seed);
            const auto& input = made.input;
            const AnnualFigures figures = annualFigures(input);
            if (!agrees(input, figures))
                QFAIL(qPrintable(QStringLiteral("year of seed %1").arg(seed)));
        }
    }

private:
    static bool agrees(const FiguresInput& input, const AnnualFigures& figures)
    {
        bool ok = true;
        const auto same = [&ok](int found, int wanted, const char* what) {
            if (found != wanted) {
                ok = false;
                qWarning("%s: %d, not %d", what, found, wanted);
            }
        };
        licencesAgree(input, figures, same);
        controlsAgree(input, figures, same);
        breachesAgree(input, figures, same);
        decisionsAgree(input, figures, same);
        return ok;
    }

    using Same = std::function<void(int, int, const char*)>;

    static int count(const std::vector<FiguresLicence>& licences, int theYear,
                     const std::function<bool(const FiguresLicence&)>& which)
    {
        int sum = 0;
        for (const auto& licence : licences) {
            bool inYear = false; // on any day of the year, one after the other
            for (std::chrono::sys_days at = year{theYear} / month{1} / day{1};
                 at < std::chrono::sys_days(year{theYear + 1} / month{1} / day{1});
                 at += std::chrono::days{1})
                inYear = inYear ||
                         ((!licence.validFrom || std::chrono::sys_days(*licence.validFrom) <= at) &&
                          (!licence.validTo || std::chrono::sys_days(*licence.validTo) >= at));
            // A term that ends before it begins still touches the year by both its dates.
            if (!inYear && licence.validFrom && licence.validTo &&
                *licence.validTo < *licence.validFrom)
                inYear = licence.validFrom->year() <= year{theYear} &&
                         licence.validTo->year() >= year{theYear};
            sum += inYear && which(licence) ? 1 : 0;
        }
        return sum;
    }

    static void licencesAgree(const FiguresInput& input, const AnnualFigures& figures,
                              const Same& same)
    {
        const int theYear = int(input.year);
        const auto with = [&](const std::function<bool(const FiguresLicence&)>& which) {
            return count(input.licences, theYear, which);
        };
        same(figures.licences, with([](const auto&) { return true; }), "licences");
        same(sumOf(figures.saleLicences) + sumOf(figures.servingLicences) +
                 sumOf(figures.eventLicences) + sumOf(figures.otherLicences),
             figures.licences, "sum of licences");
        const auto isSale = [](const FiguresLicence& licence) {
            return licence.kind == "salg_gr1" || licence.kind == "salg_egenprodusert_gr1" ||
                   licence.kind == "salg_egenprodusert_gr2";
        };
        const auto isServing = [](const FiguresLicence& licence) {
            return licence.kind == "skjenk_alminnelig" || licence.kind == "skjenk_sluttet" ||
                   licence.kind == "skjenk_del_av_aar";
        };
        for (const std::string place : {"dagligvare", "bryggeri", "gaardsutsalg", "nettsalg",
                                        "oel_mineralvannutsalg", "kultur"})
            same(numberOf(figures.saleLicences, place), with([&](const auto& licence) {
                     return isSale(licence) && licence.placeKind == place;
                 }),
                 place.c_str());
        same(sumOf(figures.saleLicences), with(isSale), "sale");
        for (const auto& step : std::map<std::string, std::set<std::string>>{
                 {"G1", {"G1"}}, {"G1+G2", {"G1", "G2"}}, {"G1+G2+G3", {"G1", "G2", "G3"}}})
            same(numberOf(figures.servingLicences, step.first), with([&](const auto& licence) {
                     return isServing(licence) && licence.groups == step.second;
                 }),
                 step.first.c_str());
        same(sumOf(figures.servingLicences), with(isServing), "serving");
        for (const std::string kind : {"skjenk_enkeltanledning", "skjenk_ambulerende",
                                       "utvidet_areal_enkelt", "utvidet_tid_enkelt"})
            same(numberOf(figures.eventLicences, kind),
                 with([&](const auto& licence) { return licence.kind == kind; }), kind.c_str());
        for (const std::string kind : {"vinmonopol", "statlig"})
            same(numberOf(figures.otherLicences, kind),
                 with([&](const auto& licence) { return licence.kind == kind; }), kind.c_str());
        for (const auto condition : conditionCodes())
            same(numberOf(figures.conditions, std::string(condition)),
                 with([&](const auto& licence) {
                     return licence.conditions.contains(std::string(condition));
                 }),
                 std::string(condition).c_str());
        same(numberOf(figures.missing, "licence_groups"),
             with([&](const auto& licence) {
                 return isServing(licence) && !licence.groups.contains("G1");
             }) + with([&](const auto& licence) {
                 return isServing(licence) && licence.groups == std::set<std::string>{"G1", "G3"};
             }),
             "licences without groups");
        same(numberOf(figures.missing, "licence_kind"), with([](const auto& licence) {
                 return licence.kind.empty() || licence.kind == "rart";
             }),
             "licences without a kind");
    }

    static void controlsAgree(const FiguresInput& input, const AnnualFigures& figures,
                              const Same& same)
    {
        const ControlCount* const counts[] = {&figures.sale, &figures.serving, &figures.unknown};
        const auto with = [&](const std::function<bool(const FiguresVisit&)>& which) {
            int sum = 0;
            for (const auto& visit : input.visits)
                if (visit.date && visit.date->year() == input.year && which(visit))
                    ++sum;
            return sum;
        };
        for (int group = 0; group < 3; ++group) {
            same(counts[group]->carriedOut, with([&](const auto& visit) {
                     return groupOf(visit) == group && visit.reasonNotCarriedOut.empty();
                 }),
                 "carried out");
            same(counts[group]->notCarriedOut, with([&](const auto& visit) {
                     return groupOf(visit) == group && !visit.reasonNotCarriedOut.empty();
                 }),
                 "not carried out");
            same(counts[group]->singleController, with([&](const auto& visit) {
                     return groupOf(visit) == group && visit.reasonNotCarriedOut.empty() &&
                            visit.isSingle;
                 }),
                 "by one alone");
            int places = 0;
            for (int place = 1; place <= 8; ++place)
                places += with([&](const auto& visit) {
                              return groupOf(visit) == group && visit.reasonNotCarriedOut.empty() &&
                                     visit.premises == "p" + std::to_string(place);
                          }) > 0
                              ? 1
                              : 0;
            same(counts[group]->places, places, "places");
        }
        same(sumOf(figures.providers), figures.carriedOut(), "providers");
        same(sumOf(figures.reasonsNotCarriedOut),
             figures.sale.notCarriedOut + figures.serving.notCarriedOut +
                 figures.unknown.notCarriedOut,
             "reasons");
        same(figures.reportsInTime + figures.reportsLate + figures.reportsNotSent,
             figures.carriedOut(), "reports");
        same(figures.reportsLate, with([](const auto& visit) {
                 return visit.reasonNotCarriedOut.empty() && visit.reportSent && visit.reportDue &&
                        std::chrono::sys_days(*visit.reportSent) >
                            std::chrono::sys_days(*visit.reportDue);
             }),
             "late reports");
        same(figures.comments, with([](const auto& visit) {
                 return visit.reasonNotCarriedOut.empty() && visit.hasComment;
             }),
             "comments");
        int undated = 0;
        for (const auto& visit : input.visits)
            undated += visit.date ? 0 : 1;
        same(numberOf(figures.missing, "visit_date"), undated, "visits without a date");
    }

    static void breachesAgree(const FiguresInput& input, const AnnualFigures& figures,
                              const Same& same)
    {
        int assessed[3] = {0, 0, 0};
        int waiting[3] = {0, 0, 0};
        int unweighed = 0;
        std::map<std::string, int> byCategory;
        std::map<std::string, int> waitingByCategory;
        for (const auto& visit : input.visits) {
            if (!visit.date || visit.date->year() != input.year)
                continue;
            const auto found = slowBreaches(visit);
            assessed[groupOf(visit)] += int(found.assessed.size());
            waiting[groupOf(visit)] += int(found.waiting.size());
            unweighed += found.waiting.empty() ? 0 : 1;
            for (const auto& key : found.assessed)
                ++byCategory[key.substr(key.find('|') + 1)];
            for (const auto& key : found.waiting)
                ++waitingByCategory[key.substr(key.find('|') + 1)];
        }
        same(figures.sale.assessed, assessed[0], "sale breaches");
        same(figures.serving.assessed, assessed[1], "serving breaches");
        same(figures.unknown.assessed, assessed[2], "breaches of controls of no known kind");
        same(figures.sale.waiting, waiting[0], "sale, not weighed");
        same(figures.serving.waiting, waiting[1], "serving, not weighed");
        same(figures.unknown.waiting, waiting[2], "not weighed of no known kind");
        same(numberOf(figures.missing, "visit_assessment"), unweighed, "controls not weighed");
        for (const auto* rows : {&figures.saleBreaches, &figures.servingBreaches}) {
            int sum = 0;
            for (const auto& row : *rows) {
                same(row.assessed, byCategory[std::string(row.category->code)],
                     row.category->code.data());
                same(row.waiting, waitingByCategory[std::string(row.category->code)],
                     row.category->code.data());
                sum += row.assessed;
            }
            same(sum, rows == &figures.saleBreaches ? assessed[0] : assessed[1],
                 "sum of the categories");
        }
    }

    static void decisionsAgree(const FiguresInput& input, const AnnualFigures& figures,
                               const Same& same)
    {
        int points = 0;
        int withdrawals = 0;
        int reversed = 0;
        int permanent = 0;
        for (const auto& decision : input.decisions) {
            if (!decision.date || decision.date->year() != input.year)
                continue;
            const bool stands = decision.status == "decided" || decision.status == "notified" ||
                                decision.status == "appealed" || decision.status == "upheld";
            if (decision.kind == "vedtak_prikker" && stands)
                points += decision.points;
            if (decision.kind == "vedtak_inndragning" && stands) {
                ++withdrawals;
                permanent +=
                    decision.withdrawnFrom && !decision.withdrawnTo && decision.days == 0 ? 1 : 0;
            }
            if ((decision.kind == "vedtak_prikker" || decision.kind == "vedtak_inndragning") &&
                (decision.status == "reversed" || decision.status == "withdrawn"))
                ++reversed;
        }
        same(figures.points, points, "points");
        same(figures.temporaryWithdrawals + figures.permanentWithdrawals +
                 figures.unknownWithdrawals,
             withdrawals, "withdrawals");
        same(figures.permanentWithdrawals, permanent, "permanent");
        same(figures.reversed, reversed, "reversed");
    }
};

QTEST_APPLESS_MAIN(AnnualFiguresTest)
#include "annual_figures_test.moc"
