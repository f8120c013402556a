// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QTest>

namespace feltbok::test {

inline QByteArray codeName(ErrorCode code)
{
    const std::string_view name = toString(code);
    return {name.data(), static_cast<qsizetype>(name.size())};
}

/// "ok" or the name of the error's code.
template <typename T>
QByteArray outcome(const Result<T>& result)
{
    return result ? QByteArrayLiteral("ok") : codeName(result.error().code);
}

template <typename T>
QByteArray explain(const Result<T>& result)
{
    return result ? QByteArray()
                  : codeName(result.error().code) + ": " + result.error().detail.c_str();
}

} // namespace feltbok::test

/// The expression gives a Result that succeeded; if not, the test says how it failed.
#define FELTBOK_SUCCEEDS(...)                                                                      \
    do {                                                                                           \
        const auto& feltbokSeen = (__VA_ARGS__);                                                   \
        QVERIFY2(feltbokSeen.hasValue(), feltbok::test::explain(feltbokSeen).constData());         \
    } while (false)

/// The expression gives a Result that failed with this ErrorCode.
#define FELTBOK_FAILS(expectedCode, ...)                                                           \
    QCOMPARE(feltbok::test::outcome(__VA_ARGS__), feltbok::test::codeName(expectedCode))
