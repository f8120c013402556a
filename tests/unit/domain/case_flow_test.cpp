// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/case_flow.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

Date day(std::string_view text)
{
    return *parseIsoDate(text);
}

const DecisionProposal& of(const std::vector<DecisionProposal>& all, std::string_view kind)
{
    return *std::find_if(all.begin(), all.end(),
                         [&](const DecisionProposal& each) { return each.kind == kind; });
}

CaseFacts facts(int open, int decided, std::vector<CaseDecision> decisions = {})
{
    return {day("2026-11-27"), open, decided, 12, std::move(decisions)};
}

CaseDecision warning(std::string kind, std::string status, std::string_view due)
{
    return {"w", std::move(kind), std::move(status), day("2026-11-01"), day(due), std::nullopt, ""};
}

json::object decision(std::string_view kind)
{
    return {{"premises", "p"},      {"kind", kind},
            {"date", "2026-11-27"}, {"decided_by", "Siv Sakson"},
            {"assessments", {"a"}}, {"points", 8}};
}

std::vector<std::string> codes(const json::object& fields, const DecisionBasis& basis)
{
    std::vector<std::string> out;
    for (const auto& missing : missingForDecision(fields, basis))
        out.push_back(std::string(missing.field) + ":" + std::string(missing.code));
    return out;
}

using Codes = std::vector<std::string>;

} // namespace

class CaseFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// All 49 pairs of each kind against the steps written out.
    void theStepsAreTheseAndNoOthers()
    {
        using Steps = std::set<std::pair<std::string_view, std::string_view>>;
        const Steps told{{"draft", "decided"},     {"decided", "draft"},
                         {"decided", "notified"},  {"draft", "withdrawn"},
                         {"decided", "withdrawn"}, {"notified", "withdrawn"}};
        Steps appealable = told;
        appealable.insert({{"notified", "appealed"},
                           {"appealed", "upheld"},
                           {"appealed", "reversed"},
                           {"appealed", "withdrawn"}});
        const std::array<std::string_view, 7> all{"draft",  "decided",  "notified", "appealed",
                                                  "upheld", "reversed", "withdrawn"};
        const std::map<std::string_view, const Steps*> kinds{{"forhaandsvarsel_prikker", &told},
                                                             {"vedtak_prikker", &appealable},
                                                             {"forhaandsvarsel_inndragning", &told},
                                                             {"vedtak_inndragning", &appealable},
                                                             {"henleggelse", &told},
                                                             {"annet", &appealable}};
        for (const auto& [kind, steps] : kinds)
            for (const auto from : all)
                for (const auto to : all)
                    QCOMPARE(isDecisionStep(kind, from, to), steps->contains({from, to}));
    }

    void severalStepsAreEachJudged()
    {
        json::object fields = decision("vedtak_prikker");
        QVERIFY(decisionMove(fields, "draft", "decided").isLegal);
        QCOMPARE(decisionMove(fields, "draft", "notified").missing,
                 std::string_view("notified_at"));
        fields["notified_at"] = "2026-12-01";
        QCOMPARE(decisionMove(fields, "draft", "notified").missing, std::string_view());
        QCOMPARE(decisionMove(fields, "draft", "upheld").missing, std::string_view("appealed_at"));
        fields["appealed_at"] = "2026-12-10";
        QCOMPARE(decisionMove(fields, "notified", "reversed").missing,
                 std::string_view("appeal_outcome_at"));
        QVERIFY(!decisionMove(fields, "notified", "draft").isLegal);
        QVERIFY(!decisionMove(fields, "upheld", "withdrawn").isLegal);
        QVERIFY(!decisionMove(fields, "withdrawn", "decided").isLegal);
        fields.erase("date");
        QCOMPARE(decisionMove(fields, "draft", "decided").missing, std::string_view("date"));
        QCOMPARE(decisionMove({{"status", "draft"}}, "draft", "decided").missing,
                 std::string_view("premises"));
        QVERIFY(!decisionMove(decision("forhaandsvarsel_prikker"), "notified", "appealed").isLegal);
        QVERIFY(!isDecisionStatus("henleggelse", "reversed"));
    }

    /// alkoholforskriften § 10-5, forvaltningsloven § 16: no points without a forewarning.
    void pointsAreForewarned()
    {
        QCOMPARE(of(decisionProposals(facts(0, 0)), "forhaandsvarsel_prikker").obstacle,
                 Obstacle::noBreach);
        const auto fresh = decisionProposals(facts(1, 0));
        QCOMPARE(of(fresh, "forhaandsvarsel_prikker").obstacle, Obstacle::none);
        QCOMPARE(of(fresh, "vedtak_prikker").obstacle, Obstacle::noForewarning);

        auto warned = facts(1, 0, {warning("forhaandsvarsel_prikker", "notified", "2026-11-27")});
        auto now = decisionProposals(warned);
        QCOMPARE(of(now, "forhaandsvarsel_prikker").obstacle, Obstacle::alreadyBegun);
        QCOMPARE(of(now, "vedtak_prikker").obstacle, Obstacle::replyTime); // the last day is theirs
        QCOMPARE(of(now, "vedtak_prikker").replyDue, std::optional(day("2026-11-27")));
        QCOMPARE(of(now, "vedtak_prikker").source.reference,
                 std::string_view("forvaltningsloven § 16"));
        warned.today = day("2026-11-28");
        now = decisionProposals(warned);
        QCOMPARE(of(now, "vedtak_prikker").obstacle, Obstacle::none);
        QCOMPARE(of(now, "vedtak_prikker").forewarning, std::string("w"));
        warned.today = day("2026-11-20");
        warned.decisions[0].replyReceived = day("2026-11-19");
        QCOMPARE(of(decisionProposals(warned), "vedtak_prikker").obstacle, Obstacle::none);

        warned.decisions[0].status = "draft";
        QCOMPARE(of(decisionProposals(warned), "vedtak_prikker").obstacle, Obstacle::noForewarning);
        warned.decisions[0].status = "withdrawn";
        QCOMPARE(of(decisionProposals(warned), "forhaandsvarsel_prikker").obstacle, Obstacle::none);
    }

    /// The same forewarning carries one decision; the next breach needs its own.
    void aForewarningIsUsedOnce()
    {
        auto decided = facts(1, 4, {warning("forhaandsvarsel_prikker", "notified", "2026-11-20")});
        decided.decisions.push_back(
            {"d", "vedtak_prikker", "notified", day("2026-11-25"), {}, {}, "w"});
        const auto now = decisionProposals(decided);
        QCOMPARE(of(now, "vedtak_prikker").obstacle, Obstacle::noForewarning);
        QCOMPARE(of(now, "forhaandsvarsel_prikker").obstacle, Obstacle::none);
        // Reversed on appeal, it may be decided again on the same warning.
        decided.decisions[1].status = "reversed";
        QCOMPARE(of(decisionProposals(decided), "vedtak_prikker").obstacle, Obstacle::none);
    }

    /// § 10-6: a separate forewarning, and only once the points have been decided.
    void withdrawalNeedsDecidedPointsAndItsOwnForewarning()
    {
        for (const int sum : {0, 8, 11})
            for (const auto* kind : {"forhaandsvarsel_inndragning", "vedtak_inndragning"})
                QCOMPARE(of(decisionProposals(facts(3, sum)), kind).obstacle,
                         Obstacle::belowThreshold);
        auto reached = facts(0, 12, {warning("forhaandsvarsel_prikker", "notified", "2026-11-20")});
        auto now = decisionProposals(reached);
        QCOMPARE(of(now, "forhaandsvarsel_inndragning").obstacle, Obstacle::none);
        QCOMPARE(of(now, "vedtak_inndragning").obstacle, Obstacle::noForewarning);
        reached.decisions.push_back(
            warning("forhaandsvarsel_inndragning", "decided", "2026-12-18"));
        reached.decisions.back().id = "w2";
        QCOMPARE(of(decisionProposals(reached), "vedtak_inndragning").obstacle,
                 Obstacle::replyTime);
        reached.today = day("2026-12-19");
        now = decisionProposals(reached);
        QCOMPARE(of(now, "vedtak_inndragning").obstacle, Obstacle::none);
        QCOMPARE(of(now, "vedtak_inndragning").forewarning, std::string("w2"));
        QCOMPARE(of(now, "vedtak_inndragning").source.reference,
                 std::string_view("alkoholforskriften § 10-6"));
    }

    /// Where nothing has been assessed as a breach, and nobody warned, there is nothing to drop.
    void onlyWhatIsOpenIsDropped()
    {
        QCOMPARE(of(decisionProposals(facts(0, 12)), "henleggelse").obstacle, Obstacle::noBreach);
        QCOMPARE(of(decisionProposals(facts(1, 0)), "henleggelse").obstacle, Obstacle::none);
        for (const auto* kind : {"forhaandsvarsel_prikker", "forhaandsvarsel_inndragning"}) {
            auto warned = facts(0, 12, {warning(kind, "notified", "2026-11-20")});
            const auto found = of(decisionProposals(warned), "henleggelse");
            QCOMPARE(found.obstacle, Obstacle::none);
            QCOMPARE(found.forewarning, std::string("w"));
            warned.decisions[0].status = "withdrawn";
            QCOMPARE(of(decisionProposals(warned), "henleggelse").obstacle, Obstacle::noBreach);
        }
    }

    void whatADecisionNeeds()
    {
        DecisionBasis basis;
        basis.tablePoints = 8;
        json::object fields = decision("forhaandsvarsel_prikker");
        QCOMPARE(codes(fields, basis), Codes{"reply_due:missing"});
        fields["reply_due"] = "2026-11-27";
        QCOMPARE(codes(fields, basis), Codes{"reply_due:before_date"});
        fields["reply_due"] = "2026-12-18";
        QCOMPARE(codes(fields, basis), Codes{});
        fields["points"] = 6;
        QCOMPARE(codes(fields, basis), Codes{"reason_deviation:deviation"});
        fields["reason_deviation"] = "  ";
        QCOMPARE(codes(fields, basis), Codes{"reason_deviation:deviation"});
        fields["reason_deviation"] = "Stedet meldte selv fra.";
        QCOMPARE(codes(fields, basis), Codes{});
        fields["decided_by"] = "";
        fields["assessments"] = json::array();
        QCOMPARE(codes(fields, basis), (Codes{"decided_by:missing", "assessments:missing"}));

        fields = decision("vedtak_prikker");
        QCOMPARE(codes(fields, basis), Codes{"forewarning:missing"});
        basis.forewarning = warning("forhaandsvarsel_prikker", "notified", "2026-11-27");
        QCOMPARE(codes(fields, basis), Codes{"forewarning:reply_time"});
        basis.forewarning->replyDue = day("2026-11-26");
        QCOMPARE(codes(fields, basis), Codes{});
        QCOMPARE(
            codes({{"kind", "henleggelse"}, {"date", "2026-11-27"}, {"decided_by", "S"}}, basis),
            Codes{"text:missing"});
    }

    void aWithdrawalHasItsDaysAndItsPeriod()
    {
        DecisionBasis basis;
        basis.scaleDays = 9;
        basis.forewarning = warning("forhaandsvarsel_inndragning", "notified", "2026-11-20");
        json::object fields = decision("vedtak_inndragning");
        fields["points"] = 15;
        QCOMPARE(codes(fields, basis),
                 (Codes{"days:missing", "withdrawn_from:missing", "withdrawn_to:missing"}));
        fields["days"] = 9;
        fields["withdrawn_from"] = "2026-12-18";
        fields["withdrawn_to"] = "2026-12-27";
        QCOMPARE(codes(fields, basis), Codes{"withdrawn_to:period"}); // that is ten
        fields["withdrawn_to"] = "2026-12-26";
        QCOMPARE(codes(fields, basis), Codes{});
        fields["withdrawn_from"] = "2026-11-26";
        fields["withdrawn_to"] = "2026-12-04";
        QCOMPARE(codes(fields, basis), Codes{"withdrawn_from:before_date"});
        basis.scaleDays = 8;
        QVERIFY(std::ranges::count(codes(fields, basis), "reason_deviation:deviation") == 1);
    }

    void suggestions()
    {
        // Three weeks from 5 December 2026 are 26 December, a holy day and Saturday; Sunday
        // follows.
        QCOMPARE(suggestedReplyDue(day("2026-12-05")), std::optional(day("2026-12-28")));
        QCOMPARE(suggestedReplyDue(day("2026-11-27")), std::optional(day("2026-12-18")));
        const auto period = suggestedWithdrawal(day("2026-11-27"), 9);
        QCOMPARE(period.from, day("2026-12-18"));
        QCOMPARE(period.to, day("2026-12-26"));
        QVERIFY(period.from <= latestWithdrawal(day("2026-11-27")));
        QVERIFY(latestWithdrawal(day("2026-11-24")) >= day("2026-12-22"));
    }
};

QTEST_GUILESS_MAIN(CaseFlowTest)
#include "case_flow_test.moc"
