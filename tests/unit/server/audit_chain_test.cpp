// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/audit_file.h"

#include "base/hash.h"
#include "plain_store.h"
#include "server/store/embedded/migrations.h"
#include "support/result_checks.h"

#include <QTest>
#include <fstream>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;

/// The audit log: lines that name each other, in the store and in a file that follows it.
class AuditChainTest : public QObject
{
    Q_OBJECT

    const SigningKey m_key = SigningKey::generate();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlainStore> m_store;

    std::filesystem::path file() const
    {
        return m_folder->filePath(QStringLiteral("audit.jsonl")).toStdString();
    }
    void note(int count)
    {
        m_store->change([&](Writer& writer) -> Result<void> {
            for (int i = 0; i < count; ++i)
                FELTBOK_TRY(writer.addAudit(
                    {Instant(std::chrono::seconds(i)), "office", "tried", {{"number", i}}}));
            return {};
        });
    }
    AuditReport check() const { return checkAuditFile(file(), m_key.publicKey()).value(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<PlainStore>(m_folder->path().toStdString(), Secret::random(32));
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void theFileFollowsTheStore()
    {
        AuditFile first(file(), m_key);
        FELTBOK_SUCCEEDS(first.follow(**m_store)); // nothing yet
        note(3);
        FELTBOK_SUCCEEDS(first.follow(**m_store));
        QCOMPARE(check().lines, std::size_t(3));
        note(1200);                      // more than at once
        AuditFile second(file(), m_key); // as another process
        FELTBOK_SUCCEEDS(second.follow(**m_store));
        FELTBOK_SUCCEEDS(second.follow(**m_store));
        const auto report = check();
        QVERIFY(report.isWhole());
        QCOMPARE(report.lines, std::size_t(1203));
    }
    void whatACrashLeftComesAgain()
    {
        note(5);
        FELTBOK_SUCCEEDS(AuditFile(file(), m_key).follow(**m_store));
        for (const int cut : {1, 40, 300}) {
            std::filesystem::resize_file(file(), std::filesystem::file_size(file()) - cut);
            FELTBOK_SUCCEEDS(AuditFile(file(), m_key).follow(**m_store));
            QVERIFY(check().isWhole());
            QCOMPARE(check().lines, std::size_t(5));
        }
    }
    void aFileThatKnowsMoreIsNotOfThisStore()
    {
        note(2);
        FELTBOK_SUCCEEDS(AuditFile(file(), m_key).follow(**m_store));
        std::string text =
            auditText(3,
                      sha256Hex(m_store
                                    ->get<std::vector<std::string>>(
                                        [](Reader& reader) { return reader.auditLines(1, 1); })
                                    .front()),
                      {Instant(), "office", "device_revoked", {}});
        std::ofstream(file(), std::ios::app) << signedAuditLine(text, m_key) << "\n";
        QVERIFY(check().isWhole());
        QCOMPARE(outcome(AuditFile(file(), m_key).follow(**m_store)), QByteArray("conflict"));
        // A line that goes on is taken, any other is not.
        QCOMPARE(outcome((**m_store).write([&](Writer& writer) {
                     return writer.addAuditLine(auditText(3, firstAuditPrev(), {}));
                 })),
                 QByteArray("conflict"));
        m_store->change([&](Writer& writer) { return writer.addAuditLine(text); });
        FELTBOK_SUCCEEDS(AuditFile(file(), m_key).follow(**m_store));
    }
    void anotherKeyDidNotSignIt()
    {
        note(2);
        FELTBOK_SUCCEEDS(AuditFile(file(), m_key).follow(**m_store));
        const auto report = checkAuditFile(file(), SigningKey::generate().publicKey());
        FELTBOK_SUCCEEDS(report);
        QVERIFY(report->fault && report->fault->line == 1);
    }
    void anOlderStoreGetsItsChain()
    {
        auto opened = sqlite::Connection::open(
            std::filesystem::path(m_folder->filePath(QStringLiteral("old.db")).toStdString()),
            Secret::random(32));
        FELTBOK_SUCCEEDS(opened);
        FELTBOK_SUCCEEDS(sqlite::migrateUpTo(*opened, embeddedMigrations(), 6));
        FELTBOK_SUCCEEDS(
            opened->execute("INSERT INTO audit (at, actor, what, detail) VALUES (1000, 'office', "
                            "'user_added', '{\"user\":\"x\"}'), (2000, 'office', 'grant_added', "
                            "'{}')"));
        FELTBOK_SUCCEEDS(sqlite::migrateUpTo(*opened, embeddedMigrations(), 7));
        const auto first = opened->queryText("SELECT text FROM audit_line WHERE seq = 1");
        const auto second = opened->queryText("SELECT text FROM audit_line WHERE seq = 2");
        QVERIFY(first && second && *first && *second);
        const auto line = parseAuditText(**second);
        FELTBOK_SUCCEEDS(line);
        QCOMPARE(line->prev, sha256Hex(**first));
        QCOMPARE(line->row.what, std::string("grant_added"));
        QVERIFY(line->row.at == Instant(std::chrono::seconds(2)));
    }
};

QTEST_GUILESS_MAIN(AuditChainTest)
#include "audit_chain_test.moc"
