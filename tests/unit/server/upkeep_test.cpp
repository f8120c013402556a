// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/upkeep.h"

#include "base/hash.h"
#include "plain_store.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;
using namespace std::chrono_literals;

/// What of the attachments' bytes is swept, and when.
class UpkeepTest : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::milliseconds justBefore = Upkeep::leftoverAge - 1ms;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlainStore> m_store;
    ManualClock m_clock;

    static std::string hashOf(int number) { return sha256Hex("photo " + std::to_string(number)); }
    static domain::Attachment photo(int number) { return {hashOf(number), 8, "image/jpeg", {}}; }

    /// A visit that names photos, or the same one with others.
    RecordId name(std::vector<domain::Attachment> photos, RecordId visit = {})
    {
        const bool isNew = visit.isNull();
        if (isNew)
            visit = RecordId::create(m_clock.now());
        m_store->change([&](Writer& writer) -> Result<void> {
            if (isNew) {
                RecordRow row;
                row.state.id = visit;
                row.state.collection = "control_visit";
                row.state.municipality = "9901";
                row.root = visit;
                FELTBOK_TRY(writer.lockCounter({"9901", domain::Side::alcohol}));
                FELTBOK_ASSIGN(row.state.version,
                               writer.nextVersion({"9901", domain::Side::alcohol}));
                FELTBOK_TRY(writer.saveRecord(row));
            }
            return writer.setAttachments(visit, "9901", Viewer{}, photos, m_clock.now());
        });
        return visit;
    }
    void half(const RecordId& visit, int number)
    {
        m_store->change([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.beginAttachment(visit, hashOf(number), 8));
            return writer.appendAttachment(visit, hashOf(number), "\xFF\xD8\xFF\xE0",
                                           m_clock.now());
        });
    }
    void rest(const RecordId& visit, int number)
    {
        m_store->change([&](Writer& writer) -> Result<void> {
            FELTBOK_TRY(writer.appendAttachment(visit, hashOf(number), "rest", m_clock.now()));
            return writer.completeAttachment(visit, hashOf(number));
        });
    }
    void whole(const RecordId& visit, int number)
    {
        half(visit, number);
        rest(visit, number);
    }
    /// Bytes held; -1 where nothing is known of an upload.
    int held(const RecordId& visit, int number)
    {
        const auto row = m_store->get<std::optional<AttachmentRow>>(
            [&](Reader& reader) { return reader.attachment(visit, hashOf(number)); });
        const auto bytes = m_store->get<std::string>(
            [&](Reader& reader) { return reader.attachmentBytes(visit, hashOf(number), 0, 99); });
        if (std::ssize(bytes) != (row ? row->held : 0))
            qFatal("the bytes are not those that are held");
        return row ? int(row->held) : -1;
    }
    std::size_t sweep(std::size_t most)
    {
        std::size_t out = 0;
        m_store->change([&](Writer& writer) -> Result<void> {
            FELTBOK_ASSIGN(out, writer.sweepAttachments(m_clock.now() - Upkeep::leftoverAge, most));
            return {};
        });
        return out;
    }
    /// In a process of its own, which ends as a killed one does.
    void inKilledProcess(const std::function<void()>& work)
    {
        m_store->close();
        const pid_t child = ::fork();
        if (child == 0) {
            m_store->open();
            work();
            ::_exit(9);
        }
        int status = 0;
        QVERIFY(child > 0 && ::waitpid(child, &status, 0) == child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 9);
        m_store->open();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<PlainStore>(m_folder->path().toStdString(), Secret::random(32));
    }

    void anUploadThatDoesNotGoOn()
    {
        const auto visit = name({photo(1), photo(2)});
        half(visit, 1);
        m_clock.advance(20 * 24h);
        half(visit, 2);
        m_clock.advance(justBefore - 20 * 24h);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 1), 4);
        m_clock.advance(2ms);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 1), -1);
        QCOMPARE(held(visit, 2), 4); // it went on later
        // The record names it still: whoever has it sends it from the start.
        whole(visit, 1);
        m_clock.advance(400 * 24h);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 1), 8); // what is whole and named stays
        QCOMPARE(held(visit, 2), -1);
    }

    void aPhotoThatWasTakenOut()
    {
        const auto visit = name({photo(1), photo(2), photo(3)});
        for (int i = 1; i <= 3; ++i)
            whole(visit, i);
        m_clock.advance(400 * 24h);
        name({photo(3)}, visit);
        m_clock.advance(justBefore);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 1), 8); // a push that has no answer yet may name it again
        name({photo(2), photo(3)}, visit);
        m_clock.advance(2ms);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 1), -1);
        QCOMPARE(held(visit, 2), 8);
        QCOMPARE(held(visit, 3), 8);
        // Taken out once more: its days begin anew.
        name({photo(3)}, visit);
        m_clock.advance(justBefore);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 2), 8);
        m_clock.advance(2ms);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(held(visit, 2), -1);
        QCOMPARE(held(visit, 3), 8);
    }

    void onceADay()
    {
        const auto visit = name({photo(1)});
        half(visit, 1);
        Upkeep upkeep(**m_store, m_clock);
        m_clock.advance(justBefore);
        FELTBOK_SUCCEEDS(upkeep.tick());
        m_clock.advance(Upkeep::period - 1ms);
        FELTBOK_SUCCEEDS(upkeep.tick());
        QCOMPARE(held(visit, 1), 4);
        m_clock.advance(1ms);
        FELTBOK_SUCCEEDS(upkeep.tick());
        QCOMPARE(held(visit, 1), -1);
        // A clock that is set back by months is gone by as it stands.
        m_clock.advance(-3 * Upkeep::leftoverAge);
        half(visit, 1);
        m_clock.advance(Upkeep::leftoverAge + 1ms);
        FELTBOK_SUCCEEDS(upkeep.tick());
        QCOMPARE(held(visit, 1), -1);
    }

    void aRunIsBounded()
    {
        std::vector<domain::Attachment> photos;
        for (int i = 0; i < 20; ++i)
            photos.push_back(photo(i));
        const auto visit = name(photos);
        for (int i = 0; i < 20; ++i)
            i % 2 == 0 ? half(visit, i) : whole(visit, i);
        name({}, visit);
        m_clock.advance(Upkeep::leftoverAge + 1ms);
        QCOMPARE(sweep(8), std::size_t(8));
        QCOMPARE(sweep(8), std::size_t(8));
        QCOMPARE(sweep(8), std::size_t(4));
        QCOMPARE(sweep(8), std::size_t(0));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(held(visit, i), -1);
    }

    void killedInTheMiddle()
    {
        const auto visit = name({photo(0), photo(1), photo(2), photo(3)});
        for (int i = 0; i < 3; ++i)
            half(visit, i);
        whole(visit, 3);
        m_clock.advance(Upkeep::leftoverAge + 1ms);
        const auto count = [&] {
            int out = 0;
            for (int i = 0; i < 3; ++i)
                out += held(visit, i) == 4 ? 1 : 0;
            return out;
        };
        // Before its transaction is durable, nothing has gone.
        inKilledProcess([&] {
            m_store->change([&](Writer& writer) -> Result<void> {
                FELTBOK_ASSIGN(const auto dropped,
                               writer.sweepAttachments(m_clock.now() - Upkeep::leftoverAge, 2));
                ::_exit(dropped == 2 ? 9 : 1);
            });
        });
        QCOMPARE(count(), 3);
        // Between two transactions, what went is whole gone and the rest whole there.
        inKilledProcess([&] { sweep(2); });
        QCOMPARE(count(), 1);
        FELTBOK_SUCCEEDS(Upkeep(**m_store, m_clock).tick());
        QCOMPARE(count(), 0);
        QCOMPARE(held(visit, 3), 8);
    }
};

QTEST_GUILESS_MAIN(UpkeepTest)
#include "upkeep_test.moc"
