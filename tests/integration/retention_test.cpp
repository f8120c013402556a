// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/outreach_counts.h"
#include "domain/health/outreach_retention.h"
#include "domain/oslo_time.h"
#include "health_office.h"
#include "server/commands/open_store.h"
#include "server/store/reduced_record.h"
#include "support/result_checks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr std::string_view canary = "Traff ham under kanaribrua";

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

std::string instantOn(Date day, int hour)
{
    return toRfc3339(Instant{std::chrono::sys_days{day}} + std::chrono::hours(hour));
}

} // namespace

/// protocol.md §7: what becomes counts when its quarter is over.
class RetentionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HealthOffice> m_office;
    std::unique_ptr<WireDevice> m_worker;
    std::unique_ptr<WireDevice> m_lead;
    RecordId m_patrol;
    RecordId m_contact;
    RecordId m_closed;
    RecordId m_open;
    RecordId m_recentPatrol;
    RecordId m_recentContact;

    CommandAnswer run(const char* text) const { return m_office->server.command(words(text)); }
    /// What a lead is told of the months.
    std::map<std::string, std::string> months()
    {
        std::map<std::string, std::string> out;
        for (const auto& [id, record] : fresh(*m_lead))
            if (text(record, "collection") == "outreach_summary") {
                auto fields = fieldsOf(record);
                out[text(fields, "month")] = toJsonText(fields);
            }
        return out;
    }
    domain::health::OutreachCounts countsOf(const RecordId& contact)
    {
        const auto seen = fresh(*m_lead);
        const auto found = seen.find(server::reducedId(contact).toText());
        if (found == seen.end())
            return {};
        const auto one =
            domain::health::outreachContactFromFields(contact, fieldsOf(found->second)).value();
        return domain::health::countContacts({&one, 1});
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<HealthOffice>();
        m_worker = std::make_unique<WireDevice>(m_office->device(m_office->ute));
        m_lead = std::make_unique<WireDevice>(m_office->device(m_office->lena));
        // Of a quarter that is over for long, and of the one that is not.
        const Date today = domain::toOslo(SystemClock().now()).date();
        const Date past{std::chrono::sys_days{today} - std::chrono::days(200)};
        const auto patrolOf = [&](Date day) {
            return made(*m_worker, "patrol",
                        {{"started_at", instantOn(day, 18)},
                         {"ended_at", instantOn(day, 21)},
                         {"note", std::string(canary)}});
        };
        const auto contactOf = [&](const RecordId& patrol, Date day) {
            return made(*m_worker, "outreach_contact",
                        {{"patrol", patrol.toText()},
                         {"date", toIsoDate(day)},
                         {"at", instantOn(day, 19)},
                         {"persons", 3},
                         {"kind", "samtale"},
                         {"age_band", "18_24"},
                         {"intoxication_level", 2},
                         {"note", std::string(canary)}});
        };
        const auto referralOf = [&](Date day) {
            return made(
                *m_worker, "referral",
                {{"offered_at", instantOn(day, 20)}, {"to", "nav"}, {"consent", "skriftlig"}});
        };
        m_patrol = patrolOf(past);
        m_contact = contactOf(m_patrol, past);
        m_closed = referralOf(past);
        QCOMPARE(
            text(m_worker->putNow("referral", m_closed, 0, {{"status", "avslaatt"}}), "status"),
            std::string("applied"));
        m_open = referralOf(past);
        m_recentPatrol = patrolOf(today);
        m_recentContact = contactOf(m_recentPatrol, today);
    }
    void cleanup()
    {
        m_lead.reset();
        m_worker.reset();
        m_office.reset();
    }

    void outreachBecomesCounts();
    void oneOfManyProcessesDoesIt();
    void aBackupRevivesNoneOfIt();
};

void RetentionTest::outreachBecomesCounts()
{
    const auto before = fresh(*m_worker);
    const auto monthsBefore = months();
    const auto countsBefore = countsOf(m_contact);
    QCOMPARE(countsBefore.all.persons, std::int64_t(3));

    // Nothing before the municipality has chosen it.
    QCOMPARE(number(run("retention run").json, "counted"), std::int64_t(0));
    QCOMPARE(run("retention set --municipality 9901 --outreach erase").exitCode, 2);
    QCOMPARE(run("retention set --municipality 9999 --outreach count").exitCode, 1);
    QCOMPARE(run("retention set --municipality 9901 --outreach count").exitCode, 0);

    const auto would = run("retention run --dry-run");
    QVERIFY2(would.exitCode == 0, would.out.c_str());
    QCOMPARE(number(would.json, "would_count"), std::int64_t(2));
    QCOMPARE(number(would.json, "would_reduce"), std::int64_t(1));
    QCOMPARE(requireArray(would.json, "due").value().size(), std::size_t(3));
    for (const auto& id : {m_patrol, m_contact, m_closed})
        QVERIFY(would.out.find(id.toText()) != std::string::npos);
    QVERIFY(fresh(*m_worker) == before);

    m_worker->pullAll();
    const auto done = run("retention run");
    QCOMPARE(number(done.json, "counted"), std::int64_t(2));
    QCOMPARE(number(done.json, "reduced"), std::int64_t(1));

    // The worker's device hears of it.
    auto news = m_worker->pullAll();
    QCOMPARE(text(news[m_patrol.toText()], "gone"), std::string("erased"));
    QCOMPARE(text(news[m_closed.toText()], "gone"), std::string("erased"));
    const auto left = fieldsOf(news[m_contact.toText()]);
    for (const char* name : {"note", "at", "intoxication_level"})
        QVERIFY(!left.contains(name));
    QCOMPARE(number(left, "persons"), std::int64_t(3));
    for (const auto& id : {m_open, m_recentPatrol, m_recentContact})
        QVERIFY(!news.contains(id.toText()));
    QVERIFY(fieldsOf(fresh(*m_worker)[m_recentContact.toText()]).contains("note"));

    // No figure is another.
    QVERIFY(months() == monthsBefore);
    QVERIFY(countsOf(m_contact) == countsBefore);

    // Nothing of it is left in the history, nor anywhere in a database.
    const auto history = m_worker->get("/v1/records/" + m_contact.toText() + "/history");
    QCOMPARE(history.status, 200);
    QVERIFY(history.body.find(canary) == std::string::npos);
    if (const auto* database = m_office->server.database()) {
        std::size_t count = 0;
        const std::string all = database->everything();
        for (auto at = all.find(canary); at != std::string::npos; at = all.find(canary, at + 1))
            ++count;
        QCOMPARE(count, std::size_t(4)); // of the recent two: as records, and as sent
    }
    QCOMPARE(text(m_worker->putNow("patrol", m_patrol, 0, {{"note", "Likevel"}}), "code"),
             std::string("erased"));

    // Once is enough; and it is noted without content.
    const auto again = run("retention run");
    QCOMPARE(number(again.json, "counted") + number(again.json, "reduced"), std::int64_t(0));
    QFile log(m_office->server.data() + QStringLiteral("/audit.jsonl"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QCOMPARE(lines.count("retention_set"), 1);
    QCOMPARE(lines.count("retention_applied"), 1);
    QCOMPARE(lines.count("record_erased"), 2);
    QVERIFY(lines.contains(m_patrol.toText().c_str()));
    QVERIFY(!lines.contains(canary.data()));
}

void RetentionTest::oneOfManyProcessesDoesIt()
{
    QCOMPARE(run("retention set --municipality 9901 --outreach count").exitCode, 0);
    QCOMPARE(m_office->server.stop(), 0);
    const server::DataFolder folder(m_office->server.data().toStdString());
    const auto keys = folder.loadKeys().value();
    const auto opened = server::openStore(folder, keys);
    FELTBOK_SUCCEEDS(opened);
    const SystemClock clock;
    server::Office one(*opened->store, clock, keys);
    server::Office other(*opened->store, clock, keys);
    const auto first = one.applyRetentionOnceADay();
    FELTBOK_SUCCEEDS(first);
    QVERIFY(*first == server::Found::yes);
    QCOMPARE(one.retentionDue()->size(), std::size_t(0));
    const auto second = other.applyRetentionOnceADay();
    FELTBOK_SUCCEEDS(second);
    QVERIFY(*second == server::Found::no);
}

void RetentionTest::aBackupRevivesNoneOfIt()
{
    const auto monthsBefore = months();
    const QTemporaryDir folder;
    const auto file = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
    const auto key = ServerProcess::runProgram(
        {QStringLiteral("backup-key"), QStringLiteral("--json"), file("backup.key")});
    auto& server = m_office->server;
    const auto backup =
        server.command({QStringLiteral("backup"), QStringLiteral("--to"),
                        QString::fromStdString(text(key.json, "to")), file("night.backup")});
    QVERIFY2(backup.exitCode == 0, backup.out.c_str());
    QCOMPARE(run("retention set --municipality 9901 --outreach count").exitCode, 0);
    QCOMPARE(number(run("retention run").json, "counted"), std::int64_t(2));
    server.kill();

    // Always into a file: what the database does with it is the other tests' matter.
    const auto back = ServerProcess::runProgram(
        {QStringLiteral("restore"), QStringLiteral("--json"), QStringLiteral("--data"),
         file("restored"), QStringLiteral("--key"), file("backup.key"), QStringLiteral("--ledger"),
         server.data() + QStringLiteral("/audit.jsonl"), file("night.backup")});
    QVERIFY2(back.exitCode == 0, back.out.c_str());
    QCOMPARE(number(back.json, "erased"), std::int64_t(2));
    QVERIFY(QDir().rename(server.data(), file("lost")));
    QVERIFY(QDir().rename(file("restored"), server.data()));
    QVERIFY(server.start());
    for (auto* device : {m_lead.get(), m_worker.get()}) {
        device->client = HttpClient(server.port());
        QVERIFY(device->fetchToken());
    }
    QVERIFY(months() == monthsBefore);
    auto seen = fresh(*m_worker);
    for (const auto& id : {m_patrol, m_closed})
        QVERIFY(!seen[id.toText()].contains("fields"));
    // The choice was made after the backup too; what it asks for is done again.
    // By the server itself when it came up, or now.
    QCOMPARE(run("retention run").exitCode, 0);
    QVERIFY(!fieldsOf(fresh(*m_worker)[m_contact.toText()]).contains("note"));
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
