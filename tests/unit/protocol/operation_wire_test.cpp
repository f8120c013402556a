// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/operation_wire.h"

#include "base/hash.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

using namespace feltbok;
using namespace feltbok::protocol;

class OperationWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealedOperationsReadBack();
    void saltHidesEqualPayloads();
    void everyFlippedBitIsSeen();
    void anotherKeyOrPurposeIsRefused();
    void badEnvelopesAreRefused_data();
    void badEnvelopesAreRefused();
    void unknownKindsAndMembersPass();
    void theClocksErrorIsTold();
    void resealKeepsThePayload();
    void resealRefusesWhatDoesNotParse();

private:
    domain::OperationDraft draft() const;
    Operation parsed(const domain::SealedOperation& sealed) const;

    test::ManualClock m_clock;
    SigningKey m_key = SigningKey::generate();
    DeviceId m_device = DeviceId::create(m_clock.now());
    UserId m_user = UserId::create(m_clock.now());
    DeviceSealer m_sealer{m_key, m_device, m_user};
};

domain::OperationDraft OperationWireTest::draft() const
{
    domain::OperationDraft out;
    out.municipality = "9901";
    out.collection = "control_visit";
    out.record = RecordId::create(m_clock.now());
    out.base = 811;
    out.at = m_clock.now();
    out.set = {{"guests_estimated", 40}, {"general_impression", "Rolig, æ ø å"}};
    out.add = {{"other_agencies", {"politi"}}};
    out.remove = {{"other_agencies", {"tolletaten"}}};
    return out;
}

Operation OperationWireTest::parsed(const domain::SealedOperation& sealed) const
{
    return *parseOperation({sealed.op, sealed.payload, sealed.sig});
}

void OperationWireTest::sealedOperationsReadBack()
{
    const auto edit = draft();
    const auto first = m_sealer.seal(edit, 1, firstPrev());
    const auto second = m_sealer.seal(edit, 2, first.hash);
    QCOMPARE(first.hash, sha256Hex(first.op));
    const auto operation = parseOperation({second.op, second.payload, second.sig});
    FELTBOK_SUCCEEDS(operation);
    FELTBOK_SUCCEEDS(verifyOperation(*operation, m_key.publicKey()));
    QVERIFY(operation->device == m_device);
    QVERIFY(operation->user == m_user);
    QVERIFY(operation->record == edit.record);
    QCOMPARE(operation->seq, 2);
    QCOMPARE(operation->prev, first.hash);
    QCOMPARE(operation->municipality, std::string("9901"));
    QCOMPARE(operation->collection, std::string("control_visit"));
    QCOMPARE(operation->kind, std::string("put"));
    QCOMPARE(operation->base, 811);
    QCOMPARE(operation->at, toRfc3339(edit.at));
    QCOMPARE(operation->hash, second.hash);
    const auto payload = *parseJsonObject(operation->envelope.payload);
    QVERIFY(*requireObject(payload, "set") == edit.set);
    QVERIFY(*requireObject(payload, "add") == edit.add);
    QVERIFY(*requireObject(payload, "remove") == edit.remove);
    QCOMPARE(fromBase64Url(*requireString(payload, "salt"))->size(), std::size_t(16));
    QVERIFY(!payload.contains("reason"));
}

void OperationWireTest::saltHidesEqualPayloads()
{
    const auto edit = draft();
    const auto one = m_sealer.seal(edit, 1, firstPrev());
    const auto other = m_sealer.seal(edit, 1, firstPrev());
    QVERIFY(parsed(one).payloadHash != parsed(other).payloadHash);
}

void OperationWireTest::everyFlippedBitIsSeen()
{
    const auto sealed = m_sealer.seal(draft(), 1, firstPrev());
    const Envelope good{sealed.op, sealed.payload, sealed.sig};
    for (std::string Envelope::*part : {&Envelope::op, &Envelope::payload, &Envelope::sig}) {
        for (std::size_t i = 0; i < (good.*part).size(); ++i) {
            Envelope bad = good;
            (bad.*part)[i] = char((bad.*part)[i] ^ 1);
            const auto operation = parseOperation(bad);
            QVERIFY2(!operation || !verifyOperation(*operation, m_key.publicKey()),
                     (bad.*part).c_str());
        }
    }
}

void OperationWireTest::anotherKeyOrPurposeIsRefused()
{
    const auto sealed = m_sealer.seal(draft(), 1, firstPrev());
    const auto operation = parsed(sealed);
    const auto stranger = verifyOperation(operation, SigningKey::generate().publicKey());
    FELTBOK_FAILS(ErrorCode::badInput, stranger);
    QCOMPARE(stranger.error().detail, std::string("bad_signature"));

    auto other = operation;
    other.envelope.sig = toBase64Url(m_key.sign("feltbok/receipt/1\n", operation.envelope.op));
    QVERIFY(!verifyOperation(other, m_key.publicKey()));

    auto swapped = operation;
    swapped.envelope.payload = m_sealer.seal(draft(), 1, firstPrev()).payload;
    const auto hash = verifyOperation(swapped, m_key.publicKey());
    FELTBOK_FAILS(ErrorCode::badInput, hash);
    QCOMPARE(hash.error().detail, std::string("bad_hash"));
}

void OperationWireTest::badEnvelopesAreRefused_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value"); ///< JSON; empty: left out
    const auto row = [](const char* member, const char* value) {
        QTest::addRow("%s = %s", member, value) << QByteArray(member) << QByteArray(value);
    };
    for (const char* member : {"v", "device", "seq", "prev", "user", "municipality", "collection",
                               "record", "kind", "base", "at", "payload_hash"}) {
        row(member, "");
        row(member, "null");
        row(member, "[]");
    }
    row("v", "2");
    row("v", "\"1\"");
    row("seq", "0");
    row("seq", "-1");
    row("seq", "1.5");
    row("seq", "9223372036854775808");
    row("base", "-1");
    row("base", "1e3");
    row("prev", "\"abc\"");
    row("payload_hash", "\"XX\"");
    row("municipality", "\"99010\"");
    row("municipality", "\"99a1\"");
    row("municipality", "9901");
    row("device", "\"01890000-0000-7000-8000-00000000000G\"");
    row("record", "\"\"");
    row("record", "\"00000000-0000-0000-0000-000000000000\"");
    row("at", "\"i gaar\"");
    row("kind", "\"\"");
    row("collection", "\"\"");
}

void OperationWireTest::badEnvelopesAreRefused()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    const auto sealed = m_sealer.seal(draft(), 1, firstPrev());
    json::object op = *parseJsonObject(sealed.op);
    if (value.isEmpty())
        op.erase(member.toStdString());
    else
        op[member.toStdString()] = *parseJson(value.toStdString());
    const auto operation = parseOperation({toJsonText(op), sealed.payload, sealed.sig});
    FELTBOK_FAILS(ErrorCode::badInput, operation);
    QCOMPARE(operation.error().detail, std::string("bad_envelope"));
    QCOMPARE(operation.error().field, member.toStdString());
}

void OperationWireTest::unknownKindsAndMembersPass()
{
    // Authentic and not understood is for parking, not for refusing.
    const auto sealed = m_sealer.seal(draft(), 1, firstPrev());
    json::object op = *parseJsonObject(sealed.op);
    op["kind"] = "transmogrify";
    op["clock"] = {{"offset_ms", 12}, {"age_s", 60}};
    const auto operation = parseOperation({toJsonText(op), sealed.payload, sealed.sig});
    FELTBOK_SUCCEEDS(operation);
    QCOMPARE(operation->kind, std::string("transmogrify"));
}

void OperationWireTest::theClocksErrorIsTold()
{
    using namespace std::chrono_literals;
    DeviceSealer sealer(m_key, m_device, m_user);
    QVERIFY(!parseJsonObject(sealer.seal(draft(), 1, firstPrev()).op)->contains("clock"));
    sealer.setClockError(ClockError{-47min, 90s});
    const auto sealed = sealer.seal(draft(), 1, firstPrev());
    const json::value expected{{"offset_ms", -2'820'000}, {"age_s", 90}};
    QVERIFY(parseJsonObject(sealed.op)->at("clock") == expected);
    // It stays when the operation is written anew, whatever is known by then.
    sealer.setClockError(std::nullopt);
    const auto again = sealer.reseal(sealed, 2, std::string(64, 'a'));
    FELTBOK_SUCCEEDS(again);
    QVERIFY(parseJsonObject(again->op)->at("clock") == expected);
}

void OperationWireTest::resealKeepsThePayload()
{
    const auto sealed = m_sealer.seal(draft(), 7, std::string(64, 'a'));
    const SigningKey newKey = SigningKey::generate();
    DeviceSealer successor(newKey, DeviceId::create(m_clock.now()), m_user);
    const auto again = successor.reseal(sealed, 1, firstPrev());
    FELTBOK_SUCCEEDS(again);
    QCOMPARE(again->payload, sealed.payload);
    const auto operation = parsed(*again);
    FELTBOK_SUCCEEDS(verifyOperation(operation, newKey.publicKey()));
    QCOMPARE(operation.seq, 1);
    QCOMPARE(operation.prev, firstPrev());
    // What a person did, and when and on what, stays as it was.
    const auto before = parsed(sealed);
    QVERIFY(operation.record == before.record);
    QCOMPARE(operation.base, before.base);
    QCOMPARE(operation.at, before.at);
    QCOMPARE(operation.payloadHash, before.payloadHash);
}

void OperationWireTest::resealRefusesWhatDoesNotParse()
{
    domain::SealedOperation broken;
    broken.op = "{";
    FELTBOK_FAILS(ErrorCode::badInput, m_sealer.reseal(broken, 1, firstPrev()));
}

QTEST_GUILESS_MAIN(OperationWireTest)
#include "operation_wire_test.moc"
