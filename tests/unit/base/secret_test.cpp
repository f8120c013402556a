// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/secret.h"

#include <QTest>
#include <type_traits>

using namespace feltbok;
using namespace std::literals;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAsZeros()
    {
        const Secret secret(32);
        QCOMPARE(toHex(secret.view()), std::string(64, '0'));
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(0).isEmpty());
        QVERIFY(Secret::copyOf({}).isEmpty());
    }

    void movesAndLeavesNothing()
    {
        Secret first = Secret::copyOf(asBytes("key"));
        const auto* where = first.data();
        Secret second = std::move(first);
        QCOMPARE(second.data(), where);
        // NOLINTBEGIN(bugprone-use-after-move,clang-analyzer-cplusplus.Move): this is the point
        QVERIFY(first.isEmpty());
        QVERIFY(first.data() == nullptr);
        // NOLINTEND(bugprone-use-after-move,clang-analyzer-cplusplus.Move)
        second = Secret::copyOf(asBytes("other"));
        QCOMPARE(second.size(), std::size_t{5});
        Secret& same = second;
        second = std::move(same);
        QCOMPARE(toHex(second.view()), toHex(asBytes("other")));
    }

    void clonesIntoItsOwnMemory()
    {
        const Secret first = Secret::random(32);
        Secret copy = first.clone();
        QVERIFY(equalConstantTime(first.view(), copy.view()));
        copy.data()[0] ^= 1;
        QVERIFY(!equalConstantTime(first.view(), copy.view()));
        QVERIFY(!equalConstantTime(first.view(), Secret::random(32).view()));
    }

    void wipes()
    {
        Bytes bytes(40, 0xaa);
        wipe(bytes);
        QCOMPARE(bytes, Bytes(40, 0));
        wipe(std::span<std::uint8_t>());

        std::string text(100, 'x');
        text.resize(50); // the rest of the word still lies behind its end
        const char* start = text.data();
        wipe(text);
        QVERIFY(text.empty());
        QCOMPARE(text.data(), start);
        text.resize(text.capacity()); // fits: the memory stays where it is
        QVERIFY(text.find('x') == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
