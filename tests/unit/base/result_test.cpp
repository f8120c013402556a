// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/result.h"

#include "support/result_checks.h"

#include <QTest>
#include <memory>
#include <string>

using namespace feltbok;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error(ErrorCode::badInput, "odd", "number");
    return number / 2;
}

Result<int> quarter(int number)
{
    FELTBOK_ASSIGN(const int once, half(number));
    FELTBOK_ASSIGN(const int twice, half(once));
    return twice;
}

Result<void> checkHalves(int number, int& reached)
{
    FELTBOK_TRY(half(number));
    ++reached;
    FELTBOK_TRY(half(number / 2));
    ++reached;
    return {};
}

Result<std::unique_ptr<int>> owned(int number)
{
    FELTBOK_ASSIGN(auto value, half(number));
    return std::make_unique<int>(value);
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError()
    {
        const auto good = half(4);
        QVERIFY(good.hasValue());
        QVERIFY(static_cast<bool>(good));
        QCOMPARE(*good, 2);
        const auto bad = half(3);
        QVERIFY(!bad);
        QCOMPARE(bad.error(), Error(ErrorCode::badInput, "odd", "number"));
        QCOMPARE(half(4).valueOr(9), 2);
        QCOMPARE(half(3).valueOr(9), 9);
    }

    void assignPassesTheErrorOn()
    {
        QCOMPARE(quarter(8).valueOr(0), 2);
        FELTBOK_FAILS(ErrorCode::badInput, quarter(6));
        FELTBOK_FAILS(ErrorCode::badInput, quarter(5));
    }

    void tryStopsAtTheFirstError()
    {
        int reached = 0;
        FELTBOK_FAILS(ErrorCode::badInput, checkHalves(6, reached));
        QCOMPARE(reached, 1);
        reached = 0;
        FELTBOK_SUCCEEDS(checkHalves(8, reached));
        QCOMPARE(reached, 2);
    }

    void movesWhatCannotBeCopied()
    {
        auto result = owned(10);
        QVERIFY(result);
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 5);
    }

    void everyCodeHasItsOwnName()
    {
        QCOMPARE(toString(ErrorCode::badInput), std::string_view("bad_input"));
        QStringList names;
        for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
            names << QString::fromLatin1(test::codeName(static_cast<ErrorCode>(code)));
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
