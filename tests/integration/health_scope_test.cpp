// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "health_office.h"
#include "support/open_server_store.h"

#include <QTest>
#include <random>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §7 on the health side: who is sent what, when it changes, and who writes what.
class HealthScopeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HealthOffice> m_office;

    static bool sees(WireDevice& device, const RecordId& id)
    {
        return !fieldsOf(device.see(id)).empty();
    }
    static std::string pulled(WireDevice& device, const RecordId& id)
    {
        auto all = device.pullAll();
        const auto found = all.find(id.toText());
        if (found == all.end())
            return "nothing";
        const auto gone = text(found->second, "gone");
        return gone.empty() ? "record" : gone;
    }
    static std::vector<RecordId> conflictsIn(const std::map<std::string, json::object>& records)
    {
        std::vector<RecordId> out;
        for (const auto& [id, record] : records)
            if (text(record, "collection") == "conflict")
                out.push_back(RecordId::parse(id).value());
        return out;
    }
    static std::string history(WireDevice& device, const RecordId& id)
    {
        return verdict(device.get("/v1/records/" + id.toText() + "/history"));
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<HealthOffice>(); }
    void cleanup() { m_office.reset(); }

    void theMatrix()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        auto admin = m_office->device(m_office->admin);
        const std::map<std::string, WireDevice*> devices{
            {"dina", &dina}, {"dag", &dag}, {"ute", &ute}, {"una", &una}, {"lena", &lena}};

        std::map<std::string, RecordId> all;
        all["zone"] = made(lena, "zone", {{"name", "Sentrum"}});
        all["location"] =
            made(lena, "stock_location", {{"name", "Kontoret"}}, {{"users", {m_office->dina}}});
        all["product"] = made(lena, "naloxone_product", {{"product", "ny"}, {"name", "Ny"}});
        all["inhabitants"] = made(lena, "inhabitants", {{"year", 2026}, {"count", 2600}});
        all["movement"] = made(dina, "stock_movement", movement(all["location"], 10));
        all["reading"] = made(dina, "storage_reading",
                              {{"location", all["location"].toText()}, {"celsius", -3}});
        all["recall"] = made(lena, "stock_recall", {{"product", "ventizolve"}, {"lot", "A12"}});
        all["answer"] = made(ute, "recall_answer",
                             {{"recall", all["recall"].toText()},
                              {"location", all["location"].toText()},
                              {"doses_found", 0}});
        all["handout"] = made(dina, "naloxone_handout", {{"packs", 1}});
        all["workers_handout"] = made(ute, "naloxone_handout", {{"packs", 1}});
        all["overdose"] = made(dina, "overdose_event", {{"survived", "ja"}});
        all["patrol"] = made(ute, "patrol", {{"started_at", "2026-11-20T20:00:00.000Z"}});
        all["contact"] = made(ute, "outreach_contact",
                              {{"patrol", all["patrol"].toText()}, {"date", "2026-11-20"}});
        all["referral"] = made(ute, "referral", {{"to", "nav"}});
        all["assigned"] = made(ute, "referral", {{"to", "nav"}}, {{"assigned", {m_office->una}}});
        all["draft"] = made(dina, "alert", {{"substance", "Hvitt pulver"}});
        all["figures"] = made(lena, "figure_export", {{"year", 2026}, {"counted", "{}"}});
        all["published"] = made(lena, "alert", {{"status", "published"}, {"substance", "Blå"}});

        const std::map<std::string, std::string> expected{
            {"zone", "dina dag ute una lena"},
            {"location", "dina dag ute una lena"},
            {"product", "dina dag ute una lena"},
            {"inhabitants", "dina dag ute una lena"},
            {"movement", "dina ute una lena"},
            {"reading", "dina ute una lena"},
            {"recall", "dina dag ute una lena"},
            {"answer", "dina dag ute una lena"},
            {"handout", "dina ute una lena"},
            {"workers_handout", "ute una lena"},
            {"overdose", "dina ute una lena"},
            {"patrol", "ute una"},
            {"contact", "ute una"}, // lena under another id
            {"referral", "ute"},
            {"assigned", "ute una"},
            {"draft", "dina lena"},
            {"figures", "lena"},
            {"published", "dina dag ute una lena"},
        };
        for (const auto& [name, device] : devices) {
            const auto seen = fresh(*device);
            for (const auto& [what, who] : expected) {
                std::string label = name;
                label.append(" ").append(what);
                const bool isFor = who.find(name) != std::string::npos;
                QVERIFY2(seen.contains(all[what].toText()) == isFor, label.c_str());
                QVERIFY2(history(*device, all[what]) == (isFor ? "200 " : "404 not_found"),
                         label.c_str());
            }
            std::size_t summaries = 0;
            std::size_t colleagues = 0;
            for (const auto& [id, record] : seen) {
                summaries += text(record, "collection") == "outreach_summary" ? 1 : 0;
                colleagues += text(record, "collection") == "colleague" ? 1 : 0;
            }
            QCOMPARE(summaries > 0, name == "lena");
            QCOMPARE(colleagues, std::size_t(7)); // of the health side: no Kari, Siv or Ada
        }
        QVERIFY(fresh(admin).empty());
    }

    void aPlaceThatGetsAnotherKeeper()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto ute = m_office->device(m_office->ute);
        auto lena = m_office->device(m_office->lena);
        const auto place =
            made(lena, "stock_location", {{"name", "Bilen"}}, {{"users", {m_office->dina}}});
        const auto first = made(dina, "stock_movement", movement(place, 4));
        const auto reading =
            made(ute, "storage_reading", {{"location", place.toText()}, {"celsius", 4}});
        QVERIFY(!fresh(dag).contains(first.toText()));
        fresh(ute);
        QVERIFY(fresh(dina).contains(reading.toText()));
        QCOMPARE(outcome(dag.putNow("stock_movement", newId(), 0, movement(place, 2))),
                 std::string("not_permitted"));

        lena.putNow("stock_location", place, lena.seq, {}, {{"users", {m_office->dag}}},
                    {{"users", {m_office->dina}}});
        auto gained = dag.pullAll();
        QVERIFY(gained.contains(first.toText()) && gained.contains(reading.toText()));
        auto lost = dina.pullAll();
        QCOMPARE(text(lost[first.toText()], "gone"), std::string("scope"));
        QCOMPARE(text(lost[reading.toText()], "gone"), std::string("scope"));
        QVERIFY(!lost[place.toText()].contains("gone")); // the list of places is everybody's
        QVERIFY(!sees(dina, first));
        auto workers = ute.pullAll();
        QVERIFY(!workers[first.toText()].contains("gone"));
        QCOMPARE(outcome(dina.putNow("stock_movement", newId(), 0, movement(place, -1))),
                 std::string("not_permitted"));
        made(dag, "stock_movement", movement(place, -1, "utdeling"));

        // What is parked and fought over goes with it.
        QCOMPARE(outcome(dag.putNow("stock_movement", first, 0, {{"doses", 5}})),
                 std::string("record_locked doses"));
        QCOMPARE(outcome(dag.putNow("stock_movement", first, 0, {{"note", "Feil hylle"}})),
                 std::string("applied"));
        std::size_t parked = 0;
        for (const auto& [id, record] : fresh(ute))
            parked += text(record, "collection") == "parked" ? 1 : 0;
        QCOMPARE(parked, std::size_t(1)); // who may write there sees what was not taken
    }

    void aHandOutIsNeverRefused()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto ute = m_office->device(m_office->ute);
        auto lena = m_office->device(m_office->lena);
        const auto place =
            made(lena, "stock_location", {{"name", "Bilen"}}, {{"users", {m_office->dina}}});
        auto expired = movement(place, -2, "utdeling");
        expired["expiry"] = "2020-01-31";
        made(dina, "stock_movement", expired); // nothing was ever received
        made(lena, "stock_recall", {{"product", "ventizolve"}, {"lot", "A12"}});
        made(dina, "stock_movement", movement(place, -2, "utdeling"));
        const auto handout = made(dina, "naloxone_handout", {{"packs", 1}});

        // Undone by whoever pressed it, or by the lead, and by nobody else.
        const json::object undo{{"undone_at", "2026-11-20T22:00:00.000Z"}};
        QCOMPARE(outcome(dag.putNow("naloxone_handout", handout, 0, undo)),
                 std::string("not_permitted"));
        QCOMPARE(outcome(ute.putNow("naloxone_handout", handout, 0, undo)),
                 std::string("not_permitted undone_at"));
        QCOMPARE(outcome(lena.putNow("naloxone_handout", handout, 100, {{"packs", 2}})),
                 std::string("not_permitted"));
        QCOMPARE(outcome(lena.putNow("naloxone_handout", handout, 0, undo)),
                 std::string("applied"));
        QCOMPARE(outcome(lena.putNow("naloxone_handout", newId(), 0, {{"packs", 1}})),
                 std::string("not_permitted"));
    }

    /// Made without coverage, and told after the lead had given the place to somebody else.
    void aHandOutOfWhoKeptThePlaceCounts()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto lena = m_office->device(m_office->lena);
        const auto place =
            made(lena, "stock_location", {{"name", "Bilen"}}, {{"users", {m_office->dina}}});
        lena.putNow("stock_location", place, lena.seq, {}, {{"users", {m_office->dag}}},
                    {{"users", {m_office->dina}}});
        const auto handout =
            made(dina, "naloxone_handout", {{"packs", 1}, {"location", place.toText()}});
        auto out = movement(place, -2, "utdeling");
        QCOMPARE(outcome(dina.putNow("stock_movement", newId(), 0, out)),
                 std::string("not_permitted")); // of a hand-out that nobody knows
        out["handout"] = handout.toText();
        const auto line = made(dina, "stock_movement", out);
        QVERIFY(fresh(lena).contains(line.toText()));
        // Nobody else's, no other place's, and nothing but what went out.
        auto elsewhere = out;
        const auto other =
            made(lena, "stock_location", {{"name", "Lager"}}, {{"users", {m_office->dag}}});
        elsewhere["location"] = other.toText();
        QCOMPARE(outcome(dina.putNow("stock_movement", newId(), 0, elsewhere)),
                 std::string("not_permitted"));
        auto foreign = movement(other, -2, "utdeling");
        foreign["handout"] =
            made(dag, "naloxone_handout", {{"packs", 1}, {"location", other.toText()}}).toText();
        QCOMPARE(outcome(dina.putNow("stock_movement", newId(), 0, foreign)),
                 std::string("not_permitted"));
        auto receipt = movement(place, 4);
        QCOMPARE(outcome(dina.putNow("stock_movement", newId(), 0, receipt)),
                 std::string("not_permitted"));
    }

    void movementsStay()
    {
        auto ute = m_office->device(m_office->ute);
        auto lena = m_office->device(m_office->lena);
        const auto place = made(lena, "stock_location", {{"name", "Bilen"}});
        const auto line = made(ute, "stock_movement", movement(place, 4));
        QCOMPARE(outcome(lena.putNow("stock_movement", line, 0, {{"doses", 6}})),
                 std::string("record_locked doses"));
        QCOMPARE(outcome(lena.putNow("stock_movement", line, 0, {{"egen", 1}})),
                 std::string("record_locked egen"));
        QCOMPARE(
            outcome(lena.putNow("stock_movement", line, 0, {}, {{"counted_by", {m_office->lena}}})),
            std::string("record_locked counted_by"));
        QCOMPARE(outcome(lena.putNow("stock_movement", line, 0, {{"note", "Sett"}})),
                 std::string("applied"));
        for (const auto* field : {"product", "lot", "expiry", "entry_type", "doses", "at"}) {
            auto set = movement(place, 4);
            set.erase(field);
            QCOMPARE(outcome(ute.putNow("stock_movement", newId(), 0, set)),
                     "bad_value " + std::string(field));
        }
        auto nowhere = movement(newId(), 4);
        QCOMPARE(outcome(ute.putNow("stock_movement", newId(), 0, nowhere)),
                 std::string("not_permitted"));
        nowhere.erase("location");
        QCOMPARE(outcome(ute.putNow("stock_movement", newId(), 0, nowhere)),
                 std::string("bad_operation location"));
    }

    void whoWritesWhat()
    {
        auto dina = m_office->device(m_office->dina);
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        const auto may = [](WireDevice& device, const char* collection, const json::object& set) {
            return outcome(device.putNow(collection, newId(), 0, set));
        };
        for (const auto* collection :
             {"zone", "stock_location", "naloxone_product", "stock_recall", "inhabitants"}) {
            QCOMPARE(may(lena, collection, {{"basis", "x"}}), std::string("applied"));
            QCOMPARE(may(ute, collection, {{"basis", "x"}}), std::string("not_permitted"));
            QCOMPARE(may(dina, collection, {{"basis", "x"}}), std::string("not_permitted"));
        }
        const auto patrol = made(ute, "patrol", {{"note", "Ute"}});
        for (const auto* collection : {"patrol", "outreach_contact", "referral"}) {
            const json::object set{{"patrol", patrol.toText()}};
            QCOMPARE(may(ute, collection, set), std::string("applied"));
            QCOMPARE(may(dina, collection, set), std::string("not_permitted"));
            QCOMPARE(may(lena, collection, set), std::string("not_permitted"));
        }
        QCOMPARE(may(lena, "figure_export", {{"year", 2026}}), std::string("applied"));
        QCOMPARE(may(ute, "figure_export", {{"year", 2026}}), std::string("not_permitted"));
        QCOMPARE(may(dina, "figure_export", {{"year", 2026}}), std::string("not_permitted"));
        const auto told = made(lena, "figure_export", {{"year", 2026}, {"figures", "[]"}});
        QCOMPARE(outcome(lena.putNow("figure_export", told, 0, {{"figures", "[1]"}})),
                 std::string("not_permitted"));
        for (const auto* collection : {"outreach_summary", "colleague", "conflict", "parked"})
            QCOMPARE(may(lena, collection, {{"month", "2026-11"}}), std::string("not_permitted"));
        QCOMPARE(may(una, "outreach_contact", {}), std::string("bad_operation patrol"));
        QCOMPARE(may(una, "outreach_contact", {{"patrol", newId().toText()}}),
                 std::string("not_permitted"));
        const auto contact = made(una, "outreach_contact", {{"patrol", patrol.toText()}});
        QCOMPARE(outcome(ute.putNow("outreach_contact", contact, 0, {{"persons", 2}})),
                 std::string("applied"));
        QCOMPARE(outcome(lena.putNow("outreach_contact", contact, 0, {{"persons", 3}})),
                 std::string("not_permitted"));
        // Numbers of people never get in; names may.
        QCOMPARE(outcome(una.putNow("outreach_contact", contact, 9, {{"note", "Ring 912 34 567"}})),
                 std::string("identity_in_text note"));
        QCOMPARE(outcome(una.putNow("outreach_contact", contact, 9, {{"note", "Kari Nordmann"}})),
                 std::string("applied"));
    }

    void toldFiguresStayWithTheLeadsOfTheMunicipality()
    {
        m_office->server.command({QStringLiteral("municipality"), QStringLiteral("add"),
                                  QStringLiteral("9902"), QStringLiteral("Nabovik")});
        const auto neighbour = m_office->server.addUser(QStringLiteral("Nils Leder"));
        m_office->server.grant(neighbour, QStringLiteral("9902"), QStringLiteral("health_lead"));
        auto lena = m_office->device(m_office->lena);
        auto nils = m_office->device(neighbour);
        auto kari = m_office->device(m_office->kari);
        auto lise = m_office->device(m_office->lise); // a lead too
        const auto told = made(lena, "figure_export", {{"year", 2026}, {"counted", "{}"}});
        QVERIFY(fresh(lise).contains(told.toText()));
        for (auto* device : {&nils, &kari}) {
            QVERIFY(!fresh(*device).contains(told.toText()));
            QCOMPARE(history(*device, told), std::string("404 not_found"));
            QCOMPARE(outcome(device->putNow("figure_export", told, 0, {{"year", 2027}})),
                     std::string("not_permitted"));
        }
    }

    /// The id of an event tells the millisecond at which somebody's overdose was recorded.
    void aPublishedAlertDoesNotLeadToTheOverdose()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto ute = m_office->device(m_office->ute);
        auto lena = m_office->device(m_office->lena);
        const auto event = made(dina, "overdose_event", {{"survived", "ja"}});
        const auto alert =
            made(dina, "alert", {{"substance", "Blå"}, {"overdose_event", event.toText()}});
        QCOMPARE(text(fieldsOf(lena.see(alert)), "overdose_event"), event.toText());
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"substance", "Grønn"}})),
                 std::string("conflict"));
        fresh(dag); // ute begins anew
        QCOMPARE(outcome(dina.putNow("alert", alert, 0, {{"effect", "Sterke"}})),
                 std::string("applied"));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"status", "published"}})),
                 std::string("applied"));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"advice", "Aldri alene"}})),
                 std::string("applied"));
        // Nor to who drafted it, and when: a conflict names them.
        for (auto* device : {&dag, &ute}) {
            const auto seen = device->pullAll();
            QVERIFY(seen.contains(alert.toText()));
            QVERIFY(conflictsIn(seen).empty());
        }
        const auto conflict = conflictsIn(fresh(lena)).at(0);
        QCOMPARE(conflictsIn(fresh(dina)), std::vector{conflict});
        // One that begins when it is published is no other.
        auto lise = m_office->device(m_office->lise);
        QCOMPARE(outcome(lise.putNow("alert", alert, 0, {{"effect", "Svake"}})),
                 std::string("conflict"));
        QCOMPARE(conflictsIn(fresh(lise)).size(), std::size_t(2));
        QCOMPARE(history(lena, conflict), std::string("200 "));
        for (auto* device : {&dag, &ute}) {
            QVERIFY(conflictsIn(device->pullAll()).empty());
            QVERIFY(conflictsIn(fresh(*device)).empty());
            QCOMPARE(history(*device, conflict), std::string("404 not_found"));
        }
        for (auto* device : {&dag, &ute, &dina, &lena}) {
            const auto record = fresh(*device)[alert.toText()];
            QVERIFY(!fieldsOf(record).empty());
            QVERIFY(toJsonText(record).find("overdose_event") == std::string::npos);
            QVERIFY(toJsonText(record).find(event.toText()) == std::string::npos);
        }
        // Nor does what was done with it, which begins for others where it was published.
        const auto past = [&](WireDevice& device) {
            return device.get("/v1/records/" + alert.toText() + "/history");
        };
        const auto entries = [](const auto& answer) {
            return requireArray(bodyOf(answer), "operations").value().size();
        };
        for (auto* device : {&dag, &ute}) {
            QCOMPARE(entries(past(*device)), std::size_t(3));
            QVERIFY(past(*device).body.find(event.toText()) == std::string::npos);
            QVERIFY(past(*device).body.find(m_office->dina) == std::string::npos);
        }
        for (auto* device : {&dina, &lena})
            QCOMPARE(entries(past(*device)), std::size_t(6));
        // A draft alone is another's business no more than before.
        const auto again = made(
            lena, "alert",
            {{"status", "published"}, {"substance", "Rød"}, {"overdose_event", event.toText()}});
        QVERIFY(toJsonText(fresh(dag)[again.toText()]).find(event.toText()) == std::string::npos);
        QVERIFY(dag.get("/v1/records/" + again.toText() + "/history").body.find(event.toText()) ==
                std::string::npos);
    }

    /// An older one left the event in them, and the conflicts to everybody.
    void whatAnOlderServerPublishedIsTakenBack()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto lena = m_office->device(m_office->lena);
        const auto event = made(dina, "overdose_event", {{"survived", "ja"}});
        const auto alert = made(dina, "alert", {{"substance", "Blå"}});
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"substance", "Grønn"}})),
                 std::string("conflict"));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"status", "published"}})),
                 std::string("applied"));
        const auto draft =
            made(dina, "alert", {{"substance", "Rød"}, {"overdose_event", event.toText()}});
        const auto conflict = conflictsIn(fresh(lena)).at(0);
        for (auto* device : {&dina, &dag})
            fresh(*device);

        const auto restart = [&](const std::function<Result<void>(server::Writer&)>& between) {
            QCOMPARE(m_office->server.stop(), 0);
            QVERIFY(openStoreOf(m_office->server).store->write(between).hasValue());
            QVERIFY(m_office->server.start());
            for (auto* device : {&dina, &dag, &lena})
                device->client = HttpClient(m_office->server.port());
        };
        std::int64_t leftAt = 0;
        restart([&](server::Writer& writer) -> Result<void> {
            const server::Counter counter{"9901", domain::Side::health};
            FELTBOK_TRY(writer.actFor(server::ActsFor::office()));
            FELTBOK_TRY(writer.lockCounter(counter));
            FELTBOK_ASSIGN(auto row, writer.record(alert));
            FELTBOK_ASSIGN(row->state.version, writer.nextVersion(counter));
            row->state.fields["overdose_event"] = event.toText();
            row->state.stamps["overdose_event"] = {row->state.version, DeviceId()};
            FELTBOK_TRY(writer.saveRecord(*row));
            FELTBOK_ASSIGN(leftAt, writer.nextVersion(counter));
            return writer.touchRecord(conflict, leftAt, server::allOfHealth);
        });
        for (auto* device : {&dina, &dag, &lena}) {
            auto pulledNow = device->pullAll();
            const auto& record = pulledNow[alert.toText()];
            QCOMPARE(text(fieldsOf(record), "substance"), std::string("Blå"));
            QVERIFY(number(record, "version") > leftAt); // whoever had that one pulls it
            QVERIFY(toJsonText(record).find("overdose_event") == std::string::npos);
            QVERIFY(toJsonText(record).find(event.toText()) == std::string::npos);
            QCOMPARE(text(pulledNow[conflict.toText()], "gone"),
                     std::string(device == &dag ? "scope" : ""));
            QCOMPARE(sees(*device, conflict), device != &dag);
        }
        QCOMPARE(text(fieldsOf(dina.see(draft)), "overdose_event"), event.toText());
        // Once: the next start finds nothing to do.
        dag.pullAll();
        restart([](server::Writer&) -> Result<void> { return {}; });
        QVERIFY(dag.pullAll().empty());
    }

    void alertsComeAndGo()
    {
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto lena = m_office->device(m_office->lena);
        fresh(dag);
        const auto alert = made(dina, "alert", {{"substance", "Blå tabletter"}});
        QCOMPARE(pulled(dag, alert), std::string("nothing"));
        QCOMPARE(outcome(dina.putNow("alert", alert, 0, {{"status", "published"}})),
                 std::string("illegal_status status"));
        QCOMPARE(outcome(dina.putNow("alert", alert, 0, {{"effect", "Sterke"}})),
                 std::string("applied"));
        QCOMPARE(outcome(dag.putNow("alert", alert, 0, {{"effect", "Svake"}})),
                 std::string("not_permitted"));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"status", "published"}})),
                 std::string("applied"));
        QCOMPARE(pulled(dag, alert), std::string("record"));
        QCOMPARE(outcome(dina.putNow("alert", alert, 0, {{"effect", "Svake"}})),
                 std::string("not_permitted"));
        fresh(dina);
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"status", "withdrawn"}})),
                 std::string("applied"));
        QCOMPARE(pulled(dag, alert), std::string("scope"));
        QVERIFY(!sees(dag, alert));
        QCOMPARE(pulled(dina, alert), std::string("record")); // its author knows what became of it
        QVERIFY(sees(lena, alert));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"status", "published"}})),
                 std::string("illegal_status status"));
        QCOMPARE(outcome(lena.putNow("alert", alert, 0, {{"advice", "Test"}})),
                 std::string("record_locked advice"));
    }

    void referralsAreTheirWorkersAlone()
    {
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        auto lise = m_office->device(m_office->lise);
        auto both = m_office->device(m_office->both, QStringLiteral("health"));
        const auto referral = made(ute, "referral", {{"to", "nav"}});
        for (auto* other : {&una, &lena, &lise, &both}) {
            QVERIFY(!sees(*other, referral));
            QCOMPARE(outcome(other->putNow("referral", referral, 0, {{"to", "fact"}})),
                     std::string("not_permitted"));
        }
        ute.putNow("referral", referral, 0, {}, {{"assigned", {m_office->una, m_office->lena}}});
        QCOMPARE(pulled(una, referral), std::string("record"));
        QVERIFY(!sees(lena, referral)); // named, but no outreach worker
        QCOMPARE(outcome(una.putNow("referral", referral, 100, {{"accompanied", true}})),
                 std::string("bad_base"));
        QCOMPARE(outcome(una.putNow("referral", referral, 0, {{"accompanied", true}})),
                 std::string("applied"));
        fresh(una);
        ute.putNow("referral", referral, 0, {}, {}, {{"assigned", {m_office->una}}});
        QCOMPARE(pulled(una, referral), std::string("scope"));
        QVERIFY(!sees(una, referral));
        QCOMPARE(history(una, referral), std::string("404 not_found"));
        QCOMPARE(history(una, newId()), std::string("404 not_found"));
    }

    void aReferralsWay()
    {
        auto ute = m_office->device(m_office->ute);
        const auto step = [&](const RecordId& id, const char* status) {
            return outcome(ute.putNow("referral", id, 0, {{"status", status}}));
        };
        const auto way = made(ute, "referral", {{"to", "nav"}});
        QCOMPARE(step(way, "mottatt"), std::string("illegal_status consent"));
        QCOMPARE(step(way, "sendt"), std::string("illegal_status consent"));
        ute.putNow("referral", way, 0, {{"consent", "muntlig"}});
        QCOMPARE(step(way, "sendt"), std::string("illegal_status consent_witness"));
        ute.putNow("referral", way, 0, {{"consent_witness", m_office->una}});
        for (const auto* status : {"sendt", "mottatt", "moett", "avsluttet"})
            QCOMPARE(step(way, status), std::string("applied"));
        QCOMPARE(step(way, "sendt"), std::string("illegal_status status"));
        const auto declined = made(ute, "referral", {{"to", "nav"}});
        QCOMPARE(step(declined, "avslaatt"), std::string("applied"));
        QCOMPARE(step(declined, "sendt"), std::string("illegal_status status"));
        // Steps taken without coverage, in one.
        const auto met = made(ute, "referral", {{"to", "nav"}, {"consent", "skriftlig"}});
        QCOMPARE(step(met, "ikke_moett"), std::string("applied"));
        QCOMPARE(step(met, "moett"), std::string("illegal_status status"));

        const auto byLaw = made(ute, "referral", {{"to", "barnevern"}});
        ute.putNow("referral", byLaw, 0, {{"consent", "ikke_noedvendig"}});
        QCOMPARE(step(byLaw, "sendt"), std::string("illegal_status legal_basis"));
        ute.putNow("referral", byLaw, 0, {{"legal_basis", "meldeplikt_barnevern"}});
        QCOMPARE(step(byLaw, "sendt"), std::string("applied"));

        // What another service tells of a person needs that person's consent.
        const auto incoming = made(ute, "referral",
                                   {{"to", "oppsoekende_team"},
                                    {"from", "annen_tjeneste"},
                                    {"consent", "ikke_noedvendig"},
                                    {"legal_basis", "annet"}});
        QCOMPARE(step(incoming, "mottatt"), std::string("illegal_status consent"));
        ute.putNow("referral", incoming, 0, {{"consent", "skriftlig"}});
        QCOMPARE(step(incoming, "mottatt"), std::string("applied"));

        const auto stopped = made(ute, "referral", {{"to", "nav"}, {"consent", "skriftlig"}});
        QCOMPARE(step(stopped, "sendt"), std::string("applied"));
        ute.putNow("referral", stopped, 0, {{"withdrawn_consent_at", "2026-11-21T10:00:00.000Z"}});
        QCOMPARE(step(stopped, "mottatt"), std::string("illegal_status status"));
        QCOMPARE(outcome(ute.putNow("referral", stopped, 0,
                                    {{"withdrawn_consent_at", json::value(nullptr)}})),
                 std::string("record_locked withdrawn_consent_at"));
        QCOMPARE(step(stopped, "avsluttet"), std::string("applied"));
    }

    void whatALeadIsToldOfAContact()
    {
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        auto lise = m_office->device(m_office->lise);
        const auto zone = made(lena, "zone", {{"name", "Havna"}});
        const auto patrol = made(ute, "patrol", {{"started_at", "2026-11-20T20:00:00.000Z"}});
        ute.now = parseRfc3339("2026-11-20T23:41:07.321Z").value(); // 00:41 in Norway
        const auto contact = made(ute, "outreach_contact",
                                  {{"patrol", patrol.toText()},
                                   {"date", "2026-11-20"},
                                   {"at", "2026-11-20T23:41:05.123Z"},
                                   {"zone", zone.toText()},
                                   {"kind", "samtale"},
                                   {"persons", 2},
                                   {"undone_at", "2026-11-20T23:42:00.000Z"},
                                   {"note", "Kanarifugl"},
                                   {"ukjent_felt", "Kanarifugl"}});
        ute.now += std::chrono::hours(1);
        const auto handout =
            made(ute, "naloxone_handout", {{"packs", 1}, {"contact", contact.toText()}});
        // A conflict about the note, and a parked edit of it.
        una.putNow("outreach_contact", contact, 0, {{"note", "Kanarifugl to"}});
        una.putNow("outreach_contact", contact, 0, {{"persons", -1}});

        const auto seen = fresh(lena);
        QVERIFY(!seen.contains(contact.toText()));
        json::object told;
        for (const auto& [id, record] : seen)
            if (text(record, "collection") == "outreach_contact")
                told = record;
        const auto all = toJsonText(told);
        for (const auto* secret :
             {"Kanarifugl", "23:4", "note", "\"at\":\"2026-11-20T2", "patrol", "ukjent_felt"})
            QVERIFY2(all.find(secret) == std::string::npos, all.c_str());
        // The id's first 48 bits are milliseconds: those of a midnight now.
        const auto toldId = text(told, "id");
        QCOMPARE(toldId.substr(13), contact.toText().substr(13));
        const auto ms = std::stoll(toldId.substr(0, 8) + toldId.substr(9, 4), nullptr, 16);
        const auto own = contact.toText();
        const auto ownMs = std::stoll(own.substr(0, 8) + own.substr(9, 4), nullptr, 16);
        QCOMPARE(ms % 86'400'000, 0LL);
        QVERIFY(ms <= ownMs && ownMs - ms < 2 * 86'400'000);
        QCOMPARE(text(told.at("by").as_object(), "at"), std::string("2026-11-20T00:00:00.000Z"));
        const auto fields = fieldsOf(told);
        QCOMPARE(text(fields, "undone_at"), std::string("2026-11-20T00:00:00.000Z"));
        QCOMPARE(text(fields, "kind"), std::string("samtale"));
        QCOMPARE(text(fields, "zone"), zone.toText());
        QCOMPARE(number(fields, "persons"), std::int64_t(2));
        QCOMPARE(told.at("versions").as_object().size(), fields.size());

        // And no page at all that has more.
        lena.cursor.clear();
        const auto page = lena.get("/v1/pull?limit=1000").body;
        for (const auto* secret : {"Kanarifugl", "ukjent_felt", "23:41"})
            QVERIFY2(page.find(secret) == std::string::npos, secret);
        QVERIFY(page.find(contact.toText()) == std::string::npos);
        QVERIFY(page.find(patrol.toText()) == std::string::npos);
        QVERIFY(page.find("\"collection\":\"conflict\"") == std::string::npos);
        const auto ofHandout = lena.get("/v1/records/" + handout.toText() + "/history").body;
        QVERIFY(ofHandout.find("\"payload\":null") != std::string::npos);
        QVERIFY(ofHandout.find(contact.toText()) == std::string::npos);
        // Nothing about it, by its own id or the told one.
        for (const auto& id : {contact.toText(), text(told, "id")}) {
            QCOMPARE(verdict(lena.get("/v1/records/" + id + "/history")),
                     std::string("404 not_found"));
            const auto read =
                lena.pushOne(lena.make(domain::OperationKind::read, "outreach_contact",
                                       RecordId::parse(id).value(), 0, {}));
            QCOMPARE(outcome(read), std::string("not_permitted"));
        }

        // Whoever is both sees all, with the conflict.
        auto whole = fresh(lise);
        QCOMPARE(text(fieldsOf(whole[contact.toText()]), "note"), std::string("Kanarifugl"));
        QVERIFY(whole.contains(patrol.toText()));
        QCOMPARE(text(fieldsOf(whole[handout.toText()]), "contact"), contact.toText());
        QVERIFY(std::any_of(whole.begin(), whole.end(), [](const auto& item) {
            return text(item.second, "collection") == "conflict";
        }));
        QVERIFY(!whole.contains(text(told, "id")));
    }

    /// Whatever moves: who pulled all along holds what who begins anew is given.
    void whoFollowsHoldsWhatANewDeviceGets_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void whoFollowsHoldsWhatANewDeviceGets()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t count) { return std::size_t(random()) % count; };
        auto dina = m_office->device(m_office->dina);
        auto dag = m_office->device(m_office->dag);
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        auto lena = m_office->device(m_office->lena);
        std::map<WireDevice*, std::map<std::string, json::object>> held;
        for (auto* device : {&dina, &dag, &ute, &una, &lena})
            held[device] = {};
        const std::vector<RecordId> places{made(lena, "stock_location", {{"name", "Bilen"}}),
                                           made(lena, "stock_location", {{"name", "Kontoret"}})};
        std::vector<RecordId> lines{made(ute, "stock_movement", movement(places[0], 4))};
        std::vector<RecordId> alerts{made(dina, "alert", {{"substance", "A"}})};
        std::vector<RecordId> referrals{made(ute, "referral", {{"to", "nav"}})};
        std::size_t gone = 0;
        for (int round = 0; round < 12; ++round) {
            for (int step = 0; step < 14; ++step) {
                const std::string keeper = below(2) == 0 ? m_office->dina : m_office->dag;
                const std::string worker = below(2) == 0 ? m_office->una : m_office->lena;
                auto* someone = std::next(held.begin(), std::ptrdiff_t(below(held.size())))->first;
                const bool adds = below(2) == 0;
                switch (below(9)) {
                case 0:
                    lena.putNow("stock_location", places[below(2)], 1000,
                                {{"order", step}}); // parks: beyond the counter
                    break;
                case 1:
                case 2: {
                    const json::object users{{"users", {keeper}}};
                    lena.putNow("stock_location", places[below(2)], 0, {},
                                adds ? users : json::object(), adds ? json::object() : users);
                    break;
                }
                case 3:
                    lines.push_back(newId());
                    someone->putNow("stock_movement", lines.back(), 0,
                                    movement(places[below(2)], 2));
                    break;
                case 4: // a conflict, something parked, or neither
                    someone->putNow("stock_movement", lines[below(lines.size())], 0,
                                    {{"note", std::to_string(step)}});
                    someone->putNow("stock_movement", lines[below(lines.size())], 0,
                                    {{"doses", 9}});
                    break;
                case 5:
                    alerts.push_back(newId());
                    someone->putNow("alert", alerts.back(), 0, {{"substance", "B"}});
                    break;
                case 6:
                    lena.putNow("alert", alerts[below(alerts.size())], 0,
                                {{"status", adds ? "published" : "withdrawn"}});
                    someone->putNow("alert", alerts[below(alerts.size())], 0,
                                    {{"effect", std::to_string(step)}});
                    break;
                case 7: {
                    const json::object assigned{{"assigned", {worker}}};
                    ute.putNow("referral", referrals[below(referrals.size())], 0, {},
                               adds ? assigned : json::object(), adds ? json::object() : assigned);
                    break;
                }
                default:
                    una.putNow("referral", referrals[below(referrals.size())], 0,
                               {{"urgency", adds ? "akutt" : "ordinaer"}});
                    ute.putNow("referral", referrals[below(referrals.size())], 0,
                               {{"urgency", adds ? "ordinaer" : "innen_7_dager"}});
                    if (below(3) == 0)
                        referrals.push_back(made(ute, "referral", {{"to", "fact"}}));
                    break;
                }
            }
            for (auto& [device, records] : held) {
                for (const auto& [id, record] : device->pullAll()) {
                    if (record.contains("gone")) {
                        records.erase(id);
                        ++gone;
                    } else {
                        records[id] = record;
                    }
                }
                const auto cursor = device->cursor;
                auto anew = fresh(*device);
                device->cursor = cursor;
                std::erase_if(anew, [](const auto& item) { return item.second.contains("gone"); });
                QCOMPARE(records.size(), anew.size());
                QVERIFY(records == anew);
            }
        }
        QVERIFY(gone > 5);
    }

    void whoOpenedAReferral()
    {
        auto ute = m_office->device(m_office->ute);
        auto una = m_office->device(m_office->una);
        const auto referral = made(ute, "referral", {}, {{"assigned", {m_office->una}}});
        const auto read = [&](WireDevice& device, const std::string& payload) {
            return outcome(device.pushOne(device.makeOdd(
                {{"kind", "read"}, {"collection", "referral"}, {"record", referral.toText()}},
                payload)));
        };
        QCOMPARE(read(una, R"({"reason":"oppfoelging"})"), std::string("applied"));
        QCOMPARE(read(ute, R"({"reason":"Ring 912 34 567"})"),
                 std::string("identity_in_text reason"));
        QCOMPARE(read(ute, R"({"reason":""})"), std::string("bad_operation reason"));
        auto listed = m_office->server.command({QStringLiteral("audit"), QStringLiteral("reads")});
        QCOMPARE(listed.exitCode, 0);
        const auto reads = *requireArray(listed.json, "reads");
        QCOMPARE(reads.size(), std::size_t(1));
        const auto& one = reads.front().as_object();
        QCOMPARE(text(one, "user_name"), std::string("Una Oppsøker"));
        QCOMPARE(text(one, "record"), referral.toText());
        QCOMPARE(text(one, "collection"), std::string("referral"));
        QCOMPARE(text(one, "reason"), std::string("oppfoelging"));
        QCOMPARE(text(one, "municipality"), std::string("9901"));
        const auto count = [&](const QStringList& filter) {
            auto answer = m_office->server.command(
                QStringList{QStringLiteral("audit"), QStringLiteral("reads")} + filter);
            return answer.exitCode != 0 ? -1 : int(requireArray(answer.json, "reads")->size());
        };
        const auto id = [](const std::string& value) { return QString::fromStdString(value); };
        QCOMPARE(count({QStringLiteral("--user"), id(m_office->una)}), 1);
        QCOMPARE(count({QStringLiteral("--user"), id(m_office->ute)}), 0);
        QCOMPARE(count({QStringLiteral("--record"), id(referral.toText())}), 1);
        QCOMPARE(count({QStringLiteral("--record"), id(newId().toText())}), 0);
        QCOMPARE(count({QStringLiteral("--municipality"), QStringLiteral("9901")}), 1);
        QCOMPARE(count({QStringLiteral("--municipality"), QStringLiteral("9902")}), 0);
        QCOMPARE(count({QStringLiteral("--user"), QStringLiteral("una")}), -1);
    }
};

QTEST_GUILESS_MAIN(HealthScopeTest)
#include "health_scope_test.moc"
