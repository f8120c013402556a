// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "storage/attachment_table.h"
#include "support/test_device.h"

#include <QFile>
#include <fstream>

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::setting;
using feltbok::test::TestDevice;

namespace {

constexpr std::size_t chunk = attachmentChunkBytes;

std::string jpeg(std::size_t size, char seed = 'a')
{
    std::string out = "\xFF\xD8\xFF\xE0";
    while (out.size() < size)
        out += seed + std::string("kanarifugl") + std::to_string(out.size());
    out.resize(size);
    return out;
}

} // namespace

/// Photos on the device: encrypted files beside the database, named by records.
class AttachmentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDevice> m_device;

    std::filesystem::path folder() const { return m_device->file().parent_path() / "blobs"; }
    std::vector<std::filesystem::path> files() const
    {
        std::vector<std::filesystem::path> out;
        if (std::filesystem::exists(folder()))
            for (const auto& entry : std::filesystem::directory_iterator(folder()))
                out.push_back(entry.path());
        return out;
    }
    static std::string bytesOf(const std::filesystem::path& file)
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    RecordId visit() { return m_device->create("control_visit", R"({"status":"draft"})"); }
    std::string attach(const RecordId& id, const std::string& bytes,
                       std::string_view field = "attachments", const Change& change = {})
    {
        TestDevice::check(m_device->with([&](auto& records) {
            return records.attach(id, field, bytes, "Bilde", change, m_device->clock.now());
        }));
        return sha256Hex(bytes);
    }
    Result<std::string> content(const std::string& hash)
    {
        return m_device->with(
            [&](auto& records) { return records.attachmentContent(hash, m_device->clock.now()); });
    }
    AttachmentState state(const std::string& hash)
    {
        return TestDevice::check(
            m_device->with([&](auto& records) { return records.attachmentState(hash); }));
    }
    Change removal(const std::string& bytes)
    {
        Change change;
        change.remove["attachments"] =
            json::array{toJson({sha256Hex(bytes), std::ssize(bytes), "image/jpeg", "Bilde"})};
        return change;
    }
    void sweep()
    {
        TestDevice::check(m_device->worker.runBlocking(
            [](sqlite::Connection& db) { return storage::AttachmentTable(db).sweep(); }));
    }
    /// Everything is an operation with its receipt, as the server has it.
    void deliver(const RecordId& id)
    {
        m_device->gather();
        std::vector<OperationResult> results;
        for (const auto& operation : m_device->unsent()) {
            OperationResult result;
            result.seq = operation.seq;
            result.version = 10 + operation.seq;
            results.push_back(result);
        }
        m_device->answer(results);
        auto record = test::pulled(id, "control_visit", 100, "{}");
        record.fields = TestDevice::check(m_device->view(id)).fields;
        m_device->pull({record});
    }
    std::vector<std::string> uploads()
    {
        std::vector<std::string> out;
        for (const auto& each : TestDevice::check(m_device->store.attachmentUploads(100)))
            out.push_back(each.sha256);
        return out;
    }

private Q_SLOTS:
    void init() { m_device = std::make_unique<TestDevice>(); }
    void cleanup() { m_device.reset(); }

    void aPhotoAndItsNameAreOneChange()
    {
        const RecordId id = visit();
        const std::string bytes = jpeg(2 * chunk + 11);
        const std::string hash = attach(id, bytes);
        const auto view = TestDevice::check(m_device->view(id));
        const auto named = attachmentsIn(view.fields);
        QCOMPARE(named.size(), std::size_t(1));
        QCOMPARE(named.front(), (Attachment{hash, std::ssize(bytes), "image/jpeg", "Bilde"}));
        QVERIFY(content(hash).value() == bytes);
        QVERIFY(state(hash).isHere && !state(hash).isConfirmed);
        m_device->close();
        m_device->open();
        QVERIFY(content(hash).value() == bytes);
    }

    void theSignatureIsSetWithItsCode()
    {
        const RecordId id = visit();
        const std::string png = "\x89PNG\r\n\x1A\n strokes";
        attach(id, png, "signature_image", setting(R"({"signature":"signert"})"));
        const auto view = TestDevice::check(m_device->view(id));
        QCOMPARE(*findString(view.fields, "signature"), std::string_view("signert"));
        QCOMPARE(attachmentFrom(view.fields.at("signature_image"))->type, std::string("image/png"));
    }

    void theFilesTellNothing()
    {
        const RecordId id = visit();
        const std::string bytes = jpeg(chunk + 500);
        const std::string hash = attach(id, bytes);
        QCOMPARE(files().size(), std::size_t(1));
        const auto file = files().front();
        QVERIFY(file.filename().string().find(hash.substr(0, 8)) == std::string::npos);
        const std::string stored = bytesOf(file);
        QVERIFY(stored.find("kanarifugl") == std::string::npos);
        QVERIFY(stored.find("\xFF\xD8\xFF\xE0") == std::string::npos);
        QCOMPARE(stored.size(), bytes.size() + 2 * (24 + 16));
        QCOMPARE(std::filesystem::status(file).permissions(), std::filesystem::perms(0600));
        // The same photo again, on another device, is other bytes.
        TestDevice other;
        const auto there = other.create("control_visit", R"({"status":"draft"})");
        TestDevice::check(other.with([&](auto& records) {
            return records.attach(there, "attachments", bytes, "", {}, other.clock.now());
        }));
        for (const auto& entry :
             std::filesystem::directory_iterator(other.file().parent_path() / "blobs"))
            QVERIFY(bytesOf(entry.path()) != stored);
    }

    void everyChangeOfAFileIsNoticed_data()
    {
        QTest::addColumn<QString>("change");
        for (const char* change : {"flip", "swap", "cut", "missing"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void everyChangeOfAFileIsNoticed()
    {
        QFETCH(QString, change);
        const std::string bytes = jpeg(3 * chunk);
        const std::string hash = attach(visit(), bytes);
        const auto file = files().front();
        std::string stored = bytesOf(file);
        const std::size_t sealed = chunk + 24 + 16;
        if (change == QStringLiteral("flip"))
            stored[sealed + 100] ^= 1;
        else if (change == QStringLiteral("swap")) // whole chunks, each of them authentic
            std::swap_ranges(stored.begin(), stored.begin() + std::ptrdiff_t(sealed),
                             stored.begin() + std::ptrdiff_t(sealed));
        else if (change == QStringLiteral("cut"))
            stored.resize(2 * sealed);
        if (change == QStringLiteral("missing"))
            std::filesystem::remove(file);
        else
            std::ofstream(file, std::ios::binary | std::ios::trunc) << stored;
        QVERIFY(!content(hash).hasValue());
        QVERIFY(!m_device->store.readAttachment(hash, std::int64_t(chunk), 10).hasValue() ||
                change == QStringLiteral("cut"));
    }

    void partsAreReadAcrossChunks()
    {
        const std::string bytes = jpeg(2 * chunk + 100);
        const std::string hash = attach(visit(), bytes);
        const auto read = [&](std::size_t offset, std::size_t count) {
            return TestDevice::check(
                m_device->store.readAttachment(hash, std::int64_t(offset), std::int64_t(count)));
        };
        for (const auto& [offset, count] :
             std::vector<std::pair<std::size_t, std::size_t>>{{0, 1},
                                                              {chunk - 5, 10},
                                                              {chunk, chunk},
                                                              {chunk - 1, chunk + 2},
                                                              {2 * chunk + 90, 100},
                                                              {bytes.size(), 10}})
            QVERIFY(read(offset, count) == bytes.substr(offset, count));
    }

    void whatIsNotTakenIsRefusedBeforeAnythingIsWritten()
    {
        const RecordId id = visit();
        const auto tryIt = [&](const std::string& bytes, std::string_view field) {
            const auto done = m_device->with([&](auto& records) {
                return records.attach(id, field, bytes, "", {}, m_device->clock.now());
            });
            return done ? ErrorCode::internal : done.error().code;
        };
        QVERIFY(tryIt("<svg/>", "attachments") == ErrorCode::badInput);
        QVERIFY(tryIt(jpeg(26214401), "attachments") == ErrorCode::tooLarge);
        QVERIFY(tryIt(jpeg(100), "comment") == ErrorCode::badInput);
        QVERIFY(tryIt(jpeg(100), "nothing") == ErrorCode::badInput);
        QVERIFY(files().empty());
    }

    void waitsForItsTextAndForTheConfirmation()
    {
        const RecordId id = visit();
        const std::string hash = attach(id, jpeg(100));
        QCOMPARE(TestDevice::check(m_device->store.attachmentCounts()).waiting, 1);
        QVERIFY(uploads().empty()); // an edit still
        m_device->gather();
        QVERIFY(uploads().empty()); // an operation without its receipt
        deliver(id);
        QCOMPARE(uploads(), std::vector<std::string>{hash});
        TestDevice::check(m_device->store.confirmAttachment(hash, m_device->clock.now()));
        QVERIFY(uploads().empty());
        QVERIFY(state(hash).isConfirmed);
        sweep();
        QVERIFY(content(hash).hasValue()); // kept as long as the record is
        TestDevice::check(m_device->store.doubtAttachments());
        QCOMPARE(uploads(), std::vector<std::string>{hash});
    }

    void aRemovedPhotoCanComeBackUntilTheNextOpening()
    {
        const RecordId id = visit();
        const std::string bytes = jpeg(100);
        const std::string hash = attach(id, bytes);
        m_device->save(id, removal(bytes));
        QVERIFY(!content(hash).hasValue());
        QCOMPARE(TestDevice::check(m_device->store.attachmentCounts()).waiting, 0);
        Change back;
        back.add = removal(bytes).remove;
        m_device->save(id, back);
        QVERIFY(content(hash).value() == bytes);
        QCOMPARE(m_device->number("SELECT count(*) FROM edit WHERE field = 'attachments'"), 1);

        m_device->save(id, removal(bytes));
        m_device->gather(); // both in one: nothing of it is left to say
        sweep();
        QCOMPARE(files().size(), std::size_t(1)); // an unsent operation names it still
        deliver(id);
        sweep();
        QVERIFY(files().empty());
        QCOMPARE(m_device->number("SELECT count(*) FROM attachment"), 0);
    }

    void theSameInTwoRecordsIsKeptForTheOther()
    {
        const RecordId first = visit();
        const RecordId second = visit();
        const std::string bytes = jpeg(100);
        const std::string hash = attach(first, bytes);
        QCOMPARE(attach(second, bytes), hash);
        QCOMPARE(files().size(), std::size_t(1));
        TestDevice::check(m_device->with([&](auto& records) { return records.discard(first); }));
        QVERIFY(content(hash).value() == bytes);
        TestDevice::check(m_device->with([&](auto& records) { return records.discard(second); }));
        QVERIFY(files().empty());
        QVERIFY(!state(hash).isHere);
    }

    void whatIsAttachedAnewIsAskedForAnew_data()
    {
        QTest::addColumn<bool>("confirmed");
        QTest::newRow("the server has it for the first record") << true;
        QTest::newRow("the server did not take it then") << false;
    }
    void whatIsAttachedAnewIsAskedForAnew()
    {
        QFETCH(bool, confirmed);
        const std::string bytes = jpeg(100);
        const RecordId first = visit();
        const std::string hash = attach(first, bytes);
        deliver(first);
        if (confirmed)
            TestDevice::check(m_device->store.confirmAttachment(hash, m_device->clock.now()));
        else
            TestDevice::check(m_device->store.refuseAttachment(hash, "wrong_type"));
        QVERIFY(uploads().empty());
        const RecordId second = visit(); // perhaps of another municipality
        attach(second, bytes);
        deliver(second);
        QVERIFY(!state(hash).isConfirmed && state(hash).refused.empty());
        QCOMPARE(uploads(), std::vector<std::string>{hash});
        QCOMPARE(files().size(), std::size_t(1));
    }

    void whatIsGoneTakesItsPhotosWithIt_data()
    {
        QTest::addColumn<bool>("erased");
        QTest::newRow("scope") << false;
        QTest::newRow("erased") << true;
    }
    void whatIsGoneTakesItsPhotosWithIt()
    {
        QFETCH(bool, erased);
        const RecordId id = visit();
        attach(id, jpeg(100));
        deliver(id);
        m_device->save(id, R"({"guests_estimated":1})"); // unsent work keeps a hidden row
        PulledRecord gone;
        gone.id = id;
        gone.gone = erased ? PulledRecord::Gone::erased : PulledRecord::Gone::scope;
        m_device->pull({gone});
        QVERIFY(files().empty());
        QCOMPARE(m_device->number("SELECT count(*) FROM attachment"), 0);
    }

    void whatACrashLeftIsSwept()
    {
        const RecordId id = visit();
        const std::string bytes = jpeg(100);
        const std::string hash = attach(id, bytes);
        // A file whose row was never committed.
        std::ofstream(folder() / "0123456789abcdef0123456789abcdef") << "half";
        sweep();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(content(hash).value() == bytes);
    }

    void aParkedOperationKeepsItsPhoto()
    {
        const RecordId id = visit();
        const std::string bytes = jpeg(100);
        attach(id, bytes);
        m_device->gather();
        std::vector<OperationResult> results;
        for (const auto& operation : m_device->unsent()) {
            OperationResult result;
            result.seq = operation.seq;
            result.status = OperationStatus::parked;
            result.code = "record_locked";
            results.push_back(result);
        }
        m_device->answer(results);
        sweep();
        QCOMPARE(files().size(), std::size_t(1));
        QVERIFY(uploads().empty());
    }

    void aDownloadComesChunkByChunkAndIsChecked()
    {
        const std::string bytes = jpeg(2 * chunk + 9);
        const std::string hash = sha256Hex(bytes);
        auto record =
            test::pulled(RecordId::create(m_device->clock.now()), "control_visit", 5, "{}");
        record.fields["attachments"] =
            json::array{toJson({hash, std::ssize(bytes), "image/jpeg", "Bilde"})};
        m_device->pull({record});
        QVERIFY(!state(hash).isHere && !content(hash).hasValue());
        const auto want = [&](const std::string& wanted) {
            return m_device->with([&](auto& records) {
                return records.wantAttachment(wanted, m_device->clock.now());
            });
        };
        QVERIFY(!want(std::string(64, '0')).hasValue()); // no record here names it
        TestDevice::check(want(hash));
        QVERIFY(state(hash).isWanted);
        const auto downloads = [&] {
            return TestDevice::check(m_device->store.attachmentDownloads(10));
        };
        const auto store = [&](std::string_view part) {
            return m_device->store.storeAttachment(hash, part, m_device->clock.now());
        };
        const std::string_view all = bytes;
        TestDevice::check(store(all.substr(0, chunk)));
        m_device->close();
        m_device->open();
        QCOMPARE(downloads().front().held, std::int64_t(chunk));
        QVERIFY(!store(all.substr(chunk, 10)).hasValue()); // not the whole next chunk
        TestDevice::check(store(all.substr(chunk, chunk)));
        QVERIFY(!content(hash).hasValue());
        // The last one is wrong: nothing of it is ever shown, and it begins again.
        QVERIFY(store(std::string(9, 'x')).error().code == ErrorCode::corrupted);
        QCOMPARE(downloads().front().held, std::int64_t(0));
        QVERIFY(!content(hash).hasValue());
        for (std::size_t at = 0; at < bytes.size(); at += chunk)
            TestDevice::check(store(all.substr(at, chunk)));
        QVERIFY(content(hash).value() == bytes);
        QVERIFY(state(hash).isConfirmed && downloads().empty());
        QCOMPARE(files().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
