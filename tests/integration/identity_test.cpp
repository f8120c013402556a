// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/data_folder.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "support/server_office.h"

#include <QDirIterator>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace feltbok;
using namespace feltbok::test;

namespace {

// Of a synthetic series, and one the protocol must keep, to see that we look in the right place.
constexpr std::string_view secret = "01819010001";
constexpr std::string_view kept = "Kjennemerke for det som blir";

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything in every table of the server's database, its search tables among them.
std::string wholeDatabase(const ServerProcess& server)
{
    if (server.database() != nullptr)
        return server.database()->everything();
    const server::DataFolder folder(server.data().toStdString());
    const auto keys = folder.loadKeys();
    if (!keys)
        return {};
    auto db = sqlite::Connection::open(folder.database(), keys->store);
    if (!db)
        return {};
    std::vector<std::string> tables;
    auto list = db->prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
    if (!list || !list->forEach([&](auto& row) { tables.push_back(row.string(0)); }))
        return {};
    std::string out;
    for (const std::string& table : tables) {
        auto rows = db->prepare("SELECT * FROM \"" + table + "\"");
        if (!rows)
            continue; // a search table of another SQLite
        const auto read = rows->forEach([&](auto& row) {
            for (int column = 0; column < row.columnCount(); ++column) {
                const auto bytes = row.blob(column);
                out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
                out += '\n';
            }
        });
        if (!read)
            return {};
    }
    return out;
}

} // namespace

/// protocol.md §4, `identity_in_text`: nothing of the payload stays anywhere.
class IdentityTest : public QObject
{
    Q_OBJECT

    struct Try
    {
        const char* payload;
        const char* verdict;
    };

private Q_SLOTS:
    void nothingStays()
    {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("stderr.txt"));
        // The server writes to the standard error it is given.
        const int before = ::dup(STDERR_FILENO);
        const int file = ::open(log.toUtf8().constData(), O_CREAT | O_WRONLY | O_APPEND, 0600);
        QVERIFY(before >= 0 && file >= 0);
        ::dup2(file, STDERR_FILENO);
        ServerOffice office;
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        ::close(file);

        auto device = office.device(office.kari);
        const auto visit = newId();
        const json::object mine{{"controllers", {device.user.toText()}}};
        device.putNow("control_visit", visit, 0, {{"general_impression", kept}}, mine);

        const std::string salt = R"(,"salt":"AAAAAAAAAAAAAAAAAAAAAA"})";
        const std::vector<Try> tries{
            {R"({"set":{"general_impression":"fnr 01819010001"})", "general_impression"},
            {R"({"set":{"general_impression":"018190 10001"})", "general_impression"},
            {R"({"set":{"oral_feedback":"\u0030\u0031819010001 sa han"})", "oral_feedback"},
            {R"({"set":{"checklist":{"U1":{"answer":"ok","note":"01819010001"}}})", "checklist.U1"},
            {R"({"set":{"checklist":{"U1":{"answer":"ok","more":{"deep":["01819010001"]}}}})",
             "checklist.U1"},
            {R"({"set":{"field_of_tomorrow":"01819010001"})", "field_of_tomorrow"},
            {R"({"set":{"field_of_tomorrow":[{"a":{"b":"nr 018190-10001"}}]})",
             "field_of_tomorrow"},
            {R"({"set":{"field_of_tomorrow":{"01819010001":true}})", "field_of_tomorrow"},
            {R"({"set":{"x01819010001":true})", "set"},
            {R"({"set":{"guests_estimated":4},"remark":"01819010001")", "remark"}};
        for (const Try& one : tries) {
            const auto result = device.pushOne(device.makeOdd(
                {{"record", visit.toText()}, {"collection", "control_visit"}}, one.payload + salt));
            QCOMPARE(text(result, "status") + " " + text(result, "code") + " " +
                         text(result, "field"),
                     "parked identity_in_text " + std::string(one.verdict));
        }
        // Where something else stops it first, the payload goes as well.
        const auto first =
            device.pushOne(device.makeOdd({{"record", visit.toText()}, {"base", 1'000'000'000}},
                                          R"({"set":{"general_impression":"01819010001"})" + salt));
        QCOMPARE(text(first, "code"), std::string("bad_base"));
        const auto odd = device.pushOne(device.makeOdd(
            {{"record", visit.toText()}},
            R"({"set":{"general_impression":"01819010001","guests_estimated":"x"})" + salt));
        QCOMPARE(text(odd, "code"), std::string("bad_value"));
        const auto erasure =
            device.pushOne(device.makeOdd({{"kind", "erase"}, {"record", visit.toText()}},
                                          R"({"reason":"gjaldt 01819010001")" + salt));
        QCOMPARE(text(erasure, "status"), std::string("parked"));

        const auto history = device.get("/v1/records/" + visit.toText() + "/history");
        QVERIFY(history.body.find(secret) == std::string::npos);
        QVERIFY(history.body.find(kept) != std::string::npos);
        int withoutPayload = 0;
        const auto answer = bodyOf(history);
        const auto operations = requireArray(answer, "operations");
        QVERIFY(operations);
        for (const auto& operation : *operations)
            withoutPayload += operation.get_object().at("payload").is_null() ? 1 : 0;
        QCOMPARE(withoutPayload, int(tries.size()) + 3);
        for (const auto& [id, record] : device.pullAll())
            QVERIFY(json::serialize(record).find(secret) == std::string::npos);

        // The files while the server runs, its write-ahead log among them, and what they hold.
        const auto isInFiles = [&](std::string_view needle) {
            QDirIterator files(office.server.data(), QDir::Files | QDir::Hidden,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                if (fileText(files.next())
                        .contains(QByteArray(needle.data(), qsizetype(needle.size()))))
                    return true;
            return false;
        };
        QVERIFY(!isInFiles(secret));
        QCOMPARE(office.server.stop(), 0);
        const std::string all = wholeDatabase(office.server);
        QVERIFY(all.find(kept) != std::string::npos);
        QVERIFY(all.find(secret) == std::string::npos);
        QVERIFY(all.find("018190") == std::string::npos);
        QVERIFY(!fileText(log).contains("018190"));
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
