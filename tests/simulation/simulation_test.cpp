// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Seeds of the simulation (world.h), and the planted bugs that they find.
//
//   simulation_test                          what ctest runs
//   simulation_test --seeds N [--from SEED]  N seeds; fails at the first that breaks an invariant
//   simulation_test --seed N [--trace] [--bug NAME]
//   simulation_test --bugs                   hunts each planted bug in seeds from 1 on

#include "simulation/planted.h"
#include "simulation/world.h"
#include "support/result_checks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <unistd.h>

namespace feltbok::simulation {
namespace {

constexpr int seedsInTest = 200;
constexpr std::uint64_t mostSeedsForABug = 2000;
constexpr std::size_t linesShown = 40;

/// While the program runs.
const WorkFolder* work = nullptr;

std::string describe(std::uint64_t seed, std::string_view bug, const Outcome& outcome)
{
    std::string out = "seed " + std::to_string(seed);
    if (!bug.empty())
        out += ", bug " + std::string(bug);
    if (!outcome.broken)
        return out + ": nothing broken";
    const int invariant = outcome.broken->invariant;
    out += ": invariant " + std::to_string(invariant) + " (" + std::string(nameOf(invariant)) +
           ") is broken: " + outcome.broken->what + "\n";
    const auto& lines = outcome.trace;
    for (std::size_t i = lines.size() > linesShown ? lines.size() - linesShown : 0;
         i < lines.size(); ++i)
        out += lines[i] + "\n";
    return out + "again, with every line: simulation_test --seed " + std::to_string(seed) +
           (bug.empty() ? "" : " --bug " + std::string(bug)) + " --trace";
}

int runSeeds(std::uint64_t from, std::uint64_t count)
{
    QElapsedTimer timer;
    timer.start();
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        const auto outcome = runSeed(*work, seed);
        if (outcome.broken) {
            std::printf("%s\n", describe(seed, {}, outcome).c_str());
            return 1;
        }
        if ((seed - from + 1) % 500 == 0)
            std::printf("%llu seeds, %.1f s\n", static_cast<unsigned long long>(seed - from + 1),
                        double(timer.elapsed()) / 1000);
        std::fflush(stdout);
    }
    std::printf("%llu seeds, %.1f s, no invariant broken\n", static_cast<unsigned long long>(count),
                double(timer.elapsed()) / 1000);
    return 0;
}

int huntBugs(std::string_view only)
{
    int missed = 0;
    for (const auto& bug : plantedBugs()) {
        if (!only.empty() && bug.name != only)
            continue;
        plant(bug.name);
        std::uint64_t seed = 1;
        std::optional<Broken> broken;
        for (; seed <= mostSeedsForABug && !broken; ++seed)
            broken = runSeed(*work, seed).broken;
        plant({});
        if (!broken)
            ++missed;
        std::printf("%-26s %s\n", std::string(bug.name).c_str(),
                    !broken
                        ? "not found"
                        : ("seed " + std::to_string(seed - 1) + ", invariant " +
                           std::to_string(broken->invariant) + ": " + broken->what.substr(0, 150))
                              .c_str());
        std::fflush(stdout);
    }
    return missed == 0 ? 0 : 1;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { plant({}); }

    void theSameSeedTwiceIsTheSame()
    {
        for (const std::uint64_t seed : {7U, 4242U}) {
            const auto one = runSeed(*work, seed);
            const auto other = runSeed(*work, seed);
            QCOMPARE(one.trace, other.trace);
            QCOMPARE(one.hash, other.hash);
        }
        QVERIFY(runSeed(*work, 1).hash != runSeed(*work, 2).hash);
    }

    /// Each write and sync of a change fails once.
    void aChangeThatFailsHasNotHappened()
    {
        const Time time;
        bool isTaken = false;
        int failed = 0;
        for (int calls = 0; !isTaken; ++calls) {
            Server server(work->fresh() / "server", time);
            server.found({"9901"});
            FELTBOK_SUCCEEDS(server.start());
            server.disk.failAfter(calls, Disk::Fault::error);
            const auto done = server.office().addMunicipality("9902", "Sund");
            isTaken = !server.disk.hasFailed();
            server.disk.heal();
            const auto found = server.store().get<server::Found>(
                [](server::Reader& reader) -> Result<server::Found> {
                    FELTBOK_ASSIGN(const auto row, reader.municipality("9902"));
                    return row ? server::Found::yes : server::Found::no;
                });
            FELTBOK_SUCCEEDS(found);
            QCOMPARE(*found == server::Found::yes, done.hasValue());
            failed += done ? 0 : 1;
            Chance chance(1);
            server.end(Disk::Loss::unsynced, chance);
        }
        QVERIFY(failed > 2);
    }

    /// What was erased is, whether it has left the log on the disk yet or not.
    void anErasureThatIsCommittedIsNoFailure()
    {
        const Time time;
        bool isTaken = false;
        for (int calls = 0; !isTaken; ++calls) {
            Server server(work->fresh() / "server", time);
            server.found({"9901"});
            FELTBOK_SUCCEEDS(server.start());
            const RecordId record = RecordId::create(server.clock.now());
            server.disk.failAfter(calls, Disk::Fault::error);
            const auto done = server.store().write([&](server::Writer& writer) -> Result<void> {
                FELTBOK_TRY(writer.lockCounter({"9901", domain::Side::alcohol}));
                FELTBOK_ASSIGN(const auto version,
                               writer.nextVersion({"9901", domain::Side::alcohol}));
                FELTBOK_TRY(writer.eraseRecord(record, version));
                return writer.setSetting("mark", "erased");
            });
            isTaken = !server.disk.hasFailed();
            server.disk.heal();
            const auto mark = server.store().get<std::string>(
                [](server::Reader& reader) { return reader.setting("mark"); });
            FELTBOK_SUCCEEDS(mark);
            QCOMPARE(*mark == "erased", done.hasValue());
            Chance chance(1);
            server.end(Disk::Loss::unsynced, chance);
        }
    }

    void aSecondRestoreCountsOn()
    {
        const Time time;
        Server server(work->fresh() / "server", time);
        server.found({"9901"});
        FELTBOK_SUCCEEDS(server.start());
        server.backUp();
        QVERIFY(server.hasBackup());
        std::int64_t last = 0;
        for (int i = 0; i < 3; ++i) {
            Chance chance(1);
            server.end(Disk::Loss::nothing, chance);
            server.restore();
            FELTBOK_SUCCEEDS(server.start());
            const auto version = server.store().get<std::int64_t>(
                [](server::Reader& reader) -> Result<std::int64_t> {
                    FELTBOK_ASSIGN(const auto found, reader.municipality("9901"));
                    return found ? found->version : 0;
                });
            FELTBOK_SUCCEEDS(version);
            QVERIFY(*version >= last + (std::int64_t(1) << 32));
            last = *version;
        }
        Chance chance(1);
        server.end(Disk::Loss::nothing, chance);
    }

    void noSeedBreaksAnInvariant()
    {
        for (std::uint64_t seed = 1; seed <= seedsInTest; ++seed) {
            const auto outcome = runSeed(*work, seed);
            if (outcome.broken)
                QFAIL(describe(seed, {}, outcome).c_str());
        }
    }

    void eachPlantedBugIsFound_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < plantedBugs().size(); ++i)
            if (plantedBugs()[i].seed > 0)
                QTest::newRow(std::string(plantedBugs()[i].name).c_str()) << int(i);
    }
    /// By the seed that the hunt found, which without it breaks nothing.
    void eachPlantedBugIsFound()
    {
        QFETCH(const int, index);
        const auto& bug = plantedBugs()[static_cast<std::size_t>(index)];
        QVERIFY(bug.seed <= mostSeedsForABug);
        plant(bug.name);
        const auto with = runSeed(*work, bug.seed);
        plant({});
        if (!with.broken || with.broken->invariant != bug.invariant)
            QFAIL(describe(bug.seed, bug.name, with).c_str());
        if (bug.seed > seedsInTest) {
            const auto without = runSeed(*work, bug.seed);
            if (without.broken)
                QFAIL(describe(bug.seed, {}, without).c_str());
        }
    }
};

namespace {

int runByHand(const QStringList& arguments)
{
    const auto valueOf = [&](const char* option) {
        const auto at = arguments.indexOf(QLatin1String(option));
        return at < 0 ? QString() : arguments.value(at + 1);
    };
    const std::string bug = valueOf("--bug").toStdString();
    if (arguments.contains(QStringLiteral("--bugs")))
        return huntBugs(bug);
    if (const auto seeds = valueOf("--seeds"); !seeds.isEmpty()) {
        const auto from = valueOf("--from");
        return runSeeds(from.isEmpty() ? 1 : from.toULongLong(), seeds.toULongLong());
    }
    const auto seed = valueOf("--seed").toULongLong();
    plant(bug);
    const auto outcome = runSeed(*work, seed, arguments.contains(QStringLiteral("--trace")));
    std::printf("%s\nhash %016llx\n", describe(seed, bug, outcome).c_str(),
                static_cast<unsigned long long>(outcome.hash));
    return outcome.broken ? 1 : 0;
}

} // namespace
} // namespace feltbok::simulation

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const feltbok::simulation::WorkFolder folder;
    feltbok::simulation::work = &folder;
    const auto arguments = QCoreApplication::arguments();
    for (const char* option : {"--seeds", "--seed", "--bugs"})
        if (arguments.contains(QLatin1String(option)))
            return feltbok::simulation::runByHand(arguments);
    feltbok::simulation::SimulationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "simulation_test.moc"
