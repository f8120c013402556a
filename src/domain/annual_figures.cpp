// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/annual_figures.h"

#include "domain/schema.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace feltbok::domain {
namespace {

using namespace std::chrono;

constexpr std::string_view others = "andre";
constexpr std::string_view notKnown = "ukjent";

constexpr std::array<std::string_view, 6> shopKinds{
    "dagligvare", "bryggeri", "gaardsutsalg", "nettsalg", "oel_mineralvannutsalg", "kultur"};
constexpr std::array<std::string_view, 3> groupSteps{"G1", "G1+G2", "G1+G2+G3"};
constexpr std::array<std::string_view, 4> eventKinds{"skjenk_enkeltanledning", "skjenk_ambulerende",
                                                     "utvidet_areal_enkelt", "utvidet_tid_enkelt"};
constexpr std::array<std::string_view, 2> outsideKinds{"vinmonopol", "statlig"};
constexpr std::array<std::string_view, 3> servingKinds{"skjenk_alminnelig", "skjenk_sluttet",
                                                       "skjenk_del_av_aar"};
constexpr std::array<std::string_view, 3> providerKinds{"egen", "interkommunal", "privat_firma"};
constexpr std::array<std::string_view, 4> notCarriedOutReasons{"stengt", "ikke_skjenking",
                                                               "avbrutt_sikkerhet", "annet"};

template <typename Codes>
bool isAmong(const Codes& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// A row per code, in their order, `last` for all the rest.
template <typename Codes>
std::vector<FiguresCount> rowsOf(const Codes& codes, std::string_view last)
{
    std::vector<FiguresCount> out;
    out.reserve(codes.size() + 1);
    for (const auto& code : codes)
        out.push_back({std::string(code), 0});
    if (!last.empty())
        out.push_back({std::string(last), 0});
    return out;
}

void addOne(std::vector<FiguresCount>& rows, std::string_view code)
{
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const FiguresCount& each) { return each.code == code; });
    ++(row == rows.end() ? rows.back() : *row).count;
}

/// "G1+G2" of a set; empty when it is none of the three that a licence may have.
std::string_view groupStep(const std::set<std::string>& groups)
{
    std::string text;
    for (const auto& group : groups)
        text += (text.empty() ? "" : "+") + group;
    const auto found = std::find(groupSteps.begin(), groupSteps.end(), text);
    return found == groupSteps.end() ? std::string_view() : *found;
}

/// The figures at work, and what turns out to be missing.
struct Counter
{
    explicit Counter(const FiguresInput& figuresInput) : input(figuresInput)
    {
        out.year = input.year;
        out.isYearOver = input.today > lastDay();
        out.saleLicences = rowsOf(shopKinds, others);
        out.servingLicences = rowsOf(groupSteps, others);
        out.eventLicences = rowsOf(eventKinds, {});
        out.otherLicences = rowsOf(outsideKinds, notKnown);
        out.conditions = rowsOf(conditionCodes(), {});
        out.providers = rowsOf(providerKinds, notKnown);
        out.reasonsNotCarriedOut = rowsOf(notCarriedOutReasons, {});
        for (const auto& category : surveyCategories())
            if (category.validity.from <= lastDay() &&
                (!category.validity.to || *category.validity.to >= firstDay()))
                breachRows(category.activity).push_back({&category, 0, 0});
    }

    Date firstDay() const { return input.year / January / 1; }
    Date lastDay() const { return input.year / December / 31; }

    ControlCount& controls(const FiguresVisit& visit)
    {
        if (!visit.activity)
            return out.unknown;
        return *visit.activity == Activity::sale ? out.sale : out.serving;
    }
    std::vector<BreachCount>& breachRows(Activity activity)
    {
        return activity == Activity::sale ? out.saleBreaches : out.servingBreaches;
    }
    void lacks(std::string_view what) { ++missing[what]; }

    void countLicence(const FiguresLicence& licence)
    {
        const bool isInYear = (!licence.validFrom || *licence.validFrom <= lastDay()) &&
                              (!licence.validTo || *licence.validTo >= firstDay());
        if (!isInYear)
            return;
        ++out.licences;
        if (!licence.conditions.empty())
            ++out.licencesWithConditions;
        for (const auto& condition : licence.conditions)
            if (isAmong(conditionCodes(), condition))
                addOne(out.conditions, condition);
        if (isAmong(eventKinds, licence.kind)) {
            addOne(out.eventLicences, licence.kind);
            if (!licence.validFrom || !licence.validTo)
                lacks("licence_term");
            return;
        }
        if (licence.kind.starts_with("salg_")) {
            addOne(out.saleLicences, licence.placeKind);
            if (licence.placeKind.empty())
                lacks("licence_place_kind");
        } else if (isAmong(servingKinds, licence.kind)) {
            const auto step = groupStep(licence.groups);
            addOne(out.servingLicences, step.empty() ? others : step);
            if (step.empty())
                lacks("licence_groups");
        } else {
            addOne(out.otherLicences, licence.kind);
            if (!isAmong(outsideKinds, licence.kind))
                lacks("licence_kind");
        }
        if (!licence.validFrom || !licence.validTo)
            lacks("licence_term");
    }

    void countVisit(const FiguresVisit& visit)
    {
        if (!visit.date) {
            lacks("visit_date");
            return;
        }
        if (visit.date->year() != input.year)
            return;
        ControlCount& count = controls(visit);
        if (!visit.activity)
            lacks("visit_kind");
        if (!visit.reasonNotCarriedOut.empty()) {
            ++count.notCarriedOut;
            addOne(out.reasonsNotCarriedOut, visit.reasonNotCarriedOut);
        } else {
            ++count.carriedOut;
            if (visit.isSingle)
                ++count.singleController;
            addOne(out.providers, visit.provider);
            if (visit.provider.empty())
                lacks("visit_provider");
            if (visit.premises.empty())
                lacks("visit_place");
            else
                places[&count].insert(visit.premises);
            countReport(visit);
        }
        countBreaches(visit, count);
    }

    void countReport(const FiguresVisit& visit)
    {
        if (visit.hasComment)
            ++out.comments;
        if (!visit.reportSent) {
            ++out.reportsNotSent;
            lacks("report_sent");
        } else if (visit.reportDue && *visit.reportSent > *visit.reportDue) {
            ++out.reportsLate;
        } else {
            ++out.reportsInTime;
        }
    }

    void countBreaches(const FiguresVisit& visit, ControlCount& count)
    {
        using Kind = std::tuple<std::string, const SurveyCategory*>;
        std::set<Kind> assessed;
        std::set<Kind> waiting;
        for (const auto& breach : visit.breaches) {
            const bool isAssessed = breach.decision == "assessed";
            if (breach.decision == "dropped") {
                ++count.dropped;
                continue;
            }
            const std::string& code = isAssessed ? breach.violation : breach.possible;
            if (code.empty()) {
                if (isAssessed)
                    lacks("assessment_code");
                continue;
            }
            const SurveyCategory* category =
                visit.activity
                    ? &surveyCategoryFor(*visit.activity, code, breach.checkItem, *visit.date)
                    : nullptr;
            (isAssessed ? assessed : waiting).insert({code, category});
        }
        for (const auto& kind : assessed)
            waiting.erase(kind); // one more of a kind that is a breach anyway
        if (!waiting.empty())
            lacks("visit_assessment");
        count.assessed += int(assessed.size());
        count.waiting += int(waiting.size());
        if (!assessed.empty() && visit.reasonNotCarriedOut.empty())
            ++count.withBreach;
        if (!visit.activity)
            return;
        auto& rows = breachRows(*visit.activity);
        const auto rowOf = [&rows](const Kind& kind) -> BreachCount& {
            const auto* category = std::get<1>(kind);
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const BreachCount& each) {
                return each.category == category;
            });
            // A breach is never lost because its category was not in the survey that year.
            return row != rows.end() ? *row : rows.emplace_back(BreachCount{category, 0, 0});
        };
        for (const auto& kind : assessed)
            ++rowOf(kind).assessed;
        for (const auto& kind : waiting)
            ++rowOf(kind).waiting;
    }

    void countDecision(const FiguresDecision& decision)
    {
        const bool isPoints = decision.kind == "vedtak_prikker";
        if (!isPoints && decision.kind != "vedtak_inndragning")
            return;
        if (!decision.date) {
            if (decision.status != "draft")
                lacks("decision_date");
            return;
        }
        if (decision.date->year() != input.year)
            return;
        if (decision.status == "draft" || decision.status.empty()) {
            lacks("decision_draft");
        } else if (decision.status == "reversed" || decision.status == "withdrawn") {
            ++out.reversed;
        } else if (isPoints) {
            ++out.pointsDecisions;
            out.points += decision.points;
        } else if (decision.withdrawnTo || decision.days > 0) {
            ++out.temporaryWithdrawals;
        } else if (decision.withdrawnFrom) {
            ++out.permanentWithdrawals;
        } else {
            ++out.unknownWithdrawals;
            lacks("withdrawal_period");
        }
    }

    AnnualFigures finish()
    {
        out.sale.places = int(places[&out.sale].size());
        out.serving.places = int(places[&out.serving].size());
        out.unknown.places = int(places[&out.unknown].size());
        constexpr std::array<std::string_view, 14> order{
            "visit_assessment",   "assessment_code",   "visit_kind",   "visit_place",
            "visit_date",         "visit_provider",    "report_sent",  "decision_draft",
            "decision_date",      "withdrawal_period", "licence_kind", "licence_groups",
            "licence_place_kind", "licence_term"};
        for (const auto what : order)
            if (missing[what] > 0)
                out.missing.push_back({std::string(what), missing[what]});
        return std::move(out);
    }

    const FiguresInput& input;
    AnnualFigures out;
    std::map<std::string_view, int> missing;
    std::map<const ControlCount*, std::set<std::string>> places;
};

} // namespace

bool AnnualFigures::isEmpty() const
{
    const auto untouched = [](const ControlCount& count) { return count == ControlCount(); };
    return licences == 0 && untouched(sale) && untouched(serving) && untouched(unknown) &&
           pointsDecisions + temporaryWithdrawals + permanentWithdrawals + unknownWithdrawals +
                   reversed ==
               0 &&
           missing.empty();
}

AnnualFigures annualFigures(const FiguresInput& input)
{
    Counter counter(input);
    for (const auto& licence : input.licences)
        counter.countLicence(licence);
    for (const auto& visit : input.visits)
        counter.countVisit(visit);
    for (const auto& decision : input.decisions)
        counter.countDecision(decision);
    return counter.finish();
}

} // namespace feltbok::domain
