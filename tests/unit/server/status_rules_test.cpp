// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/status_rules.h"

#include <QTest>

#include <array>

using namespace feltbok;
using namespace feltbok::server;
using domain::Collection;

/// A decision's status, judged as a visit's is.
class StatusRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCollectionsWithStepsAreJudged()
    {
        for (const auto& spec : domain::allCollections())
            QCOMPARE(hasStatusSteps(spec.collection),
                     spec.collection == Collection::decision ||
                         spec.collection == Collection::controlVisit ||
                         spec.collection == Collection::patrol ||
                         spec.collection == Collection::referral ||
                         spec.collection == Collection::alert ||
                         spec.collection == Collection::stockRecall);
    }

    void onlyACaseHandlerMovesADecision()
    {
        const json::object fields{
            {"premises", "p"}, {"kind", "vedtak_prikker"}, {"date", "2026-11-27"}};
        QVERIFY(
            judgeStatus(Collection::decision, fields, "decided", {.isCaseHandler = true}).isLegal);
        QVERIFY(
            !judgeStatus(Collection::decision, fields, "decided", {.isInspector = true}).isLegal);
        QVERIFY(hasStepTo(Collection::decision, fields, "appealed", {.isCaseHandler = true}));
        QVERIFY(!hasStepTo(Collection::decision, fields, "appealed", {.isInspector = true}));
        QVERIFY(!hasStepTo(Collection::decision, fields, "finished", {.isCaseHandler = true}));
    }

    void aReferralStopsWhereConsentEnds()
    {
        const SideRoles worker{.isOutreachWorker = true};
        json::object fields{{"to", "nav"}, {"consent", "skriftlig"}};
        const auto isLegal = [&](const char* wanted) {
            const auto step = judgeStatus(Collection::referral, fields, wanted, worker);
            return step.isLegal && step.missing.empty();
        };
        QVERIFY(isLegal("avslaatt") && isLegal("sendt") && isLegal("avsluttet"));
        fields["consent"] = "ikke_gitt";
        QVERIFY(isLegal("avslaatt") && !isLegal("sendt") && !isLegal("avsluttet"));
        fields["consent"] = "skriftlig";
        fields["status"] = "sendt";
        QVERIFY(isLegal("mottatt") && !isLegal("tilbudt") && !isLegal("avslaatt"));
        QVERIFY(
            !judgeStatus(Collection::referral, fields, "mottatt", {.isHealthLead = true}).isLegal);
        fields["withdrawn_consent_at"] = "2026-11-21T10:00:00.000Z";
        QVERIFY(!isLegal("mottatt") && !isLegal("moett") && isLegal("avsluttet"));
    }

    void onlyALeadPublishes()
    {
        const SideRoles lead{.isHealthLead = true};
        const SideRoles worker{.isDistributor = true, .isOutreachWorker = true};
        json::object fields;
        QCOMPARE(presentStatus(Collection::alert, fields), std::string_view("draft"));
        QVERIFY(judgeStatus(Collection::alert, fields, "published", lead).isLegal);
        QVERIFY(!judgeStatus(Collection::alert, fields, "published", worker).isLegal);
        fields["status"] = "withdrawn";
        QVERIFY(!judgeStatus(Collection::alert, fields, "published", lead).isLegal);
        QVERIFY(judgeStatus(Collection::stockRecall, {}, "withdrawn", lead).isLegal);
        QVERIFY(judgeStatus(Collection::patrol, {}, "ended", worker).isLegal);
        QVERIFY(!judgeStatus(Collection::patrol, {}, "ended", lead).isLegal);
    }

    void aVisitIsJudgedAsBefore()
    {
        json::object fields{{"status", "finished"}};
        QVERIFY(judgeStatus(Collection::controlVisit, fields, "assessed", {.isCaseHandler = true})
                    .isLegal);
        QVERIFY(!judgeStatus(Collection::controlVisit, fields, "draft", {true, true}).isLegal);
        fields["status"] = "draft";
        const auto step =
            judgeStatus(Collection::controlVisit, fields, "finished", {.isInspector = true});
        QVERIFY(step.isLegal);
        QCOMPARE(step.missing, std::string_view("premises"));
        QCOMPARE(presentStatus(Collection::controlVisit, {}), std::string_view("draft"));
        QCOMPARE(presentStatus(Collection::decision, {}), std::string_view("draft"));
    }
};

QTEST_GUILESS_MAIN(StatusRulesTest)
#include "status_rules_test.moc"
