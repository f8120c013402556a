// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "health_office.h"
#include "server/data_folder.h"

#include <QTest>
#include <sqlcipher/sqlite3.h>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §6: when a referral is over, the token by which its worker knew the person is
/// nowhere on the server any more, deleted pages of the database included.
class ReferralTokenTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HealthOffice> m_office;

    /// Every page of the database, decrypted, free ones too.
    std::string pages() const
    {
        if (m_office->server.stop() != 0)
            qFatal("the server does not stop");
        const server::DataFolder folder(m_office->server.data().toStdString());
        const auto keys = folder.loadKeys();
        if (!keys)
            qFatal("no keys");
        sqlite3* db = nullptr;
        std::string out;
        const auto key = keys->store.view();
        const auto pragma = "PRAGMA key = \"x'" + toHex(key) + "'\"";
        sqlite3_int64 size = 0;
        if (sqlite3_open(folder.database().c_str(), &db) == SQLITE_OK &&
            sqlite3_exec(db, pragma.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK &&
            sqlite3_exec(db, "SELECT count(*) FROM operation", nullptr, nullptr, nullptr) ==
                SQLITE_OK)
            if (unsigned char* image = sqlite3_serialize(db, "main", &size, 0)) {
                out.assign(reinterpret_cast<const char*>(image), std::size_t(size));
                sqlite3_free(image);
            }
        sqlite3_close(db);
        if (!m_office->server.start())
            qFatal("the server does not start");
        return out;
    }
    static bool holds(const std::string& all, std::string_view token)
    {
        return all.find(token) != std::string::npos;
    }
    void reconnect(std::initializer_list<WireDevice*> devices) const
    {
        for (auto* device : devices)
            device->client = HttpClient(m_office->server.port());
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<HealthOffice>(); }
    void cleanup() { m_office.reset(); }

    void aTokenIsGoneWithItsReferral_data()
    {
        QTest::addColumn<bool>("isWithdrawn");
        QTest::newRow("closed") << false;
        QTest::newRow("consentWithdrawn") << true;
    }
    void aTokenIsGoneWithItsReferral()
    {
        QFETCH(bool, isWithdrawn);
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        const std::vector<std::string> tokens{"solblom-01", "granbar-02", "tyttebr-03",
                                              "bringeb-04", "multebr-05"};
        const auto referral = made(
            ute, "referral", {{"to", "nav"}, {"consent", "skriftlig"}, {"person_token", tokens[0]}},
            {{"assigned", {m_office->una}}});
        const auto other = made(ute, "referral", {{"person_token", "annenmann-1"}});
        ute.putNow("referral", referral, 0, {{"person_token", tokens[1]}});
        // Another device's, without coverage: a conflict; and a parked one.
        const auto clash = una.putNow("referral", referral, 0, {{"person_token", tokens[2]}});
        QCOMPARE(text(clash, "status"), std::string("conflict"));
        QCOMPARE(outcome(una.putNow("referral", referral, 0,
                                    {{"person_token", tokens[3]}, {"urgency", "snarest"}})),
                 std::string("bad_value urgency"));
        auto before = pages();
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(holds(before, tokens[i]), tokens[i].c_str());
        reconnect({&ute, &una});

        if (isWithdrawn) {
            QCOMPARE(outcome(ute.putNow("referral", referral, 0,
                                        {{"withdrawn_consent_at", "2026-11-22T09:00:00.000Z"}})),
                     std::string("applied"));
        } else {
            for (const auto* status : {"sendt", "mottatt", "moett", "avsluttet"})
                QCOMPARE(outcome(ute.putNow("referral", referral, 0, {{"status", status}})),
                         std::string("applied"));
        }
        // A device that has not heard of it yet.
        QCOMPARE(outcome(una.putNow("referral", referral, 0, {{"person_token", tokens[4]}})),
                 std::string("record_locked person_token"));
        const auto after = pages();
        QVERIFY(!after.empty());
        for (const auto& token : tokens)
            QVERIFY2(!holds(after, token), token.c_str());
        QVERIFY(holds(after, "annenmann-1"));
        reconnect({&ute, &una});

        auto seen = fresh(una);
        const auto fields = fieldsOf(seen[referral.toText()]);
        QVERIFY(!fields.contains("person_token"));
        QCOMPARE(text(fields, "to"), std::string("nav"));
        for (const auto& [id, record] : seen)
            if (text(record, "collection") == "conflict") {
                QVERIFY(!fieldsOf(record).at("open").as_bool());
                QVERIFY(fieldsOf(record).at("values").as_array().empty());
            }
        const auto history = bodyOf(ute.get("/v1/records/" + referral.toText() + "/history"));
        std::size_t kept = 0;
        const auto entries = requireArray(history, "operations").value();
        for (const auto& entry : entries)
            kept += entry.as_object().at("payload").is_string() ? 1 : 0;
        QCOMPARE(kept, isWithdrawn ? std::size_t(1) : std::size_t(4)); // those without a token
        QCOMPARE(text(fieldsOf(ute.see(other)), "person_token"), std::string("annenmann-1"));
    }
};

QTEST_GUILESS_MAIN(ReferralTokenTest)
#include "referral_token_test.moc"
