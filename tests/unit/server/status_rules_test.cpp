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
                         spec.collection == Collection::controlVisit);
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
