// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/held_polls.h"

#include <QTest>
#include <optional>

using namespace feltbok;
using namespace feltbok::server;

class HeldPollsTest : public QObject
{
    Q_OBJECT

    using Wake = HeldPolls::Wake;
    static HeldPolls::Deadline far()
    {
        return std::chrono::steady_clock::now() + std::chrono::hours(1);
    }
    static DeviceId device() { return DeviceId::create(Instant()); }

private Q_SLOTS:
    void wakesWhomItConcerns()
    {
        HeldPolls polls;
        std::optional<Wake> here;
        std::optional<Wake> there;
        QCOMPARE(polls.hold(device(), {"9901"}, polls.generation(), far(),
                            [&](Wake wake) { here = wake; }),
                 HeldPolls::Held::yes);
        QCOMPARE(polls.hold(device(), {"0301"}, polls.generation(), far(),
                            [&](Wake wake) { there = wake; }),
                 HeldPolls::Held::yes);
        polls.changed({"9901"});
        QVERIFY(here == Wake::changed);
        QVERIFY(!there);
        polls.endAll();
        QVERIFY(there == Wake::over);
    }
    void aChangeBeforeTheHoldIsNotMissed()
    {
        HeldPolls polls;
        const auto seen = polls.generation();
        polls.changed({"9901"});
        QCOMPARE(polls.hold(device(), {"9901"}, seen, far(), [](Wake) { QFAIL("held"); }),
                 HeldPolls::Held::no);
    }
    void onePerDevice()
    {
        HeldPolls polls;
        const auto id = device();
        std::optional<Wake> older;
        std::optional<Wake> newer;
        QCOMPARE(polls.hold(id, {"9901"}, polls.generation(), far(), [&](Wake w) { older = w; }),
                 HeldPolls::Held::yes);
        QCOMPARE(polls.hold(id, {"9901"}, polls.generation(), far(), [&](Wake w) { newer = w; }),
                 HeldPolls::Held::yes);
        QVERIFY(older == Wake::over);
        QVERIFY(!newer);
        polls.end(id);
        QVERIFY(newer == Wake::over);
    }
    void afterTheEndNothingIsHeld()
    {
        HeldPolls polls;
        polls.endAll();
        std::optional<Wake> woken;
        QCOMPARE(
            polls.hold(device(), {"9901"}, polls.generation(), far(), [&](Wake w) { woken = w; }),
            HeldPolls::Held::yes);
        QVERIFY(woken == Wake::over);
    }
};

QTEST_GUILESS_MAIN(HeldPollsTest)
#include "held_polls_test.moc"
