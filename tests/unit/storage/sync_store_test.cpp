// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_device.h"

#include "base/hash.h"

#include <algorithm>

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::gone;
using feltbok::test::pulled;
using feltbok::test::TestDevice;
using Gone = PulledRecord::Gone;

namespace {

std::string text(const Result<RecordView>& view, std::string_view key)
{
    if (!view)
        return "(no record)";
    const auto* value = view->fields.if_contains(key);
    return value == nullptr ? "(none)" : toJsonText(*value);
}

OperationResult result(std::int64_t seq, OperationStatus status, std::int64_t version)
{
    OperationResult out;
    out.seq = seq;
    out.status = status;
    out.version = version;
    return out;
}

json::object opOf(const SealedOperation& operation)
{
    return test::object(operation.op);
}
json::object setOf(const SealedOperation& operation)
{
    return test::object(operation.payload).at("set").as_object();
}

/// seq without a gap, prev of each the hash of the one before, signatures right.
void verifyChain(const std::vector<SealedOperation>& operations, const SigningKey& key,
                 std::int64_t firstSeq, std::string prev)
{
    for (const SealedOperation& operation : operations) {
        auto parsed = protocol::parseOperation({operation.op, operation.payload, operation.sig});
        FELTBOK_SUCCEEDS(parsed);
        FELTBOK_SUCCEEDS(protocol::verifyOperation(*parsed, key.publicKey()));
        QCOMPARE(parsed->seq, firstSeq++);
        QVERIFY(parsed->prev == prev);
        prev = sha256Hex(operation.op);
        QVERIFY(operation.hash == prev);
    }
}

std::string conflictOf(const RecordId& record, bool open)
{
    return toJsonText(json::object{{"record", record.toText()},
                                   {"field", "guests_estimated"},
                                   {"values", json::array{}},
                                   {"open", open}});
}
std::string parkedOf(const RecordId& record, const DeviceId& device, bool open)
{
    return toJsonText(json::object{{"record", record.toText()},
                                   {"code", "record_locked"},
                                   {"device", device.toText()},
                                   {"seq", 1},
                                   {"open", open}});
}

const std::string zeros(64, '0');

} // namespace

class SyncStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsIdentityKeyAndPosition()
    {
        TestDevice device;
        device.identity.pins = {"a", "b"};
        device.identity.serverKeys = {"k"};
        device.identity.recoveryKey = "r";
        FELTBOK_SUCCEEDS(device.store.saveIdentity(device.identity));
        device.close();
        device.open();
        const auto identity = device.store.identity();
        FELTBOK_SUCCEEDS(identity);
        QVERIFY(identity->device == device.identity.device &&
                identity->user == device.identity.user);
        QVERIFY(identity->grants == device.identity.grants);
        QVERIFY(identity->pins == device.identity.pins);
        QVERIFY(identity->serverKeys == device.identity.serverKeys);
        QVERIFY(identity->epoch == "e1" && identity->recoveryKey == "r");
        QVERIFY(device.store.deviceKey()->publicKey() == device.signingKey.publicKey());
        device.pull({}, "cursor 1");
        QVERIFY(device.store.position()->cursor == "cursor 1");
        QCOMPARE(device.store.position()->lastSeq, 0);
    }

    void gathersOneOperationPerRecordAndBase()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien"})")});
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(place, R"({"name":"Kaien Pub"})");
        device.save(visit, R"({"guests_estimated":10})");
        device.pull({pulled(place, "premises", 9, R"({"name":"Kaien","address":"Kai 1"})")});
        device.save(place, R"({"address":"Kai 2"})");
        device.save(place, R"({"name":"Kaien Bar"})"); // still on what was seen at 5
        QCOMPARE(device.gather(), 4U);
        const auto operations = device.unsent();
        verifyChain(operations, device.signingKey, 1, zeros);
        std::vector<std::string> seen;
        seen.reserve(operations.size());
        for (const auto& operation : operations)
            seen.push_back(std::to_string(opOf(operation).at("base").as_int64()) +
                           toJsonText(setOf(operation)));
        const std::vector<std::string> expected{
            R"(0{"status":"draft"})", R"(5{"name":"Kaien Bar"})", R"(0{"guests_estimated":10})",
            R"(9{"address":"Kai 2"})"};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(QByteArray::fromStdString(seen[i]), QByteArray::fromStdString(expected[i]));
        QCOMPARE(device.gather(), 0U);
        QCOMPARE(device.store.position()->lastSeq, 4);
    }

    void whatWasRecordedBeforeAFinishLiesBeforeIt()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"kind":"skjenkekontroll"})");
        const RecordId observation =
            device.create("observation", R"({"visit":")" + visit.toText() + R"("})");
        device.save(visit, R"({"status":"draft"})");
        device.save(visit, R"({"oral_feedback":"ja"})");
        device.save(visit, R"({"status":"finished"})");
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 5U);
        QVERIFY(opOf(operations[1]).at("record").as_string() == observation.toText());
        QVERIFY(toJsonText(setOf(operations[2])) == R"({"status":"draft"})");
        QVERIFY(toJsonText(setOf(operations[3])) == R"({"oral_feedback":"ja"})");
        QVERIFY(toJsonText(setOf(operations[4])) == R"({"status":"finished"})");
    }

    void eachStatusIsAnOperationInItsPlace()
    {
        TestDevice device;
        const RecordId visit =
            device.create("control_visit", R"({"status":"draft","guests_estimated":10})");
        device.save(visit, R"({"status":"finished"})");
        device.save(visit, R"({"comment":"Enig"})");
        device.save(visit, R"({"status":"comment_received"})");
        device.save(visit, R"({"comment":"Uenig"})");
        device.save(visit, R"({"comment":"Uenig i alt"})");
        device.save(visit, R"({"status":"assessed"})");
        QVERIFY(findString(device.view(visit)->fields, "status") == "assessed");
        QVERIFY(findString(device.view(visit)->fields, "comment") == "Uenig i alt");
        device.close(); // the order is on the disk
        device.open();
        QCOMPARE(device.gather(), 7U);
        const auto operations = device.unsent();
        verifyChain(operations, device.signingKey, 1, zeros);
        const std::vector<std::string> expected{
            R"({"guests_estimated":10})",       R"({"status":"draft"})",
            R"({"status":"finished"})",         R"({"comment":"Enig"})",
            R"({"status":"comment_received"})", R"({"comment":"Uenig i alt"})",
            R"({"status":"assessed"})"};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(QByteArray::fromStdString(toJsonText(setOf(operations[i]))),
                     QByteArray::fromStdString(expected[i]));
        QVERIFY(findString(device.view(visit)->fields, "status") == "assessed");
        QVERIFY(findString(device.view(visit)->fields, "comment") == "Uenig i alt");
    }

    void whatIsWrittenAfterAnAnswerLiesBehindIt()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        const RecordId conflict = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 5, R"({"guests_estimated":1})"),
                     pulled(conflict, "conflict", 5, conflictOf(visit, true))});
        device.save(visit, R"({"guests_estimated":2,"staff_count":1})");
        FELTBOK_SUCCEEDS(device.with(
            [&](auto& records) { return records.resolve(conflict, 3, device.clock.now()); }));
        device.save(visit, R"({"guests_estimated":4})");
        QCOMPARE(device.gather(), 3U);
        const auto operations = device.unsent();
        const std::vector<std::string> expected{R"({"guests_estimated":2,"staff_count":1})",
                                                R"({"value":3})", R"({"guests_estimated":4})"};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(QByteArray::fromStdString(toJsonText(setOf(operations[i]))),
                     QByteArray::fromStdString(expected[i]));
    }

    void theLastWordOnAnElementStandsOverAStatus()
    {
        TestDevice device;
        const RecordId assignment = RecordId::create(device.clock.now());
        const std::string user = "018f0000-0000-7000-8000-000000000001";
        device.pull({pulled(assignment, "assignment", 5, R"({"users":[")" + user + R"("]})")});
        const auto change = [&](json::object domain::Change::*part) {
            domain::Change out;
            (out.*part)["users"] = json::array{json::string(user)};
            return out;
        };
        device.save(assignment, change(&domain::Change::remove));
        device.save(assignment, R"({"status":"planned"})");
        device.save(assignment, change(&domain::Change::add));
        // The pull lays the edits over the server's state anew.
        device.pull({pulled(assignment, "assignment", 6, R"({"users":[")" + user + R"("]})")});
        QVERIFY(toJsonText(device.view(assignment)->fields.at("users")) == "[\"" + user + "\"]");
        QCOMPARE(device.gather(), 3U);
    }

    void whatIsSavedWithAFinishLiesBeforeIt()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"kind":"skjenkekontroll"})");
        device.save(visit, R"({"status":"finished","ended_at":"2026-11-20T23:30:00Z"})");
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 2U);
        QVERIFY(setOf(operations[0]).contains("ended_at"));
        QVERIFY(toJsonText(setOf(operations[1])) == R"({"status":"finished"})");
    }

    void aLargeEveningIsSplit()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        for (int i = 0; i < 6; ++i)
            device.save(visit, R"({"x)" + std::to_string(i) + R"(":")" + std::string(90000, 'x') +
                                   R"("})");
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 4U);
        for (const auto& operation : operations)
            QVERIFY(operation.op.size() + operation.payload.size() < protocol::maxOperationBytes);
        QCOMPARE(TestDevice::check(device.store.unsent(2, 1 << 20)).size(), 2U);
        QCOMPARE(TestDevice::check(device.store.unsent(100, 200000)).size(), 2U);
        QCOMPARE(TestDevice::check(device.store.unsent(100, 1)).size(), 1U);
    }

    void aPullDoesNotOverwriteUnsentWork()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien","address":"Kai 1"})")});
        device.save(place, R"({"name":"Min"})");
        device.pull({pulled(place, "premises", 6, R"({"name":"Deres","address":"Kai 6"})")});
        QVERIFY(text(device.view(place), "name") == "\"Min\"");
        QVERIFY(text(device.view(place), "address") == "\"Kai 6\"");
        device.gather();
        device.pull({pulled(place, "premises", 7, R"({"name":"Deres","address":"Kai 7"})")});
        QVERIFY(text(device.view(place), "name") == "\"Min\"");
        QVERIFY(device.view(place)->delivery == Delivery::waiting);
    }

    void anAppliedOperationIsSettledByThePull()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien"})")});
        device.save(place, R"({"name":"Min"})");
        device.gather();
        device.answer({result(1, OperationStatus::applied, 8)});
        QCOMPARE(device.store.position()->deliveredSeq, 1);
        QVERIFY(device.unsent().empty());
        QVERIFY(device.view(place)->delivery == Delivery::delivered);
        // Until the pull brings it, the record still shows what was applied.
        QVERIFY(text(device.view(place), "name") == "\"Min\"");
        device.pull({pulled(place, "premises", 8, R"({"name":"Min"})")});
        device.pull({pulled(place, "premises", 9, R"({"name":"Deres"})")});
        QVERIFY(text(device.view(place), "name") == "\"Deres\"");
    }

    void thePullMayBeFasterThanTheAnswer()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien"})")});
        device.save(place, R"({"name":"Min"})");
        device.gather();
        device.pull({pulled(place, "premises", 9, R"({"name":"Deres"})")});
        QVERIFY(text(device.view(place), "name") == "\"Min\"");
        device.answer({result(1, OperationStatus::applied, 8)});
        QVERIFY(text(device.view(place), "name") == "\"Deres\"");
    }

    void aConflictShowsTheServersValueAndStaysOpen()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        const RecordId conflict = RecordId::create(device.clock.now());
        device.pull(
            {pulled(visit, "control_visit", 5, R"({"guests_estimated":1,"status":"draft"})")});
        device.save(
            visit, R"({"guests_estimated":40,"staff_count":3,"checklist":{"U1":{"answer":"ok"}}})");
        device.gather();
        OperationResult clash = result(1, OperationStatus::conflict, 7);
        clash.conflicts = {{"guests_estimated", conflict.toText()},
                           {"checklist.U1", conflict.toText()}};
        device.answer({clash});
        QVERIFY(text(device.view(visit), "guests_estimated") == "1");
        QVERIFY(text(device.view(visit), "staff_count") == "3"); // clean fields are applied
        QVERIFY(text(device.view(visit), "checklist") == "(none)");
        QVERIFY(device.view(visit)->delivery == Delivery::conflict);
        device.pull({pulled(visit, "control_visit", 7,
                            R"({"guests_estimated":12,"staff_count":3,"status":"draft"})"),
                     pulled(conflict, "conflict", 7, conflictOf(visit, true))});
        QVERIFY(device.view(visit)->delivery == Delivery::conflict);
        QCOMPARE(device.counts().conflicts, 1);
        // Resolving waits to be sent, as a `resolve` on the conflict's version.
        FELTBOK_SUCCEEDS(device.with([&](auto& records) {
            return records.resolve(conflict, json::value(40), device.clock.now());
        }));
        QVERIFY(device.view(visit)->delivery == Delivery::waiting);
        QCOMPARE(device.counts().conflicts, 0);
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 1U);
        QVERIFY(opOf(operations[0]).at("kind").as_string() == "resolve");
        QCOMPARE(opOf(operations[0]).at("base").as_int64(), 7);
        QVERIFY(toJsonText(setOf(operations[0])) == R"({"value":40})");
        device.answer({result(2, OperationStatus::applied, 9)});
        device.pull({pulled(conflict, "conflict", 9, conflictOf(visit, false)),
                     pulled(visit, "control_visit", 9, R"({"guests_estimated":40})")});
        QVERIFY(device.view(visit)->delivery == Delivery::delivered);
        FELTBOK_FAILS(ErrorCode::badInput, device.with([&](auto& records) {
            return records.resolve(conflict, json::value(1), device.clock.now());
        }));
    }

    void aParkedOperationIsWithdrawnAndStaysReadable()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        const RecordId parked = RecordId::create(device.clock.now());
        device.pull(
            {pulled(visit, "control_visit", 5, R"({"guests_estimated":1,"status":"finished"})")});
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        OperationResult refused = result(1, OperationStatus::parked, 0);
        refused.code = "record_locked";
        device.answer({refused});
        QVERIFY(text(device.view(visit), "guests_estimated") == "1");
        QVERIFY(device.view(visit)->delivery == Delivery::needsYou);
        QCOMPARE(device.counts().needsYou, 1);
        device.pull({pulled(parked, "parked", 6, parkedOf(visit, device.identity.device, true))});
        QCOMPARE(device.counts().needsYou, 1);
        const auto change =
            device.with([&](auto& records) { return records.parkedChange(parked); });
        FELTBOK_SUCCEEDS(change);
        QVERIFY(toJsonText(change->at("set")) == R"({"guests_estimated":40})");
        QVERIFY(!change->contains("salt"));
        FELTBOK_SUCCEEDS(device.with(
            [&](auto& records) { return records.resolve(parked, nullptr, device.clock.now()); }));
        device.gather();
        QVERIFY(opOf(device.unsent()[0]).at("kind").as_string() == "resolve");
        QVERIFY(opOf(device.unsent()[0]).at("record").as_string() == parked.toText());
        device.answer({result(2, OperationStatus::applied, 7)});
        device.pull({pulled(parked, "parked", 7, parkedOf(visit, device.identity.device, false))});
        QVERIFY(device.view(visit)->delivery == Delivery::delivered);
        QCOMPARE(device.counts().needsYou, 0);
    }

    void aVisitWaitsWhileItsObservationDoes()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 5, R"({"status":"draft"})")});
        const RecordId observation =
            device.create("observation", R"({"visit":")" + visit.toText() + R"("})");
        QVERIFY(device.view(visit)->delivery == Delivery::waiting);
        QCOMPARE(device.view(visit)->unsentCount, 0);
        device.gather();
        OperationResult refused = result(1, OperationStatus::parked, 0);
        device.answer({refused});
        QVERIFY(device.view(visit)->delivery == Delivery::needsYou);
        QVERIFY(device.view(observation)->delivery == Delivery::needsYou);
    }

    void aLaterEditKeepsTheBaseTheServerHasNotSeen()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien"})")});
        device.save(place, R"({"name":"En"})");
        device.gather();
        device.pull({pulled(place, "premises", 9, R"({"name":"Deres"})")});
        device.save(place, R"({"name":"To"})"); // "Deres" was never seen
        device.gather();
        QCOMPARE(opOf(device.unsent()[1]).at("base").as_int64(), 5);
        device.answer(
            {result(1, OperationStatus::applied, 10), result(2, OperationStatus::applied, 11)});
        device.pull({pulled(place, "premises", 12, R"({"name":"Andre"})")});
        device.save(place, R"({"name":"Tre"})");
        device.gather();
        QCOMPARE(opOf(device.unsent()[0]).at("base").as_int64(), 12);
    }

    void aRepeatedAnswerChangesNothing()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 5, R"({"name":"Kaien"})")});
        device.save(place, R"({"name":"En"})");
        device.gather();
        device.save(place, R"({"address":"Kai 1"})");
        device.gather();
        // A receipt over more than we have results for does not deliver it.
        FELTBOK_SUCCEEDS(device.store.recordAnswer(
            std::vector{result(1, OperationStatus::applied, 6)}, 2, "{}", "s", device.clock.now()));
        QCOMPARE(device.store.position()->deliveredSeq, 1);
        QCOMPARE(device.unsent().size(), 1U);
        device.answer(
            {result(1, OperationStatus::parked, 0), result(2, OperationStatus::applied, 7)});
        QVERIFY(text(device.view(place), "name") == "\"En\"");
        QCOMPARE(device.store.position()->deliveredSeq, 2);
        QVERIFY(TestDevice::check(device.store.receipt()).text == "{}");
    }

    void rewritesTheUnsentPartOfTheChain()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        for (int i = 0; i < 3; ++i) {
            device.save(visit, R"({"guests_estimated":)" + std::to_string(i) + "}");
            device.gather();
        }
        const auto before = device.unsent();
        device.answer({result(1, OperationStatus::applied, 1)});
        protocol::DeviceSealer sealer(device.signingKey, device.identity.device,
                                      device.identity.user);
        FELTBOK_SUCCEEDS(device.store.rechainFrom(2, sealer));
        const auto after = device.unsent();
        verifyChain(after, device.signingKey, 2, before[0].hash);
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(after[i].payload == before[i + 1].payload);
        device.save(visit, R"({"staff_count":1})");
        device.gather();
        verifyChain(device.unsent(), device.signingKey, 2, before[0].hash);
    }

    void aRestoredServerGetsItAgain()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        device.answer(
            {result(1, OperationStatus::applied, 1), result(2, OperationStatus::applied, 2)});
        device.pull(
            {pulled(visit, "control_visit", 2, R"({"status":"draft","guests_estimated":40})")});
        FELTBOK_SUCCEEDS(device.store.markUndelivered(0));
        QCOMPARE(device.unsent().size(), 2U);
        QVERIFY(device.view(visit)->delivery == Delivery::waiting);
        // The pull from the start does not bring it; it stays all the same.
        FELTBOK_SUCCEEDS(device.store.beginReset());
        QVERIFY(device.store.position()->resetting && device.store.position()->cursor.empty());
        FELTBOK_SUCCEEDS(device.store.endReset());
        QVERIFY(!device.store.position()->resetting);
        QVERIFY(text(device.view(visit), "guests_estimated") == "40");
        // After 35 days they are gone here, and the device says so.
        device.answer(
            {result(1, OperationStatus::applied, 100), result(2, OperationStatus::applied, 101)});
        device.pull({pulled(visit, "control_visit", 101, R"({"status":"draft"})")});
        device.clock.advance(std::chrono::days(36));
        device.gather();
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 0);
        FELTBOK_FAILS(ErrorCode::notFound, device.store.markUndelivered(1));
        device.save(visit, R"({"guests_estimated":41})");
        device.gather();
        QCOMPARE(device.unsent()[0].seq, 3);
    }

    void theDaysItIsKeptCountFromTheReceipt()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        // Weeks without coverage: the server's backups do not have it either.
        device.clock.advance(std::chrono::days(40));
        device.answer({result(1, OperationStatus::applied, 1)});
        device.pull({pulled(visit, "control_visit", 1, R"({"status":"draft"})")});
        device.clock.advance(std::chrono::days(34));
        device.gather();
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 1);
        FELTBOK_SUCCEEDS(device.store.markUndelivered(0));
        QCOMPARE(device.unsent().size(), 1U);
        // Its days begin again with the new receipt.
        device.answer({result(1, OperationStatus::applied, 100)});
        device.pull({pulled(visit, "control_visit", 100, R"({"status":"draft"})")});
        device.clock.advance(std::chrono::days(34));
        device.gather();
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 1);
        device.clock.advance(std::chrono::days(2));
        device.gather();
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 0);
    }

    void whatIsLeftOfALostTailGoesOnAsANewDevices()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        device.answer({result(1, OperationStatus::applied, 1)});
        device.pull({pulled(visit, "control_visit", 1, R"({"status":"draft"})")});
        device.clock.advance(std::chrono::days(36));
        device.save(visit, R"({"guests_estimated":40})");
        device.gather(); // and purges the first
        device.answer({result(2, OperationStatus::applied, 2)});
        FELTBOK_FAILS(ErrorCode::notFound, device.store.markUndelivered(0));
        Identity fresh = device.identity;
        fresh.device = DeviceId::create(device.clock.now());
        protocol::DeviceSealer sealer(device.signingKey, fresh.device, fresh.user);
        FELTBOK_SUCCEEDS(device.store.adoptDevice(fresh, device.signingKey, sealer));
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 1U);
        QCOMPARE(toJsonText(setOf(operations[0])), R"({"guests_estimated":40})");
    }

    void whatBecameAnAddendumLeavesTheFrozenVisitAlone()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        device.answer({result(1, OperationStatus::applied, 1)});
        device.pull({pulled(visit, "control_visit", 1, R"({"status":"draft"})")});
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        auto addendum = result(2, OperationStatus::applied, 9);
        addendum.addendum = RecordId::create(device.clock.now()).toText();
        device.answer({addendum});
        device.pull({pulled(visit, "control_visit", 8, R"({"status":"finished"})")});
        QVERIFY(!device.view(visit)->fields.contains("guests_estimated"));
        QVERIFY(device.view(visit)->delivery == Delivery::delivered);
    }

    void anotherDeviceTakesOverWhatWasUnsent()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        device.answer({result(1, OperationStatus::applied, 1)});
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        device.save(visit, R"({"guests_estimated":41})"); // not sealed yet
        Identity fresh = device.identity;
        fresh.device = DeviceId::create(device.clock.now());
        device.signingKey = SigningKey::generate();
        device.identity = fresh;
        protocol::DeviceSealer sealer(device.signingKey, fresh.device, fresh.user);
        FELTBOK_SUCCEEDS(device.store.adoptDevice(fresh, device.signingKey, sealer));
        QCOMPARE(device.store.position()->deliveredSeq, 0);
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 2U);
        verifyChain(operations, device.signingKey, 1, zeros);
        for (const auto& operation : operations)
            QVERIFY(opOf(operation).at("device").as_string() == fresh.device.toText());
        device.answer(
            {result(1, OperationStatus::applied, 2), result(2, OperationStatus::applied, 3)});
        QVERIFY(device.view(visit)->delivery == Delivery::delivered);
        QVERIFY(text(device.view(visit), "guests_estimated") == "41");
    }

    void whatIsOutOfScopeLeavesNoTrace()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        const RecordId observation = RecordId::create(device.clock.now());
        device.pull(
            {pulled(visit, "control_visit", 5,
                    R"({"status":"draft","general_impression":"kanarifugl"})"),
             pulled(observation, "observation", 6,
                    R"({"visit":")" + visit.toText() + R"(","description":"kanarifugl"})")});
        device.pull({gone(visit, Gone::scope)});
        FELTBOK_FAILS(ErrorCode::notFound, device.view(visit));
        FELTBOK_FAILS(ErrorCode::notFound, device.view(observation));
        QCOMPARE(device.number("SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM body) "
                               "+ (SELECT count(*) FROM search_texts)"),
                 0);
        // Not in any page of the file either, once the log is truncated: an FTS5 block, a free page
        // …
        const auto searched =
            device.worker.runBlocking([](sqlite::Connection& db) -> Result<std::int64_t> {
                FELTBOK_TRY(db.checkpointTruncate());
                FELTBOK_ASSIGN(const auto hits,
                               db.queryInteger("SELECT count(*) FROM search_texts_data WHERE "
                                               "instr(block, CAST('kanari' AS BLOB)) > 0"));
                return hits.value_or(-1);
            });
        FELTBOK_SUCCEEDS(searched);
        QCOMPARE(*searched, 0);
        QCOMPARE(std::filesystem::file_size(device.file().string() + "-wal"), 0U);
        device.pull({gone(visit, Gone::scope)}); // again: nothing to do
    }

    void unsentWorkOutlivesItsScope()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 5,
                            R"({"status":"draft","general_impression":"kanarifugl"})")});
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        device.save(visit, R"({"staff_count":4})");
        device.pull({gone(visit, Gone::scope)});
        FELTBOK_FAILS(ErrorCode::notFound, device.view(visit));
        ListQuery visits;
        visits.collection = "control_visit";
        QCOMPARE(device.list(visits).rows.size(), 0U);
        QCOMPARE(device.number("SELECT count(*) FROM body WHERE fields LIKE '%kanari%' OR shown "
                               "LIKE '%kanari%'"),
                 0);
        QCOMPARE(device.counts().waiting, 1);
        QCOMPARE(device.gather(), 1U);
        QCOMPARE(device.unsent().size(), 2U);
        QCOMPARE(opOf(device.unsent()[1]).at("base").as_int64(), 5);
        device.answer(
            {result(1, OperationStatus::applied, 9), result(2, OperationStatus::parked, 0)});
        QCOMPARE(device.number(
                     "SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM operation)"),
                 0);
        QCOMPARE(device.store.position()->deliveredSeq, 2);
    }

    void scopeMayComeBack()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 5, R"({"status":"draft"})")});
        device.save(visit, R"({"guests_estimated":40})");
        device.pull({gone(visit, Gone::scope)});
        device.pull({pulled(visit, "control_visit", 8, R"({"status":"draft","staff_count":2})")});
        QVERIFY(text(device.view(visit), "guests_estimated") == "40");
        QVERIFY(text(device.view(visit), "staff_count") == "2");
        QVERIFY(device.view(visit)->delivery == Delivery::waiting);
    }

    void whatIsPulledIsInTheIndexWithItsPage()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 1, R"({"general_impression":"rolig"})")});
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 0);
        QCOMPARE(device.found("rolig"), 1U);
        // Another's words over mine that the index never had: at once.
        device.save(visit, R"({"oral_feedback":"kanarifugl"})");
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 1);
        device.pull({pulled(visit, "control_visit", 2, R"({"general_impression":"bråk"})")});
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 0);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts WHERE search_texts "
                               "MATCH 'rolig'"),
                 0);
        QCOMPARE(device.found("rolig"), 0U);
        QCOMPARE(device.found("brak kanari"), 1U);
        // My own words coming back leave it to the upkeep.
        device.save(visit, R"({"oral_feedback":"papegøye"})");
        device.gather();
        device.answer({result(1, OperationStatus::applied, 3)});
        device.pull({pulled(visit, "control_visit", 3,
                            R"({"general_impression":"bråk","oral_feedback":"papegøye"})")});
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 1);
        QCOMPARE(device.found("papegoye"), 1U);
        QCOMPARE(device.found("kanarifugl"), 0U);
        device.refreshIndex();
        QCOMPARE(device.found("papegoye"), 1U);
        QCOMPARE(device.found("kanarifugl"), 0U);
    }

    void whatIsGoneLeavesTheIndexAtOnce_data()
    {
        QTest::addColumn<PulledRecord::Gone>("kind");
        QTest::newRow("out of scope") << PulledRecord::Gone::scope;
        QTest::newRow("erased") << PulledRecord::Gone::erased;
    }

    void whatIsGoneLeavesTheIndexAtOnce()
    {
        QFETCH(PulledRecord::Gone, kind);
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 1,
                            R"({"status":"draft","general_impression":"kanarifugl"})")});
        device.save(visit, R"({"oral_feedback":"papegøye"})");
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 1);
        device.pull({gone(visit, kind)});
        // Of what is kept for its unsent work nothing is to be found either.
        QCOMPARE(device.number("SELECT (SELECT count(*) FROM search_pending) "
                               "+ (SELECT count(*) FROM search_texts)"),
                 0);
        device.refreshIndex();
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 0);
        QCOMPARE(device.found("kanarifugl") + device.found("papegoye"), 0U);
    }

    void anErasedRecordTakesItsUnsentWorkAlong()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 5, R"({"status":"draft"})")});
        device.save(visit, R"({"guests_estimated":40})");
        device.gather();
        device.save(visit, R"({"general_impression":"kanarifugl"})");
        device.pull({gone(visit, Gone::erased)});
        QCOMPARE(device.number("SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM edit) "
                               "+ (SELECT count(*) FROM search_texts)"),
                 0);
        const auto notices = device.with([](auto& records) { return records.erasedNotices(); });
        FELTBOK_SUCCEEDS(notices);
        QCOMPARE(notices->size(), 1U);
        QVERIFY(notices->front().collection == "control_visit");
        FELTBOK_SUCCEEDS(device.with(
            [&](auto& records) { return records.dismissNotice(notices->front().number); }));
        // Its place in the chain is sent once more, and then it is gone.
        QCOMPARE(device.unsent().size(), 1U);
        OperationResult refused = result(1, OperationStatus::parked, 0);
        refused.code = "erased";
        device.answer({refused});
        QCOMPARE(device.number("SELECT count(*) FROM operation"), 0);
    }

    void aPullFromTheStartRemovesWhatItDidNotBring()
    {
        TestDevice device;
        const RecordId kept = RecordId::create(device.clock.now());
        const RecordId lost = RecordId::create(device.clock.now());
        const RecordId edited = RecordId::create(device.clock.now());
        device.pull({pulled(kept, "premises", 5, R"({"name":"Kaien"})"),
                     pulled(lost, "premises", 6, R"({"name":"Loftet"})"),
                     pulled(edited, "premises", 7, R"({"name":"Taket"})")});
        const RecordId own = device.create("control_visit", R"({"status":"draft"})");
        device.save(edited, R"({"address":"Kai 3"})");
        FELTBOK_SUCCEEDS(device.store.beginReset());
        // A lower version counts too: it is another epoch.
        device.pull({pulled(kept, "premises", 2, R"({"name":"Kaien 2"})")}, "c2");
        FELTBOK_SUCCEEDS(device.store.endReset());
        QVERIFY(text(device.view(kept), "name") == "\"Kaien 2\"");
        FELTBOK_FAILS(ErrorCode::notFound, device.view(lost));
        FELTBOK_FAILS(ErrorCode::notFound, device.view(edited));
        FELTBOK_SUCCEEDS(device.view(own));
        device.gather();
        QCOMPARE(device.unsent().size(), 2U); // the work on what was lost goes up all the same
        QVERIFY(device.store.position()->cursor == "c2");
    }

    void anOldPageChangesNothing()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 9, R"({"name":"Ny"})")});
        device.pull({pulled(place, "premises", 5, R"({"name":"Gammel"})")});
        QVERIFY(text(device.view(place), "name") == "\"Ny\"");
    }
};

QTEST_GUILESS_MAIN(SyncStoreTest)
#include "sync_store_test.moc"
