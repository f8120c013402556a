// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "server/bundle/bundle_verify.h"
#include "support/server_office.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;
using domain::OperationKind;

namespace {

BundleBytes bytesOf(const std::string& text, std::size_t step = 4096)
{
    return [&text, step, at = std::size_t(0)](char* into,
                                              std::size_t size) mutable -> Result<std::size_t> {
        const std::size_t count = std::min({size, step, text.size() - at});
        std::copy_n(text.data() + at, count, into);
        at += count;
        return count;
    };
}

BundleReport verify(const std::string& text, const std::optional<std::string>& key = {})
{
    auto report = verifyBundle(bytesOf(text), key);
    if (report)
        return std::move(*report);
    BundleReport out;
    out.fault = BundleFault{0, 0, 0, {.what = "refused"}, report.error().detail};
    return out;
}

std::string faultOf(const BundleReport& report)
{
    return report.fault ? describe(report.fault->name) + ": " + report.fault->detail : "";
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> out;
    std::size_t at = 0;
    for (auto feed = text.find('\n'); feed != std::string::npos; feed = text.find('\n', at)) {
        out.push_back(text.substr(at, feed - at));
        at = feed + 1;
    }
    return out;
}
std::string joined(const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines)
        out += line + "\n";
    return out;
}

/// What a forger can do who has no key but one of their own: every hash right, signed anew.
std::string resealed(std::vector<std::string> lines)
{
    const auto seal = readSeal(lines.back());
    auto manifest = seal->manifest;
    lines.pop_back();
    for (std::size_t i = 0; i < lines.size(); ++i)
        manifest.lines[i].sha256 = sha256Hex(lines[i]);
    const auto key = SigningKey::generate();
    manifest.serverKey = toBase64Url(key.publicKey());
    // Receipts are cheap to forge too.
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (manifest.lines[i].name.what == "receipt") {
            const auto object = parseJsonObject(lines[i]);
            const auto said =
                parseJsonObject(*findString(object->at("receipt").as_object(), "text"));
            lines[i] = receiptLine(protocol::signReceipt(
                {*DeviceId::parse(text(*said, "device")), number(*said, "upto"),
                 text(*said, "chain"), text(*said, "epoch"), text(*said, "time")},
                key));
            manifest.lines[i].sha256 = sha256Hex(lines[i]);
        }
    lines.push_back(sealBundle(manifest, key));
    return joined(lines);
}

void replace(std::string& text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("nothing to replace: %s", from.c_str());
    text.replace(at, from.size(), to);
}

} // namespace

/// `audit export` and `audit verify`: what the shipped server writes of a whole case, and what is
/// said of it after every kind of change.
class BundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        office = std::make_unique<ServerOffice>();
        makeCase();
        const auto answer = exportTo("case.jsonl", caseVisit);
        QVERIFY2(answer.exitCode == 0, answer.out.c_str());
        key = text(answer.json, "server_key");
        bundle = read("case.jsonl");
        QCOMPARE(number(answer.json, "bytes"), std::int64_t(bundle.size()));
        QVERIFY(exportTo("small.jsonl", smallVisit).exitCode == 0);
        small = read("small.jsonl");
    }

    void anUntouchedCaseIsAsItWasMade()
    {
        const auto report = verify(bundle, key);
        QCOMPARE(faultOf(report), std::string());
        QCOMPARE(report.serverKey, key);
        QVERIFY(report.isKeyGiven);
        QCOMPARE(report.devices, std::size_t(3));
        QVERIFY(report.operations >= 15);
        QVERIFY(report.receipts >= 4); // one of the devices did something else in between
        QCOMPARE(report.parked, std::size_t(2));
        QCOMPARE(report.erased, std::size_t(1)); // the text with an identity in it
        // Visit, two observations, two addenda (one made by the server), conflict, assessment,
        // decision, confirmation.
        QCOMPARE(report.records, std::size_t(9));
        QCOMPARE(report.context, std::size_t(3)); // the place, and two parked entries
        QCOMPARE(verify(small).records, std::size_t(2));
    }

    void aVisitJoinedByACodeIsReplayed_data()
    {
        QTest::addColumn<QByteArray>("order");    // K: the first inspector's put, O: the second's
        QTest::addColumn<QByteArray>("method");   // that stands
        QTest::addColumn<std::size_t>("records"); // the visit, and what was said after the finish
        const auto row = [](const char* name, const char* order, const char* method,
                            std::size_t records) {
            QTest::newRow(name) << QByteArray(order) << QByteArray(method) << records;
        };
        row("the second first", "OK", "uniformert", 1);
        row("the first first", "KO", "uniformert", 1);
        row("the second after the finish", "KFO", "uniformert", 2);
        row("the second alone", "OF", "aapen", 2);
        row("the first after the finish", "OFK", "aapen", 3);
    }
    void aVisitJoinedByACodeIsReplayed()
    {
        QFETCH(QByteArray, order);
        QFETCH(QByteArray, method);
        QFETCH(std::size_t, records);
        auto kari = office->device(office->kari);
        auto ola = office->device(office->ola);
        const RecordId visit = newId();
        const json::object both{{"controllers", {office->kari, office->ola}}};
        auto begun = wholeVisit(newId());
        auto told = begun;
        told["method"] = "aapen";
        for (const char step : order) {
            if (step == 'K')
                kari.putNow("control_visit", visit, 0, begun, both);
            else if (step == 'O')
                ola.pushOne(ola.make(OperationKind::put, "control_visit", visit, 0, told, both, {},
                                     {"kind", "method", "started_at"}));
            else
                (order.startsWith('O') ? ola : kari)
                    .putNow("control_visit", visit, 0, {{"status", "finished"}});
        }
        ola.putNow("control_visit", visit, 0, {{"staff_count", 3}});
        QCOMPARE(
            QByteArray::fromStdString(text(*requireObject(ola.see(visit), "fields"), "method")),
            method);
        const std::string file = std::string("joined-") + order.constData() + ".jsonl";
        QVERIFY(exportTo(file.c_str(), visit).exitCode == 0);
        const std::string whole = read(file.c_str());
        const auto report = verify(whole, key);
        QCOMPARE(faultOf(report), std::string());
        QCOMPARE(report.parked, std::size_t(0));
        QCOMPARE(report.records, records);
    }

    void theFileIsItsOwnersAlone()
    {
        const QFileInfo file(folder.filePath(QStringLiteral("case.jsonl")));
        QCOMPARE(int(file.permissions() &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)),
                 0);
        const auto again = exportTo("case.jsonl", caseVisit);
        QCOMPARE(again.exitCode, 1); // nothing is overwritten
        QCOMPARE(QByteArray::fromStdString(read("case.jsonl")), QByteArray::fromStdString(bundle));
    }

    void theCommandVerifiesWithoutAServer()
    {
        const QString file = folder.filePath(QStringLiteral("case.jsonl"));
        const auto run = [&](const QStringList& more) {
            return ServerProcess::runProgram(
                QStringList{QStringLiteral("audit"), QStringLiteral("verify"), file} + more);
        };
        auto answer = run({QStringLiteral("--json")});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json.at("ok").as_bool());
        QCOMPARE(run({QStringLiteral("--server-key"), QString::fromStdString(key)}).exitCode, 0);
        const auto other = toBase64Url(SigningKey::generate().publicKey());
        answer = run({QStringLiteral("--server-key"), QString::fromStdString(other)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.find("another server's key") != std::string::npos);
        QCOMPARE(run({QStringLiteral("--server-key"), QStringLiteral("short")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("--data"), QStringLiteral("/nowhere")}).exitCode, 2);

        // A word of an observation.
        std::string altered = bundle;
        const auto at = altered.find("Skjenking etter stengetid");
        altered[at] = 's';
        QFile out(folder.filePath(QStringLiteral("altered.jsonl")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(altered));
        out.close();
        answer = ServerProcess::runProgram(
            {QStringLiteral("audit"), QStringLiteral("verify"), out.fileName()});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.out.find("operation seq ") != std::string::npos &&
                     answer.out.find("(observation " + firstObservation.toText() + ", put)") !=
                         std::string::npos,
                 answer.out.c_str());
        const auto nothing = ServerProcess::runProgram(
            {QStringLiteral("audit"), QStringLiteral("verify"),
             QStringLiteral("/proc/self/cmdline"), QStringLiteral("--json")});
        QCOMPARE(nothing.exitCode, 1);
        QVERIFY(nothing.json.contains("error"));
    }

    /// With the server stopped, the same content.
    void exportsBesideTheServerToo()
    {
        office->server.stop();
        const auto answer = exportTo("stopped.jsonl", caseVisit);
        QVERIFY2(answer.exitCode == 0, answer.out.c_str());
        const auto report = verify(read("stopped.jsonl"), key);
        QCOMPARE(faultOf(report), std::string());
        QCOMPARE(report.operations, verify(bundle).operations);
        const auto none = exportTo("none.jsonl", newId());
        QCOMPARE(none.exitCode, 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none.jsonl"))));
        QVERIFY(office->server.start());
    }

    /// Every byte of a small bundle, flipped in turn: the thing whose line holds it is named.
    void everyFlippedByteIsNamed()
    {
        QVERIFY2(everyFlipIsNamed(small, 1, 0x01), "bit 0");
        QVERIFY2(everyFlipIsNamed(small, 1, 0x20), "bit 5");
        QVERIFY2(everyFlipIsNamed(bundle, 11, 0x80), "bit 7, every eleventh");
        QVERIFY2(everyFlipIsNamed(bundle, 13, 0x02), "bit 1, every thirteenth");
    }

    void cutDoubledAndReorderedLinesAreFound()
    {
        const auto lines = linesOf(bundle);
        for (std::size_t size = 1; size < bundle.size(); size += 97)
            QVERIFY(verify(bundle.substr(0, size)).fault);
        QVERIFY(verify(bundle.substr(0, bundle.size() - 1)).fault);
        QVERIFY(verify(bundle + "\n").fault);
        QVERIFY(verify(bundle + bundle).fault);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto doubled = lines;
            doubled.insert(doubled.begin() + std::ptrdiff_t(i), lines[i]);
            QVERIFY(verify(joined(doubled)).fault);
            auto missing = lines;
            missing.erase(missing.begin() + std::ptrdiff_t(i));
            QVERIFY(verify(joined(missing)).fault);
            if (i + 1 < lines.size()) {
                auto swapped = lines;
                std::swap(swapped[i], swapped[i + 1]);
                QVERIFY(verify(joined(swapped)).fault);
            }
        }
        // A line that is gone is named.
        const auto manifest = readSeal(lines.back())->manifest;
        auto missing = lines;
        missing.erase(missing.begin() + 5);
        const auto report = verify(joined(missing));
        QCOMPARE(describe(report.fault->name), describe(manifest.lines[5].name));
        QCOMPARE(report.fault->line, std::size_t(6));
    }

    /// Who signs a changed bundle anew is caught by the devices' signatures and by the merge.
    void aForgerWithAKeyOfTheirOwnIsFound()
    {
        const auto lines = linesOf(bundle);
        const auto manifest = readSeal(lines.back())->manifest;
        QCOMPARE(faultOf(verify(resealed(lines))), std::string()); // nothing but the key changed
        QVERIFY(verify(resealed(lines), key).fault);               // which one can ask for

        const auto named = [&](std::size_t line) { return describe(manifest.lines[line].name); };
        const auto forged = [&](const char* what, const char* from, const char* to) {
            auto changed = lines;
            for (std::size_t i = 0; i + 1 < lines.size(); ++i)
                if (manifest.lines[i].name.what == what &&
                    lines[i].find(from) != std::string::npos) {
                    replace(changed[i], from, to);
                    const auto report = verify(resealed(changed));
                    if (!report.fault)
                        return std::string("not found");
                    return describe(report.fault->name) == named(i)
                               ? report.fault->detail
                               : "named " + describe(report.fault->name);
                }
            return std::string("no such line");
        };
        QCOMPARE(forged("operation", "Skjenking etter", "Skjenking foer "),
                 std::string("the payload does not have the hash that was signed"));
        QCOMPARE(forged("operation", R"(\"base\":0)", R"(\"base\":1)"),
                 std::string("the signature does not fit the operation's text and its device's "
                             "key"));
        QCOMPARE(forged("record", "Skjenking etter", "Skjenking foer "),
                 std::string("the operations lead to another state"));
        QCOMPARE(forged("record", R"("open":false)", R"("open":true )"),
                 std::string("the operations lead to another state"));
        QCOMPARE(forged("receipt", R"(\"upto\":)", R"(\"upto\":1)"),
                 std::string("the receipt is for another chain"));
        // An operation that is left out, with all that names it.
        auto without = lines;
        auto shorter = manifest;
        for (std::size_t i = 0; i < manifest.lines.size(); ++i)
            if (manifest.lines[i].name.collection == "assessment" &&
                manifest.lines[i].name.what == "operation") {
                without.erase(without.begin() + std::ptrdiff_t(i));
                shorter.lines.erase(shorter.lines.begin() + std::ptrdiff_t(i));
                break;
            }
        without.back() = sealBundle(shorter, SigningKey::generate());
        QVERIFY(verify(resealed(without)).fault);
    }

    /// A whole case with photos of its visit and of what was seen, from the forewarning to the
    /// appeal: every part of a photo leads to the operation that names it.
    void photosAndDecisionsAreInTheCase()
    {
        auto kari = office->device(office->kari);
        auto siv = office->device(office->siv);
        const RecordId place = newId();
        siv.putNow("premises", place, 0, {{"name", "Fyrlykta"}});
        const RecordId visit = newId();
        const RecordId seen = newId();
        const auto photo = [](std::size_t size, char grain) {
            return "\xFF\xD8\xFF\xE0" + std::string(size, grain);
        };
        const auto named = [](const std::string& bytes) {
            return json::object{{"attachments",
                                 {{{"sha256", sha256Hex(bytes)},
                                   {"size", std::ssize(bytes)},
                                   {"type", "image/jpeg"}}}}};
        };
        const std::string ofVisit = photo(40'000, 'v');
        const std::string ofSeen = photo(600'000, 's'); // of two parts in the bundle
        auto first = named(ofVisit);
        first["controllers"] = {office->kari, office->ola};
        const auto made = kari.putNow("control_visit", visit, 0, wholeVisit(place), first);
        const auto seenMade =
            kari.putNow("observation", seen, 0,
                        {{"visit", visit.toText()}, {"possible_violation", "P4-2"}}, named(ofSeen));
        QCOMPARE(text(seenMade, "status"), std::string("applied"));
        const std::string takenOut = photo(30'000, 't');
        const auto third = named(takenOut);
        kari.putNow("control_visit", visit, number(made, "version"), {}, third);
        for (const auto& bytes : {ofVisit, ofSeen, takenOut}) {
            const auto sent = kari.client.request("PATCH", "/v1/attachments/" + sha256Hex(bytes),
                                                  {{"Authorization", "Bearer " + kari.token},
                                                   {"Upload-Offset", "0"},
                                                   {"Upload-Length", std::to_string(bytes.size())}},
                                                  bytes);
            QCOMPARE(sent.status, 204);
        }
        kari.putNow("control_visit", visit, number(made, "version"), {}, {}, third);
        kari.putNow("control_visit", visit, number(made, "version"), {{"status", "finished"}});
        const RecordId assessment = newId();
        siv.putNow("assessment", assessment, 0,
                   {{"observation", seen.toText()},
                    {"violation", "P4-2"},
                    {"decision", "assessed"},
                    {"points", 4}});
        const RecordId warning = newId();
        const json::object rests{{"visits", {visit.toText()}},
                                 {"assessments", {assessment.toText()}}};
        siv.putNow("decision", warning, 0,
                   {{"premises", place.toText()},
                    {"kind", "forhaandsvarsel_prikker"},
                    {"date", "2026-12-01"},
                    {"notified_at", "2026-12-02"},
                    {"status", "notified"}},
                   rests);
        const RecordId decision = newId();
        siv.putNow("decision", decision, 0,
                   {{"premises", place.toText()},
                    {"kind", "vedtak_prikker"},
                    {"forewarning", warning.toText()},
                    {"points", 4},
                    {"date", "2026-12-20"},
                    {"status", "decided"}},
                   rests);
        for (const auto& step :
             {json::object{{"notified_at", "2026-12-21"}, {"status", "notified"}},
              json::object{{"appealed_at", "2027-01-04"}, {"status", "appealed"}},
              json::object{{"appeal_outcome_at", "2027-03-01"}, {"status", "reversed"}}})
            QCOMPARE(text(siv.putNow("decision", decision, 0, step), "status"),
                     std::string("applied"));

        const auto exported = exportTo("photos.jsonl", visit);
        QVERIFY2(exported.exitCode == 0, exported.out.c_str());
        const std::string whole = read("photos.jsonl");
        const auto good = verify(whole, key);
        QCOMPARE(faultOf(good), std::string());
        QCOMPARE(good.attachments, std::size_t(2));
        // What was taken out again leaves the house with nobody.
        QCOMPARE(good.missingAttachments, std::size_t(1));
        QVERIFY(whole.find(toBase64Url(asBytes(takenOut)).substr(0, 1000)) == std::string::npos);
        QCOMPARE(good.records, std::size_t(5)); // visit, observation, assessment, two decisions
        QVERIFY(theirPhotoIsNamed(whole, sha256Hex(ofVisit), "(control_visit " + visit.toText()));
        QVERIFY(theirPhotoIsNamed(whole, sha256Hex(ofSeen), "(observation " + seen.toText()));
        // And the command says so.
        std::string altered = whole;
        const auto at = altered.find("\"data\":\"") + 100;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        QFile out(folder.filePath(QStringLiteral("altered_photo.jsonl")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(altered));
        out.close();
        const auto answer = ServerProcess::runProgram(
            {QStringLiteral("audit"), QStringLiteral("verify"), out.fileName()});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.out.find("named by: operation seq ") != std::string::npos,
                 answer.out.c_str());
    }

    /// Whatever the file, memory stays within the format's limits.
    void aLineOfAGibibyteIsRefusedInLittleMemory()
    {
        const auto lines = linesOf(bundle);
        const std::string start = lines[0] + "\n";
        const std::size_t giant = std::size_t{1024} * 1024 * 1024;
        std::size_t at = 0;
        const BundleBytes bytes = [&](char* into, std::size_t size) -> Result<std::size_t> {
            std::size_t count = 0;
            if (at < start.size()) {
                count = std::min(size, start.size() - at);
                std::copy_n(start.data() + at, count, into);
            } else {
                count = std::min(size, start.size() + giant - at);
                std::fill_n(into, count, 'x');
            }
            at += count;
            return count;
        };
        rusage before{};
        getrusage(RUSAGE_SELF, &before);
        const auto report = verifyBundle(bytes, {});
        rusage after{};
        getrusage(RUSAGE_SELF, &after);
        QVERIFY(report && report->fault);
        QVERIFY(after.ru_maxrss - before.ru_maxrss < 64 * 1024); // KiB
    }

    /// docs/bundle.md tells how to check a bundle with openssl and a few lines of Python; they lie
    /// in the page and run here as they stand.
    void theRecipeOfTheDocumentationWorks()
    {
        const auto run = [&](const char* file, const std::string& serverKey) {
            QProcess python;
            python.start(QStringLiteral("python3"),
                         {QStringLiteral("-B"),
                          QStringLiteral(FELTBOK_TEST_DATA "/../integration/bundle_recipe.py"),
                          QStringLiteral(FELTBOK_TEST_DATA "/../../docs/bundle.md"),
                          folder.filePath(QString::fromLatin1(file)),
                          QString::fromStdString(serverKey)});
            if (!python.waitForFinished(60'000))
                return std::string("it does not end");
            return python.readAllStandardError().toStdString() +
                   python.readAllStandardOutput().toStdString();
        };
        const auto good = run("case.jsonl", key);
        QVERIFY2(good.find("as it was made") != std::string::npos, good.c_str());
        const auto otherKey = run("case.jsonl", toBase64Url(SigningKey::generate().publicKey()));
        QVERIFY2(otherKey.find("as it was made") == std::string::npos, otherKey.c_str());
        const auto altered = run("altered.jsonl", key);
        QVERIFY2(altered.find("altered: operation") != std::string::npos, altered.c_str());
    }

private:
    CommandAnswer exportTo(const char* name, const RecordId& visit) const
    {
        return office->server.command(
            {QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--visit"),
             QString::fromStdString(visit.toText()), folder.filePath(QString::fromLatin1(name))});
    }
    std::string read(const char* name) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().toStdString();
    }

    static bool everyFlipIsNamed(const std::string& whole, std::size_t step, unsigned bits)
    {
        const auto lines = linesOf(whole);
        const auto manifest = readSeal(lines.back())->manifest;
        std::size_t at = 0;
        std::size_t next = 0;
        std::string altered = whole;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const std::string wanted =
                line < manifest.lines.size() ? describe(manifest.lines[line].name) : "manifest";
            for (const std::size_t end = at + lines[line].size() + 1; at < end; ++at) {
                if (at != next)
                    continue;
                next += step;
                altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ bits);
                const auto report = verify(altered);
                altered[at] = whole[at];
                if (!report.fault || describe(report.fault->name) != wanted ||
                    report.fault->line != line + 1) {
                    qWarning("byte %zu of line %zu (%s): %s", at, line + 1, wanted.c_str(),
                             faultOf(report).c_str());
                    return false;
                }
            }
        }
        return at == whole.size();
    }

    /// Bytes of each of a photo's lines, flipped.
    static bool theirPhotoIsNamed(const std::string& whole, const std::string& hash,
                                  const std::string& operation)
    {
        std::size_t flipped = 0;
        std::size_t at = 0;
        std::string altered = whole;
        for (const auto& line : linesOf(whole)) {
            if (line.starts_with("{\"attachment\"") && line.find(hash) != std::string::npos)
                for (std::size_t i = 0; i < line.size(); i += 1 + line.size() / 9) {
                    auto& byte = altered[at + i];
                    byte = static_cast<char>(byte ^ 1);
                    const auto report = verify(altered);
                    byte = whole[at + i];
                    const bool isNamed =
                        report.fault && report.fault->name.record == hash &&
                        report.fault->namedBy &&
                        describe(*report.fault->namedBy).find(operation) != std::string::npos;
                    if (!isNamed) {
                        qWarning("byte %zu: %s", i, faultOf(report).c_str());
                        return false;
                    }
                    ++flipped;
                }
            at += line.size() + 1;
        }
        return flipped >= 9;
    }

    /// Two inspectors and a case handler: conflict, late work, parked work, assessment, decision.
    void makeCase()
    {
        auto kari = office->device(office->kari);
        auto ola = office->device(office->ola);
        auto siv = office->device(office->siv);
        const RecordId place = newId();
        siv.putNow("premises", place, 0, {{"name", "Havblikk kro"}, {"address", "Kaien 1"}});
        caseVisit = newId();
        auto put = [](const json::object& result) {
            const auto status = text(result, "status");
            if (status == "parked")
                qWarning("parked: %s %s", text(result, "code").c_str(),
                         text(result, "field").c_str());
            return number(result, "version");
        };
        const auto first = put(kari.putNow("control_visit", caseVisit, 0, wholeVisit(place),
                                           {{"controllers", {office->kari, office->ola}}}));
        firstObservation = newId();
        put(kari.putNow("observation", firstObservation, 0,
                        {{"visit", caseVisit.toText()},
                         {"at", "2026-11-20T22:10:00.000Z"},
                         {"location", "bar"},
                         {"description", "Skjenking etter stengetid ved baren"},
                         {"possible_violation", "P4-2"}}));
        // Something else in between: a gap in what the bundle holds of this device.
        smallVisit = newId();
        put(kari.putNow("control_visit", smallVisit, 0, {{"premises", place.toText()}}));
        put(kari.putNow("observation", newId(), 0,
                        {{"visit", smallVisit.toText()}, {"description", "Ryddig \u00e6\u00f8"}}));
        put(kari.putNow("control_visit", caseVisit, first,
                        {{"staff_count", 11},
                         {"checklist", {{"U1", {{"answer", "ok"}, {"note", "god"}}}}},
                         {"fremtidig_felt", {{"a", 1.5}}}}));
        auto clash = ola.putNow("control_visit", caseVisit, first,
                                {{"staff_count", 12}, {"guards_count", 2}});
        const auto conflict =
            RecordId::parse(text(clash.at("conflicts").as_object(), "staff_count"));
        const auto answer = ola.pushOne(ola.make(OperationKind::resolve, "conflict", *conflict,
                                                 number(clash, "version") + 1, {{"value", 12}}));
        const auto resolved = put(answer);
        put(kari.putNow("control_visit", caseVisit, resolved,
                        {{"guests_estimated", 40}, {"guards_count", nullptr}},
                        {{"other_agencies", {"politi"}}}));
        put(kari.putNow("control_visit", caseVisit, resolved, {{"status", "finished"}}));
        put(ola.putNow("control_visit", caseVisit, resolved,
                       {{"general_impression", "Rolig"}, {"guests_estimated", 45}}));
        const RecordId late = newId();
        put(ola.putNow("observation", late, resolved,
                       {{"visit", caseVisit.toText()}, {"description", "Sett i etterkant"}}));
        put(ola.putNow("addendum", newId(), resolved,
                       {{"visit", caseVisit.toText()}, {"text", "Glassene var ryddet"}}));
        put(ola.putNow("confirmation", newId(), 0,
                       {{"visit", caseVisit.toText()}, {"user", office->ola}}));
        ola.putNow("observation", late, resolved, {{"description", "Skriv til kari@example.com"}});
        ola.putNow("control_visit", caseVisit, number(ola.see(caseVisit), "version"),
                   {{"staff_count", 3}});
        const RecordId assessment = newId();
        put(siv.putNow("assessment", assessment, 0,
                       {{"observation", firstObservation.toText()},
                        {"violation", "P4-2"},
                        {"decision", "assessed"},
                        {"points", 4}}));
        put(siv.putNow("decision", newId(), 0,
                       {{"premises", place.toText()},
                        {"kind", "vedtak_prikker"},
                        {"status", "decided"},
                        {"date", "2026-12-20"}},
                       {{"visits", {caseVisit.toText()}}}));
        put(siv.putNow("control_visit", caseVisit, number(siv.see(caseVisit), "version"),
                       {{"comment", "Vi er uenige"}, {"status", "comment_received"}}));
    }

    QTemporaryDir folder;
    std::unique_ptr<ServerOffice> office;
    RecordId caseVisit;
    RecordId smallVisit;
    RecordId firstObservation;
    std::string key;
    std::string bundle;
    std::string small;
};

QTEST_GUILESS_MAIN(BundleTest)
#include "bundle_test.moc"
