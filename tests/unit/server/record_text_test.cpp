// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/record_text.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server;

class RecordTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        RecordRow record;
        record.state.collection = "control_visit";
        record.state.fields = {{"guests_estimated", 4}, {"controllers", {"a", "b"}}};
        const auto one = DeviceId::create(Instant(std::chrono::milliseconds(1)));
        const auto two = DeviceId::create(Instant(std::chrono::milliseconds(2)));
        record.state.stamps = {{"guests_estimated", {7, one}},
                               {"controllers", {9, two}},
                               {"controllers=a", {3, one}},
                               {"checklist.U1", {4, two}}};
        const auto texts = encodeRecordTexts(record);
        QVERIFY(texts.versions.find('=') == std::string::npos); // elements are not on the wire
        RecordRow back;
        back.state.collection = "control_visit";
        QVERIFY(decodeRecordTexts(texts, back).hasValue());
        QVERIFY(back.state.fields == record.state.fields);
        QVERIFY(back.state.stamps == record.state.stamps);
    }
    void unknownFieldsKeepTheirText()
    {
        RecordRow record;
        record.state.collection = "control_visit";
        const RecordTexts texts{
            "{\"kind\":\"skjenkekontroll\",\"new\": {\"a\": 1.50, \"b\":\"}\"}}", "{}", "{}"};
        QVERIFY(decodeRecordTexts(texts, record).hasValue());
        QCOMPARE(record.rawFields.size(), std::size_t(1));
        const auto again = encodeRecordTexts(record);
        QVERIFY(again.fields.find("\"new\":{\"a\": 1.50, \"b\":\"}\"}") != std::string::npos);
    }
    void rawMembersOfAnyShape()
    {
        const auto members =
            rawMembers("{ \"a\" : 1 , \"b\\n\":[1,{\"c\":\"]\"}],\"d\":\"x\\\"y\",\"e\":null }");
        QCOMPARE(members.size(), std::size_t(4));
        QCOMPARE(members.at("a"), std::string("1"));
        QCOMPARE(members.at("b\n"), std::string("[1,{\"c\":\"]\"}]"));
        QCOMPARE(members.at("d"), std::string("\"x\\\"y\""));
        QCOMPARE(members.at("e"), std::string("null"));
        QVERIFY(rawMembers("{}").empty());
    }
    void brokenTextsAreToldApart()
    {
        RecordRow record;
        record.state.collection = "premises";
        QVERIFY(!decodeRecordTexts({"{", "{}", "{}"}, record));
        QVERIFY(!decodeRecordTexts({"{}", "{\"a\":\"x\"}", "{}"}, record));
    }
};

QTEST_GUILESS_MAIN(RecordTextTest)
#include "record_text_test.moc"
