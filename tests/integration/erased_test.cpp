// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/data_folder.h"
#include "support/open_server_store.h"
#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §5 and §7 of a record that was erased. Nothing of the interface erases yet: the
/// test does it in the data folder while the server is down.
class ErasedTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;

    void erase(const RecordId& record, std::initializer_list<WireDevice*> devices)
    {
        using namespace feltbok::server;
        QCOMPARE(m_office->server.stop(), 0);
        {
            const auto opened = openStoreOf(m_office->server);
            const auto erased = opened.store->write([&](Writer& writer) -> Result<void> {
                FELTBOK_TRY(writer.actFor(ActsFor::office()));
                FELTBOK_TRY(writer.lockCounter({"9901", domain::Side::alcohol}));
                FELTBOK_ASSIGN(const auto version,
                               writer.nextVersion({"9901", domain::Side::alcohol}));
                return writer.eraseRecord(record, version);
            });
            QVERIFY(erased.hasValue());
        }
        QVERIFY(m_office->server.start());
        for (auto* device : devices)
            device->client = HttpClient(m_office->server.port());
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<ServerOffice>(); }
    void cleanup() { m_office.reset(); }

    void anErasedRecordIsGoneAndStaysEmpty()
    {
        auto kari = m_office->device(m_office->kari);
        auto ola = m_office->device(m_office->ola);
        const auto visit = newId();
        const auto observation = newId();
        kari.putNow("control_visit", visit, 0, {{"guests_estimated", 4}},
                    {{"controllers", {m_office->kari}}});
        kari.putNow("observation", observation, 0,
                    {{"visit", visit.toText()}, {"description", "Sjanglet ved baren"}});
        QVERIFY(kari.pullAll().contains(observation.toText()));
        ola.pullAll();
        erase(observation, {&kari, &ola});

        auto gone = kari.pullAll();
        QCOMPARE(text(gone[observation.toText()], "gone"), std::string("erased"));
        QVERIFY(!ola.pullAll().contains(observation.toText()));
        const auto page = kari.get("/v1/pull").body;
        QVERIFY(page.find("Sjanglet") == std::string::npos);

        // It never has content again, under any kind of operation.
        const auto result = kari.putNow("observation", observation, 0,
                                        {{"visit", visit.toText()}, {"description", "Igjen"}});
        QCOMPARE(text(result, "status") + " " + text(result, "code"), std::string("parked erased"));
        QVERIFY(!kari.see(observation).contains("fields"));
        for (const auto& [id, record] : kari.pullAll())
            QVERIFY(id != observation.toText());
        QVERIFY(kari.get("/v1/pull").body.find("Igjen") == std::string::npos);
        QCOMPARE(verdict(kari.get("/v1/records/" + observation.toText() + "/history")),
                 std::string("404 not_found"));
    }
};

QTEST_GUILESS_MAIN(ErasedTest)
#include "erased_test.moc"
