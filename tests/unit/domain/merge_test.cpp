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
    const std::string m_place = "018f0000-0000-7000-8000-000000000001";
    /// What a second device sends that joined by a code.
    json::object joining(std::string_view method) const
    {
        return {{"set", {{"premises", m_place}, {"kind", "salgskontroll"}, {"method", method}}},
                {"repeats", {"kind", "method"}}};
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

    void whatOnlyRepeatsIsNobodysChoice()
    {
        // The second device first: it fills, and the first one's values replace that.
        RecordState state;
        QCOMPARE(merge(state, joining("aapen"), m_ola, 1), std::string("applied"));
        QVERIFY(state.fields.at("method") == "aapen" && state.fields.at("kind") == "salgskontroll");
        QVERIFY(!state.stamps.contains("method") && !state.stamps.contains("kind"));
        QVERIFY(state.stamps.at("premises").device == m_ola); // not repeated: as ever
        QVERIFY(merge(state, {{"set", {{"method", "uniformert"}}}}, m_kari, 2) != "conflict");
        QVERIFY(state.fields.at("method") == "uniformert");
        QVERIFY(state.stamps.at("method") == (FieldStamp{2, m_kari}));
        // From then on it is somebody's, whoever repeats the old one.
        QVERIFY(merge(state, joining("aapen"), m_ola, 3) != "conflict");
        QVERIFY(state.fields.at("method") == "uniformert" &&
                state.stamps.at("method").version == 2);
        // Ola's own choice meets Kari's as ever.
        QCOMPARE(merge(state, {{"set", {{"method", "aapen"}}}}, m_ola, 4), std::string("conflict"));
    }
    void whatWasTakenAwayIsNotRepeated()
    {
        RecordState state;
        merge(state, {{"set", {{"licence", m_place}}}}, m_kari, 1);
        merge(state, {{"set", {{"licence", nullptr}}}}, m_kari, 2);
        const auto before = state.stamps;
        const auto repeated = change({{"set", {{"licence", m_place}}}, {"repeats", {"licence"}}});
        const auto outcome = mergeChange(m_visit, state, repeated, 0, m_ola, 3);
        QVERIFY(!outcome.changed && outcome.clashes.empty() && state.stamps == before);
        QVERIFY(!state.fields.contains("licence"));
    }
    void withoutTheMarkAllIsAsBefore()
    {
        RecordState state;
        auto old = joining("aapen");
        old.erase("repeats");
        merge(state, old, m_ola, 1);
        QVERIFY(state.stamps.at("method").device == m_ola);
        QCOMPARE(merge(state, {{"set", {{"method", "uniformert"}}}}, m_kari, 2),
                 std::string("conflict"));
    }
    void onlyPlainFieldsCanBeRepeated()
    {
        // A fixed field is checked when its record is made; a status is a step; the office's are
        // the office's. All of them stay ordinary values, as do names that nobody knows yet.
        const auto all = change({{"set",
                                  {{"premises", m_place},
                                   {"status", "draft"},
                                   {"comment", "Ja"},
                                   {"checklist", {{"U1", {{"answer", "ok"}}}}},
                                   {"from_2031", 1},
                                   {"kind", "salgskontroll"}}},
                                 {"repeats",
                                  {"premises", "status", "comment", "checklist", "from_2031",
                                   "kind", "method", "checklist.U1"}}});
        QVERIFY(all.repeats == FieldNames{"kind"});
        for (const auto* odd : {R"("kind")", "7", R"(["kind",7])", "null", R"({"kind":true})"}) {
            const auto refused =
                parseChange(m_visit, *parseJsonObject(R"({"set":{"kind":"salgskontroll"},)"
                                                      R"("repeats":)" +
                                                      std::string(odd) + "}"));
            QVERIFY2(!refused.hasValue(), odd);
            QCOMPARE(refused.error().detail, std::string("operation"));
            QCOMPARE(refused.error().field, std::string("repeats"));
        }
    }
    void theServersValueShowsThroughARepeatedOne()
    {
        json::object fields{{"method", "uniformert"}};
        overlayChange(m_visit, fields, change(joining("aapen")));
        QVERIFY(fields.at("method") == "uniformert" && fields.at("kind") == "salgskontroll");
        auto rest = change(joining("aapen"));
        dropRepeats(rest);
        QVERIFY(rest.set == (json::object{{"premises", m_place}}) && rest.repeats.empty());
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
