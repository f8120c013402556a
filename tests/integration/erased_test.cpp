// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/data_folder.h"
#include "sqlite/connection.h"
#include "support/open_server_store.h"
#include "support/server_office.h"

#include <QFile>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §5 and §7 of a record that was erased.
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

    /// The tables of the store in which a text stands, in whatever column.
    std::vector<std::string> textsWith(std::string_view wanted) const
    {
        if (const auto* database = m_office->server.database()) {
            const auto all = database->everything();
            const auto hex = toHex(
                ByteView(reinterpret_cast<const std::uint8_t*>(wanted.data()), wanted.size()));
            const bool isThere =
                all.find(wanted) != std::string::npos || all.find(hex) != std::string::npos;
            return isThere ? std::vector<std::string>{"the database"} : std::vector<std::string>();
        }
        const server::DataFolder folder(m_office->server.data().toStdString());
        auto db = sqlite::Connection::open(folder.database(), folder.loadKeys()->store).value();
        std::vector<std::string> tables;
        std::vector<std::string> out;
        {
            auto rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").value();
            if (!rows.forEach([&](sqlite::Statement& row) { tables.push_back(row.string(0)); }))
                qFatal("no schema");
        }
        if (tables.size() < 15)
            qFatal("the tables are not where they were looked for");
        for (const auto& table : tables) {
            auto rows = db.prepare("SELECT * FROM \"" + table + "\"").value();
            const auto looked = rows.forEach([&](sqlite::Statement& row) {
                for (int i = 0; i < row.columnCount(); ++i) {
                    const auto bytes = row.blob(i);
                    const std::string_view content(reinterpret_cast<const char*>(bytes.data()),
                                                   bytes.size());
                    if (content.find(wanted) != std::string_view::npos)
                        out.push_back(table + ": " + std::string(content));
                }
            });
            if (!looked)
                qFatal("a table cannot be read");
        }
        return out;
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
    void twoAdministratorsLeaveNoContent()
    {
        constexpr std::string_view canary = "Kanarifugl i baren";
        auto& office = *m_office;
        auto& server = office.server;
        const auto anne = server.addUser(QStringLiteral("Anne Admin"));
        const auto bo = server.addUser(QStringLiteral("Bo Admin"));
        server.grant(anne, QStringLiteral("9901"), QStringLiteral("admin"));
        server.grant(bo, QStringLiteral("9901"), QStringLiteral("admin"));
        auto kari = office.device(office.kari);
        auto ola = office.device(office.ola);
        const auto visit = newId();
        const auto observation = newId();
        const json::object both{{"controllers", {office.kari, office.ola}}};
        kari.putNow("control_visit", visit, 0, {{"guests_estimated", 4}}, both);
        kari.putNow("observation", observation, 0,
                    {{"visit", visit.toText()}, {"description", canary}});
        const std::string photo = "\xFF\xD8\xFF\xE0 " + std::string(canary);
        const json::object named{{"sha256", sha256Hex(photo)},
                                 {"size", photo.size()},
                                 {"type", "image/jpeg"},
                                 {"name", std::string(canary) + ".jpg"}};
        kari.putNow("control_visit", visit, 0, {}, {{"attachments", {named}}});
        QCOMPARE(kari.client
                     .request("PATCH", "/v1/attachments/" + sha256Hex(photo),
                              {{"Authorization", "Bearer " + kari.token},
                               {"Upload-Offset", "0"},
                               {"Upload-Length", std::to_string(photo.size())}},
                              photo)
                     .status,
                 204);
        ola.pullAll();
        // Two words for the same field: the conflict holds them both.
        const auto base = number(kari.see(observation), "version");
        kari.putNow("observation", observation, base,
                    {{"description", std::string(canary) + " en"}});
        const auto clash = ola.putNow("observation", observation, base,
                                      {{"description", std::string(canary) + " to"}});
        QCOMPARE(text(clash, "status"), std::string("conflict"));

        const auto approve = [&](const std::string& user) {
            return server.command({QStringLiteral("erase"), QStringLiteral("approve"),
                                   QStringLiteral("--record"),
                                   QString::fromStdString(visit.toText()), QStringLiteral("--user"),
                                   QString::fromStdString(user)});
        };
        QCOMPARE(approve(office.siv).exitCode, 1); // no administrator
        QCOMPARE(number(approve(anne).json, "erased"), std::int64_t(0));
        QCOMPARE(approve(anne).exitCode, 1); // the same one twice
        QVERIFY(!kari.see(visit).empty());
        QCOMPARE(number(approve(bo).json, "erased"),
                 std::int64_t(3));         // with observation and conflict
        QCOMPARE(approve(bo).exitCode, 1); // there is nothing any more

        for (auto* device : {&kari, &ola}) {
            device->cursor.clear();
            for (const auto& [id, record] : device->pullAll())
                QVERIFY(toJsonText(record).find(canary) == std::string::npos);
            QCOMPARE(verdict(device->get("/v1/records/" + observation.toText() + "/history")),
                     std::string("404 not_found"));
        }
        const auto audit = [&] {
            QFile file(server.data() + QStringLiteral("/audit.jsonl"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        QCOMPARE(audit.count("record_erased"), 3);
        QCOMPARE(audit.count("erasure_approved"), 2);
        QVERIFY(!audit.contains("Kanarifugl"));

        QCOMPARE(kari.get("/v1/attachments/" + sha256Hex(photo)).status, 404);
        QCOMPARE(server.stop(), 0);
        QCOMPARE(textsWith(canary), std::vector<std::string>());
        QVERIFY(server.start());
    }
};

QTEST_GUILESS_MAIN(ErasedTest)
#include "erased_test.moc"
