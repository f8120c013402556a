// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §4: the chain, receipts, and everything that parks.
class PushTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    RecordId m_premises;

    WireDevice kari() const { return m_office->device(m_office->kari); }
    json::object mine(const WireDevice& device) const
    {
        return {{"controllers", {device.user.toText()}}};
    }
    /// A draft of the device's user.
    RecordId draft(WireDevice& device) const
    {
        const auto id = newId();
        device.putNow("control_visit", id, 0, {{"premises", m_premises.toText()}}, mine(device));
        return id;
    }
    std::int64_t finish(WireDevice& device, const RecordId& visit) const
    {
        auto set = wholeVisit(m_premises);
        set["status"] = "finished";
        return number(device.putNow("control_visit", visit, 0, set, mine(device)), "version");
    }
    static std::string code(const json::object& result)
    {
        return text(result, "status") + " " + text(result, "code") +
               (text(result, "field").empty() ? "" : " " + text(result, "field"));
    }

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<ServerOffice>(); }
    void cleanupTestCase() { m_office.reset(); }
    void init() { m_premises = newId(); }

    void recordsAndReceipts()
    {
        auto device = kari();
        const auto id = newId();
        const auto first =
            device.put("control_visit", id, 0, {{"guests_estimated", 40}}, mine(device));
        const auto second = device.put("control_visit", id, 0, {{"guests_estimated", 41}});
        const auto answer = device.pushRaw({first, second}, true);
        QCOMPARE(answer.status, 200);
        const auto pushed = protocol::decodePushAnswer(answer.body);
        QVERIFY(pushed.hasValue());
        QCOMPARE(pushed->results.size(), std::size_t(2));
        QVERIFY(pushed->results[0].version < pushed->results[1].version);
        const auto receipt = protocol::verifyReceipt(pushed->receipt, {device.serverKey});
        QVERIFY(receipt.hasValue());
        QCOMPARE(receipt->upto, std::int64_t(2));
        QCOMPARE(receipt->chain, second.hash);
        QCOMPARE(receipt->epoch, device.epoch);

        const auto record = device.see(id);
        QCOMPARE(number(*requireObject(record, "fields"), "guests_estimated"), std::int64_t(41));
        QCOMPARE(number(*requireObject(record, "versions"), "guests_estimated"),
                 pushed->results[1].version);

        // A duplicate is a success, with the first answer.
        const auto again = protocol::decodePushAnswer(device.pushRaw({first, second}).body);
        QVERIFY(again->results == pushed->results);
        const auto empty = protocol::decodePushAnswer(device.pushRaw({}).body);
        QVERIFY(empty->results.empty());
        QCOMPARE(protocol::verifyReceipt(empty->receipt, {device.serverKey})->upto,
                 std::int64_t(2));
    }

    void gapAndFork()
    {
        auto device = kari();
        const auto one = device.put("control_visit", newId(), 0, {{"guests_estimated", 1}});
        const auto two = device.put("control_visit", newId(), 0, {{"guests_estimated", 2}});
        const auto gap = device.pushRaw({two});
        QCOMPARE(verdict(gap), std::string("409 sequence_gap"));
        QCOMPARE(number(bodyOf(gap), "expected"), std::int64_t(1));
        QCOMPARE(device.push({one}).size(), std::size_t(1));

        auto copy = kari();
        copy.key = *SigningKey::fromSeed(device.key.seed().view());
        copy.device = device.device;
        copy.token = device.token;
        const auto otherOne = copy.put("control_visit", newId(), 0, {{"guests_estimated", 9}});
        QCOMPARE(verdict(copy.pushRaw({otherOne})), std::string("409 chain_fork"));
        const auto otherTwo = copy.put("control_visit", newId(), 0, {{"guests_estimated", 9}});
        QCOMPARE(verdict(copy.pushRaw({otherTwo})), std::string("409 chain_fork"));
        // A gap within a batch records nothing of it.
        const auto three = device.put("control_visit", newId(), 0, {{"guests_estimated", 3}});
        const auto four = device.put("control_visit", newId(), 0, {{"guests_estimated", 4}});
        QCOMPARE(verdict(device.pushRaw({two, four})), std::string("409 sequence_gap"));
        QCOMPARE(device.push({two, three, four}).size(), std::size_t(3));
    }

    void forgedOperations()
    {
        auto device = kari();
        auto other = kari();
        auto wrongSignature = device.put("control_visit", newId(), 0, {{"guests_estimated", 1}});
        wrongSignature.sig[5] = wrongSignature.sig[5] == 'A' ? 'B' : 'A';
        auto answer = device.pushRaw({wrongSignature});
        QCOMPARE(verdict(answer), std::string("422 bad_signature"));
        QCOMPARE(number(bodyOf(answer), "seq"), std::int64_t(1));
        device.seq = 0;
        device.chain = protocol::firstPrev();
        auto wrongPayload = device.put("control_visit", newId(), 0, {{"guests_estimated", 1}});
        wrongPayload.payload += " ";
        QCOMPARE(verdict(device.pushRaw({wrongPayload})), std::string("422 bad_hash"));
        device.seq = 0;
        device.chain = protocol::firstPrev();
        const auto foreign = device.makeOdd({{"device", other.device.toText()}}, "{}");
        QCOMPARE(verdict(device.pushRaw({foreign})), std::string("422 bad_envelope"));
        device.seq = 0;
        device.chain = protocol::firstPrev();
        answer = device.pushRaw({device.makeOdd({{"v", 2}}, "{}")});
        QCOMPARE(verdict(answer), std::string("422 bad_envelope"));
        QCOMPARE(number(bodyOf(answer), "seq"), std::int64_t(1));
        device.seq = 0;
        device.chain = protocol::firstPrev();
        const auto nobody =
            device.pushRaw({device.makeOdd({{"record", RecordId().toText()}}, "{}")});
        QCOMPARE(verdict(nobody), std::string("422 bad_envelope"));
        QCOMPARE(text(bodyOf(nobody), "field"), std::string("record"));

        // An entry that lacks a text is named by its place, and its number where that can be read.
        device.seq = 0;
        device.chain = protocol::firstPrev();
        const auto one = device.put("control_visit", newId(), 0, {{"guests_estimated", 1}});
        const auto two = device.put("control_visit", newId(), 0, {{"guests_estimated", 2}});
        const json::object sound{{"op", one.op}, {"payload", one.payload}, {"sig", one.sig}};
        const auto refusal = [&](const json::value& entry) {
            return bodyOf(device.post("/v1/push", {{"operations", {sound, entry}}}));
        };
        const auto lacking = refusal({{"op", two.op}, {"payload", two.payload}});
        QCOMPARE(text(lacking, "code"), std::string("bad_envelope"));
        QCOMPARE(text(lacking, "field"), std::string("sig"));
        QCOMPARE(number(lacking, "index"), std::int64_t(1));
        QCOMPARE(number(lacking, "seq"), std::int64_t(2));
        const auto nothing = refusal(json::object{{"payload", "{}"}});
        QCOMPARE(number(nothing, "index"), std::int64_t(1));
        QVERIFY(!nothing.contains("seq"));
        QCOMPARE(number(refusal("op"), "index"), std::int64_t(1));
        QCOMPARE(number(bodyOf(device.get("/v1/device")), "last_seq"), std::int64_t(0));
    }

    void tooMuchAtOnce()
    {
        auto device = kari();
        std::vector<domain::SealedOperation> many;
        for (int i = 0; i < 1001; ++i)
            many.push_back(device.put("control_visit", m_premises, 0, {{"guests_estimated", i}}));
        QCOMPARE(verdict(device.pushRaw(many)), std::string("413 too_large"));
        device.seq = 0;
        device.chain = protocol::firstPrev();
        const auto large =
            device.put("control_visit", newId(), 0, {{"unknown", std::string(260 * 1024, 'x')}});
        QCOMPARE(verdict(device.pushRaw({large})), std::string("413 too_large"));
    }

    void badOperationsParkAndBlockNothing()
    {
        auto device = kari();
        const auto visit = draft(device);
        const auto put = [&](const json::object& set) {
            return code(device.putNow("control_visit", visit, 0, set));
        };
        QCOMPARE(put({{"guests_estimated", "many"}}),
                 std::string("parked bad_value guests_estimated"));
        QCOMPARE(put({{"kind", "disko"}}), std::string("parked bad_value kind"));
        QCOMPARE(put({{"controllers", json::array()}}),
                 std::string("parked bad_operation controllers"));
        QCOMPARE(put({}), std::string("parked bad_operation"));
        QCOMPARE(put({{"premises", newId().toText()}}),
                 std::string("parked bad_operation premises"));
        QCOMPARE(put({{"checklist", {{"U1", {{"answer", "kanskje"}}}}}}),
                 std::string("parked bad_value checklist.U1"));
        QCOMPARE(code(device.pushOne(device.makeOdd({{"kind", "dance"}}, "{}"))),
                 std::string("parked bad_operation kind"));
        QCOMPARE(code(device.pushOne(device.makeOdd({{"collection", "novel"}}, "{}"))),
                 std::string("parked bad_operation collection"));
        QCOMPARE(code(device.pushOne(device.makeOdd({}, "not JSON"))),
                 std::string("parked bad_operation payload"));
        for (const auto* payload : {"{\"set\":{\"guests_estimated\":1}}",
                                    "{\"salt\":\"AAAA\",\"set\":{\"guests_estimated\":1}}"})
            QCOMPARE(code(device.pushOne(device.makeOdd({}, payload))),
                     std::string("parked bad_operation salt"));
        QCOMPARE(put({{"a.b", 1}}), std::string("parked bad_operation a.b"));
        QCOMPARE(put({{"x=y", 1}}), std::string("parked bad_operation x=y"));
        QCOMPARE(put({{"guests_estimated", 7}}), std::string("applied "));
    }

    void rightsComeFirst()
    {
        auto device = kari();
        auto stranger = m_office->device(m_office->ola);
        const auto visit = draft(device);
        QCOMPARE(code(stranger.putNow("control_visit", visit, 0, {{"guests_estimated", 1}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.putNow("observation", newId(), 0, {{"visit", visit.toText()}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.putNow("observation", newId(), 0, {{"visit", newId().toText()}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.putNow("premises", newId(), 0, {{"name", "Kro"}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.putNow("stock_movement", newId(), 0, {{"doses", 2}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.putNow("premises_summary", newId(), 0, {{"risk", "lav"}})),
                 std::string("parked not_permitted"));
        QCOMPARE(code(stranger.pushOne(
                     stranger.makeOdd({{"user", m_office->kari}}, "{\"set\":{\"kind\":1}}"))),
                 std::string("parked not_permitted"));
        stranger.municipality = "0301";
        QCOMPARE(code(stranger.putNow("control_visit", newId(), 0, {{"guests_estimated", 1}})),
                 std::string("parked not_permitted"));

        // Parked entries are the author's alone, and can be closed.
        auto sees = [](WireDevice& who) {
            who.cursor.clear();
            std::vector<json::object> out;
            for (const auto& [id, record] : who.pullAll())
                if (text(record, "collection") == "parked")
                    out.push_back(record);
            return out;
        };
        const auto entries = sees(stranger);
        QCOMPARE(entries.size(), std::size_t(8));
        for (const auto& record : sees(device))
            QVERIFY(text(*requireObject(record, "fields"), "user") == m_office->kari);
        stranger.municipality = "9901";
        const auto entry = *RecordId::parse(text(entries[0], "id"));
        const auto closed =
            stranger.pushOne(stranger.make(domain::OperationKind::resolve, "parked", entry,
                                           number(entries[0], "version"), {{"open", false}}));
        QCOMPARE(code(closed), std::string("applied "));
        QCOMPARE(requireObject(stranger.see(entry), "fields")->at("open"), json::value(false));
    }

    void basesBeyondTheCounter()
    {
        auto device = kari();
        const auto visit = draft(device);
        QCOMPARE(
            code(device.putNow("control_visit", visit, 1'000'000'000, {{"guests_estimated", 1}})),
            std::string("parked bad_base"));
        finish(device, visit);
        QCOMPARE(
            code(device.putNow("observation", newId(), 1'000'000'000, {{"visit", visit.toText()}})),
            std::string("parked bad_base"));
        for (const auto* kind : {"read", "erase"})
            QCOMPARE(code(device.pushOne(device.makeOdd(
                         {{"kind", kind}, {"record", visit.toText()}, {"base", 1'000'000'000}},
                         "{\"reason\":\"tilsyn\"}"))),
                     std::string("parked bad_base"));
    }

    void identitiesStayOut()
    {
        auto device = kari();
        const auto visit = draft(device);
        const auto result = device.putNow("control_visit", visit, 0,
                                          {{"general_impression", "ring 91 23 45 67 om dette"}});
        QCOMPARE(code(result), std::string("parked identity_in_text general_impression"));
        const auto history = bodyOf(device.get("/v1/records/" + visit.toText() + "/history"));
        const auto last = requireArray(history, "operations")->back().get_object();
        QVERIFY(last.at("payload").is_null());
    }

    void aRecordHasALimit()
    {
        auto device = kari();
        const auto visit = draft(device);
        json::object set;
        for (int i = 0; i < 520; ++i)
            set["x" + std::to_string(i)] = i;
        QCOMPARE(code(device.putNow("control_visit", visit, 0, set)),
                 std::string("parked record_too_large"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(code(device.putNow("control_visit", visit, 0,
                                        {{"y" + std::to_string(i), std::string(200 * 1024, 'x')}})),
                     std::string("applied "));
        QCOMPARE(
            code(device.putNow("control_visit", visit, 0, {{"y9", std::string(200 * 1024, 'x')}})),
            std::string("parked record_too_large"));
    }

    void fieldsTakenAwayCountOn()
    {
        // Pages still tell their versions.
        auto device = kari();
        const auto visit = draft(device);
        json::object set;
        json::object none;
        json::object others;
        for (int i = 0; i < 300; ++i) {
            set["x" + std::to_string(i)] = i;
            none["x" + std::to_string(i)] = nullptr;
            others["y" + std::to_string(i)] = i;
        }
        QCOMPARE(code(device.putNow("control_visit", visit, 0, set)), std::string("applied "));
        QCOMPARE(code(device.putNow("control_visit", visit, 0, none)), std::string("applied "));
        QCOMPARE(code(device.putNow("control_visit", visit, 0, others)),
                 std::string("parked record_too_large"));
        QCOMPARE(code(device.putNow("control_visit", visit, 0, set)), std::string("applied "));
    }

    void aVisitFinishesWhole()
    {
        auto device = kari();
        const auto visit = draft(device);
        QCOMPARE(code(device.putNow("control_visit", visit, 0, {{"status", "finished"}})),
                 std::string("parked illegal_status kind"));
        QCOMPARE(code(device.putNow("control_visit", visit, 0, {{"status", "closed"}})),
                 std::string("parked illegal_status status"));
        auto set = wholeVisit(m_premises);
        set.erase("oral_feedback");
        set["status"] = "finished";
        QCOMPARE(code(device.putNow("control_visit", visit, 0, set)),
                 std::string("parked illegal_status oral_feedback"));
        set.erase("presented_at");
        set["reason_not_presented"] = "Stedet stengte";
        QCOMPARE(code(device.putNow("control_visit", visit, 0, set)), std::string("applied "));
    }

    void finishedIsFrozen()
    {
        auto device = kari();
        const auto visit = draft(device);
        const auto version = finish(device, visit);
        QCOMPARE(code(device.putNow("control_visit", visit, version, {{"guests_estimated", 9}})),
                 std::string("parked record_locked"));
        QCOMPARE(code(device.putNow("observation", newId(), version, {{"visit", visit.toText()}})),
                 std::string("parked record_locked"));

        // Written before the finish was known: nobody's evening is lost.
        const auto late = device.putNow("control_visit", visit, 0, {{"guests_estimated", 9}});
        QCOMPARE(code(late), std::string("applied "));
        const auto addendum = device.see(*RecordId::parse(text(late, "addendum")));
        const auto fields = *requireObject(addendum, "fields");
        QCOMPARE(text(fields, "field"), std::string("guests_estimated"));
        QCOMPARE(number(fields, "value"), std::int64_t(9));
        QVERIFY(!requireObject(device.see(visit), "fields")->contains("guests_estimated"));
        const auto same = device.putNow("control_visit", visit, 0, {{"kind", "skjenkekontroll"}});
        QVERIFY(text(same, "addendum").empty());

        const auto observation = newId();
        QCOMPARE(code(device.putNow("observation", observation, 0, {{"visit", visit.toText()}})),
                 std::string("applied "));
        QCOMPARE(requireObject(device.see(observation), "fields")->at("late"), json::value(true));
    }

    void theOfficeGoesOn()
    {
        auto device = kari();
        auto office = m_office->device(m_office->siv);
        const auto visit = draft(device);
        QCOMPARE(code(office.putNow("control_visit", visit, 0, {{"comment", "Vi er uenige"}})),
                 std::string("parked not_permitted")); // a draft is its controllers' alone
        const auto observation = newId();
        device.putNow("observation", observation, 0,
                      {{"visit", visit.toText()}, {"possible_violation", "P8-1"}});
        const auto version = finish(device, visit);
        const auto put = [&](const json::object& set) {
            return code(office.putNow("control_visit", visit, version, set));
        };
        QCOMPARE(put({{"guests_estimated", 3}}), std::string("parked record_locked"));
        QCOMPARE(put({{"report_sent_at", "2026-11-21T09:00:00.000Z"}}), std::string("applied "));
        QCOMPARE(put({{"status", "closed"}}), std::string("parked illegal_status status"));
        QCOMPARE(put({{"status", "comment_received"}, {"comment", "Vi er uenige"}}),
                 std::string("applied "));
        QCOMPARE(code(office.putNow("assessment", newId(), 0,
                                    {{"observation", observation.toText()},
                                     {"violation", "P8-1"},
                                     {"points", 8},
                                     {"decision", "assessed"},
                                     {"reason", "Klart brudd"}})),
                 std::string("applied "));
        QCOMPARE(code(device.putNow("assessment", newId(), 0,
                                    {{"observation", observation.toText()}, {"points", 1}})),
                 std::string("parked not_permitted"));
        QCOMPARE(put({{"status", "assessed"}}), std::string("applied "));
        QCOMPARE(put({{"status", "closed"}}), std::string("applied "));
        QCOMPARE(put({{"status", "draft"}}), std::string("parked illegal_status status"));
    }

    void readsLeaveNoTrace()
    {
        auto device = kari();
        const auto visit = draft(device);
        const auto before = number(device.see(visit), "version");
        const auto read = [&](const std::string& payload) {
            return code(device.pushOne(
                device.makeOdd({{"kind", "read"}, {"record", visit.toText()}}, payload)));
        };
        QCOMPARE(read("{\"reason\":\"tilsyn\"}"), std::string("applied "));
        QCOMPARE(read("{}"), std::string("parked bad_operation reason"));
        QCOMPARE(read("tilsyn"), std::string("parked bad_operation payload"));
        QCOMPARE(number(device.see(visit), "version"), before);
        const auto foreign = device.pushOne(
            device.make(domain::OperationKind::read, "control_visit", newId(), 0, {}));
        QCOMPARE(code(foreign), std::string("parked not_permitted"));
        const auto erase = device.pushOne(
            device.make(domain::OperationKind::erase, "control_visit", visit, 0, {}));
        QCOMPARE(code(erase), std::string("applied "));
    }

    void unknownFieldsKeepTheirText()
    {
        auto device = kari();
        const std::string payload = "{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"set\":{\"from_2031\":"
                                    "{\"a\":1.50,\"b\":12345678901234567890123,\"c\":[1e2]},"
                                    "\"guests_estimated\":3}}";
        const auto sealed = device.makeOdd({}, payload);
        QCOMPARE(code(device.pushOne(sealed)), std::string("applied "));
        const auto page = device.get("/v1/pull").body;
        QVERIFY(page.find("\"from_2031\":{\"a\":1.50,\"b\":12345678901234567890123,\"c\":[1e2]}") !=
                std::string::npos);
        const auto op = *parseJsonObject(sealed.op);
        const auto record = *RecordId::parse(text(op, "record"));
        device.putNow("control_visit", record, 0, {{"guests_estimated", 4}});
        QVERIFY(device.get("/v1/pull").body.find("\"a\":1.50") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(PushTest)
#include "push_test.moc"
