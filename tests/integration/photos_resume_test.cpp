// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "domain/attachment.h"
#include "integration/device_process.h"
#include "integration/real_server.h"
#include "support/result_checks.h"
#include "support/wire_device.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr std::int64_t chunk = domain::attachmentChunkBytes;
constexpr std::int64_t photoBytes = 4 * chunk + 4321;
constexpr std::int64_t parts = 5;

/// "sent" and "answered" lines of all lives of a device.
std::vector<std::int64_t> offsetsIn(const std::string& log, const std::string& word)
{
    std::vector<std::int64_t> out;
    std::ifstream in(log);
    std::string kind;
    for (std::int64_t offset = 0; in >> kind >> offset;)
        if (kind == word)
            out.push_back(offset);
    return out;
}

const std::vector<std::int64_t> eachOnce{0, chunk, 2 * chunk, 3 * chunk, 4 * chunk};

} // namespace

/// A photo of several parts over real HTTPS, with both sides ending as by a flat battery at every
/// part: it arrives whole, and no part that was durable travels again.
class PhotosResumeTest : public QObject
{
    Q_OBJECT

    const std::string m_photo = samplePhoto(photoBytes);
    const std::string m_hash = sha256Hex(m_photo);
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<WireDevice> m_observer; ///< the same person's other device
    std::string m_kari;

    /// What the server holds of the photo; -1 where it knows none.
    std::int64_t held() const
    {
        m_observer->client = HttpClient(m_server->port());
        const auto answer =
            m_observer->client.request("HEAD", "/v1/attachments/" + m_hash,
                                       {{"Authorization", "Bearer " + m_observer->token}});
        return answer.status == 200 ? std::stoll(answer.header("upload-offset")) : -1;
    }
    bool isWholeOnTheServer() const
    {
        m_observer->client = HttpClient(m_server->port());
        return m_observer->get("/v1/attachments/" + m_hash).body == m_photo;
    }
    static std::string file(const QTemporaryDir& dir, const char* name)
    {
        return dir.filePath(QString::fromLatin1(name)).toStdString();
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<RealServer>();
        m_server->addMunicipality("9901");
        m_kari = m_server->addPerson("Kari Demo", "9901", {"inspector"});
        m_observer = std::make_unique<WireDevice>(m_server->port());
        QCOMPARE(m_observer->enrol(m_server->link(m_kari)).status, 201);
        QVERIFY(m_observer->fetchToken());
    }
    void cleanup()
    {
        m_observer.reset();
        m_server.reset();
    }

    void theDeviceIsKilledAtEveryPart_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("answered") << QStringLiteral("answered");
        QTest::newRow("sent") << QStringLiteral("sent");
    }
    void theDeviceIsKilledAtEveryPart()
    {
        QFETCH(QString, when);
        QTemporaryDir dir;
        const std::string log = file(dir, "parts");
        DeviceProcess device(dir.filePath(QStringLiteral("profile")));
        device.enrol(m_server->link(m_kari));
        const std::string visit = device.create("control_visit", {{"status", "draft"}});
        const auto attached =
            device.call({{"do", "attach"}, {"record", visit}, {"size", photoBytes}});
        QCOMPARE(requireString(attached, "sha256").value(), m_hash);
        device.killAndStart(); // the photo is as durable as its record

        int deaths = 0;
        std::int64_t next = 0;
        while (next < photoBytes) {
            const auto before = offsetsIn(log, "sent").size();
            const bool isAnswered = when == QStringLiteral("answered");
            if (isAnswered)
                device.carryAndDie(log, next, "answered");
            else if (!device.carryOrDie(log, "sent"))
                break;
            ++deaths;
            const auto sent = offsetsIn(log, "sent");
            QCOMPARE(sent.size(), before + 1);
            // Begins where the server stands: that may be a part further than it was when we
            // asked, where the one that left with the last breath was on its way still.
            const std::int64_t begun = sent.back();
            QVERIFY(begun == next || (!isAnswered && begun == std::min(next + chunk, photoBytes)));
            // It may have arrived or not; the server knows.
            const std::int64_t now = held();
            QVERIFY(now == begun || now == std::min(begun + chunk, photoBytes));
            if (isAnswered)
                QVERIFY(now > next);
            next = now;
            QVERIFY(deaths < 40);
        }
        QVERIFY(deaths >= parts);
        const auto end = device.call({{"do", "carry"}, {"log", log}});
        QCOMPARE(requireString(end, "outcome").value(), std::string("carried"));
        QVERIFY(isWholeOnTheServer());
        // The last sent one asks for the confirmation, and carries nothing.
        auto sent = offsetsIn(log, "sent");
        if (when == QStringLiteral("answered")) {
            std::erase(sent, photoBytes);
            QCOMPARE(sent, eachOnce);
        }
    }

    void theServerIsKilledAtEveryPart_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("answered") << true;
        QTest::newRow("sent") << false;
    }
    void theServerIsKilledAtEveryPart()
    {
        QFETCH(bool, answered);
        QTemporaryDir dir;
        FieldDevice device(file(dir, "profile"));
        FELTBOK_SUCCEEDS(device.enrol(m_server->link(m_kari)));
        domain::Change change;
        change.set["status"] = "draft";
        const auto visit = device.create("control_visit", "9901", change);
        FELTBOK_SUCCEEDS(visit);
        QVERIFY(device.sync().isCaughtUp());
        // Behind that: a sync that is caught up goes on with photos, unseen by what counts here.
        FELTBOK_SUCCEEDS(device.attach(*visit, m_photo));

        const auto when = answered ? FieldDevice::Part::answered : FieldDevice::Part::sent;
        std::vector<std::int64_t> sent;
        std::vector<std::int64_t> durable{0};
        std::set<std::int64_t> killedAt;
        const std::string outcome = device.carry([&](FieldDevice::Part part, std::int64_t offset) {
            if (part == FieldDevice::Part::sent) {
                sent.push_back(offset);
                // Begins at what the server held when it came up again.
                if (offset != durable.back() && !answered)
                    qFatal("the server held %lld, and %lld is sent", (long long)durable.back(),
                           (long long)offset);
            }
            if (part == FieldDevice::Part::answered)
                durable.push_back(std::min(offset + chunk, photoBytes));
            if (part != when || !killedAt.insert(offset).second)
                return;
            m_server->kill();
            m_server->serve();
            if (!answered)
                durable.push_back(held());
        });
        QCOMPARE(outcome, std::string("carried"));
        QVERIFY(std::ssize(killedAt) >= parts);
        QVERIFY(isWholeOnTheServer());
        if (answered)
            QCOMPARE(sent, eachOnce);
    }

    void anotherDeviceFetchesItAcrossKills()
    {
        QTemporaryDir dir;
        FieldDevice author(file(dir, "author"));
        FELTBOK_SUCCEEDS(author.enrol(m_server->link(m_kari)));
        domain::Change change;
        change.set["status"] = "draft";
        const auto visit = author.create("control_visit", "9901", change);
        FELTBOK_SUCCEEDS(visit);
        FELTBOK_SUCCEEDS(author.attach(*visit, m_photo));
        QCOMPARE(author.carry(), std::string("carried"));

        FieldDevice reader(file(dir, "reader"));
        FELTBOK_SUCCEEDS(reader.enrol(m_server->link(m_kari)));
        QVERIFY(reader.sync().isCaughtUp());
        QVERIFY(!reader.attachmentContent(m_hash).hasValue()); // nobody asked
        FELTBOK_SUCCEEDS(reader.want(m_hash));
        m_server->kill();
        m_server->serve();
        QCOMPARE(reader.carry(), std::string("carried"));
        reader.reopen();
        QVERIFY(reader.attachmentContent(m_hash).value() == m_photo);
        // Nothing of it lies open in either folder, nor in the server's.
        const std::string probe = m_photo.substr(1000, 24);
        std::size_t files = 0;
        for (const auto& folder : {std::filesystem::path(file(dir, "author")),
                                   std::filesystem::path(file(dir, "reader")),
                                   std::filesystem::path(m_server->data().toStdString())})
            for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
                if (!entry.is_regular_file())
                    continue;
                ++files;
                std::ifstream in(entry.path(), std::ios::binary);
                const std::string bytes(std::istreambuf_iterator<char>(in), {});
                QVERIFY(bytes.find(probe) == std::string::npos);
            }
        QVERIFY(files >= 6);
    }
};

QTEST_GUILESS_MAIN(PhotosResumeTest)
#include "photos_resume_test.moc"
