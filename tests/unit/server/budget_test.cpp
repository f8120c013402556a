// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/budget.h"

#include "support/manual_clock.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server::http;

class BudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstThenRate()
    {
        test::ManualClock clock;
        Budget budget(clock, 3, 60);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!budget.take("a"));
        QCOMPARE(budget.take("a")->count(), std::int64_t(1));
        QVERIFY(!budget.take("b")); // each name has its own
        clock.advance(std::chrono::seconds(1));
        QVERIFY(!budget.take("a"));
        QVERIFY(budget.take("a").has_value());
    }
    void checkTakesNothing()
    {
        test::ManualClock clock;
        Budget budget(clock, 1, 60);
        QVERIFY(!budget.check("a"));
        QVERIFY(!budget.check("a"));
        QVERIFY(!budget.take("a"));
        QVERIFY(budget.check("a").has_value());
    }
    void manyNamesStayBounded()
    {
        test::ManualClock clock;
        Budget budget(clock, 1, 60);
        for (int i = 0; i < 50000; ++i)
            QVERIFY(!budget.take(std::to_string(i)));
    }
};

QTEST_GUILESS_MAIN(BudgetTest)
#include "budget_test.moc"
