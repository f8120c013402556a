// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/vault.h"

#include "base/crypto_init.h"
#include "base/hash.h"
#include "storage/private_file.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTemporaryDir>
#include <sodium.h>
#include <sys/stat.h>

using namespace feltbok;
using namespace feltbok::storage;
using namespace std::chrono_literals;

namespace {

Secret secret(std::string_view text)
{
    return Secret::copyOf(asBytes(text));
}

bool same(const Secret& a, const Secret& b)
{
    return equalConstantTime(a.view(), b.view());
}

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

    const KdfPolicy m_cheap = KdfPolicy::cheapForTests();
    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_folder;
    test::ManualClock m_clock;
    Secret m_key;
    RecoveryKey m_recoveryPublic{};
    Secret m_recoverySecret;

    Vault make()
    {
        auto vault = Vault::create(m_folder, "p1", m_key, secret("riktig hest batteri"),
                                   m_recoveryPublic, m_cheap);
        if (!vault)
            qFatal("%s", vault.error().detail.c_str());
        return std::move(vault).value();
    }
    std::string slotsText() { return readPrivateFile(m_folder / "slots", 65536).value(); }
    void editSlots(const std::function<void(json::object&)>& edit)
    {
        auto object = parseJsonObject(slotsText()).value();
        edit(object);
        QVERIFY(replacePrivateFile(m_folder / "slots", toJsonText(object)));
    }
    static json::object& passwordSlot(json::object& file)
    {
        for (auto& slot : file["slots"].get_array())
            if (slot.get_object()["kind"] == "password")
                return slot.get_object();
        qFatal("no password slot");
    }
    /// What the office does with a request.
    std::string answerTo(const RecoveryRequest& request) const
    {
        const Bytes sealed = fromBase64Url(request.sealedKey).value();
        Bytes plain(sealed.size() - crypto_box_SEALBYTES);
        if (crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(),
                                 m_recoveryPublic.data(), m_recoverySecret.view().data()) != 0)
            return {};
        const Bytes to = fromBase64Url(request.answerKey).value();
        Bytes answer(plain.size() + crypto_box_SEALBYTES);
        crypto_box_seal(answer.data(), plain.data(), plain.size(), to.data());
        return toBase64Url(answer);
    }

private Q_SLOTS:
    void init()
    {
        initCrypto();
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->path().toStdString();
        m_key = Secret::random(32);
        m_recoverySecret = Secret(crypto_box_SECRETKEYBYTES);
        crypto_box_keypair(m_recoveryPublic.data(), m_recoverySecret.data());
        m_clock = {};
    }

    void unlocksWithThePasswordOnly()
    {
        make();
        auto vault = Vault::load(m_folder, m_cheap);
        FELTBOK_SUCCEEDS(vault);
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      vault->unlock(secret("gal hest batteri"), m_clock.now()));
        m_clock.advance(1s);
        auto key = vault->unlock(secret("riktig hest batteri"), m_clock.now());
        FELTBOK_SUCCEEDS(key);
        QVERIFY(same(*key, m_key));
    }

    void theFileIsPrivateAndHoldsNoKey()
    {
        make();
        struct stat info = {};
        QCOMPARE(::stat((m_folder / "slots").c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        const std::string text = slotsText();
        QVERIFY(text.find(toBase64Url(m_key.view())) == std::string::npos);
        QVERIFY(text.find(toHex(m_key.view())) == std::string::npos);
        QVERIFY(text.find("riktig") == std::string::npos);
        FELTBOK_FAILS(ErrorCode::alreadyExists,
                      Vault::create(m_folder, "p1", m_key, secret("x"), {}, m_cheap));
    }

    void aSlotIsBoundToItsPlace_data()
    {
        QTest::addColumn<QString>("member");
        QTest::newRow("profile") << "profile";
        QTest::newRow("id") << "id";
        QTest::newRow("generation") << "generation";
        QTest::newRow("wrapped") << "wrapped";
    }

    void aSlotIsBoundToItsPlace()
    {
        QFETCH(QString, member);
        make();
        editSlots([&](json::object& file) {
            if (member == QLatin1String("profile"))
                file["profile"] = "p2";
            else if (member == QLatin1String("id"))
                passwordSlot(file)["id"] = "00";
            else if (member == QLatin1String("generation"))
                passwordSlot(file)["generation"] = 7;
            else
                passwordSlot(file)["wrapped"] = toBase64Url(Bytes(48, 3));
        });
        auto vault = Vault::load(m_folder, m_cheap);
        FELTBOK_SUCCEEDS(vault);
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      vault->unlock(secret("riktig hest batteri"), m_clock.now()));
    }

    void refusesCheapKeyDerivationAndDamage()
    {
        make();
        FELTBOK_FAILS(ErrorCode::notPermitted, Vault::load(m_folder, KdfPolicy{}));
        const std::string good = slotsText();
        for (const std::size_t length : {std::size_t(0), std::size_t(10), good.size() - 1}) {
            QVERIFY(replacePrivateFile(m_folder / "slots", good.substr(0, length)));
            FELTBOK_FAILS(ErrorCode::corrupted, Vault::load(m_folder, m_cheap));
        }
        QVERIFY(replacePrivateFile(m_folder / "slots", good));
        editSlots([](json::object& file) { file["v"] = 2; });
        FELTBOK_FAILS(ErrorCode::tooNew, Vault::load(m_folder, m_cheap));
        std::filesystem::remove(m_folder / "slots");
        FELTBOK_FAILS(ErrorCode::notFound, Vault::load(m_folder, m_cheap));
    }

    void thePolicyOfTheProductIsTheDesigns()
    {
        const KdfPolicy policy;
        QCOMPARE(policy.cost.memoryBytes, std::uint64_t(268435456));
        QCOMPARE(policy.cost.passes, std::uint64_t(3));
        QVERIFY(policy.accepts({64ULL << 20, 3}));
        QVERIFY(!policy.accepts({64ULL << 20, 2}));
        QVERIFY(!policy.accepts({63ULL << 20, 3}));
        QVERIFY(!policy.accepts({1ULL << 40, 3}));
    }

    void wrongPasswordsBackOffAndTheCounterSurvives()
    {
        make();
        using std::chrono::seconds;
        const seconds expected[] = {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 300s, 300s};
        for (const seconds wait : expected) {
            // A new object each time: the process was killed in between.
            auto vault = Vault::load(m_folder, m_cheap);
            FELTBOK_SUCCEEDS(vault);
            FELTBOK_FAILS(ErrorCode::wrongKey, vault->unlock(secret("feil"), m_clock.now()));
            auto again = Vault::load(m_folder, m_cheap);
            FELTBOK_SUCCEEDS(again);
            QCOMPARE(again->attempts().waitFor(m_clock.now()).value().count(),
                     std::chrono::milliseconds(wait).count());
            m_clock.advance(wait - 1ms);
            FELTBOK_FAILS(ErrorCode::backoff,
                          again->unlock(secret("riktig hest batteri"), m_clock.now()));
            m_clock.advance(1ms);
        }
        auto vault = Vault::load(m_folder, m_cheap);
        FELTBOK_SUCCEEDS(vault->unlock(secret("riktig hest batteri"), m_clock.now()));
        QCOMPARE(vault->attempts().waitFor(m_clock.now()).value().count(), 0);
    }

    void anAttemptCountsBeforeItsResultIsKnown()
    {
        make();
        AttemptLog log(m_folder / "attempts");
        FELTBOK_SUCCEEDS(log.begin(AttemptLog::Kind::password, m_clock.now()));
        // Killed here.
        QCOMPARE(AttemptLog(m_folder / "attempts").waitFor(m_clock.now()).value().count(), 1000);
    }

    void aClockSetBackGivesNoFreeAttempts()
    {
        make();
        auto vault = Vault::load(m_folder, m_cheap);
        for (int i = 0; i < 5; ++i) {
            FELTBOK_FAILS(ErrorCode::wrongKey, vault->unlock(secret("feil"), m_clock.now()));
            m_clock.advance(300s);
        }
        FELTBOK_FAILS(ErrorCode::wrongKey, vault->unlock(secret("feil"), m_clock.now()));
        m_clock.wall -= 24h;
        FELTBOK_FAILS(ErrorCode::backoff, vault->unlock(secret("feil"), m_clock.now()));
        // And nobody is locked out for a day.
        m_clock.advance(32s);
        FELTBOK_SUCCEEDS(vault->unlock(secret("riktig hest batteri"), m_clock.now()));
    }

    void changingThePasswordWrapsTheSameKey()
    {
        auto vault = make();
        FELTBOK_FAILS(
            ErrorCode::wrongKey,
            vault.changePassword(secret("feil"), secret("nytt passord her"), m_clock.now()));
        m_clock.advance(1s);
        FELTBOK_SUCCEEDS(vault.changePassword(secret("riktig hest batteri"),
                                              secret("nytt passord her"), m_clock.now()));
        auto again = Vault::load(m_folder, m_cheap);
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      again->unlock(secret("riktig hest batteri"), m_clock.now()));
        m_clock.advance(1s);
        auto key = again->unlock(secret("nytt passord her"), m_clock.now());
        FELTBOK_SUCCEEDS(key);
        QVERIFY(same(*key, m_key));
    }

    void theOfficeHandsTheKeyBack()
    {
        make();
        RecoveryRequest request;
        {
            auto vault = Vault::load(m_folder, m_cheap);
            auto begun = vault->beginRecovery(secret("helt nytt passord"));
            FELTBOK_SUCCEEDS(begun);
            request = *begun;
        }
        const std::string answer = answerTo(request);
        auto vault = Vault::load(m_folder, m_cheap); // it may take until tomorrow
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      vault->completeRecovery(secret("et annet passord"), answer, m_clock.now()));
        m_clock.advance(1s);
        FELTBOK_FAILS(ErrorCode::badInput,
                      vault->completeRecovery(secret("helt nytt passord"),
                                              toBase64Url(Bytes(112, 1)), m_clock.now()));
        m_clock.advance(2s);
        auto key = vault->completeRecovery(secret("helt nytt passord"), answer, m_clock.now());
        FELTBOK_SUCCEEDS(key);
        QVERIFY(same(*key, m_key));
        auto after = Vault::load(m_folder, m_cheap);
        FELTBOK_SUCCEEDS(after->unlock(secret("helt nytt passord"), m_clock.now()));
        FELTBOK_FAILS(ErrorCode::notFound,
                      after->completeRecovery(secret("helt nytt passord"), answer, m_clock.now()));
    }

    void anAnswerOfAnotherProfileIsRefused()
    {
        auto vault = make();
        auto request = vault.beginRecovery(secret("helt nytt passord"));
        FELTBOK_SUCCEEDS(request);
        QTemporaryDir elsewhere;
        auto other = Vault::create(elsewhere.path().toStdString(), "p2", Secret::random(32),
                                   secret("riktig hest batteri"), m_recoveryPublic, m_cheap);
        auto otherRequest = other->beginRecovery(secret("helt nytt passord"));
        FELTBOK_SUCCEEDS(otherRequest);
        RecoveryRequest mixed = *request;
        mixed.sealedKey = otherRequest->sealedKey;
        FELTBOK_FAILS(ErrorCode::badInput, vault.completeRecovery(secret("helt nytt passord"),
                                                                  answerTo(mixed), m_clock.now()));
    }

    void calibrationKeepsToTheFloor()
    {
        // A clock on which everything takes a minute: cost falls to the floor and no further.
        class SlowClock final : public Clock
        {
        public:
            Instant now() const override { return {}; }
            std::chrono::steady_clock::time_point monotonic() const override
            {
                return std::chrono::steady_clock::time_point(std::chrono::minutes(++m_calls));
            }

        private:
            mutable int m_calls = 0;
        };
        const KdfCost cost = calibrateKdf(SlowClock{}, 128ULL << 20);
        QCOMPARE(cost.memoryBytes, std::uint64_t(64ULL << 20));
        QCOMPARE(cost.passes, std::uint64_t(3));
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
