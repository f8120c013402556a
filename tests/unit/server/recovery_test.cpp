// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/office/recovery.h"

#include "base/crypto_init.h"
#include "server/office/office.h"
#include "server/store/embedded/embedded_store.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTemporaryDir>
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
    void aFirstApprovalDoesNotWaitForEver()
    {
        QTemporaryDir dir;
        test::ManualClock clock;
        const DataFolder folder(dir.filePath(QStringLiteral("data")).toStdString());
        const auto makeStore = [](const std::filesystem::path& file, const Secret& key) {
            const auto made = EmbeddedStore::create(file, key);
            return made ? Result<void>() : Result<void>(made.error());
        };
        FELTBOK_SUCCEEDS(folder.create(clock.now(), makeStore));
        const auto keys = folder.loadKeys();
        FELTBOK_SUCCEEDS(keys);
        const auto store = EmbeddedStore::open(folder.database(), keys->store);
        FELTBOK_SUCCEEDS(store);
        Office office(**store, clock, *keys);
        FELTBOK_SUCCEEDS(office.addMunicipality("9901", "Prøvevik"));
        const UserId anne = office.addUser("Anne").value();
        const UserId bo = office.addUser("Bo").value();
        for (const UserId& user : {anne, bo})
            FELTBOK_SUCCEEDS(office.grant(user, {"9901", "Prøvevik", domain::Role::admin}));
        const Bytes content = randomBytes(64);
        Bytes sealed(content.size() + crypto_box_SEALBYTES);
        const Bytes to = fromBase64Url(keys->recoveryPublic).value();
        QCOMPARE(crypto_box_seal(sealed.data(), content.data(), content.size(), to.data()), 0);
        const std::string text = request(sealed, randomBytes(32));

        FELTBOK_SUCCEEDS(office.approveRecovery(anne, text));
        FELTBOK_FAILS(ErrorCode::notPermitted, office.approveRecovery(anne, text));
        clock.advance(Office::approvalLifetime);
        const auto late = office.approveRecovery(bo, text); // the first one again
        FELTBOK_SUCCEEDS(late);
        QVERIFY(late->response.empty());
        clock.advance(Office::approvalLifetime - std::chrono::milliseconds(1));
        const auto answered = office.approveRecovery(anne, text);
        FELTBOK_SUCCEEDS(answered);
        QVERIFY(!answered->response.empty());
        // An answer stays an answer: it opens nothing but what was asked for.
        clock.advance(Office::approvalLifetime);
        QVERIFY(office.approveRecovery(bo, text)->response == answered->response);
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      office.approveRecovery(anne, request(randomBytes(112), randomBytes(32))));
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
