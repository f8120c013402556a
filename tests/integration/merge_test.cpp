// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §4, "Merge": two devices and the office on one record.
class MergeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;
    std::unique_ptr<WireDevice> m_kari;
    std::unique_ptr<WireDevice> m_ola;
    RecordId m_visit;
    std::int64_t m_base = 0;

    static std::string status(const json::object& result) { return text(result, "status"); }
    json::object put(WireDevice& device, const json::object& set, const json::object& add = {},
                     const json::object& remove = {})
    {
        return device.putNow("control_visit", m_visit, m_base, set, add, remove);
    }
    json::object fields(WireDevice& device)
    {
        return *requireObject(device.see(m_visit), "fields");
    }
    json::object fieldsOf(const RecordId& visit)
    {
        return *requireObject(m_ola->see(visit), "fields");
    }
    json::object both() const { return {{"controllers", {m_office->kari, m_office->ola}}}; }
    json::object begun(std::string_view method) const
    {
        return {{"premises", m_place},
                {"kind", "skjenkekontroll"},
                {"method", method},
                {"started_at", "2026-11-20T22:10:00.000Z"},
                {"status", "draft"}};
    }
    /// What a device sends that joined by a code.
    domain::SealedOperation joining(WireDevice& device, const RecordId& visit,
                                    std::string_view method) const
    {
        return device.make(domain::OperationKind::put, "control_visit", visit, 0, begun(method),
                           both(), {}, {"kind", "method", "started_at"});
    }
    const std::string m_place = newId().toText();
    const std::string later = "2026-11-20T22:30:00.000Z";

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<ServerOffice>();
        m_kari = std::make_unique<WireDevice>(m_office->device(m_office->kari));
        m_ola = std::make_unique<WireDevice>(m_office->device(m_office->ola));
    }
    void cleanupTestCase()
    {
        m_kari.reset();
        m_ola.reset();
        m_office.reset();
    }
    void init()
    {
        m_visit = newId();
        const auto made = m_kari->putNow("control_visit", m_visit, 0, {{"guests_estimated", 1}},
                                         {{"controllers", {m_office->kari, m_office->ola}}});
        m_base = number(made, "version");
    }

    void differentFieldsMerge()
    {
        QCOMPARE(status(put(*m_kari, {{"staff_count", 4}})), std::string("applied"));
        QCOMPARE(status(put(*m_ola, {{"guards_count", 2}})), std::string("merged"));
        QCOMPARE(number(fields(*m_kari), "guards_count"), std::int64_t(2));
    }

    void equalValuesAreNoClash()
    {
        put(*m_kari, {{"staff_count", 4}});
        const auto result = put(*m_ola, {{"staff_count", 4}});
        QCOMPARE(status(result), std::string("applied"));
        put(*m_kari, {{"guards_count", 1}});
        QCOMPARE(status(put(*m_ola, {{"staff_count", 4}})), std::string("merged"));
    }

    void aClashIsARowUntilResolved()
    {
        put(*m_kari, {{"staff_count", 4}});
        const auto result = put(*m_ola, {{"staff_count", 5}, {"guards_count", 1}});
        QCOMPARE(status(result), std::string("conflict"));
        const auto id = text(result, "conflict");
        QCOMPARE(text(*requireObject(result, "conflicts"), "staff_count"), id);
        QCOMPARE(number(fields(*m_ola), "staff_count"), std::int64_t(4));
        QCOMPARE(number(fields(*m_ola), "guards_count"), std::int64_t(1)); // the clean field

        const auto conflict = m_ola->see(*RecordId::parse(id));
        const auto own = *requireObject(conflict, "fields");
        QCOMPARE(text(own, "record"), m_visit.toText());
        QCOMPARE(own.at("open"), json::value(true));
        const auto values = *requireArray(own, "values");
        QCOMPARE(values.size(), std::size_t(2));
        QCOMPARE(number(values[0].get_object(), "value"), std::int64_t(4));
        QCOMPARE(text(values[0].get_object(), "user"), m_office->kari);
        QCOMPARE(number(values[1].get_object(), "value"), std::int64_t(5));
        QCOMPARE(text(values[1].get_object(), "user"), m_office->ola);

        // A second clash of the field joins the same row.
        const auto more = put(*m_ola, {{"staff_count", 6}});
        QCOMPARE(text(more, "conflict"), id);

        const auto record = *RecordId::parse(id);
        const auto stale =
            m_kari->pushOne(m_kari->make(domain::OperationKind::resolve, "conflict", record,
                                         number(conflict, "version"), {{"value", 5}}));
        QCOMPARE(text(stale, "code"), std::string("stale"));
        const auto version = number(m_kari->see(record), "version");
        const auto bad = m_kari->pushOne(m_kari->make(domain::OperationKind::resolve, "conflict",
                                                      record, version, {{"value", "five"}}));
        QCOMPARE(text(bad, "code"), std::string("bad_value"));
        const auto done = m_kari->pushOne(m_kari->make(domain::OperationKind::resolve, "conflict",
                                                       record, version, {{"value", 5}}));
        QCOMPARE(status(done), std::string("applied"));
        QCOMPARE(number(fields(*m_ola), "staff_count"), std::int64_t(5));
        QCOMPARE(requireObject(m_ola->see(record), "fields")->at("open"), json::value(false));
        const auto again =
            m_ola->pushOne(m_ola->make(domain::OperationKind::resolve, "conflict", record,
                                       number(done, "version"), {{"value", 6}}));
        QCOMPARE(text(again, "code"), std::string("stale"));
    }

    void aFinishMakesNoAnswerStale()
    {
        put(*m_kari, {{"staff_count", 4}});
        const auto result = put(*m_ola, {{"staff_count", 5}});
        const auto conflict = *RecordId::parse(text(result, "conflict"));
        const auto seen = number(m_kari->see(conflict), "version");
        auto whole = wholeVisit(newId());
        whole["status"] = "finished";
        QVERIFY(status(put(*m_ola, whole)) != "parked");
        // The office sees it from now on: a new version of the same content.
        QVERIFY(number(m_kari->see(conflict), "version") > seen);
        const auto done = m_kari->pushOne(m_kari->make(domain::OperationKind::resolve, "conflict",
                                                       conflict, seen, {{"value", 5}}));
        QCOMPARE(status(done), std::string("applied"));
        QCOMPARE(number(fields(*m_ola), "staff_count"), std::int64_t(5));
    }

    void strangersDoNotResolve()
    {
        put(*m_kari, {{"staff_count", 4}});
        const auto result = put(*m_ola, {{"staff_count", 5}});
        auto office = m_office->device(m_office->siv);
        const auto conflict = *RecordId::parse(text(result, "conflict"));
        const auto refused = office.pushOne(
            office.make(domain::OperationKind::resolve, "conflict", conflict, 1, {{"value", 5}}));
        QCOMPARE(text(refused, "code"), std::string("not_permitted"));
    }

    void nobodyResolvesWhatAnotherConfirmed()
    {
        const auto confirmation = newId();
        const std::string first(64, 'a');
        const std::string second(64, 'b');
        const auto made = m_ola->putNow("confirmation", confirmation, 0,
                                        {{"visit", m_visit.toText()}, {"user", m_office->ola}});
        const auto base = number(made, "version");
        m_ola->putNow("confirmation", confirmation, base, {{"report_sha256", first}});
        auto tablet = m_office->device(m_office->ola);
        const auto clash =
            tablet.putNow("confirmation", confirmation, base, {{"report_sha256", second}});
        QCOMPARE(status(clash), std::string("conflict"));
        const auto conflict = *RecordId::parse(text(clash, "conflict"));
        const auto resolve = [&](WireDevice& device) {
            return device.pushOne(device.make(domain::OperationKind::resolve, "conflict", conflict,
                                              number(device.see(conflict), "version"),
                                              {{"value", second}}));
        };
        QCOMPARE(text(resolve(*m_kari), "code"), std::string("not_permitted"));
        QCOMPARE(text(*requireObject(m_kari->see(confirmation), "fields"), "report_sha256"), first);
        QCOMPARE(status(resolve(tablet)), std::string("applied"));
    }

    void checklistItemsMergeAlone()
    {
        put(*m_kari, {{"checklist", {{"U1", {{"answer", "ok"}}}}}});
        QCOMPARE(status(put(*m_ola, {{"checklist", {{"U2", {{"answer", "avvik"}}}}}})),
                 std::string("merged"));
        const auto clash = put(*m_ola, {{"checklist", {{"U1", {{"answer", "avvik"}}}}}});
        QCOMPARE(status(clash), std::string("conflict"));
        QVERIFY(requireObject(clash, "conflicts")->contains("checklist.U1"));
        const auto all = *requireObject(fields(*m_ola), "checklist");
        QCOMPARE(text(all.at("U1").get_object(), "answer"), std::string("ok"));
        QCOMPARE(text(all.at("U2").get_object(), "answer"), std::string("avvik"));
        const auto conflict = m_ola->see(*RecordId::parse(text(clash, "conflict")));
        m_ola->pushOne(m_ola->make(
            domain::OperationKind::resolve, "conflict", *RecordId::parse(text(conflict, "id")),
            number(conflict, "version"), {{"value", {{"answer", "ikke_aktuelt"}}}}));
        const auto resolved = *requireObject(fields(*m_kari), "checklist");
        QCOMPARE(text(resolved.at("U1").get_object(), "answer"), std::string("ikke_aktuelt"));
    }

    void setsNeverClashAndAddWins()
    {
        put(*m_kari, {}, {{"other_agencies", {"politi"}}});
        QCOMPARE(status(put(*m_ola, {}, {{"other_agencies", {"brann"}}})), std::string("merged"));
        put(*m_kari, {}, {{"other_agencies", {"brann"}}});
        put(*m_ola, {}, {}, {{"other_agencies", {"politi", "brann"}}});
        const auto agencies = *requireArray(fields(*m_kari), "other_agencies");
        QCOMPARE(json::serialize(agencies), std::string("[\"brann\",\"politi\"]"));
    }

    void aDeviceDoesNotClashWithItself()
    {
        put(*m_kari, {{"staff_count", 4}});
        QCOMPARE(status(put(*m_kari, {{"staff_count", 7}})), std::string("applied"));
        QCOMPARE(number(fields(*m_ola), "staff_count"), std::int64_t(7));
    }

    void bothFinishAndNothingIsLost()
    {
        const auto premises = newId();
        auto whole = wholeVisit(premises);
        whole["status"] = "finished";
        QCOMPARE(status(put(*m_kari, whole)), std::string("applied"));
        auto other = wholeVisit(premises);
        other["status"] = "finished";
        other["oral_feedback"] = "Noe annet";
        const auto result = put(*m_ola, other);
        QCOMPARE(status(result), std::string("applied"));
        const auto addendum = m_kari->see(*RecordId::parse(text(result, "addendum")));
        QCOMPARE(text(*requireObject(addendum, "fields"), "value"), std::string("Noe annet"));
        QCOMPARE(text(fields(*m_ola), "oral_feedback"), std::string("Alt i orden"));
    }

    void theSecondInspectorMayComeFirst()
    {
        // Joined by QR code without coverage; the first one's phone is slower.
        const auto visit = newId();
        const json::object both{{"controllers", {m_office->kari, m_office->ola}}};
        m_ola->putNow("control_visit", visit, 0, {{"guests_estimated", 10}}, both);
        const auto first = m_kari->putNow("control_visit", visit, 0,
                                          {{"kind", "skjenkekontroll"}, {"status", "draft"}}, both);
        QCOMPARE(status(first), std::string("merged"));
    }

    void aCodeShownEarlyMakesNoConflict_data()
    {
        QTest::addColumn<bool>("olaFirst");
        QTest::newRow("the second inspector's phone first") << true;
        QTest::newRow("the first one's first") << false;
    }
    void aCodeShownEarlyMakesNoConflict()
    {
        QFETCH(bool, olaFirst);
        const auto visit = newId();
        const auto begin = [&] {
            // As it was begun, and changed when the code had been shown: one push, one base.
            std::vector<domain::SealedOperation> all;
            all.push_back(m_kari->put("control_visit", visit, 0, begun("aapen"), both()));
            all.push_back(m_kari->put("control_visit", visit, 0,
                                      {{"method", "uniformert"}, {"started_at", later}}));
            for (const auto& result : m_kari->push(all))
                QVERIFY(status(result.as_object()) != "conflict");
        };
        if (!olaFirst)
            begin();
        const auto joined = m_ola->pushOne(joining(*m_ola, visit, "aapen"));
        QCOMPARE(status(joined), std::string("applied"));
        if (olaFirst) {
            // There as told, and nobody's yet.
            const auto record = m_ola->see(visit);
            QCOMPARE(text(*requireObject(record, "fields"), "method"), std::string("aapen"));
            QVERIFY(!requireObject(record, "versions")->contains("method"));
            QVERIFY(requireObject(record, "versions")->contains("premises"));
            begin();
        }
        // Another phone of the second inspector read the same code.
        auto third = m_office->device(m_office->ola);
        QVERIFY(status(third.pushOne(joining(third, visit, "aapen"))) != "conflict");
        QVERIFY(status(m_ola->putNow("control_visit", visit, 0, {{"staff_count", 3}})) == "merged");
        const auto record = m_kari->see(visit);
        const auto fields = *requireObject(record, "fields");
        QCOMPARE(text(fields, "method"), std::string("uniformert"));
        QCOMPARE(text(fields, "started_at"), later);
        QCOMPARE(text(fields, "kind"), std::string("skjenkekontroll"));
        QCOMPARE(number(fields, "staff_count"), std::int64_t(3));
        for (const auto* name : {"method", "started_at", "kind"})
            QVERIFY2(requireObject(record, "versions")->contains(name), name);
        // Who has seen that may change it, and who has not meets it.
        const auto version = number(record, "version");
        QCOMPARE(status(m_ola->putNow("control_visit", visit, version, {{"method", "anonym"}})),
                 std::string("applied"));
        QCOMPARE(status(m_kari->putNow("control_visit", visit, 0, {{"method", "samordnet"}})),
                 std::string("conflict"));
    }

    void withoutTheMarkACodeIsAPutAsAnyOther()
    {
        // An app from before it.
        const auto visit = newId();
        m_kari->putNow("control_visit", visit, 0, begun("uniformert"), both());
        const auto joined = m_ola->putNow("control_visit", visit, 0, begun("aapen"), both());
        QCOMPARE(status(joined), std::string("conflict"));
        QVERIFY(requireObject(joined, "conflicts")->contains("method"));
        const auto other = newId();
        m_ola->putNow("control_visit", other, 0, begun("aapen"), both());
        QVERIFY(requireObject(m_ola->see(other), "versions")->contains("method"));
        QCOMPARE(status(m_kari->putNow("control_visit", other, 0, begun("aapen"), both())),
                 std::string("applied"));
        QCOMPARE(status(m_kari->putNow("control_visit", other, 0, {{"method", "uniformert"}})),
                 std::string("conflict"));
    }

    void aRepeatedValueMakesNoAddendum()
    {
        const auto visit = newId();
        auto whole = wholeVisit(*RecordId::parse(m_place));
        whole["status"] = "finished";
        const auto finished = m_kari->putNow("control_visit", visit, 0, whole, both());
        QCOMPARE(status(finished), std::string("applied"));
        const auto late = m_ola->pushOne(joining(*m_ola, visit, "aapen"));
        QCOMPARE(status(late), std::string("applied"));
        QVERIFY(!late.contains("addendum"));
        // What the second inspector gave stands beside it, alone.
        const auto more = m_ola->pushOne(
            m_ola->make(domain::OperationKind::put, "control_visit", visit, 0,
                        {{"method", "aapen"}, {"guards_count", 2}}, {}, {}, {"method"}));
        const auto addendum =
            *requireObject(m_kari->see(*RecordId::parse(text(more, "addendum"))), "fields");
        QCOMPARE(text(addendum, "field"), std::string("guards_count"));
        QCOMPARE(text(fieldsOf(visit), "method"), std::string("uniformert"));
    }

    void aVisitCanBeFinishedWithWhatACodeTold()
    {
        // The first phone went into the harbour before it ever met the server.
        const auto visit = newId();
        m_ola->pushOne(joining(*m_ola, visit, "aapen"));
        const auto done = m_ola->putNow("control_visit", visit, 0,
                                        {{"ended_at", later},
                                         {"reason_not_presented", "Stengt da vi gikk"},
                                         {"status", "finished"}});
        QCOMPARE(status(done), std::string("applied"));
        QCOMPARE(text(fieldsOf(visit), "method"), std::string("aapen"));
        // It was fished up: what it says now was said before the finish.
        auto begin = m_kari->putNow("control_visit", visit, 0, begun("aapen"), both());
        QVERIFY(status(begin) == "applied" && !begin.contains("addendum"));
        begin = m_kari->putNow("control_visit", visit, 0, {{"method", "uniformert"}});
        QVERIFY(begin.contains("addendum"));
    }

    void oddMarksPark()
    {
        for (const auto* odd : {R"("kind")", "[7]", "{}"}) {
            const auto payload =
                R"({"salt":"AAECAwQFBgcICQoLDA0ODw","set":{"kind":"salgskontroll"},)"
                R"("repeats":)" +
                std::string(odd) + "}";
            const auto result = m_ola->pushOne(m_ola->makeOdd(
                {{"collection", "control_visit"}, {"kind", "put"}, {"record", newId().toText()}},
                payload));
            QCOMPARE(text(result, "code"), std::string("bad_operation"));
            QCOMPARE(text(result, "field"), std::string("repeats"));
        }
        // The visit of an observation is judged when it is made; nobody leaves that open.
        const auto observation = newId();
        const auto made =
            m_kari->pushOne(m_kari->make(domain::OperationKind::put, "observation", observation, 0,
                                         {{"visit", m_visit.toText()}}, {}, {}, {"visit"}));
        QCOMPARE(status(made), std::string("applied"));
        const auto moved =
            m_ola->putNow("observation", observation, 0, {{"visit", newId().toText()}});
        QCOMPARE(text(moved, "code"), std::string("bad_operation"));
        QCOMPARE(text(moved, "field"), std::string("visit"));
    }

    void officeStatusesClashVisibly()
    {
        const auto premises = newId();
        auto whole = wholeVisit(premises);
        whole["status"] = "finished";
        m_base = number(put(*m_kari, whole), "version");
        auto one = m_office->device(m_office->siv);
        auto two = m_office->device(m_office->siv);
        QCOMPARE(status(put(one, {{"status", "assessed"}})), std::string("applied"));
        const auto clash = put(two, {{"status", "comment_received"}});
        QCOMPARE(status(clash), std::string("conflict"));
        QVERIFY(requireObject(clash, "conflicts")->contains("status"));

        // The step that stands may be confirmed; the one that lost is none from here.
        const auto id = *RecordId::parse(text(clash, "conflict"));
        const auto version = number(one.see(id), "version");
        const auto resolve = [&](std::string_view value) {
            return one.pushOne(one.make(domain::OperationKind::resolve, "conflict", id, version,
                                        {{"value", value}}));
        };
        QCOMPARE(text(resolve("comment_received"), "code"), std::string("illegal_status"));
        QCOMPARE(text(resolve("closed"), "code"), std::string("illegal_status"));
        QCOMPARE(status(resolve("assessed")), std::string("applied"));
    }

    void anInspectorChoosesNoPoints()
    {
        const auto observation = newId();
        m_kari->putNow("observation", observation, 0, {{"visit", m_visit.toText()}});
        auto whole = wholeVisit(newId());
        whole["status"] = "finished";
        put(*m_kari, whole);
        auto one = m_office->device(m_office->siv);
        auto two = m_office->device(m_office->siv);
        const auto assessment = newId();
        const auto base =
            number(one.putNow("assessment", assessment, 0,
                              {{"observation", observation.toText()}, {"violation", "P8-1"}}),
                   "version");
        one.putNow("assessment", assessment, base, {{"points", 8}});
        const auto clash = two.putNow("assessment", assessment, base, {{"points", 4}});
        QCOMPARE(status(clash), std::string("conflict"));
        const auto id = *RecordId::parse(text(clash, "conflict"));
        const auto version = number(one.see(id), "version");
        const auto resolve = [&](WireDevice& device) {
            return device.pushOne(device.make(domain::OperationKind::resolve, "conflict", id,
                                              version, {{"value", 4}}));
        };
        QCOMPARE(text(resolve(*m_kari), "code"), std::string("not_permitted"));
        QCOMPARE(status(resolve(one)), std::string("applied"));
    }

    void noOrderUndoesAFinish()
    {
        auto whole = wholeVisit(newId());
        whole["status"] = "finished";
        QCOMPARE(status(put(*m_kari, whole)), std::string("applied"));
        auto office = m_office->device(m_office->siv);
        const auto refused = put(office, {{"status", "draft"}}); // on a base before the finish
        QCOMPARE(text(refused, "code"), std::string("illegal_status"));
        QCOMPARE(text(fields(*m_kari), "status"), std::string("finished"));
    }

    void theStandingValueIsItsWritersAfterAResolve()
    {
        put(*m_kari, {{"staff_count", 4}});
        const auto first = put(*m_ola, {{"staff_count", 5}});
        const auto id = *RecordId::parse(text(first, "conflict"));
        const auto resolve = m_ola->make(domain::OperationKind::resolve, "conflict", id,
                                         number(m_ola->see(id), "version"), {{"value", 5}});
        QCOMPARE(status(m_ola->pushOne(resolve)), std::string("applied"));
        // Bears the version it found, and is not what gave the field its value.
        put(*m_kari, {{"staff_count", 5}});
        const auto second = put(*m_kari, {{"staff_count", 6}});
        QCOMPARE(status(second), std::string("conflict"));
        const auto conflict = m_kari->see(*RecordId::parse(text(second, "conflict")));
        const auto kept =
            requireArray(*requireObject(conflict, "fields"), "values")->front().get_object();
        QCOMPARE(number(kept, "value"), std::int64_t(5));
        QCOMPARE(text(kept, "user"), m_office->ola);
        QCOMPARE(text(kept, "device"), m_ola->device.toText());
        QCOMPARE(number(kept, "seq"), resolve.seq);
        QCOMPARE(text(kept, "at"), toRfc3339(m_ola->now));
    }

    void theRegistersValueIsNobodys()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("register.csv"));
        QVERIFY(QFile::copy(QFINDTESTDATA("../data/bevillinger-tbr.csv"), path));
        m_office->server.command({QStringLiteral("import"), QStringLiteral("licences"), path,
                                  QStringLiteral("--municipality"), QStringLiteral("9901")});
        auto office = m_office->device(m_office->siv);
        RecordId premises;
        for (const auto& [id, record] : office.pullAll())
            if (text(record, "collection") == "premises")
                premises = *RecordId::parse(id);
        QVERIFY(!premises.isNull());
        office.putNow("premises", premises, 0, {{"risk_class", "hoey"}}); // by is a person's now
        const auto clash = office.putNow("premises", premises, 0, {{"name", "Et annet navn"}});
        QCOMPARE(status(clash), std::string("conflict"));
        const auto conflict = office.see(*RecordId::parse(text(clash, "conflict")));
        const auto kept =
            requireArray(*requireObject(conflict, "fields"), "values")->front().get_object();
        QVERIFY(kept.at("user").is_null());
        QVERIFY(kept.at("device").is_null());
        QVERIFY(kept.at("seq").is_null());
        const auto at = parseRfc3339(text(kept, "at"));
        QVERIFY(at.hasValue());
        QVERIFY(*at <= SystemClock().now());
    }

    void aConflictHoldsSoMuch()
    {
        const auto note = [](char sign) {
            return json::object{{"note_2031", std::string(200 * 1024, sign)}};
        };
        put(*m_kari, note('a'));
        for (const char sign : {'b', 'c', 'd', 'e'})
            QCOMPARE(status(put(*m_ola, note(sign))), std::string("conflict"));
        const auto full = put(*m_ola, note('f'));
        QCOMPARE(text(full, "code"), std::string("record_too_large"));
        QCOMPARE(text(full, "field"), std::string("note_2031"));
        // What is among the values needs no more room.
        QCOMPARE(status(put(*m_ola, note('c'))), std::string("conflict"));
    }

    void aResolveKeepsToTheLimit()
    {
        for (int i = 0; i < 4; ++i)
            put(*m_kari, {{"y" + std::to_string(i), std::string(200 * 1024, 'x')}});
        put(*m_kari, {{"note_2031", "a"}});
        const auto clash = put(*m_ola, {{"note_2031", "b"}});
        const auto id = *RecordId::parse(text(clash, "conflict"));
        const auto version = number(m_ola->see(id), "version");
        const auto resolve = [&](const std::string& value) {
            return m_ola->pushOne(m_ola->make(domain::OperationKind::resolve, "conflict", id,
                                              version, {{"value", value}}));
        };
        QCOMPARE(text(resolve(std::string(240 * 1024, 'z')), "code"),
                 std::string("record_too_large"));
        QCOMPARE(status(resolve("b")), std::string("applied"));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
