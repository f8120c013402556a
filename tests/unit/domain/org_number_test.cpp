// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/org_number.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;

class OrgNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digits");
        const auto row = [](const char* text, const char* digits) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(digits);
        };
        row("317877897", "317877897");
        row("313 287 920", "313287920");
        row("  311742183 ", "311742183");
        row("310\u00a0967\u00a0920", "310967920");
        row("319\u202f081\u2009003", "319081003");
        row("NO 974 760 673 MVA", "974760673");
        row("no974760673mva", "974760673");
        row("982 531 950", "982531950"); // check digit 0
    }
    void accepted()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digits);
        const auto found = normaliseOrgNumber(text.toStdString());
        QVERIFY(found.hasValue());
        QCOMPARE(*found, digits.toStdString());
        QVERIFY(isOrgNumber(*found));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "31787789", "3178778970", "317877898", "31787789x", "317.877.897", "317-877-897",
              "MVA", "abcdefghi", "000000000", "100000008", "400000018"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        const auto found = normaliseOrgNumber(text.toStdString());
        QVERIFY(!found.hasValue());
        QCOMPARE(found.error().field, std::string("org_number"));
    }

    void oneWrongDigitIsSeen()
    {
        const std::string good = "974760673";
        for (std::size_t i = 0; i < good.size(); ++i)
            for (char c = '0'; c <= '9'; ++c) {
                std::string changed = good;
                changed[i] = c;
                QCOMPARE(isOrgNumber(changed), c == good[i]);
            }
    }
};

QTEST_APPLESS_MAIN(OrgNumberTest)
#include "org_number_test.moc"
