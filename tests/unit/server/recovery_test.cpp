// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/office/recovery.h"

#include "base/crypto_init.h"

#include <QTest>
#include <sodium.h>

using namespace feltbok;
using namespace feltbok::server;

class RecoveryTest : public QObject
{
    Q_OBJECT

    static std::string request(const Bytes& sealed, const Bytes& key)
    {
        return "feltbok-recovery:1:profile:" + toBase64Url(sealed) + ":" + toBase64Url(key);
    }

private Q_SLOTS:
    void initTestCase() { initCrypto(); }

    void bothFormsAreTheSame()
    {
        const Bytes sealed = randomBytes(112);
        const Bytes key = randomBytes(32);
        const auto text = parseRecoveryRequest("  " + request(sealed, key) + "\n");
        const auto object = parseRecoveryRequest("{\"profile\":\"profile\",\"sealed_key\":\"" +
                                                 toBase64Url(sealed) + "\",\"answer_key\":\"" +
                                                 toBase64Url(key) + "\"}");
        QVERIFY(text && object);
        QCOMPARE(text->canonical(), object->canonical());
    }
    void whatIsNone()
    {
        for (const char* text : {"", "feltbok-recovery:1:", "feltbok-recovery:1:a:b", "{}",
                                 "feltbok-recovery:2:a:AAAA:AAAA"})
            QVERIFY(!parseRecoveryRequest(text));
        QVERIFY(!parseRecoveryRequest(request(randomBytes(40), randomBytes(32))));
        QVERIFY(!parseRecoveryRequest(request(randomBytes(112), randomBytes(31))));
    }
    void anotherMunicipalitysKey()
    {
        const auto parsed = parseRecoveryRequest(request(randomBytes(112), randomBytes(32)));
        QVERIFY(parsed.hasValue());
        const auto answer = answerRecovery(*parsed, Secret::random(32));
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::wrongKey);
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
