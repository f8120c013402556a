// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "protocol/operation_wire.h"
#include "server/bundle/bundle_verify.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::server;

namespace {

/// A bundle written by hand: one visit, one photo of 700 KB.
class Handmade
{
public:
    Handmade()
        : device(DeviceId::create(Instant{})), user(UserId::create(Instant{})),
          visit(RecordId::create(Instant{})), photo(std::size_t{700'000}, 'p')
    {
        hash = sha256Hex(photo);
        operations();
    }

    std::string text(bool withPhoto = true, bool saysMissing = false)
    {
        lines.clear();
        manifest = {};
        json::array missing;
        if (saysMissing)
            missing.emplace_back(hash);
        add(toJsonText(json::object{{"feltbok_bundle", 1},
                                    {"municipality", "9901"},
                                    {"visit", visit.toText()},
                                    {"epoch", "e"},
                                    {"made_at", "2026-12-01T10:00:00.000Z"},
                                    {"missing_attachments", missing}}),
            {.what = "header"});
        add(deviceLine(device.toText(), device.toText(), user.toText(), "Kari",
                       toBase64Url(deviceKey.publicKey())),
            {.what = "device", .device = device.toText()});
        std::int64_t version = 0;
        for (const auto& operation : sealed) {
            ++version;
            const json::object result{
                {"seq", operation.seq}, {"status", "applied"}, {"version", version}};
            add(toJsonText(json::object{{"operation", json::object{{"op", operation.op},
                                                                   {"payload", operation.payload},
                                                                   {"sig", operation.sig},
                                                                   {"result", result}}}}),
                {.what = "operation",
                 .device = device.toText(),
                 .seq = operation.seq,
                 .collection = "control_visit",
                 .record = visit.toText(),
                 .kind = "put"});
        }
        const protocol::Receipt receipt{device, std::int64_t(sealed.size()), sealed.back().hash,
                                        "e", "2026-12-01T10:00:00.000Z"};
        add(receiptLine(protocol::signReceipt(receipt, serverKey)),
            {.what = "receipt", .device = device.toText(), .seq = receipt.upto});
        add(toJsonText(json::object{
                {"record", json::object{{"id", visit.toText()},
                                        {"collection", "control_visit"},
                                        {"version", version},
                                        {"fields", json::object{{"staff_count", 3},
                                                                {"signature_image", image()}}}}}}),
            {.what = "record", .collection = "control_visit", .record = visit.toText()});
        if (withPhoto)
            for (std::size_t part = 0; part < 2; ++part)
                add(attachmentLine(
                        hash, part, 2,
                        std::string_view(photo).substr(part * bundleChunkBytes, bundleChunkBytes)),
                    {.what = "attachment", .seq = std::int64_t(part), .record = hash});
        manifest.serverKey = toBase64Url(serverKey.publicKey());
        manifest.municipality = "9901";
        manifest.visit = visit.toText();
        manifest.madeAt = "2026-12-01T10:00:00.000Z";
        std::string out;
        for (const auto& line : lines)
            out += line + "\n";
        return out + sealBundle(manifest, serverKey) + "\n";
    }

    DeviceId device;
    UserId user;
    RecordId visit;
    std::string photo;
    std::string hash;
    SigningKey deviceKey = SigningKey::generate();
    SigningKey serverKey = SigningKey::generate();
    std::vector<domain::SealedOperation> sealed;
    std::vector<std::string> lines;
    BundleManifest manifest;

private:
    json::object image() const
    {
        return {{"sha256", hash}, {"size", 700'000}, {"type", "image/png"}, {"name", "s.png"}};
    }
    void operations()
    {
        protocol::DeviceSealer sealer(deviceKey, device, user);
        std::string chain = protocol::firstPrev();
        for (const auto& set :
             {json::object{{"staff_count", 2}}, json::object{{"signature_image", image()}},
              json::object{{"staff_count", 3}}}) {
            domain::OperationDraft draft;
            draft.municipality = "9901";
            draft.collection = "control_visit";
            draft.record = visit;
            draft.base = std::int64_t(sealed.size());
            draft.set = set;
            sealed.push_back(sealer.seal(draft, std::int64_t(sealed.size()) + 1, chain));
            chain = sealed.back().hash;
        }
    }
    void add(std::string line, BundleLineName name)
    {
        manifest.lines.push_back({sha256Hex(line), std::move(name)});
        lines.push_back(std::move(line));
    }
};

BundleReport verify(const std::string& text)
{
    std::size_t at = 0;
    auto report = verifyBundle(
        [&](char* into, std::size_t size) -> Result<std::size_t> {
            const std::size_t count = std::min(size, text.size() - at);
            std::copy_n(text.data() + at, count, into);
            at += count;
            return count;
        },
        std::nullopt);
    return report ? std::move(*report) : BundleReport();
}

std::string faultOf(const std::string& text)
{
    const auto report = verify(text);
    return report.fault ? describe(report.fault->name) + ": " + report.fault->detail
                        : std::string("none");
}

} // namespace

/// What only somebody with the server's own key could write, and attachments.
class BundleFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachmentsAreHeldAgainstTheOperationsThatNameThem()
    {
        Handmade made;
        QCOMPARE(faultOf(made.text()), std::string("none"));
        QCOMPARE(verify(made.text()).attachments, std::size_t(1));
        QCOMPARE(verify(made.text(false, true)).missingAttachments, std::size_t(1));
        QCOMPARE(faultOf(made.text(false, true)), std::string("none"));
        QCOMPARE(faultOf(made.text(false, false)),
                 "operation seq 2 of device " + made.device.toText() + " (control_visit " +
                     made.visit.toText() + ", put): the attachment that it names is not there");
        // Other bytes, in a bundle whose hashes all fit.
        made.photo.back() = 'q';
        QCOMPARE(faultOf(made.text()),
                 "attachment " + made.hash + ", part 1: the attachment does not have its hash");
    }

    void everyTenthByteOfAPhotoIsNamed()
    {
        Handmade made;
        const std::string whole = made.text();
        const std::size_t begin = whole.find("\"data\":\"") + 8;
        std::string altered = whole;
        for (std::size_t at = begin; at < whole.size() - 5000; at += 60'000) {
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            if (altered[at] != whole[at])
                QVERIFY(faultOf(altered).starts_with("attachment " + made.hash + ", part ") ||
                        faultOf(altered).starts_with("manifest"));
            altered[at] = whole[at];
        }
    }

    void aBrokenChainIsNamedByTheOperationThatDoesNotFollow()
    {
        Handmade made;
        protocol::DeviceSealer sealer(made.deviceKey, made.device, made.user);
        made.sealed[2] = *sealer.reseal(made.sealed[2], 3, std::string(64, 'a'));
        QCOMPARE(faultOf(made.text()), "operation seq 3 of device " + made.device.toText() +
                                           " (control_visit " + made.visit.toText() +
                                           ", put): it does not follow the operation before it");
        Handmade other;
        protocol::DeviceSealer first(other.deviceKey, other.device, other.user);
        other.sealed[0] = *first.reseal(other.sealed[0], 1, std::string(64, 'a'));
        QVERIFY(faultOf(other.text()).find("not the first of its device") != std::string::npos);
    }

    void theManifestIsReadOnlyAsItIsWritten()
    {
        Handmade made;
        made.text();
        const std::string seal = sealBundle(made.manifest, made.serverKey);
        QVERIFY(readSeal(seal)->isGenuine);
        QVERIFY(!readSeal(" " + seal));
        QVERIFY(!readSeal(seal + " "));
        QVERIFY(!readSeal("{}"));
        std::string escaped = seal; // the same text, written otherwise
        escaped.replace(escaped.find("9901"), 4, "990\\u0031");
        QVERIFY(!readSeal(escaped));
        auto other = made.manifest;
        other.serverKey = toBase64Url(SigningKey::generate().publicKey());
        QVERIFY(!readSeal(sealBundle(other, made.serverKey))->isGenuine);
    }

    void namesSayWhatToLookFor()
    {
        QCOMPARE(describe({.what = "operation",
                           .device = "d",
                           .seq = 43,
                           .collection = "observation",
                           .record = "r",
                           .kind = "put"}),
                 std::string("operation seq 43 of device d (observation r, put)"));
        QCOMPARE(describe({.what = "manifest"}), std::string("manifest"));
    }
};

QTEST_APPLESS_MAIN(BundleFormatTest)
#include "bundle_format_test.moc"
