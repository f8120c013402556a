// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/client_schema.h"

#include "support/result_checks.h"

#include <QFile>
#include <QTemporaryDir>

using namespace feltbok;

namespace {

// Rows of every table a step made, written when that step was the last: they must live through
// all later ones. Indexed by version.
const std::string seeds[] = {
    "",
    "INSERT INTO record(rid, id, collection, municipality, version, position) "
    "VALUES(1, x'00112233445566778899aabbccddeeff', 'premises', '9901', 7, 42);"
    "INSERT INTO body(rid, fields, versions) VALUES(1, '{\"name\":\"Kaien\"}', '{\"name\":7}');"
    "INSERT INTO edit(rid, field, item, part, value, base, at) VALUES(1, 'name', '', 'set', "
    "'\"Kai\"', 7, 1), (1, 'status', '', 'set', '\"finished\"', 7, 1), "
    "(1, 'comment', '', 'set', '\"Ja\"', 7, 1);"
    "INSERT INTO operation(device, seq, record, base, op, payload, sig, hash, at, state) "
    "VALUES(x'01', 1, x'00112233445566778899aabbccddeeff', 7, '{}', '{}', 's', 'h', 1, 0);"
    "INSERT INTO pending VALUES(1, 'name', '', 7);"
    "INSERT INTO notice VALUES(1, 'erased', 'premises', 2);"
    "INSERT INTO meta VALUES('cursor', 'c'); INSERT INTO page_state VALUES('open', 'x');",
    ("INSERT INTO search_places(rowid, words) VALUES(42, 'kaien');"
     "INSERT INTO search_texts(rowid, words) VALUES(43, 'rolig');"),
    ("INSERT INTO edit(rid, stage, field, item, part, value, base, at) "
     "VALUES(1, 1, 'status', '', 'set', '\"closed\"', 7, 1);"),
    ("INSERT INTO search_pending VALUES(1);"
     "INSERT INTO operation(device, seq, record, base, op, payload, sig, hash, at, state) "
     "VALUES(x'02', 1, x'01', 7, '{}', '{}', 's', 'h', 5, 3), "
     "(x'02', 2, x'01', 7, '{}', '{}', 's', 'h', 9, 0);"),
    "",
    ("INSERT INTO attachment(sha256, size, file, key, held, own, used_at) "
     "VALUES('ab', 3, 'f', x'01', 3, 1, 9); INSERT INTO attachment_name VALUES(1, 'ab', 3);"),
    "UPDATE edit SET repeats = 1 WHERE field = 'comment';",
    "INSERT INTO read_note(record, collection, municipality, base, at, reason) "
    "VALUES(x'01', 'referral', '9901', 7, 9, 'kvalitet');",
};
// What must be found after every later step.
const std::string checks[] = {
    "",
    "SELECT (SELECT count(*) FROM record JOIN body USING(rid) WHERE position = 42 AND version = 7) "
    "+ (SELECT count(*) FROM edit WHERE value = '\"Kai\"') "
    "+ (SELECT count(*) FROM operation WHERE device = x'01') "
    "+ (SELECT count(*) FROM pending) + (SELECT count(*) FROM notice) "
    "+ (SELECT count(*) FROM meta) + (SELECT count(*) FROM page_state) = 7",
    ("SELECT (SELECT count(*) FROM search_places WHERE search_places MATCH 'kai*') "
     "+ (SELECT count(*) FROM search_texts WHERE search_texts MATCH 'rolig') = 2"),
    ("SELECT group_concat(stage || field) = '0name,0status,1comment,1status' FROM "
     "(SELECT stage, field FROM edit ORDER BY n)"),
    "SELECT count(*) = 1 FROM search_pending JOIN record USING(rid)",
    // What was settled counts from the newest; what was not has no receipt.
    "SELECT group_concat(ifnull(acknowledged_at, 'none')) = '9,none' FROM "
    "(SELECT acknowledged_at FROM operation WHERE device = x'02' ORDER BY seq)",
    "SELECT count(*) = 1 FROM attachment_name JOIN attachment USING(sha256) WHERE gone = 0",
    // What was written before was chosen here.
    "SELECT group_concat(field) = 'comment' FROM edit WHERE repeats = 1",
    "SELECT (SELECT count(*) FROM read_note) + (SELECT count(*) FROM operation WHERE reads = 0) "
    "= 4",
};

QString schemaOf(sqlite::Connection& db)
{
    QString out;
    auto rows =
        db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    if (!rows || !rows->forEach([&](sqlite::Statement& row) {
            out += QString::fromStdString(row.string(0)) + QStringLiteral(";\n");
        }))
        return QStringLiteral("unreadable");
    return out;
}

} // namespace

class ClientSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepGivesItsGoldenSchemaAndKeepsRows()
    {
        const auto migrations = storage::clientMigrations();
        QCOMPARE(std::size(seeds), migrations.size() + 1);
        QTemporaryDir dir;
        auto db = sqlite::Connection::open(dir.filePath(QStringLiteral("a.db")).toStdString(),
                                           Secret::random(32));
        FELTBOK_SUCCEEDS(db);
        for (const sqlite::Migration& step : migrations) {
            FELTBOK_SUCCEEDS(sqlite::migrateUpTo(*db, migrations, step.version));
            QCOMPARE(db->userVersion().value(), step.version);
            const QString name = QStringLiteral(FELTBOK_TEST_DATA) +
                                 QStringLiteral("/storage/schema-%1.sql").arg(step.version);
            QFile golden(name);
            QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(name));
            // Behind the licence lines.
            const QString expected =
                QString::fromUtf8(golden.readAll()).section(QLatin1Char('\n'), 2);
            QCOMPARE(schemaOf(*db), expected);
            FELTBOK_SUCCEEDS(db->execute(seeds[step.version]));
            for (int earlier = 1; earlier <= step.version; ++earlier)
                QVERIFY(db->queryInteger(checks[earlier]).value() == 1);
        }
        FELTBOK_SUCCEEDS(db->integrityCheck());
    }

    void theSearchIndexForgetsWhatIsDeleted()
    {
        QTemporaryDir dir;
        auto opened = sqlite::openAndMigrate(dir.filePath(QStringLiteral("a.db")).toStdString(),
                                             Secret::random(32), storage::clientMigrations());
        FELTBOK_SUCCEEDS(opened);
        auto& db = opened->connection;
        for (const char* table : {"search_places", "search_texts"}) {
            const std::string name = table;
            QVERIFY(db.queryInteger("SELECT v FROM " + name + "_config WHERE k = 'secure-delete'")
                        .value() == 1);
            FELTBOK_SUCCEEDS(
                db.run("INSERT INTO " + name + "(rowid, words) VALUES(1, 'kanarifugl')"));
            FELTBOK_SUCCEEDS(db.run("INSERT INTO " + name + "(rowid, words) VALUES(2, 'annet')"));
            FELTBOK_SUCCEEDS(db.run("DELETE FROM " + name + " WHERE rowid = 1"));
            QVERIFY(db.queryInteger("SELECT count(*) FROM " + name +
                                    "_data WHERE instr(block, CAST('kanari' AS BLOB)) > 0")
                        .value() == 0);
        }
    }
};

QTEST_GUILESS_MAIN(ClientSchemaTest)
#include "client_schema_test.moc"
