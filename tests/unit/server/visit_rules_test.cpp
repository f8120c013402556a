// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/apply/visit_rules.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server;

class VisitRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsSomebodys()
    {
        const SideRoles inspector{true, false};
        const SideRoles office{false, true};
        const std::array<std::string_view, 5> all{"draft", "finished", "comment_received",
                                                  "assessed", "closed"};
        int byInspector = 0;
        int byOffice = 0;
        for (const auto from : all)
            for (const auto to : all) {
                byInspector += visitStep(from, to, inspector) == VisitStep::allowed;
                byOffice += visitStep(from, to, office) == VisitStep::allowed;
            }
        QCOMPARE(byInspector, 1);
        QCOMPARE(byOffice, 4);
        QCOMPARE(visitStep("draft", "finished", inspector), VisitStep::allowed);
        QCOMPARE(visitStep("finished", "assessed", office), VisitStep::allowed);
        QCOMPARE(visitStep("finished", "closed", office), VisitStep::forbidden);
        QCOMPARE(anyStepTo("closed", office), VisitStep::allowed);
        QCOMPARE(anyStepTo("closed", inspector), VisitStep::forbidden);
        QCOMPARE(anyStepTo("draft", {true, true}), VisitStep::forbidden);
    }
    void whatFinishedNeeds()
    {
        json::object fields{{"premises", "p"},     {"kind", "k"},          {"method", "m"},
                            {"started_at", "s"},   {"ended_at", "e"},      {"controllers", {"u"}},
                            {"presented_at", "t"}, {"oral_feedback", "  "}};
        QCOMPARE(missingForFinish(fields), std::string_view("oral_feedback"));
        fields["oral_feedback"] = "ok";
        QCOMPARE(missingForFinish(fields), std::string_view());
        fields.erase("presented_at");
        QCOMPARE(missingForFinish(fields), std::string_view("presented_at"));
        fields["reason_not_presented"] = "stengt";
        QCOMPARE(missingForFinish(fields), std::string_view());
        fields["controllers"] = json::array();
        QCOMPARE(missingForFinish(fields), std::string_view("controllers"));
    }
};

QTEST_GUILESS_MAIN(VisitRulesTest)
#include "visit_rules_test.moc"
