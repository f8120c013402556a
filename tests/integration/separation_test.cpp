// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "domain/schema.h"
#include "health_office.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

namespace {

constexpr std::string_view alcoholCanary = "Kanarifugl Alfa";
constexpr std::string_view healthCanary = "Kanarifugl Helse";

std::string photo(std::string_view name)
{
    return "\xFF\xD8\xFF\xE0 " + std::string(name);
}

json::object named(const std::string& bytes)
{
    return {{"sha256", sha256Hex(bytes)},
            {"size", std::int64_t(bytes.size())},
            {"type", "image/jpeg"},
            {"name", "bilde.jpg"}};
}

} // namespace

/// The two sides of a municipality: with no role, through no answer of the interface, is anything
/// of the other one to be had; not its records, ids or numbers, and not whether an id is there.
class SeparationTest : public QObject
{
    Q_OBJECT

    /// One record of each collection of a side, as far as it has one of its own.
    using Records = std::map<std::string, RecordId>;

    std::unique_ptr<HealthOffice> m_office;
    std::map<domain::Side, Records> m_records;
    /// Of the alcohol side the bytes of one that a visit names, all there; the health side has
    /// none.
    std::map<domain::Side, std::string> m_photos;

    static domain::Side other(domain::Side side)
    {
        return side == domain::Side::alcohol ? domain::Side::health : domain::Side::alcohol;
    }
    static std::string_view canaryOf(domain::Side side)
    {
        return side == domain::Side::alcohol ? alcoholCanary : healthCanary;
    }

    static HttpAnswer ask(WireDevice& device, const char* method, const std::string& hash,
                          std::map<std::string, std::string> headers = {},
                          std::string_view body = {})
    {
        headers["Authorization"] = "Bearer " + device.token;
        return device.client.request(method, "/v1/attachments/" + hash, headers, body);
    }
    static void upload(WireDevice& device, const std::string& bytes)
    {
        const auto answer =
            ask(device, "PATCH", sha256Hex(bytes),
                {{"Upload-Offset", "0"}, {"Upload-Length", std::to_string(bytes.size())}}, bytes);
        QCOMPARE(answer.status, 204);
    }
    /// The first record of a collection that the device sees.
    static void addSeen(WireDevice& device, Records& records)
    {
        for (const auto& [id, record] : fresh(device))
            if (const auto parsed = RecordId::parse(id))
                records.emplace(text(record, "collection"), *parsed);
    }

    Records makeAlcohol() const
    {
        Records out;
        auto kari = m_office->device(m_office->kari);
        auto second = m_office->device(m_office->both, QStringLiteral("alcohol"));
        auto siv = m_office->device(m_office->siv);
        const std::string note(alcoholCanary);
        out["premises"] = made(siv, "premises", {{"name", note}});
        const auto premises = out["premises"].toText();
        out["licence"] =
            made(siv, "licence", {{"premises", premises}, {"licence_kind", "skjenk_alminnelig"}});
        out["checklist"] = made(siv, "checklist", {{"template", "serving"}, {"note", note}});
        out["assignment"] = made(siv, "assignment", {{"premises", premises}, {"note", note}});
        out["plan_target"] = made(siv, "plan_target", {{"year", 2026}, {"basis", note}});
        out["legal_rule"] = made(siv, "legal_rule", {{"rule", "x"}, {"basis", note}});
        out["decision"] =
            made(siv, "decision", {{"premises", premises}, {"kind", "annet"}, {"text", note}});
        auto set = wholeVisit(out["premises"]);
        set["general_impression"] = note;
        const auto bytes = photo(alcoholCanary);
        out["control_visit"] = made(
            kari, "control_visit", set,
            {{"controllers", {m_office->kari, m_office->both}}, {"attachments", {named(bytes)}}});
        upload(kari, bytes);
        const auto visit = out["control_visit"].toText();
        out["observation"] = made(kari, "observation", {{"visit", visit}, {"description", note}});
        out["addendum"] = made(kari, "addendum", {{"visit", visit}, {"text", note}});
        out["confirmation"] =
            made(kari, "confirmation", {{"visit", visit}, {"user", m_office->kari}});
        kari.putNow("control_visit", out["control_visit"], 0, {{"guests_estimated", 4}});
        const auto clash =
            second.putNow("control_visit", out["control_visit"], 0, {{"guests_estimated", 5}});
        if (text(clash, "status") != "conflict")
            qFatal("no conflict: %s", toJsonText(clash).c_str());
        kari.putNow("control_visit", out["control_visit"], 0, {{"guests_estimated", -1}});
        kari.putNow("control_visit", out["control_visit"], 0, {{"status", "finished"}});
        out["assessment"] = made(siv, "assessment",
                                 {{"observation", out["observation"].toText()}, {"reason", note}});
        addSeen(siv, out);
        return out;
    }

    Records makeHealth() const
    {
        Records out;
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        const std::string note(healthCanary);
        out["zone"] = made(lena, "zone", {{"name", note}});
        out["stock_location"] = made(lena, "stock_location", {{"name", note}},
                                     {{"users", {m_office->dina, m_office->both}}});
        const auto location = out["stock_location"].toText();
        out["naloxone_product"] = made(lena, "naloxone_product", {{"name", note}});
        out["inhabitants"] = made(lena, "inhabitants", {{"year", 2026}, {"basis", note}});
        out["figure_export"] = made(lena, "figure_export", {{"year", 2026}, {"counted", note}});
        out["stock_recall"] = made(lena, "stock_recall", {{"lot", "A12"}, {"reason", note}});
        auto line = movement(out["stock_location"], 3);
        line["note"] = note;
        out["stock_movement"] = made(ute, "stock_movement", line);
        out["storage_reading"] =
            made(ute, "storage_reading", {{"location", location}, {"note", note}});
        out["recall_answer"] = made(
            ute, "recall_answer",
            {{"recall", out["stock_recall"].toText()}, {"location", location}, {"note", note}});
        out["naloxone_handout"] = made(ute, "naloxone_handout", {{"note", note}});
        out["overdose_event"] = made(ute, "overdose_event", {{"note", note}});
        out["patrol"] =
            made(ute, "patrol", {{"started_at", "2026-11-20T20:00:00.000Z"}, {"note", note}});
        out["outreach_contact"] =
            made(ute, "outreach_contact", {{"patrol", out["patrol"].toText()}, {"note", note}});
        out["referral"] = made(ute, "referral", {{"to", "nav"}, {"person_token", "k-7"}});
        out["alert"] = made(lena, "alert", {{"status", "published"}, {"effect", note}});
        ute.putNow("overdose_event", out["overdose_event"], 0, {{"doses_used", 1}});
        const auto clash =
            una.putNow("overdose_event", out["overdose_event"], 0, {{"doses_used", 2}});
        if (text(clash, "status") != "conflict")
            qFatal("no conflict: %s", toJsonText(clash).c_str());
        ute.putNow("overdose_event", out["overdose_event"], 0, {{"doses_used", -1}});
        addSeen(lena, out);
        addSeen(ute, out);
        return out;
    }

    /// A device of each role, and of a person who has one on either side.
    void addRoles() const
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("side");
        const auto add = [](const char* name, const std::string& user, const char* side) {
            QTest::newRow(name) << QString::fromStdString(user) << QString::fromLatin1(side);
        };
        add("inspector", m_office->kari, "alcohol");
        add("caseHandler", m_office->siv, "alcohol");
        add("distributor", m_office->dina, "health");
        add("outreachWorker", m_office->ute, "health");
        add("healthLead", m_office->lena, "health");
        add("admin", m_office->admin, "");
        add("bothOnAlcohol", m_office->both, "alcohol");
        add("bothOnHealth", m_office->both, "health");
    }
    WireDevice deviceOfRow() const
    {
        QFETCH(QString, user);
        QFETCH(QString, side);
        return m_office->device(user.toStdString(), side);
    }
    static domain::Side sideOfRow()
    {
        QFETCH(QString, side);
        return side == QLatin1String("health") ? domain::Side::health : domain::Side::alcohol;
    }
    void hasNothingOf(domain::Side side, const std::string& body) const
    {
        QVERIFY2(body.find(canaryOf(side)) == std::string::npos, body.c_str());
        for (const auto& [collection, id] : m_records.at(side))
            QVERIFY2(body.find(id.toText()) == std::string::npos, collection.c_str());
        QVERIFY(body.find(sha256Hex(m_photos.at(side))) == std::string::npos);
    }
    /// An answer without what names the request.
    static std::string plain(json::object result)
    {
        result.erase("seq");
        return toJsonText(result);
    }
    static std::string plain(const HttpAnswer& answer)
    {
        std::string out = std::to_string(answer.status) + " " + answer.body;
        for (const auto& [name, value] : answer.headers)
            if (name != "date")
                out.append("\n").append(name).append(": ").append(value);
        return out;
    }
    /// What a push of the other side's record or of an unknown one is answered, in turn.
    static void compareInPairs(const json::array& results, const std::vector<std::string>& names)
    {
        QCOMPARE(results.size(), 2 * names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto& there = results[2 * i].as_object();
            QVERIFY2(plain(there) == plain(results[2 * i + 1].as_object()),
                     (names[i] + " " + toJsonText(there)).c_str());
            QVERIFY2(text(there, "code") == "not_permitted", names[i].c_str());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<HealthOffice>();
        m_photos[domain::Side::alcohol] = photo(alcoholCanary);
        m_photos[domain::Side::health] = photo(healthCanary);
        m_records[domain::Side::alcohol] = makeAlcohol();
        m_records[domain::Side::health] = makeHealth();
        for (const auto& spec : domain::allCollections()) {
            const std::string name(spec.name);
            const auto side = domain::sideOf(spec.collection);
            for (const auto each : {domain::Side::alcohol, domain::Side::health})
                if (side == each || side == domain::Side::none)
                    QVERIFY2(m_records[each].contains(name), name.c_str());
        }
    }
    void cleanupTestCase() { m_office.reset(); }

    void nothingComesDown_data() { addRoles(); }
    void nothingComesDown()
    {
        auto device = deviceOfRow();
        const auto foreign = other(sideOfRow());
        bool more = true;
        while (more) {
            const auto answer = device.get("/v1/pull?limit=1000&cursor=" + device.cursor);
            QCOMPARE(answer.status, 200);
            hasNothingOf(foreign, answer.body);
            const auto body = bodyOf(answer);
            const auto records = requireArray(body, "records").value();
            for (const auto& record : records) {
                const auto collection =
                    domain::collectionFromText(text(record.as_object(), "collection"));
                QVERIFY(!collection || domain::sideOf(*collection) != foreign);
            }
            device.cursor = text(body, "cursor");
            more = body.at("more").get_bool();
        }
        const auto info = device.get("/v1/device");
        hasNothingOf(foreign, info.body);
        const auto grants = requireArray(bodyOf(info), "grants").value();
        for (const auto& grant : grants) {
            const auto role = domain::roleFromText(text(grant.as_object(), "role"));
            QVERIFY(role && domain::sideOf(*role) != foreign);
        }
    }

    void nothingIsToldOfAnId_data() { addRoles(); }
    void nothingIsToldOfAnId()
    {
        auto device = deviceOfRow();
        const auto& foreign = m_records.at(other(sideOfRow()));
        std::vector<domain::SealedOperation> batch;
        std::vector<std::string> names;
        const auto pair = [&](const std::string& name, const auto& make) {
            names.push_back(name);
            batch.push_back(make(foreign.at(name)));
            batch.push_back(make(newId()));
        };
        using Kind = domain::OperationKind;
        for (const auto& record : foreign) {
            const std::string& collection = record.first; // a binding cannot be captured
            const bool isResolved = collection == "conflict" || collection == "parked";
            const json::object set{{"note", "x"}, {"name", "x"}, {"open", false}};
            // A change, and on the unknown id a creation.
            pair(collection,
                 [&](const RecordId& at) { return device.put(collection, at, 0, set); });
            for (const auto kind : {Kind::resolve, Kind::erase})
                if (isResolved || kind != Kind::resolve)
                    pair(collection, [&](const RecordId& at) {
                        return device.make(kind, collection, at, 0, {{"value", 4}});
                    });
            pair(collection, [&](const RecordId& at) {
                return device.makeOdd(
                    {{"kind", "read"}, {"collection", collection}, {"record", at.toText()}},
                    R"({"reason":"x"})");
            });
        }
        compareInPairs(device.push(batch), names);

        for (const auto& [collection, id] : foreign) {
            const auto there = device.get("/v1/records/" + id.toText() + "/history");
            const auto not_ = device.get("/v1/records/" + newId().toText() + "/history");
            QVERIFY2(plain(there) == plain(not_), collection.c_str());
            QCOMPARE(there.status, 404);
        }
        // Odd operations that name the other side's record hang on nothing there.
        for (const auto& changes :
             {json::object{{"kind", "burn"}}, json::object{{"collection", "unheard_of"}}}) {
            json::object odd = changes;
            odd["record"] = foreign.begin()->second.toText();
            json::object unknown = changes;
            unknown["record"] = newId().toText();
            const auto results =
                device.push({device.makeOdd(odd, "{}"), device.makeOdd(unknown, "{}")});
            QCOMPARE(plain(results[0].as_object()), plain(results[1].as_object()));
        }
    }

    void noAttachmentIsToBeHad_data() { addRoles(); }
    void noAttachmentIsToBeHad()
    {
        auto device = deviceOfRow();
        const auto& bytes = m_photos.at(other(sideOfRow()));
        const auto hash = sha256Hex(bytes);
        const auto unknown = sha256Hex("no such photo");
        const std::map<std::string, std::string> upload{
            {"Upload-Offset", "0"}, {"Upload-Length", std::to_string(bytes.size())}};
        for (const auto* method : {"HEAD", "GET"}) {
            const auto there = ask(device, method, hash);
            QCOMPARE(there.status, 404);
            QCOMPARE(plain(there), plain(ask(device, method, unknown)));
        }
        const auto there = ask(device, "PATCH", hash, upload, bytes);
        QCOMPARE(there.status, 404);
        QCOMPARE(plain(there), plain(ask(device, "PATCH", unknown, upload, bytes)));
    }

    /// The health side takes no pictures, of its own or the other's.
    void namingAHashGivesNothing()
    {
        auto ute = m_office->device(m_office->ute);
        for (const auto& [side, bytes] : m_photos)
            QCOMPARE(outcome(ute.putNow("naloxone_handout", newId(), 0,
                                        {{"later_field", json::array{named(bytes)}}})),
                     std::string("bad_operation later_field"));
        QCOMPARE(outcome(ute.putNow("zone", newId(), 0, {{"at", {{"lat", 60.1}, {"lon", 5}}}})),
                 std::string("not_permitted"));
        QCOMPARE(outcome(ute.putNow("patrol", newId(), 0, {{"at", {{"lat", 60.1}, {"lon", 5}}}})),
                 std::string("bad_operation at"));
        QCOMPARE(outcome(ute.putNow("patrol", newId(), 0, {{"later", {{"x", "912 34 567"}}}})),
                 std::string("identity_in_text later"));
    }

    /// The other side's work leaves no trace: no gap in the versions, no move of the cursor.
    void nothingIsCounted()
    {
        auto siv = m_office->device(m_office->siv);
        auto lena = m_office->device(m_office->lena);
        const auto ofAlcohol = made(siv, "premises", {{"name", "Kro"}});
        const auto ofHealth = made(lena, "zone", {{"name", "Havn"}});
        siv.pullAll();
        lena.pullAll();
        const auto version = [](WireDevice& device, const RecordId& id) {
            return number(device.see(id), "version");
        };
        const auto before = version(siv, ofAlcohol);
        const auto cursorBefore = siv.cursor;
        for (int i = 0; i < 20; ++i)
            made(lena, "zone", {{"name", "Havn"}});
        m_office->server.grant(m_office->dag, QStringLiteral("9901"),
                               QStringLiteral("outreach_worker"));
        siv.cursor = cursorBefore;
        QVERIFY(siv.pullAll().empty());
        QCOMPARE(siv.cursor, cursorBefore);
        QCOMPARE(number(siv.putNow("premises", ofAlcohol, before, {{"name", "Kroa"}}), "version"),
                 before + 1);
        QCOMPARE(outcome(siv.putNow("premises", ofAlcohol, before + 2, {{"name", "Kro"}})),
                 std::string("bad_base")); // nor does the counter go further

        const auto healthBefore = version(lena, ofHealth);
        const auto newest = [&] {
            std::int64_t most = 0;
            for (const auto& [id, record] : fresh(lena))
                most = std::max(most, number(record, "version"));
            return most;
        };
        const auto last = newest();
        QVERIFY(last > healthBefore);
        for (int i = 0; i < 20; ++i)
            made(siv, "premises", {{"name", "Kro"}});
        QCOMPARE(newest(), last);
        QCOMPARE(number(lena.putNow("zone", ofHealth, last, {{"name", "Kai"}}), "version"),
                 last + 1);
    }

    /// What somebody with roles on both sides did from the other device is not in a history.
    void aHistoryIsOfOneSide()
    {
        auto alcohol = m_office->device(m_office->both, QStringLiteral("alcohol"));
        auto health = m_office->device(m_office->both, QStringLiteral("health"));
        const auto visit = m_records[domain::Side::alcohol].at("control_visit");
        const auto path = "/v1/records/" + visit.toText() + "/history";
        const auto before = alcohol.get(path).body;
        QVERIFY(before.find(alcoholCanary) != std::string::npos);
        QCOMPARE(outcome(health.putNow("control_visit", visit, 0, {{"guests_estimated", 77}})),
                 std::string("not_permitted"));
        QCOMPARE(alcohol.get(path).body, before);
        QCOMPARE(health.get(path).status, 404);
        // The entry of the refused one is that device's own.
        std::size_t there = 0;
        for (const auto& [id, record] : fresh(health))
            there += text(fieldsOf(record), "record") == visit.toText() ? 1 : 0;
        QVERIFY(there > 0);
        const auto page = alcohol.get("/v1/pull?limit=1000").body;
        QVERIFY(page.find(health.device.toText()) == std::string::npos);
        // Nor in the bundle of the case, and of the health side there is none.
        QTemporaryDir folder;
        const auto bundle = [&](const RecordId& of, const QString& file) {
            return m_office->server.command({QStringLiteral("audit"), QStringLiteral("export"),
                                             QStringLiteral("--visit"),
                                             QString::fromStdString(of.toText()), file});
        };
        const auto path1 = folder.filePath(QStringLiteral("case.jsonl"));
        QCOMPARE(bundle(visit, path1).exitCode, 0);
        QFile file(path1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto written = file.readAll().toStdString();
        QVERIFY(written.find(alcoholCanary) != std::string::npos);
        QVERIFY(written.find(health.device.toText()) == std::string::npos);
        hasNothingOf(domain::Side::health, written);
        for (const auto& [collection, id] : m_records[domain::Side::health])
            QCOMPARE(bundle(id, folder.filePath(QStringLiteral("none"))).exitCode, 1);
    }

    /// What a device says amiss of a record of the other side hangs on nothing there, and moves
    /// with nothing.
    void nothingHangsOnTheOtherSide()
    {
        auto kari = m_office->device(m_office->kari);
        auto ute = m_office->device(m_office->ute);
        const auto premises = m_records[domain::Side::alcohol].at("premises");
        const auto visit =
            made(kari, "control_visit", wholeVisit(premises), {{"controllers", {m_office->kari}}});
        ute.pushOne(ute.makeOdd({{"kind", "burn"}, {"record", visit.toText()}}, "{}"));
        const auto parkedOf = [&] {
            for (const auto& [id, record] : fresh(ute))
                if (text(fieldsOf(record), "record") == visit.toText())
                    return record;
            return json::object();
        };
        const auto before = parkedOf();
        QVERIFY(!before.empty());
        QCOMPARE(outcome(kari.putNow("control_visit", visit, 0, {{"status", "finished"}})),
                 std::string("applied"));
        QVERIFY(parkedOf() == before);
    }

    /// All that was tried above changed nothing.
    void theRecordsAreAsTheyWere()
    {
        auto siv = m_office->device(m_office->siv);
        auto ute = m_office->device(m_office->ute);
        const auto visit = siv.see(m_records[domain::Side::alcohol].at("control_visit"));
        QCOMPARE(text(fieldsOf(visit), "general_impression"), std::string(alcoholCanary));
        QVERIFY(!fieldsOf(visit).contains("note"));
        const auto patrol = ute.see(m_records[domain::Side::health].at("patrol"));
        QCOMPARE(text(fieldsOf(patrol), "note"), std::string(healthCanary));
        QVERIFY(!fieldsOf(patrol).contains("name"));
    }
};

QTEST_GUILESS_MAIN(SeparationTest)
#include "separation_test.moc"
