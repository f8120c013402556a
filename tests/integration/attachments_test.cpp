// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "domain/attachment.h"
#include "server/data_folder.h"
#include "support/open_server_store.h"
#include "support/server_office.h"

#include <QTest>
#include <csignal>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr std::size_t chunk = domain::attachmentChunkBytes;

/// Something that begins as a JPEG does.
std::string jpeg(std::size_t size, unsigned seed = 1)
{
    std::string out = "\xFF\xD8\xFF\xE0";
    unsigned state = seed;
    while (out.size() < size) {
        state = state * 1664525U + 1013904223U;
        out.push_back(static_cast<char>(state >> 24));
    }
    out.resize(size);
    return out;
}

json::object named(const std::string& bytes, std::string_view type = "image/jpeg")
{
    return {{"sha256", sha256Hex(bytes)},
            {"size", std::ssize(bytes)},
            {"type", type},
            {"name", "Bilde"}};
}

} // namespace

/// protocol.md §6: who may send and fetch the bytes of an attachment, and what is made of them.
class AttachmentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    RecordId m_visit = newId();

    static HttpAnswer ask(WireDevice& device, std::string_view method, const std::string& hash,
                          std::map<std::string, std::string> headers = {},
                          std::string_view body = {})
    {
        headers["Authorization"] = "Bearer " + device.token;
        return device.client.request(method, "/v1/attachments/" + hash, headers, body);
    }
    static HttpAnswer patch(WireDevice& device, const std::string& hash, std::size_t offset,
                            std::size_t length, std::string_view body)
    {
        return ask(
            device, "PATCH", hash,
            {{"Upload-Offset", std::to_string(offset)}, {"Upload-Length", std::to_string(length)}},
            body);
    }
    static std::string stand(const HttpAnswer& answer)
    {
        return std::to_string(answer.status) + " " + answer.header("upload-offset") + "/" +
               answer.header("upload-length");
    }
    /// Sends the whole in parts.
    static void upload(WireDevice& device, const std::string& bytes)
    {
        const std::string hash = sha256Hex(bytes);
        for (std::size_t at = 0; at < bytes.size(); at += chunk) {
            const auto part = std::string_view(bytes).substr(at, chunk);
            const auto answer = patch(device, hash, at, bytes.size(), part);
            QCOMPARE(stand(answer), "204 " + std::to_string(at + part.size()) + "/" +
                                        std::to_string(bytes.size()));
        }
    }
    /// Kari's visit with one photo named.
    WireDevice author(const std::string& bytes, std::string_view type = "image/jpeg")
    {
        auto kari = m_office->device(m_office->kari);
        kari.putNow("control_visit", m_visit, 0, {{"guests_estimated", 4}},
                    {{"controllers", {m_office->kari}}, {"attachments", {named(bytes, type)}}});
        return kari;
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<ServerOffice>();
        m_visit = newId();
    }
    void cleanup() { m_office.reset(); }

    void partsBecomeTheWhole()
    {
        const std::string bytes = jpeg(2 * chunk + 77);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 0/2097229"));
        QCOMPARE(verdict(ask(kari, "GET", hash)), std::string("404 not_found")); // not all there
        upload(kari, bytes);
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 2097229/2097229"));
        QCOMPARE(stand(patch(kari, hash, bytes.size(), bytes.size(), {})),
                 std::string("204 2097229/2097229"));
        const auto whole = ask(kari, "GET", hash, {{"Accept-Encoding", "gzip"}});
        QCOMPARE(whole.status, 200);
        QVERIFY(whole.body == bytes && !whole.wasGzipped);
        QCOMPARE(whole.header("content-type"), std::string("image/jpeg"));
        QCOMPARE(whole.header("x-content-type-options"), std::string("nosniff"));
        QCOMPARE(whole.header("cache-control"), std::string("no-store"));
        // The connection goes on behind a streamed body.
        QCOMPARE(kari.get("/v1/device").status, 200);
    }

    void rangesAreServed_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        const int size = int(chunk) + 10;
        QTest::newRow("start") << QByteArray("bytes=0-3") << 206 << 0 << 4;
        QTest::newRow("acrossParts") << QByteArray("bytes=1048570-1048579") << 206 << 1048570 << 10;
        QTest::newRow("open") << QByteArray("bytes=1048580-") << 206 << 1048580 << 6;
        QTest::newRow("last") << QByteArray("bytes=-4") << 206 << size - 4 << 4;
        QTest::newRow("beyond") << QByteArray("bytes=1048580-99999999") << 206 << 1048580 << 6;
        QTest::newRow("behind") << QByteArray("bytes=1048586-") << 416 << 0 << 0;
        QTest::newRow("none") << QByteArray("bytes=-0") << 416 << 0 << 0;
        QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << 0 << size;
        QTest::newRow("nonsense") << QByteArray("bytes=x-y") << 200 << 0 << size;
        QTest::newRow("backwards") << QByteArray("bytes=5-4") << 200 << 0 << size;
        QTest::newRow("unit") << QByteArray("lines=0-1") << 200 << 0 << size;
    }
    void rangesAreServed()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(int, first);
        QFETCH(int, count);
        const std::string bytes = jpeg(chunk + 10);
        auto kari = author(bytes);
        upload(kari, bytes);
        const auto answer = ask(kari, "GET", sha256Hex(bytes), {{"Range", range.toStdString()}});
        QCOMPARE(answer.status, status);
        if (status == 416) {
            QCOMPARE(verdict(answer), std::string("416 range_not_satisfiable"));
            QCOMPARE(answer.header("content-range"), std::string("bytes */1048586"));
            return;
        }
        QVERIFY(answer.body == bytes.substr(std::size_t(first), std::size_t(count)));
        if (status == 206)
            QCOMPARE(answer.header("content-range"), "bytes " + std::to_string(first) + "-" +
                                                         std::to_string(first + count - 1) +
                                                         "/1048586");
    }

    void resumesAfterTheServerWasKilled()
    {
        const std::string bytes = jpeg(3 * chunk);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        for (std::size_t at = 0; at < bytes.size(); at += chunk) {
            QCOMPARE(patch(kari, hash, at, bytes.size(), std::string_view(bytes).substr(at, chunk))
                         .status,
                     204);
            m_office->server.kill();
            QVERIFY(m_office->server.start());
            kari.client = HttpClient(m_office->server.port());
            QCOMPARE(stand(ask(kari, "HEAD", hash)),
                     "200 " + std::to_string(at + chunk) + "/3145728");
        }
        QVERIFY(ask(kari, "GET", hash).body == bytes);
    }

    void aWrongOffsetTellsTheRightOne()
    {
        const std::string bytes = jpeg(2 * chunk);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        patch(kari, hash, 0, bytes.size(), std::string_view(bytes).substr(0, 1000));
        for (const std::size_t offset : {std::size_t(0), std::size_t(999), bytes.size()}) {
            const auto refused = patch(kari, hash, offset, bytes.size(), "x");
            QCOMPARE(verdict(refused), std::string("409 wrong_offset"));
            QCOMPARE(number(bodyOf(refused), "expected"), 1000);
        }
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 1000/2097152"));
    }

    void aWrongHashDropsTheBytes()
    {
        const std::string bytes = jpeg(5000);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        std::string other = bytes;
        other.back() ^= 1;
        QCOMPARE(verdict(patch(kari, hash, 0, bytes.size(), other)), std::string("422 wrong_hash"));
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 0/5000"));
        QCOMPARE(ask(kari, "GET", hash).status, 404);
        upload(kari, bytes);
        QVERIFY(ask(kari, "GET", hash).body == bytes);
        // Whole is whole: nothing goes behind it or over it.
        QCOMPARE(verdict(patch(kari, hash, 0, bytes.size(), other)),
                 std::string("409 wrong_offset"));
        QVERIFY(ask(kari, "GET", hash).body == bytes);
    }

    void theContentIsOfTheNamedType()
    {
        const std::string page = "<html><script>alert(1)</script></html>";
        auto kari = author(page);
        QCOMPARE(verdict(patch(kari, sha256Hex(page), 0, page.size(), page)),
                 std::string("422 wrong_type"));
        // Nor one of the others.
        const std::string png = "\x89PNG\r\n\x1A\n and so on";
        m_visit = newId();
        kari = author(png);
        QCOMPARE(verdict(patch(kari, sha256Hex(png), 0, png.size(), png)),
                 std::string("422 wrong_type"));
        QCOMPARE(stand(ask(kari, "HEAD", sha256Hex(png))), "200 0/" + std::to_string(png.size()));
        // It shows as soon as enough of it is there, however small the parts.
        QCOMPARE(patch(kari, sha256Hex(png), 0, png.size(), png.substr(0, 4)).status, 204);
        QCOMPARE(verdict(patch(kari, sha256Hex(png), 4, png.size(), png.substr(4, 4))),
                 std::string("422 wrong_type"));
        for (const auto* type : {"image/png", "application/pdf"}) {
            m_visit = newId();
            const std::string right =
                std::string_view(type) == "image/png" ? png : "%PDF-1.4 and so on";
            kari = author(right, type);
            upload(kari, right);
            QCOMPARE(ask(kari, "GET", sha256Hex(right)).header("content-type"), std::string(type));
        }
    }

    void limitsAndHeadersAreChecked()
    {
        const std::string bytes = jpeg(2 * chunk);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        const auto refusal = [&](std::map<std::string, std::string> headers,
                                 std::string_view body = "x") {
            const auto answer = ask(kari, "PATCH", hash, std::move(headers), body);
            return verdict(answer) + " " + text(bodyOf(answer), "field");
        };
        QCOMPARE(refusal({{"Upload-Length", "10"}}), std::string("400 bad_request Upload-Offset"));
        QCOMPARE(refusal({{"Upload-Offset", "0"}}), std::string("400 bad_request Upload-Length"));
        QCOMPARE(refusal({{"Upload-Offset", "-1"}, {"Upload-Length", "10"}}),
                 std::string("400 bad_request Upload-Offset"));
        QCOMPARE(refusal({{"Upload-Offset", "0x1"}, {"Upload-Length", "10"}}),
                 std::string("400 bad_request Upload-Offset"));
        QCOMPARE(refusal({{"Upload-Offset", "0"}, {"Upload-Length", "0"}}),
                 std::string("400 bad_request Upload-Length"));
        QCOMPARE(refusal({{"Upload-Offset", "0"}, {"Upload-Length", "26214401"}}),
                 std::string("413 too_large Upload-Length"));
        QCOMPARE(refusal({{"Upload-Offset", "0"}, {"Upload-Length", "10"}}),
                 std::string("422 wrong_length Upload-Length"));
        QCOMPARE(refusal({{"Upload-Offset", "0"},
                          {"Upload-Length", "2097152"},
                          {"Content-Encoding", "gzip"}},
                         gzipText("x")),
                 std::string("415 unsupported_encoding "));
        QCOMPARE(refusal({{"Upload-Offset", "0"}, {"Upload-Length", "2097152"}},
                         std::string(chunk + 1, 'x')),
                 std::string("413 too_large "));
        // A part that goes beyond the end changes nothing.
        QCOMPARE(
            patch(kari, hash, 0, bytes.size(), std::string_view(bytes).substr(0, chunk)).status,
            204);
        const std::string rest = bytes.substr(chunk + 1) + "x";
        QCOMPARE(patch(kari, hash, chunk, bytes.size(), "y").status, 204);
        QCOMPARE(verdict(patch(kari, hash, chunk + 1, bytes.size(), rest)),
                 std::string("422 wrong_length"));
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 1048577/2097152"));
        const auto post = ask(kari, "POST", hash);
        QCOMPARE(verdict(post), std::string("405 method_not_allowed"));
        QCOMPARE(post.header("allow"), std::string("HEAD, PATCH, GET"));
    }

    void knowingAHashGivesNothing()
    {
        const std::string bytes = jpeg(3000);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        upload(kari, bytes);
        auto ola = m_office->device(m_office->ola);
        auto siv = m_office->device(m_office->siv); // of a draft she sees nothing
        const auto nothing = ask(ola, "GET", std::string(64, '0'));
        QCOMPARE(verdict(nothing), std::string("404 not_found"));
        for (auto* other : {&ola, &siv}) {
            const auto answer = ask(*other, "GET", hash);
            QCOMPARE(answer.body, nothing.body);
            QCOMPARE(ask(*other, "HEAD", hash).status, 404);
            QCOMPARE(ask(*other, "HEAD", hash).header("upload-length"), std::string());
            QCOMPARE(patch(*other, hash, 0, bytes.size(), bytes).body, nothing.body);
        }
        for (const auto* odd : {"abc", "..%2f", "ABCDEF"})
            QCOMPARE(verdict(ask(kari, "GET", odd)), std::string("404 not_found"));
        std::string upper = hash;
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return c >= 'a' ? char(c - 'a' + 'A') : c; });
        if (upper != hash)
            QCOMPARE(ask(kari, "GET", upper).status, 404);

        // Naming it oneself gives nothing either, and does not tell that the bytes are there.
        ola.putNow("control_visit", newId(), 0, {{"guests_estimated", 1}},
                   {{"controllers", {m_office->ola}}, {"attachments", {named(bytes)}}});
        QCOMPARE(stand(ask(ola, "HEAD", hash)), std::string("200 0/3000"));
        QCOMPARE(ask(ola, "GET", hash).status, 404);
        QCOMPARE(verdict(patch(ola, hash, bytes.size(), bytes.size(), {})),
                 std::string("409 wrong_offset"));
        QCOMPARE(verdict(patch(ola, hash, 0, bytes.size(), jpeg(3000, 9))),
                 std::string("422 wrong_hash"));
        QVERIFY(ask(kari, "GET", hash).body == bytes);
        // With the finish the office sees it.
        auto fields = wholeVisit(newId());
        fields["status"] = "finished";
        kari.putNow("control_visit", m_visit, 0, fields);
        QVERIFY(ask(siv, "GET", hash).body == bytes);
    }

    void whoHasTheBytesMayNameThemWithoutKnowingOfTheOther()
    {
        const std::string bytes = jpeg(chunk + 9);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        patch(kari, hash, 0, bytes.size(), std::string_view(bytes).substr(0, chunk));
        auto ola = m_office->device(m_office->ola);
        const auto olas = newId();
        ola.putNow("control_visit", olas, 0, {{"guests_estimated", 1}},
                   {{"controllers", {m_office->ola}}, {"attachments", {named(bytes)}}});
        upload(ola, bytes); // from the start, and Kari's goes on where it was
        QVERIFY(ask(ola, "GET", hash).body == bytes);
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 1048576/1048585"));
        QCOMPARE(
            patch(kari, hash, chunk, bytes.size(), std::string_view(bytes).substr(chunk)).status,
            204);
        QVERIFY(ask(kari, "GET", hash).body == bytes);
        // A second record of one's own, in which one sees the first: nothing is to be sent.
        kari.putNow("control_visit", newId(), 0, {{"guests_estimated", 2}},
                    {{"controllers", {m_office->kari}}, {"attachments", {named(bytes)}}});
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 1048585/1048585"));
        // Who is let into both sees one of them whole.
        kari.putNow("control_visit", m_visit, 0, {}, {{"controllers", {m_office->ola}}});
        QVERIFY(ask(ola, "GET", hash).body == bytes);
        QCOMPARE(stand(ask(ola, "HEAD", hash)), std::string("200 1048585/1048585"));
    }

    void whoIsMadeAControllerSeesItAndMaySend()
    {
        const std::string bytes = jpeg(chunk + 5);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        patch(kari, hash, 0, bytes.size(), std::string_view(bytes).substr(0, chunk));
        kari.putNow("control_visit", m_visit, 0, {}, {{"controllers", {m_office->ola}}});
        auto ola = m_office->device(m_office->ola);
        QCOMPARE(stand(ask(ola, "HEAD", hash)), std::string("200 1048576/1048581"));
        QCOMPARE(
            patch(ola, hash, chunk, bytes.size(), std::string_view(bytes).substr(chunk)).status,
            204);
        QVERIFY(ask(kari, "GET", hash).body == bytes);
        kari.putNow("control_visit", m_visit, 0, {}, {}, {{"controllers", {m_office->ola}}});
        QCOMPARE(ask(ola, "GET", hash).status, 404);
    }

    void aRemovedOneIsNotFoundUntilItIsNamedAgain()
    {
        const std::string bytes = jpeg(3000);
        const std::string hash = sha256Hex(bytes);
        auto kari = author(bytes);
        upload(kari, bytes);
        kari.putNow("control_visit", m_visit, 0, {}, {}, {{"attachments", {named(bytes)}}});
        QCOMPARE(ask(kari, "GET", hash).status, 404);
        kari.putNow("control_visit", m_visit, 0, {}, {{"attachments", {named(bytes)}}});
        QCOMPARE(stand(ask(kari, "HEAD", hash)), std::string("200 3000/3000"));
        QVERIFY(ask(kari, "GET", hash).body == bytes);
    }

    void theSameUnderAnotherNameIsTheSame()
    {
        const std::string bytes = jpeg(3000);
        auto kari = author(bytes);
        auto other = named(bytes);
        other["name"] = "Kalt noe annet";
        kari.putNow("control_visit", m_visit, 0, {}, {{"attachments", {other}}});
        auto view = kari.see(m_visit);
        const auto& fields = view.at("fields").get_object();
        QCOMPARE(fields.at("attachments").get_array().size(), std::size_t(1));
        kari.putNow("control_visit", m_visit, 0, {}, {}, {{"attachments", {other}}});
        view = kari.see(m_visit);
        QVERIFY(view.at("fields").at("attachments").get_array().empty());
    }

    void aSignatureAndAnObservationNameTheirsToo()
    {
        const std::string sign = "\x89PNG\r\n\x1A\n strokes";
        const std::string photo = jpeg(2000, 7);
        auto kari = author(jpeg(100));
        kari.putNow("control_visit", m_visit, 0,
                    {{"signature", "signert"}, {"signature_image", named(sign, "image/png")}});
        const auto observation = newId();
        kari.putNow("observation", observation, 0, {{"visit", m_visit.toText()}},
                    {{"attachments", {named(photo)}}});
        upload(kari, sign);
        upload(kari, photo);
        QVERIFY(ask(kari, "GET", sha256Hex(sign)).body == sign);
        QVERIFY(ask(kari, "GET", sha256Hex(photo)).body == photo);
        // Both signatures of a conflict can be seen.
        kari.putNow("control_visit", m_visit, 0, {}, {{"controllers", {m_office->ola}}});
        auto ola = m_office->device(m_office->ola);
        const std::string otherSign = "\x89PNG\r\n\x1A\n others";
        const auto clash = ola.putNow("control_visit", m_visit, 1,
                                      {{"signature_image", named(otherSign, "image/png")}});
        QCOMPARE(text(clash, "status"), std::string("conflict"));
        upload(ola, otherSign);
        QVERIFY(ask(kari, "GET", sha256Hex(otherSign)).body == otherSign);
    }

    void erasureDropsWhatNoOtherRecordNames()
    {
        using namespace feltbok::server;
        const std::string own = jpeg(3000, 3);
        const std::string shared = jpeg(3000, 4);
        auto kari = author(own);
        const auto observation = newId();
        kari.putNow("observation", observation, 0, {{"visit", m_visit.toText()}},
                    {{"attachments", {named(shared)}}});
        const auto other = newId();
        kari.putNow("observation", other, 0, {{"visit", m_visit.toText()}},
                    {{"attachments", {named(shared), named(own)}}});
        kari.putNow("control_visit", m_visit, 0, {}, {}, {{"attachments", {named(own)}}});
        upload(kari, own);
        upload(kari, shared);
        QCOMPARE(m_office->server.stop(), 0);
        {
            const auto opened = openStoreOf(m_office->server);
            const auto& store = opened.store;
            const auto held = [&](const std::string& bytes) {
                bool is = false;
                const auto read = store->read([&](Reader& reader) -> Result<void> {
                    FELTBOK_TRY(reader.actFor(ActsFor::office()));
                    FELTBOK_ASSIGN(const auto space,
                                   reader.wholeAttachment("9901", sha256Hex(bytes)));
                    is = !space.isNull();
                    return {};
                });
                return read.hasValue() && is;
            };
            const auto erase = [&](const RecordId& record) {
                return store->write([&](Writer& writer) -> Result<void> {
                    FELTBOK_TRY(writer.actFor(ActsFor::office()));
                    FELTBOK_TRY(writer.lockCounter({"9901", domain::Side::alcohol}));
                    FELTBOK_ASSIGN(const auto version,
                                   writer.nextVersion({"9901", domain::Side::alcohol}));
                    return writer.eraseRecord(record, version);
                });
            };
            QVERIFY(held(own) && held(shared));
            QVERIFY(erase(other).hasValue());
            QVERIFY(held(own)); // the visit may name it again
            QVERIFY(held(shared));
            QVERIFY(erase(observation).hasValue());
            QVERIFY(!held(shared));
            QVERIFY(erase(m_visit).hasValue());
            QVERIFY(!held(own));
        }
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
