// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_device.h"

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::pulled;
using feltbok::test::TestDevice;

namespace {

const std::string place = "018f0000-0000-7000-8000-000000000001";

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

std::int64_t baseOf(const SealedOperation& operation)
{
    return test::object(operation.op).at("base").as_int64();
}
json::object setOf(const SealedOperation& operation)
{
    return test::object(operation.payload).at("set").as_object();
}

/// As after reading the code of a colleague's draft.
void join(TestDevice& device, const RecordId& visit)
{
    Change change;
    change.set = {
        {"premises", place}, {"kind", "salgskontroll"}, {"method", "aapen"}, {"status", "draft"}};
    change.repeats = {"kind", "method"};
    FELTBOK_SUCCEEDS(device.with([&](auto& records) {
        return records.createAs(visit, "control_visit", "9901", change, device.clock.now());
    }));
}

} // namespace

/// What a code for joining told: values that another device gave and sends itself.
class RepeatedValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatACodeToldIsMarkedUntilItIsChosenHere()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        join(device, visit);
        QVERIFY(text(device.view(visit), "method") == "\"aapen\"");
        device.save(visit, R"({"method":"anonym","staff_count":2})");
        device.gather();
        const auto operations = device.unsent();
        QCOMPARE(operations.size(), 3U); // with the step to a draft between them
        const auto first = test::object(operations[0].payload);
        QVERIFY(toJsonText(first.at("repeats")) == R"(["kind","method"])");
        QVERIFY(first.at("set").at("method") == "aapen");
        QVERIFY(!test::object(operations[1].payload).contains("repeats"));
        QVERIFY(!test::object(operations[2].payload).contains("repeats"));
        QVERIFY(setOf(operations[2]).at("method") == "anonym");
        // What was chosen here stays over what comes.
        device.pull({pulled(visit, "control_visit", 4, R"({"method":"uniformert"})")});
        QVERIFY(text(device.view(visit), "method") == "\"anonym\"");
    }

    void aChoiceInTheSameBreathIsNoRepeat()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        Change change;
        change.set = test::object(R"({"kind":"salgskontroll","method":"aapen"})");
        change.repeats = {"kind", "method"};
        FELTBOK_SUCCEEDS(device.with([&](auto& records) {
            return records.createAs(visit, "control_visit", "9901", change, device.clock.now());
        }));
        device.save(visit, R"({"method":"aapen"})");
        device.gather();
        const auto payload = test::object(device.unsent().at(0).payload);
        QVERIFY(toJsonText(payload.at("repeats")) == R"(["kind"])");
    }

    void aRepeatedValueGivesWayToTheServers()
    {
        for (const bool isSealed : {false, true}) {
            TestDevice device;
            const RecordId visit = RecordId::create(device.clock.now());
            join(device, visit);
            if (isSealed)
                device.gather();
            device.pull({pulled(visit, "control_visit", 4, R"({"method":"uniformert"})")});
            QVERIFY(text(device.view(visit), "method") == "\"uniformert\"");
            QVERIFY(text(device.view(visit), "kind") == "\"salgskontroll\""); // nobody else's yet
            // The server's was seen: what is chosen now is chosen on top of it.
            device.save(visit, R"({"method":"anonym"})");
            device.gather();
            const auto operations = device.unsent();
            QCOMPARE(baseOf(operations.front()), 0);
            QCOMPARE(baseOf(operations.back()), 4);
            QVERIFY(setOf(operations.back()).at("method") == "anonym");
        }
    }

    void whatWasAnsweredIsNoEditAnyMore()
    {
        TestDevice device;
        const RecordId visit = RecordId::create(device.clock.now());
        join(device, visit);
        device.gather();
        device.answer(
            {result(1, OperationStatus::merged, 5), result(2, OperationStatus::applied, 5)});
        QVERIFY(device.unsent().empty());
        device.pull(
            {pulled(visit, "control_visit", 5, R"({"method":"uniformert","status":"draft"})")});
        QVERIFY(text(device.view(visit), "method") == "\"uniformert\"");
        QVERIFY(text(device.view(visit), "kind") == "(none)"); // the server's, whole
        QVERIFY(device.view(visit)->delivery == Delivery::delivered);
    }
};

QTEST_GUILESS_MAIN(RepeatedValuesTest)
#include "repeated_values_test.moc"
