// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/violations.h"

#include <QtTest>
#include <map>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

Date on(const char* text)
{
    return parseIsoDate(text).value();
}

} // namespace

class ViolationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// § 10-3 as the fact sheet has it, typed a second time.
    void everyCategory_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QByteArray>("appliesTo");
        QTest::addColumn<QByteArray>("since");
        QTest::addColumn<QByteArray>("reference");
        const auto row = [](const char* code, int points, const char* appliesTo,
                            const char* reference, const char* since = "2016-01-01") {
            QTest::newRow(code) << points << QByteArray(appliesTo) << QByteArray(since)
                                << QByteArray(reference);
        };
        row("P8-1", 8, "sale serving", "alkoholloven § 1-5 annet ledd");
        row("P8-2", 8, "serving", "alkoholforskriften § 4-1 annet ledd");
        row("P8-3", 8, "sale serving", "alkoholloven §§ 3-9 og 4-7");
        row("P8-4", 8, "sale serving", "alkoholloven § 1-9");
        row("P4-1", 4, "sale serving", "alkoholforskriften §§ 3-1 og 4-2 første ledd");
        row("P4-2", 4, "sale serving", "alkoholloven §§ 3-4a, 3-7 og 4-4");
        row("P4-3", 4, "serving", "alkoholloven § 1-5 første ledd");
        row("P4-4", 4, "sale serving", "alkoholloven § 1-5 tredje ledd");
        row("P2-1", 2, "serving", "alkoholforskriften § 4-1");
        row("P2-2", 2, "sale serving", "alkoholloven § 1-9 siste ledd, alkoholforskriften kap. 8");
        row("P2-3", 2, "sale serving", "alkoholforskriften kap. 6");
        row("P2-4", 2, "sale serving", "alkoholforskriften kap. 6");
        row("P2-5", 2, "sale serving", "alkoholloven § 1-7c");
        row("P2-6", 2, "serving", "alkoholloven § 1-8 annet ledd");
        row("P2-7", 2, "serving", "alkoholloven § 1-8 annet ledd");
        row("P1-1", 1, "serving", "alkoholforskriften § 4-6");
        row("P1-2", 1, "serving", "alkoholforskriften § 4-5");
        row("P1-3", 1, "serving", "alkoholforskriften § 4-4");
        row("P1-4", 1, "serving", "alkoholforskriften § 4-4");
        row("P1-5", 1, "sale", "alkoholforskriften § 3-2", "2020-09-01");
        row("P1-6", 1, "sale", "alkoholforskriften § 3-3");
        row("P1-7", 1, "sale serving", "alkoholloven §§ 3-2 og 4-3");
        row("P1-8", 1, "sale serving", "alkoholloven § 9-2, alkoholforskriften kap. 14");
        row("P1-9", 1, "sale serving", "alkoholloven § 1-8 første ledd");
    }
    void everyCategory()
    {
        QFETCH(int, points);
        QFETCH(QByteArray, appliesTo);
        QFETCH(QByteArray, since);
        QFETCH(QByteArray, reference);
        const Violation* found = findViolation(QTest::currentDataTag());
        QVERIFY(found != nullptr);
        QCOMPARE(found->points, points);
        QCOMPARE(found->isForSale, appliesTo.contains("sale"));
        QCOMPARE(found->isForServing, appliesTo.contains("serving"));
        QCOMPARE(toIsoDate(found->validity.from), since.toStdString());
        QVERIFY(!found->validity.to);
        QCOMPARE(std::string(found->reference), reference.toStdString());
        QCOMPARE(std::string(found->labelKey), "violation." + std::string(found->code));
    }

    void totals()
    {
        std::map<int, int> count;
        std::set<std::string_view> codes;
        for (const Violation& row : violations()) {
            ++count[row.points];
            codes.insert(row.code);
            QCOMPARE(row.points, row.code[1] - '0'); // the code says its weight
        }
        QVERIFY((count == std::map<int, int>{{8, 4}, {4, 4}, {2, 7}, {1, 9}}));
        QCOMPARE(codes.size(), std::size_t(24));
    }

    void validityByDate()
    {
        QVERIFY(!findViolation("P1-5")->validity.covers(on("2020-08-31")));
        QVERIFY(findViolation("P1-5")->validity.covers(on("2020-09-01")));
        QVERIFY(!findViolation("P8-1")->validity.covers(on("2015-12-31")));
        QVERIFY(findViolation("P8-1")->validity.covers(on("2016-01-01")));
        QVERIFY(findViolation("P3-1") == nullptr);
        QVERIFY(findViolation("") == nullptr);
    }
};

QTEST_APPLESS_MAIN(ViolationsTest)
#include "violations_test.moc"
