// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"
#include "support/test_device.h"

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::gone;
using feltbok::test::object;
using feltbok::test::pulled;
using feltbok::test::TestDevice;

namespace {

Result<void> note(TestDevice& device, const RecordId& id, std::string_view reason)
{
    return device.with(
        [&](auto& records) { return records.noteRead(id, reason, device.clock.now()); });
}

json::object opOf(const SealedOperation& operation)
{
    return object(operation.op);
}

std::vector<std::string> kinds(const std::vector<SealedOperation>& operations)
{
    std::vector<std::string> out;
    for (const auto& operation : operations)
        out.emplace_back(opOf(operation).at("kind").as_string());
    return out;
}

OperationResult applied(std::int64_t seq, std::int64_t version)
{
    OperationResult result;
    result.seq = seq;
    result.version = version;
    return result;
}

using Kinds = std::vector<std::string>;

} // namespace

namespace {

/// A worker's device with the token of a person in what it sent, in the record, and in the
/// answer to a conflict about it; the same of another person.
struct Follower : TestDevice
{
    Follower()
    {
        referral = create("referral", R"({"to":"nav","person_token":"bcdfghjklmnpqrst"})");
        other = create("referral", R"({"to":"nav","person_token":"tsrqpnmlkjhgfdcb"})");
        gather();
        answer({applied(1, 11), applied(2, 12)});
        pull({pulled(referral, "referral", 11, R"({"to":"nav","person_token":"bcdfghjklmnpqrst"})"),
              pulled(other, "referral", 12, R"({"to":"nav","person_token":"tsrqpnmlkjhgfdcb"})")});
        json::object clash{
            {"record", referral.toText()},
            {"field", "person_token"},
            {"open", true},
            {"values", json::array{json::object{{"value", "mnpqrstbcdfghjkl"}, {"seq", 1}}}}};
        pull({pulled(conflict, "conflict", 13, toJsonText(clash))});
        check(with([&](auto& records) {
            return records.resolve(conflict, json::value("mnpqrstbcdfghjkl"), clock.now());
        }));
        gather();
        answer({applied(3, 14)});
        clash["open"] = false;
        clash["values"] = json::array();
        pull({pulled(conflict, "conflict", 14, toJsonText(clash))});
    }
    /// In how many rows of what is kept a token stands.
    std::int64_t holding(const std::string& token)
    {
        return number("SELECT (SELECT count(*) FROM operation WHERE instr(payload, '" + token +
                      "') > 0) + (SELECT count(*) FROM edit WHERE instr(value, '" + token +
                      "') > 0) + (SELECT count(*) FROM body WHERE instr(fields, '" + token +
                      "') > 0 OR instr(coalesce(shown, ''), '" + token + "') > 0)");
    }
    void nothingIsLeft()
    {
        QCOMPARE(holding("bcdfghjklmnpqrst"), 0);
        QCOMPARE(holding("mnpqrstbcdfghjkl"), 0);
    }

    RecordId referral;
    RecordId other;
    RecordId conflict = RecordId::create(clock.now());
};

} // namespace

class ReadNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The wire form: kind, reason, base; nothing of what was read.
    void aReadTravelsInTheChain()
    {
        TestDevice device;
        const RecordId referral = RecordId::create(device.clock.now());
        device.pull({pulled(referral, "referral", 7, R"({"to":"nav","status":"tilbudt"})")});
        FELTBOK_SUCCEEDS(note(device, referral, "oppfoelging"));
        device.clock.advance(std::chrono::minutes(5));
        FELTBOK_SUCCEEDS(note(device, referral, "kvalitet"));
        device.save(referral, R"({"urgency":"akutt"})");
        QCOMPARE(device.gather(), 3U);
        const auto operations = device.unsent();
        QVERIFY((kinds(operations) == Kinds{"put", "read", "read"}));

        const auto first = opOf(operations[1]);
        QVERIFY(first.at("collection") == "referral");
        QVERIFY(first.at("record") == json::string(referral.toText()));
        QVERIFY(first.at("municipality") == "9901");
        QVERIFY(first.at("base") == 7);
        QVERIFY(first.at("seq") == 2);
        QVERIFY(first.at("prev") == json::string(operations[0].hash));
        QVERIFY(first.at("payload_hash") == json::string(sha256Hex(operations[1].payload)));
        const auto payload = object(operations[1].payload);
        QCOMPARE(payload.size(), std::size_t(2));
        QVERIFY(payload.at("reason") == "oppfoelging");
        QVERIFY(payload.contains("salt"));
        const auto second = opOf(operations[2]);
        QVERIFY(object(operations[2].payload).at("reason") == "kvalitet");
        QVERIFY(second.at("prev") == json::string(operations[1].hash));
        // When it was opened, not when it was gathered.
        QVERIFY(first.at("at") != second.at("at"));
        QVERIFY(device.signingKey.publicKey().size() > 0);
        QCOMPARE(device.gather(), 0U);
    }

    /// Opening a record is no edit of it: it waits for nothing and shows as before.
    void aReadIsNeverAVersion()
    {
        TestDevice device;
        const RecordId referral = RecordId::create(device.clock.now());
        device.pull({pulled(referral, "referral", 7, R"({"to":"nav"})")});
        FELTBOK_SUCCEEDS(note(device, referral, "oppfoelging"));
        const auto shows = [&] {
            const auto view = device.view(referral);
            return view && view->version == 7 && view->delivery == Delivery::delivered &&
                   view->unsentCount == 0 && toJsonText(view->fields) == R"({"to":"nav"})";
        };
        QVERIFY(shows());
        QCOMPARE(device.counts().waiting, 0);
        QCOMPARE(device.gather(), 1U);
        QVERIFY(shows());
        // A page that comes while it waits lays nothing of it over the record.
        device.pull({pulled(referral, "referral", 9, R"({"to":"fact"})")});
        QVERIFY(toJsonText(device.view(referral)->fields) == R"({"to":"fact"})");
        device.answer({applied(1, 0)});
        QVERIFY(toJsonText(device.view(referral)->fields) == R"({"to":"fact"})");
        QVERIFY(device.view(referral)->delivery == Delivery::delivered);
        QCOMPARE(device.number("SELECT state FROM operation"), 3);
        QVERIFY(device.unsent().empty());
    }

    void aRecordMadeHereIsSentBeforeWhoOpenedIt()
    {
        TestDevice device;
        const RecordId referral = device.create("referral", R"({"to":"nav"})");
        FELTBOK_SUCCEEDS(note(device, referral, "overtakelse"));
        device.save(referral, R"({"status":"sendt"})");
        QCOMPARE(device.gather(), 3U);
        QVERIFY((kinds(device.unsent()) == Kinds{"put", "put", "read"}));
    }

    void theNoteOutlivesTheRecordAndTheApp()
    {
        TestDevice device;
        const RecordId referral = RecordId::create(device.clock.now());
        device.pull({pulled(referral, "referral", 7, R"({"to":"nav"})")});
        FELTBOK_SUCCEEDS(note(device, referral, "annet"));
        device.close();
        device.open();
        device.pull({gone(referral, PulledRecord::Gone::scope)});
        QVERIFY(!device.view(referral));
        QCOMPARE(device.gather(), 1U);
        QVERIFY((kinds(device.unsent()) == Kinds{"read"}));
        device.answer({applied(1, 0)});
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 0);
    }

    void refusesWhatIsNoReason()
    {
        TestDevice device;
        const RecordId referral = device.create("referral", R"({"to":"nav"})");
        for (const auto* reason : {"", "Kari spurte", "sak-12", "åpnet"})
            QVERIFY2(!note(device, referral, reason), reason);
        QVERIFY(!note(device, referral, std::string(41, 'a')));
        const auto unknown = note(device, RecordId::create(device.clock.now()), "annet");
        QVERIFY(!unknown && unknown.error().code == ErrorCode::notFound);
        QCOMPARE(device.number("SELECT count(*) FROM read_note"), 0);
    }

    void whatIsThrownAwayWasReadByNobody()
    {
        TestDevice device;
        const RecordId referral = device.create("referral", R"({"to":"nav"})");
        FELTBOK_SUCCEEDS(note(device, referral, "oppfoelging"));
        FELTBOK_SUCCEEDS(device.with([&](auto& records) { return records.discard(referral); }));
        QCOMPARE(device.gather(), 0U);
    }

    /// A worker's token of a person goes with the referral, sent operations included; those of
    /// other referrals stay.
    void aTokenLeavesWhatWasSent()
    {
        TestDevice device;
        const RecordId closed =
            device.create("referral", R"({"to":"nav","person_token":"bcdfghjklmnpqrst"})");
        const RecordId open =
            device.create("referral", R"({"to":"nav","person_token":"tsrqpnmlkjhgfdcb"})");
        QCOMPARE(device.gather(), 2U);
        device.answer({applied(1, 11), applied(2, 12)});
        device.pull(
            {pulled(closed, "referral", 11, R"({"to":"nav","person_token":"bcdfghjklmnpqrst"})"),
             pulled(open, "referral", 12, R"({"to":"nav","person_token":"tsrqpnmlkjhgfdcb"})")});
        const auto holding = [&](const char* token) {
            return device.number("SELECT count(*) FROM operation WHERE instr(payload, '" +
                                 std::string(token) + "') > 0");
        };
        device.gather();
        QCOMPARE(holding("bcdfghjklmnpqrst"), 1);
        device.save(closed, R"({"person_token":null,"status":"avslaatt"})");
        QCOMPARE(device.gather(), 2U);
        // Not before the server has it: what is unsent is never thrown away.
        QCOMPARE(holding("bcdfghjklmnpqrst"), 0);
        QCOMPARE(holding("tsrqpnmlkjhgfdcb"), 1);
        QCOMPARE(device.unsent().size(), std::size_t(2));
        QVERIFY(toJsonText(device.view(closed)->fields).find("bcdf") == std::string::npos);
    }

    /// With the page that says so, and not at some later round.
    void aTokenLeavesWhereAColleagueClosedTheReferral()
    {
        Follower device;
        QVERIFY(device.holding("bcdfghjklmnpqrst") > 0);
        QVERIFY(device.holding("mnpqrstbcdfghjkl") > 0);
        device.pull(
            {pulled(device.referral, "referral", 15, R"({"to":"nav","status":"avslaatt"})")});
        device.nothingIsLeft();
        QVERIFY(device.holding("tsrqpnmlkjhgfdcb") > 0);
    }

    void aTokenLeavesWithTheAssignment()
    {
        Follower device;
        device.pull({gone(device.referral, domain::PulledRecord::Gone::scope)});
        device.nothingIsLeft();
        QVERIFY(device.holding("tsrqpnmlkjhgfdcb") > 0);
    }

    /// The assignment went while something of it was still to be sent: it goes with the answer.
    void aTokenThatWaitedLeavesWithItsAnswer()
    {
        Follower device;
        device.save(device.referral, R"({"person_token":"kjhgfdcbtsrqpnml"})");
        device.pull({gone(device.referral, domain::PulledRecord::Gone::scope)});
        device.gather();
        OperationResult late = applied(4, 0);
        late.status = domain::OperationStatus::parked;
        late.code = "not_permitted";
        device.answer({late});
        device.nothingIsLeft();
        QCOMPARE(device.holding("kjhgfdcbtsrqpnml"), 0);
    }

    void aTokenLeavesWithTheGrant()
    {
        Follower device;
        FELTBOK_SUCCEEDS(device.store.beginReset());
        device.pull({}); // nothing is theirs any more
        FELTBOK_SUCCEEDS(device.store.endReset());
        device.nothingIsLeft();
        QCOMPARE(device.holding("tsrqpnmlkjhgfdcb"), 0);
    }

    /// Made without coverage for a referral that a colleague had closed meanwhile.
    void aTokenLeavesWhatWasParked()
    {
        TestDevice device;
        const RecordId closed = device.create("referral", R"({"to":"nav"})");
        device.gather();
        device.answer({applied(1, 11)});
        device.save(closed, R"({"consent":"muntlig","person_token":"bcdfghjklmnpqrst"})");
        device.gather();
        OperationResult late = applied(2, 0);
        late.status = domain::OperationStatus::parked;
        late.code = "record_locked";
        device.answer({late});
        device.pull({pulled(closed, "referral", 12, R"({"to":"nav","status":"avslaatt"})")});
        device.gather();
        QCOMPARE(device.number("SELECT count(*) FROM operation WHERE "
                               "instr(payload, 'bcdfghjklmnpqrst') > 0"),
                 0);
    }
};

QTEST_GUILESS_MAIN(ReadNotesTest)
#include "read_notes_test.moc"
