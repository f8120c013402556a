// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Devices with the real engine against the shipped server, over TLS on loopback.

#include "bench/counting_relay.h"
#include "bench/figures.h"
#include "bench/profile.h"
#include "bench/samples.h"
#include "bench/server_process.h"
#include "storage/operation_log.h"
#include "storage/record_table.h"
#include "sync/enrolment.h"
#include "sync/https_transport.h"
#include "sync/sync_runner.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace feltbok::bench {
namespace {

constexpr int patienceMs = 120'000;

/// Runs the event loop until `isDone`, asked after each signal of the engine.
template <typename Done>
void waitFor(const sync::SyncRunner& runner, Done isDone)
{
    QEventLoop loop;
    const auto look = [&] {
        if (isDone())
            loop.quit();
    };
    QObject::connect(
        &runner, &sync::SyncRunner::stateChanged, &loop, [](const sync::SyncState& state) {
            if (const auto* backoff = std::get_if<sync::Backoff>(&state))
                std::fprintf(stderr, "sync: waits, reason %d\n", static_cast<int>(backoff->reason));
            else if (std::holds_alternative<sync::NeedsEnrolment>(state))
                qFatal("sync: needs enrolment");
        });
    QObject::connect(&runner, &sync::SyncRunner::progressChanged, &loop, look);
    QObject::connect(&runner, &sync::SyncRunner::caughtUp, &loop, look);
    QObject::connect(&runner, &sync::SyncRunner::recordsChanged, &loop, look);
    QTimer::singleShot(patienceMs, &loop, [] { qFatal("the engine does not get there"); });
    if (!isDone())
        loop.exec();
}

class Device
{
public:
    explicit Device(const QString& link) : runner(profile.store, sync::makeHttpsTransport, m_clock)
    {
        sync::Enrolment enrolment(sync::makeHttpsTransport);
        QEventLoop loop;
        QObject::connect(&enrolment, &sync::Enrolment::enrolled, &loop,
                         [&](const domain::Identity& identity) {
                             check(profile.store.enrol(identity, enrolment.key()));
                             user = identity.user;
                             loop.quit();
                         });
        QObject::connect(&enrolment, &sync::Enrolment::failed, &loop,
                         [](const Error& error) { qFatal("enrolment: %s", error.detail.c_str()); });
        enrolment.enrol(link, {"bench", "linux", "0"});
        loop.exec();
        QObject::connect(&runner, &sync::SyncRunner::caughtUp, &runner, [this] { ++caughtUp; });
    }
    ~Device() { runner.stop(); }

    std::size_t waiting() const { return runner.progress().waiting; }
    void startAndCatchUp()
    {
        const int before = caughtUp;
        runner.start();
        waitFor(runner, [&] { return caughtUp > before; });
    }

    SystemClock m_clock;
    Profile profile;
    sync::SyncRunner runner;
    UserId user;
    int caughtUp = 0;
};

/// What one round took, in seconds, and what it put on the wire, in MB.
struct Round
{
    double push = 0;
    double pull = 0;
    double changes = 0;
    double changesSeen = 0;
    double barePush = 0;
    double barePull = 0;
    double bareChanges = 0;
    double pushUp = 0;
    double pullDown = 0;
    double text = 0;
};

/// The same rows into SQLCipher, as many in one transaction as the protocol carries.
void putBare(BareStore& store, const std::vector<std::string>& texts, bool isSearchable)
{
    auto& db = store.database();
    for (std::size_t i = 0; i < texts.size();) {
        auto transaction = check(sqlite::Transaction::begin(db));
        const std::size_t end = std::min(texts.size(), i + 1000);
        for (; i < end; ++i) {
            check(db.run("INSERT INTO content(text) VALUES(?)", texts[i]));
            if (isSearchable)
                check(db.run("INSERT INTO search(words) VALUES(?)", texts[i]));
        }
        check(transaction.commit());
    }
}

double seconds(const std::function<void()>& work)
{
    return milliseconds(work) / 1000;
}

/// What create() does, many in one transaction: the disk's flushes are not what is measured here.
std::vector<RecordId> write(Device& device, Samples& samples, std::size_t count)
{
    std::vector<RecordId> ids;
    const Instant now = SystemClock().now();
    const RecordId place = RecordId::create(now);
    device.profile.onDatabase([&](sqlite::Connection& db) -> Result<void> {
        FELTBOK_ASSIGN(auto transaction, sqlite::Transaction::begin(db));
        storage::RecordTable records(db);
        storage::OperationLog log(db);
        for (std::size_t i = 0; i < count; ++i) {
            const auto change =
                creating(samples.visit(place, {&device.user, 1}, static_cast<std::int64_t>(i)));
            ids.push_back(RecordId::create(now));
            FELTBOK_ASSIGN(const auto row,
                           records.insertLocal(ids.back(), "control_visit", "9901"));
            FELTBOK_TRY(log.addEdits(row, change, now));
            FELTBOK_TRY(records.overlay(row, change));
        }
        FELTBOK_TRY(records.finish());
        return transaction.commit();
    });
    return ids;
}

Round runOnce(std::size_t count, std::size_t changes, bool isCounted)
{
    Round round;
    ServerProcess server;
    std::optional<CountingRelay> relay;
    if (isCounted)
        relay.emplace(server.port());
    const std::uint16_t port = relay ? relay->port() : server.port();
    const QString kari = server.addInspector(QStringLiteral("Kari Demo"));
    Samples samples;

    Device first(server.link(kari, port));
    const auto ids = write(first, samples, count);
    std::vector<std::string> texts;
    for (const RecordId& id : ids)
        texts.push_back(toJsonText(
            first.profile.with([&](storage::LocalRecords& r) { return r.record(id); }).fields));
    for (const std::string& text : texts)
        round.text += static_cast<double>(text.size()) / 1e6;

    const std::int64_t upBefore = relay ? relay->up() : 0;
    round.push = seconds([&] {
        first.runner.start();
        waitFor(first.runner, [&] { return first.runner.progress().delivered >= count; });
    });
    round.pushUp = relay ? static_cast<double>(relay->up() - upBefore) / 1e6 : 0;
    waitFor(first.runner, [&] { return first.caughtUp > 0; });
    {
        BareStore bare;
        round.barePush = seconds([&] { putBare(bare, texts, false); });
    }

    Device second(server.link(kari, port));
    const std::int64_t downBefore = relay ? relay->down() : 0;
    round.pull = seconds([&] { second.startAndCatchUp(); });
    round.pullDown = relay ? static_cast<double>(relay->down() - downBefore) / 1e6 : 0;
    domain::ListQuery query;
    query.collection = "control_visit";
    query.search = "gjester";
    if (second.runner.progress().recordsPulled < count ||
        second.profile.with([&](storage::LocalRecords& r) { return r.list(query); }).rows.empty())
        qFatal("what was pulled is not there to be found");
    {
        BareStore bare;
        round.barePull = seconds([&] { putBare(bare, texts, true); });
    }

    // An inspector's hundred changes, made offline and sent when the line is back.
    for (std::size_t i = 0; i < changes; ++i)
        first.profile.with([&](storage::LocalRecords& records) {
            domain::Change change;
            change.set["guests_estimated"] = static_cast<std::int64_t>(i + 500);
            return records.save(ids[i], change, SystemClock().now());
        });
    const std::size_t deliveredBefore = first.runner.progress().delivered;
    const std::size_t pulledBefore = second.runner.progress().recordsPulled;
    const auto start = std::chrono::steady_clock::now();
    const auto sinceStart = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    first.runner.noteChange();
    waitFor(first.runner,
            [&] { return first.runner.progress().delivered >= deliveredBefore + changes; });
    round.changes = sinceStart();
    waitFor(second.runner,
            [&] { return second.runner.progress().recordsPulled >= pulledBefore + changes; });
    round.changesSeen = sinceStart();
    {
        BareStore bare;
        const std::vector<std::string> some(texts.begin(),
                                            texts.begin() + static_cast<std::ptrdiff_t>(changes));
        round.bareChanges = seconds([&] { putBare(bare, some, false); });
    }
    return round;
}

double medianOf(const std::vector<Round>& rounds, double Round::*member)
{
    std::vector<double> values;
    for (const Round& round : rounds)
        values.push_back(round.*member);
    return median(std::move(values));
}

int run(bool smoke)
{
    const std::size_t count = smoke ? 60 : 10'000;
    const std::size_t changes = smoke ? 10 : 100;
    std::vector<Round> rounds;
    for (int i = 0; i < (smoke ? 1 : 3); ++i)
        rounds.push_back(runOnce(count, changes, false));
    const Round counted = runOnce(count, changes, true);

    const auto line = [&](std::string what, double Round::*value, double Round::*reference,
                          double aim, const char* aimText, const char* bound) {
        const double seen = medianOf(rounds, value);
        return Figure{std::move(what), seen, medianOf(rounds, reference), aimText, bound, "s",
                      seen > aim};
    };
    const std::string many = std::to_string(count) + " records";
    const std::string few = std::to_string(changes) + " changes";
    printTable(
        "Sync over TLS 1.3, device and server on this machine", "bare SQLCipher, the same rows",
        {line("push of " + many + ", signed, durable, receipted", &Round::push, &Round::barePush,
              1.5, "<= 1.5 s", "signing and gzip here; merging and storing there"),
         line("pull of " + many + " into an empty device, searchable", &Round::pull,
              &Round::barePull, 2, "<= 2 s", "search index and JSON on the device"),
         line(few + " sent and receipted", &Round::changes, &Round::bareChanges, 0.06, "<= 0.06 s",
              "one exchange, two commits"),
         line(few + " on the other device", &Round::changesSeen, &Round::bareChanges, 1e9, "",
              "one exchange more, and its commit")});
    printTable(
        "On the wire, counted at the socket", "the records' JSON",
        {{"up, push of " + many, counted.pushUp, counted.text, "<= 5 MB",
          "two hashes, a signature, a salt and an id per operation", "MB", counted.pushUp > 5},
         {"down, pull of " + many, counted.pullDown, counted.text, "<= 3.4 MB",
          "the text's own entropy, gzip level 1", "MB", counted.pullDown > 3.4}});
    return 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
