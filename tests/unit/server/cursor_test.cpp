// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "plain_store.h"
#include "support/result_checks.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <random>
#include <thread>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;
using namespace std::chrono_literals;

/// protocol.md §5, invariant 3: a reader past version n has seen every change up to n, whatever ran
/// at once. 16 writers, and 8 readers that look every 2 ms, until each has met each change once.
/// FELTBOK_CURSOR_CHANGES says how many changes (100,000).
class CursorTest : public QObject
{
    Q_OBJECT

    static constexpr int writers = 16;
    static constexpr int pollers = 8;
    static constexpr std::array<const char*, 3> municipalities{"9901", "9902", "9903"};
    using Versions = std::array<std::vector<std::int64_t>, municipalities.size()>;

    static int changes()
    {
        bool isNumber = false;
        const int out = qEnvironmentVariableIntValue("FELTBOK_CURSOR_CHANGES", &isNumber);
        return isNumber ? out : 100'000;
    }

    static Result<void> add(Writer& writer, std::size_t at, int count,
                            std::vector<std::int64_t>& made)
    {
        const Counter counter{municipalities[at], domain::Side::alcohol};
        for (int i = 0; i < count; ++i) {
            RecordRow row;
            row.state.id = RecordId::create(SystemClock().now());
            row.state.collection = "premises";
            row.state.municipality = counter.municipality;
            row.audience = allOfAlcohol;
            row.state.fields["name"] = "Kro";
            FELTBOK_ASSIGN(row.state.version, writer.nextVersion(counter));
            made.push_back(row.state.version);
            FELTBOK_TRY(writer.saveRecord(row));
        }
        return {};
    }

    /// One push: one to twelve changes, now and then in two municipalities.
    static Result<void> push(Writer& writer, std::minstd_rand dice, Versions& made)
    {
        made = {};
        ActsFor whom;
        whom.side = domain::Side::alcohol;
        std::set<std::size_t> where{dice() % municipalities.size()};
        if (dice() % 8 == 0)
            where.insert(dice() % municipalities.size());
        for (const auto at : where)
            whom.municipalities.insert(municipalities[at]);
        FELTBOK_TRY(writer.actFor(whom));
        for (const auto at : where)
            FELTBOK_TRY(writer.lockCounter({municipalities[at], domain::Side::alcohol}));
        for (const auto at : where)
            FELTBOK_TRY(add(writer, at, 1 + int(dice() % 12), made[at]));
        return {};
    }

    struct Cursor
    {
        std::array<std::int64_t, municipalities.size()> position{};
        Versions seen;
    };
    /// As a pull moves: a page that is not the last goes up to its last entry, the last one up to
    /// the counter.
    static Result<void> pull(Reader& reader, const Cursor& from, Cursor& to)
    {
        to = from;
        for (auto& versions : to.seen)
            versions.clear();
        ActsFor whom;
        whom.side = domain::Side::alcohol;
        whom.municipalities.insert(municipalities.begin(), municipalities.end());
        FELTBOK_TRY(reader.actFor(whom));
        Viewer viewer;
        viewer.roles.isInspector = true;
        for (std::size_t at = 0; at < municipalities.size(); ++at) {
            bool more = false;
            FELTBOK_ASSIGN(const auto page, reader.page(viewer, municipalities[at], to.position[at],
                                                        300, 4'000'000, more));
            for (const auto& entry : page)
                to.seen[at].push_back(entry.version);
            FELTBOK_ASSIGN(const auto row, reader.municipality(municipalities[at]));
            if (!row)
                return Error(ErrorCode::notFound);
            to.position[at] = more ? page.back().version : row->version;
        }
        return {};
    }

private Q_SLOTS:
    void nobodyMissesOrMeetsTwice()
    {
        const QTemporaryDir folder;
        PlainStore store(folder.path().toStdString(), Secret::random(32));
        for (const char* number : municipalities)
            store.change(
                [&](Writer& writer) { return writer.addMunicipality(number, "Prøvevik"); });
        // On PostgreSQL each as if in another process.
        const auto stores = store.several(3);

        std::atomic<int> left = changes();
        std::atomic<bool> isOver = false;
        std::atomic<int> failures = 0;
        std::vector<Versions> made(writers);
        std::vector<std::thread> writing;
        for (int w = 0; w < writers; ++w)
            writing.emplace_back([&, w] {
                std::minstd_rand dice(unsigned(w) + 1);
                while (left > 0) {
                    Versions now;
                    dice.discard(8);
                    const auto done = stores[std::size_t(w) % stores.size()]->write(
                        [&](Writer& writer) { return push(writer, dice, now); });
                    if (!done)
                        ++failures;
                    for (std::size_t at = 0; done && at < now.size(); ++at) {
                        left -= int(now[at].size());
                        made[std::size_t(w)][at].insert(made[std::size_t(w)][at].end(),
                                                        now[at].begin(), now[at].end());
                    }
                }
            });
        std::vector<Cursor> cursors(pollers);
        std::vector<std::thread> polling;
        std::mutex never;
        std::condition_variable nothing;
        for (int p = 0; p < pollers; ++p)
            polling.emplace_back([&, p] {
                Cursor& own = cursors[std::size_t(p)];
                for (;;) {
                    const bool isLast = isOver;
                    Cursor next;
                    const auto done = stores[std::size_t(p) % stores.size()]->read(
                        [&](Reader& reader) { return pull(reader, own, next); });
                    if (!done) {
                        ++failures;
                        return;
                    }
                    std::size_t count = 0;
                    for (std::size_t at = 0; at < next.seen.size(); ++at) {
                        count += next.seen[at].size();
                        own.seen[at].insert(own.seen[at].end(), next.seen[at].begin(),
                                            next.seen[at].end());
                    }
                    own.position = next.position;
                    if (isLast && count == 0)
                        return;
                    std::unique_lock lock(never);
                    nothing.wait_for(lock, 2ms);
                }
            });
        for (auto& thread : writing)
            thread.join();
        isOver = true;
        for (auto& thread : polling)
            thread.join();
        QCOMPARE(failures.load(), 0);

        Versions all;
        for (std::size_t at = 0; at < all.size(); ++at) {
            for (const auto& one : made)
                all[at].insert(all[at].end(), one[at].begin(), one[at].end());
            std::sort(all[at].begin(), all[at].end());
            QVERIFY(std::adjacent_find(all[at].begin(), all[at].end()) == all[at].end());
            QVERIFY(!all[at].empty());
            QCOMPARE(all[at].back(), std::ssize(all[at])); // without a gap
        }
        for (const auto& cursor : cursors)
            for (std::size_t at = 0; at < all.size(); ++at)
                QVERIFY(cursor.seen[at] == all[at]); // each once, in order
    }
};

QTEST_GUILESS_MAIN(CursorTest)
#include "cursor_test.moc"
