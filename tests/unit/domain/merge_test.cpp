// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/merge.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;

/// The parts of a merge that need no server.
class MergeTest : public QObject
{
    Q_OBJECT

    const CollectionSpec& m_visit = schemaOf(Collection::controlVisit);
    const DeviceId m_kari = DeviceId::create(Instant{});
    const DeviceId m_ola = DeviceId::create(Instant{});

    Change change(const json::object& payload) const { return *parseChange(m_visit, payload); }
    std::string merge(RecordState& state, const json::object& payload, const DeviceId& device,
                      std::int64_t version) const
    {
        return std::string(
            toString(mergeChange(m_visit, state, change(payload), 0, device, version).status));
    }

private Q_SLOTS:
    void namesThatLookLikePathsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("item") << QByteArray(R"({"set":{"checklist.U1":{"answer":"ok"}}})")
                              << QByteArray("checklist.U1");
        QTest::newRow("dot") << QByteArray(R"({"set":{"a.b":1}})") << QByteArray("a.b");
        QTest::newRow("element") << QByteArray(R"({"set":{"other_agencies=politi":1}})")
                                 << QByteArray("other_agencies=politi");
        QTest::newRow("inItem") << QByteArray(R"({"set":{"checklist":{"U=1":{"answer":"ok"}}}})")
                                << QByteArray("checklist.U=1");
    }
    void namesThatLookLikePathsAreRefused()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, field);
        const auto refused = parseChange(m_visit, *parseJsonObject(payload.toStdString()));
        QVERIFY(!refused.hasValue());
        QCOMPARE(refused.error().detail, std::string("operation"));
        QCOMPARE(refused.error().field, field.toStdString());
    }
    void unknownNamesAreKept()
    {
        QVERIFY(parseChange(m_visit, {{"set", {{"from_2031", 1}}}}).hasValue());
    }

    void onlyOtherFieldsMakeItMerged()
    {
        RecordState state;
        QCOMPARE(merge(state, {{"set", {{"staff_count", 4}}}}, m_kari, 1), std::string("applied"));
        QCOMPARE(merge(state, {{"set", {{"staff_count", 4}}}}, m_ola, 2), std::string("applied"));
        QCOMPARE(merge(state, {{"set", {{"guards_count", 1}}}}, m_ola, 3), std::string("merged"));
        QCOMPARE(merge(state, {{"set", {{"staff_count", 5}}}}, m_ola, 4), std::string("conflict"));
    }
    void elementsOfASetAreOthers()
    {
        RecordState state;
        merge(state, {{"add", {{"other_agencies", {"politi"}}}}}, m_kari, 1);
        QCOMPARE(merge(state, {{"add", {{"other_agencies", {"politi"}}}}}, m_ola, 2),
                 std::string("applied"));
        merge(state, {{"add", {{"other_agencies", {"brann"}}}}}, m_ola, 3);
        QCOMPARE(merge(state, {{"add", {{"other_agencies", {"toll"}}}}}, m_kari, 4),
                 std::string("merged"));
    }

    void anAttachmentIsTheSameByItsHash()
    {
        const auto photo = [](char digit, const char* name) {
            return json::object{{"sha256", std::string(64, digit)},
                                {"size", 10},
                                {"type", "image/jpeg"},
                                {"name", name}};
        };
        const auto hashes = [](const json::object& fields) {
            std::string out;
            for (const auto& element : fields.at("attachments").get_array())
                out.push_back(elementKey(element).front());
            return out;
        };
        RecordState state;
        merge(state, {{"add", {{"attachments", {photo('b', "1"), photo('a', "2")}}}}}, m_kari, 1);
        QCOMPARE(hashes(state.fields), std::string("ab"));
        QVERIFY(state.stamps.contains("attachments=" + std::string(64, 'a')));
        // Under another name it is no second one.
        merge(state, {{"add", {{"attachments", {photo('b', "other")}}}}}, m_ola, 2);
        QCOMPARE(hashes(state.fields), std::string("ab"));
        // Ola's add was not known to Kari's remove: it wins. Hers of her own one does not lose.
        merge(state, {{"remove", {{"attachments", {photo('b', "1"), photo('a', "x")}}}}}, m_kari,
              3);
        QCOMPARE(hashes(state.fields), std::string("b"));

        json::object fields;
        overlayChange(m_visit, fields, change({{"add", {{"attachments", {photo('c', "1")}}}}}));
        overlayChange(m_visit, fields, change({{"add", {{"attachments", {photo('a', "1")}}}}}));
        QCOMPARE(hashes(fields), std::string("ac"));
        overlayChange(m_visit, fields, change({{"remove", {{"attachments", {photo('c', "?")}}}}}));
        QCOMPARE(hashes(fields), std::string("a"));
        QVERIFY(!parseChange(m_visit, {{"add", {{"attachments", {"abc"}}}}}).hasValue());
        QVERIFY(!parseChange(m_visit, {{"set", {{"attachments", json::array{}}}}}).hasValue());
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
