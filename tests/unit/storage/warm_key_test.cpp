// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/warm_key.h"

#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTemporaryDir>

using namespace feltbok;
using namespace feltbok::storage;
using namespace std::chrono_literals;

class WarmKeyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;
    Secret m_key;

    AttemptLog log() const
    {
        return AttemptLog(m_dir->filePath(QStringLiteral("attempts")).toStdString());
    }
    WarmKey make() const { return WarmKey(m_clock, log(), {64ULL << 10, 1}); }
    static Secret pin(std::string_view text) { return Secret::copyOf(asBytes(text)); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = {};
        m_key = Secret::random(32);
    }

    void opensWithThePinFor15Minutes()
    {
        WarmKey warm = make();
        QVERIFY(!warm.isWarm());
        FELTBOK_FAILS(ErrorCode::locked, warm.open(pin("482915")));
        FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
        m_clock.advance(3h); // open all evening
        QVERIFY(warm.isWarm());
        warm.lock();
        m_clock.advance(15min - 1ms);
        auto key = warm.open(pin("482915"));
        FELTBOK_SUCCEEDS(key);
        QVERIFY(equalConstantTime(key->view(), m_key.view()));
        warm.lock();
        m_clock.advance(15min);
        FELTBOK_FAILS(ErrorCode::locked, warm.open(pin("482915")));
        QVERIFY(!warm.isWarm());
    }

    void goesColdWhenAnyClockSaysSo()
    {
        WarmKey suspended = make();
        FELTBOK_SUCCEEDS(suspended.arm(pin("482915"), m_key));
        suspended.lock();
        m_clock.wall += 16min; // suspend: the steady clock stood still
        QVERIFY(!suspended.isWarm());
        WarmKey setBack = make();
        FELTBOK_SUCCEEDS(setBack.arm(pin("482915"), m_key));
        setBack.lock();
        m_clock.wall -= 1min;
        QVERIFY(!setBack.isWarm());
    }

    void fiveWrongPinsMakeItCold()
    {
        WarmKey warm = make();
        FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
        warm.lock();
        for (int i = 0; i < 4; ++i)
            FELTBOK_FAILS(ErrorCode::wrongKey, warm.open(pin("000000")));
        FELTBOK_FAILS(ErrorCode::locked, warm.open(pin("000000")));
        FELTBOK_FAILS(ErrorCode::locked, warm.open(pin("482915")));
        QVERIFY(!warm.isWarm());
    }

    void theCounterIsNotForgottenByLockingAgain()
    {
        {
            WarmKey warm = make();
            FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
            warm.lock();
            for (int i = 0; i < 4; ++i)
                FELTBOK_FAILS(ErrorCode::wrongKey, warm.open(pin("000000")));
        }
        WarmKey warm = make();
        FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
        warm.lock();
        FELTBOK_FAILS(ErrorCode::locked, warm.open(pin("000000")));
        // The password forgives.
        FELTBOK_SUCCEEDS(log().begin(AttemptLog::Kind::password, m_clock.now()));
        FELTBOK_SUCCEEDS(log().succeeded(AttemptLog::Kind::password));
        FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
        warm.lock();
        FELTBOK_SUCCEEDS(warm.open(pin("482915")));
    }

    void aRightPinForgivesWrongOnes()
    {
        WarmKey warm = make();
        FELTBOK_SUCCEEDS(warm.arm(pin("482915"), m_key));
        for (int round = 0; round < 3; ++round) {
            warm.lock();
            for (int i = 0; i < 4; ++i)
                FELTBOK_FAILS(ErrorCode::wrongKey, warm.open(pin("000000")));
            FELTBOK_SUCCEEDS(warm.open(pin("482915")));
        }
    }
};

QTEST_GUILESS_MAIN(WarmKeyTest)
#include "warm_key_test.moc"
