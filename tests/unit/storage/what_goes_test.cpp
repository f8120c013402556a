// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What goes from a device with a record, and what stays.

#include "support/test_device.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::gone;
using feltbok::test::pulled;
using feltbok::test::TestDevice;
using Gone = PulledRecord::Gone;

namespace {

OperationResult parkedResult(std::int64_t seq, std::string code)
{
    OperationResult out;
    out.seq = seq;
    out.status = OperationStatus::parked;
    out.code = std::move(code);
    return out;
}

/// The server's record of what it parked.
PulledRecord parkedRecord(const TestDevice& device, const RecordId& id, const RecordId& record,
                          std::int64_t seq, std::int64_t version)
{
    const json::object fields{{"record", record.toText()},
                              {"code", "not_permitted"},
                              {"device", device.identity.device.toText()},
                              {"seq", seq},
                              {"open", true}};
    return pulled(id, "parked", version, toJsonText(fields));
}

} // namespace

class WhatGoesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErasedPlaceLeavesWhatTheServerKeeps()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        const RecordId licence = RecordId::create(device.clock.now());
        const RecordId summary = RecordId::create(device.clock.now());
        const std::string names = toJsonText(json::object{{"premises", place.toText()}});
        device.pull({pulled(place, "premises", 1, R"({"name":"Kaien"})"),
                     pulled(licence, "licence", 2, names),
                     pulled(summary, "premises_summary", 3, names)});
        device.pull({gone(place, Gone::erased)}, "c2");
        FELTBOK_FAILS(ErrorCode::notFound, device.view(place));
        FELTBOK_SUCCEEDS(device.view(licence));
        FELTBOK_SUCCEEDS(device.view(summary));
    }

    void anErasedVisitTakesItsObservationsAlong()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 1, R"({"status":"draft"})")});
        const RecordId seen =
            device.create("observation", toJsonText(json::object{{"visit", visit.toText()}}));
        device.pull({gone(visit, Gone::erased)}, "c2");
        FELTBOK_FAILS(ErrorCode::notFound, device.view(seen));
    }

    /// Whoever leaves a visit still sees what of their own was parked there; the server touched
    /// that before it told of the visit.
    void aVisitThatLeavesTheScopeLeavesWhatWasParkedOfIt()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        const RecordId parked = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 1, R"({"status":"draft"})"),
                     parkedRecord(device, parked, visit, 7, 2)});
        device.pull({parkedRecord(device, parked, visit, 7, 4), gone(visit, Gone::scope)}, "c2");
        FELTBOK_FAILS(ErrorCode::notFound, device.view(visit));
        FELTBOK_SUCCEEDS(device.view(parked));
    }

    /// Of a server that came back from before this device's enrolment.
    void aNewEnrolmentInAnotherEpochSendsAllThatIsHeld()
    {
        TestDevice device;
        device.create("premises", R"({"name":"Kaien"})");
        device.gather();
        OperationResult taken;
        taken.seq = 1;
        taken.version = 5;
        device.answer({taken});
        QCOMPARE(device.unsent().size(), 0U);
        const SigningKey key = SigningKey::generate();
        for (const auto& [epoch, count] :
             {std::pair{device.identity.epoch, 0U}, {std::string("e2"), 1U}}) {
            device.identity.device = DeviceId::create(device.clock.now());
            device.identity.epoch = epoch;
            protocol::DeviceSealer sealer(key, device.identity.device, device.identity.user);
            FELTBOK_SUCCEEDS(device.store.adoptDevice(device.identity, key, sealer));
            QCOMPARE(device.unsent().size(), std::size_t(count));
        }
        const auto position = device.store.position();
        FELTBOK_SUCCEEDS(position);
        QVERIFY(position->resetting);
        QCOMPARE(position->lastSeq, 1);
        QCOMPARE(position->deliveredSeq, 0);
    }

    void aPullFromTheStartLeavesWhatWasParkedAndNeverTaken_data()
    {
        QTest::addColumn<bool>("isEditedSince");
        QTest::newRow("alone") << false;
        QTest::newRow("with a later edit") << true;
    }
    void aPullFromTheStartLeavesWhatWasParkedAndNeverTaken()
    {
        QFETCH(const bool, isEditedSince);
        TestDevice device;
        const RecordId own = device.create("premises", R"({"name":"Kaien"})");
        device.gather();
        device.answer({parkedResult(1, "not_permitted")});
        const RecordId parked = RecordId::create(device.clock.now());
        device.pull({parkedRecord(device, parked, own, 1, 5)});
        if (isEditedSince)
            device.save(own, R"({"address":"Kai 3"})");
        FELTBOK_SUCCEEDS(device.store.beginReset());
        device.pull({parkedRecord(device, parked, own, 1, 5)}, "c2");
        FELTBOK_SUCCEEDS(device.store.endReset());
        const auto change =
            device.with([&](auto& records) { return records.parkedChange(parked); });
        FELTBOK_SUCCEEDS(change);
        QCOMPARE(toJsonText(*change), std::string(R"({"set":{"name":"Kaien"}})"));
    }
};

QTEST_GUILESS_MAIN(WhatGoesTest)
#include "what_goes_test.moc"
