// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_device.h"

#include <algorithm>
#include <array>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;
using feltbok::test::pulled;
using feltbok::test::setting;
using feltbok::test::TestDevice;

namespace {

std::string text(const json::object& fields, std::string_view key)
{
    const auto* value = fields.if_contains(key);
    return value == nullptr ? "(none)" : toJsonText(*value);
}

ListQuery visits()
{
    ListQuery query;
    query.collection = "control_visit";
    return query;
}

} // namespace

class LocalRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditIsThereAfterReopening()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"guests_estimated":40})");
        device.close();
        device.open();
        const auto view = device.view(visit);
        FELTBOK_SUCCEEDS(view);
        QVERIFY(text(view->fields, "guests_estimated") == "40");
        QVERIFY(view->delivery == Delivery::waiting);
        QCOMPARE(view->version, 0);
        // The edits that will become the operation lie beside it.
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 2);
    }

    void anEditSurvivesWithoutClosing()
    {
        // A copy of the files as a kill would leave them, log included.
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"general_impression":"rolig"})");
        QTemporaryDir dir;
        const std::filesystem::path copy = dir.filePath(QStringLiteral("feltbok.db")).toStdString();
        std::filesystem::copy_file(device.file(), copy);
        std::filesystem::copy_file(device.file().string() + "-wal", copy.string() + "-wal");
        auto opened = sqlite::openAndMigrate(copy, device.key(), storage::clientMigrations());
        FELTBOK_SUCCEEDS(opened);
        const auto view = storage::LocalRecords(opened->connection).record(visit);
        FELTBOK_SUCCEEDS(view);
        QVERIFY(text(view->fields, "general_impression") == "\"rolig\"");
    }

    /// What belongs together is saved together, or not at all.
    void severalEditsOrNone()
    {
        TestDevice device;
        const RecordId decision = device.create("decision", R"({"status":"draft"})");
        const RecordId licence = device.create("licence", R"({"licence_number":"7"})");
        const auto save = [&](std::string_view second) {
            const std::array<RecordChange, 2> changes{
                RecordChange{decision, setting(R"({"status":"decided"})")},
                RecordChange{licence, setting(second)}};
            return device.with(
                [&](auto& records) { return records.saveAll(changes, device.clock.now()); });
        };
        // The second is refused after the first has been written.
        QVERIFY(!save(R"({"withdrawals":"no list"})"));
        QVERIFY(text(device.view(decision)->fields, "status") == R"("draft")");
        QVERIFY(device.view(licence)->fields.if_contains("withdrawals") == nullptr);
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 2);

        const auto saved =
            save(R"({"withdrawals":[{"from":"2026-12-11","to":"2026-12-17","decision":"x"}]})");
        FELTBOK_SUCCEEDS(saved);
        QCOMPARE(saved->size(), std::size_t(2));
        QVERIFY((*saved)[0].id == decision && (*saved)[1].id == licence);
        QVERIFY(text((*saved)[0].fields, "status") == R"("decided")");
        QVERIFY(text(device.view(licence)->fields, "withdrawals").find("2026-12-17") !=
                std::string::npos);
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 4);

        // A record that is not here takes the others with it.
        const std::array<RecordChange, 2> changes{
            RecordChange{licence, setting(R"({"licence_number":"8"})")},
            RecordChange{RecordId::create(device.clock.now()), setting(R"({"status":"draft"})")}};
        const auto lost = device.with(
            [&](auto& records) { return records.saveAll(changes, device.clock.now()); });
        QVERIFY(!lost && lost.error().code == ErrorCode::notFound);
        QVERIFY(text(device.view(licence)->fields, "licence_number") == R"("7")");
    }

    /// A hand-out and the movement it makes in the stock are one deed.
    void severalRecordsOrNone()
    {
        TestDevice device;
        const RecordId location = device.create("stock_location", R"({"name":"Bilen"})");
        const auto make = [&](std::string_view doses) {
            const RecordId handout = RecordId::create(device.clock.now());
            json::object movement{{"handout", handout.toText()}, {"entry_type", "utdeling"}};
            movement["doses"] = parseJson(doses).value();
            const std::array<NewRecord, 2> made{
                NewRecord{handout, "naloxone_handout", "9901", setting(R"({"packs":1})")},
                NewRecord{RecordId::create(device.clock.now()), "stock_movement", "9901",
                          setting(toJsonText(movement))}};
            const std::array<RecordChange, 1> changes{
                RecordChange{location, setting(R"({"min_level_doses":4})")}};
            return device.with([&](auto& records) {
                return records.createAll(made, changes, device.clock.now());
            });
        };
        const auto stored = [&] {
            return device.number(
                "SELECT count(*) FROM record WHERE collection <> 'stock_location'");
        };
        QVERIFY(!make(R"("two")"));
        QCOMPARE(stored(), 0);
        QVERIFY(device.view(location)->fields.if_contains("min_level_doses") == nullptr);
        FELTBOK_SUCCEEDS(make("-2"));
        QCOMPARE(stored(), 2);
        QVERIFY(text(device.view(location)->fields, "min_level_doses") == "4");
    }

    /// What a count of the stock says of how much its device had been told.
    void howFarThisDeviceHasSeen()
    {
        TestDevice device;
        const auto seen = [&](std::string_view municipality) {
            return device.with([&](auto& records) { return records.seenVersion(municipality); })
                .valueOr(-1);
        };
        QCOMPARE(seen("9901"), 0);
        const RecordId own =
            device.create("stock_movement", R"({"entry_type":"mottak","doses":4})");
        const RecordId other = RecordId::create(device.clock.now());
        device.pull({pulled(other, "stock_movement", 7, R"({"entry_type":"mottak","doses":2})")});
        QCOMPARE(seen("9901"), 7);
        QCOMPARE(seen("9902"), 0);
        // The server has taken one's own at 12; what others did before that has not come yet.
        device.gather();
        OperationResult result;
        result.seq = 1;
        result.version = 12;
        device.answer({result});
        QCOMPARE(seen("9901"), 7);
        device.pull({pulled(own, "stock_movement", 12, R"({"entry_type":"mottak","doses":4})")},
                    "d");
        QCOMPARE(seen("9901"), 12);
    }

    void mergesByFieldItemAndElement()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"checklist":{"U1":{"answer":"ok"},"U2":{"answer":"avvik"}}})");
        device.save(visit, R"({"checklist":{"U1":{"answer":"avvik","note":"x"}}})");
        Change sets;
        sets.add = test::object(R"({"other_agencies":["politi","toll"]})");
        device.save(visit, sets);
        sets = {};
        sets.remove = test::object(R"({"other_agencies":["toll"]})");
        const RecordView view = device.save(visit, sets);
        QCOMPARE(QByteArray::fromStdString(text(view.fields, "checklist")),
                 QByteArray(R"({"U1":{"answer":"avvik","note":"x"},"U2":{"answer":"avvik"}})"));
        QVERIFY(text(view.fields, "other_agencies") == R"(["politi"])");
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 5);
        QCOMPARE(view.unsentCount, 5);
    }

    void takesTheIdAnotherDeviceHasGiven()
    {
        TestDevice device;
        const RecordId given = RecordId::parse("019aa2f1-1000-7c31-9d42-53647586aa03").value();
        const auto create = [&](std::string_view fields) {
            return device.with([&](auto& records) {
                return records.createAs(given, "control_visit", "9901", setting(fields),
                                        device.clock.now());
            });
        };
        QVERIFY(!create(R"({"status":"unheard_of"})"));
        FELTBOK_SUCCEEDS(create(R"({"status":"draft","kind":"skjenkekontroll"})"));
        // Once more changes nothing, whatever it says.
        const auto again = create(R"({"status":"draft","kind":"salgskontroll"})");
        QVERIFY(!again && again.error().code == ErrorCode::alreadyExists);
        const auto view = device.view(given);
        FELTBOK_SUCCEEDS(view);
        QVERIFY(text(view->fields, "kind") == "\"skjenkekontroll\"");
        QCOMPARE(view->version, 0);
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 2);
        QCOMPARE(device.counts().drafts, 1);
    }

    void refusesWhatTheSchemaRefuses()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        const auto save = [&](std::string_view fields) {
            return device.with([&](auto& records) {
                return records.save(visit, setting(fields), device.clock.now());
            });
        };
        FELTBOK_FAILS(ErrorCode::badInput, save(R"({"kind":"festkontroll"})"));
        FELTBOK_FAILS(ErrorCode::badInput, save(R"({"other_agencies":["politi"]})"));
        const std::string big =
            toJsonText(json::object{{"unknown_field", std::string(201 * 1024, 'x')}});
        FELTBOK_FAILS(ErrorCode::tooLarge, save(big));
        FELTBOK_FAILS(ErrorCode::notFound, device.with([&](auto& records) {
            return records.save(RecordId::create(device.clock.now()), setting("{}"),
                                device.clock.now());
        }));
        FELTBOK_FAILS(ErrorCode::badInput, device.with([&](auto& records) {
            return records.create("nonsense", "9901", setting(R"({"a":1})"), device.clock.now());
        }));
        QCOMPARE(device.number("SELECT count(*) FROM edit"), 1);
    }

    void listsNewestFirstPageByPage()
    {
        TestDevice device;
        std::vector<PulledRecord> page;
        // Several at the same instant, delivered in another order than they happened.
        for (int i = 0; i < 25; ++i) {
            const int minute = (i * 7) % 25 / 2;
            page.push_back(pulled(RecordId::create(device.clock.now()), "control_visit", i + 1,
                                  R"({"status":")" +
                                      std::string(i % 2 == 0 ? "finished" : "closed") +
                                      R"(","started_at":"2026-11-20T22:)" +
                                      std::to_string(10 + minute) + R"(:00.000Z"})"));
        }
        device.pull(std::move(page));
        ListQuery query = visits();
        query.limit = 4;
        std::vector<RecordView> all;
        for (int pages = 0; pages < 20; ++pages) {
            ListPage part = device.list(query);
            all.insert(all.end(), part.rows.begin(), part.rows.end());
            if (!part.next)
                break;
            QCOMPARE(part.rows.size(), 4U);
            query.after = part.next;
        }
        QCOMPARE(all.size(), 25U);
        std::set<RecordId> distinct;
        for (std::size_t i = 0; i < all.size(); ++i) {
            distinct.insert(all[i].id);
            if (i > 0)
                QVERIFY(text(all[i - 1].fields, "started_at") >= text(all[i].fields, "started_at"));
        }
        QCOMPARE(distinct.size(), 25U);
        query = visits();
        query.statuses = {"finished", "closed"};
        QCOMPARE(device.list(query).rows.size(), 25U);
        query.statuses = {"finished"};
        QCOMPARE(device.list(query).rows.size(), 13U);
        query.statuses = {"closed", "finished"};
        query.limit = 3;
        const ListPage first = device.list(query);
        QVERIFY(first.rows[0].id == all[0].id && first.rows[2].id == all[2].id && first.next);
    }

    void listsByPlaceParentAndDelivery()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        const RecordId licence = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 1, R"({"name":"Kaien"})"),
                     pulled(licence, "licence", 2, R"({"premises":")" + place.toText() + R"("})")});
        const RecordId visit = device.create("control_visit", R"({"status":"draft","premises":")" +
                                                                  place.toText() + R"("})");
        const RecordId other = RecordId::create(device.clock.now());
        device.pull({pulled(other, "control_visit", 3, R"({"status":"finished"})")});
        const RecordId observation =
            device.create("observation", R"({"visit":")" + visit.toText() +
                                             R"(","at":"2026-11-20T23:00:00.000Z"})");
        ListQuery query = visits();
        query.premises = place;
        QCOMPARE(device.list(query).rows.size(), 1U);
        query = visits();
        query.onlyUndelivered = true;
        QVERIFY(device.list(query).rows.at(0).id == visit);
        QCOMPARE(device.list(query).rows.size(), 1U);
        query = {};
        query.collection = "observation";
        query.parent = visit;
        QVERIFY(device.list(query).rows.at(0).id == observation);
        query.collection = "licence";
        query.parent = place;
        QVERIFY(device.list(query).rows.at(0).id == licence);
    }

    void searchForgivesSpelling_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("visits");
        const auto row = [](const char* typed, int places, int found) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << places << found;
        };
        row("Ågårds", 1, 1);
        row("agards", 1, 1);
        row("aagaards", 1, 1);
        row("brygg", 1, 1);
        row("bRYGGERI agar", 1, 1);
        row("utagerende", 0, 1);
        row("oel", 0, 1);
        row("ol", 0, 1); // whole words below three letters
        row("fi", 0, 0);
        row("br", 1, 0);
        row("ryggeri", 0, 0);
        row("\"", 0, 0);
        row("999888777", 1, 0);
        row("kaien", 0, 0);
    }

    void searchForgivesSpelling()
    {
        QFETCH(QString, typed);
        QFETCH(int, places);
        QFETCH(int, visits);
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 1,
                            R"({"name":"Ågårds Bryggeri","org_number":"999888777"})")});
        const RecordId visit = device.create("control_visit", R"({"status":"draft","premises":")" +
                                                                  place.toText() + R"("})");
        device.save(visit, R"({"general_impression":"En utagerende gjest fikk øl"})");
        ListQuery query = ::visits();
        query.search = typed.toStdString();
        QCOMPARE(static_cast<int>(device.list(query).rows.size()), visits);
        query.collection = "premises";
        QCOMPARE(static_cast<int>(device.list(query).rows.size()), places);
    }

    void theIndexFollowsContent()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        const auto visitsFor = [&](const char* typed) {
            ListQuery query = visits();
            query.search = typed;
            return device.list(query).rows.size();
        };
        // The visit comes before its place, as in a first pull.
        const RecordId visit = RecordId::create(device.clock.now());
        device.pull({pulled(visit, "control_visit", 1,
                            R"({"premises":")" + place.toText() + R"(","status":"draft"})")});
        QCOMPARE(visitsFor("kaien"), 0U);
        device.pull({pulled(place, "premises", 2, R"({"name":"Kaien"})")});
        QCOMPARE(visitsFor("kaien"), 1U);
        device.pull({pulled(place, "premises", 3, R"({"name":"Loftet"})")});
        QCOMPARE(visitsFor("kaien"), 0U);
        QCOMPARE(visitsFor("loftet"), 1U);
        // A new start time moves the visit in list and index alike.
        device.save(visit, R"({"started_at":"2025-01-01T00:00:00.000Z"})");
        device.save(visit, R"({"responsible_person":"Styrer Hansen"})");
        QCOMPARE(visitsFor("loftet hansen"), 1U);
        device.refreshIndex();
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 1);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts s JOIN record r "
                               "ON r.position = s.rowid"),
                 1);
    }

    void aTextIsFoundAsSoonAsItIsSaved()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull({pulled(place, "premises", 1, R"({"name":"Ågårds Bryggeri"})")});
        const RecordId visit = device.create("control_visit", R"({"status":"draft","premises":")" +
                                                                  place.toText() + R"("})");
        device.save(visit, R"({"general_impression":"En rolig kveld"})");
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 1);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 0);
        QCOMPARE(device.found("rolig"), 1U);
        QCOMPARE(device.found("agard kveld"), 1U);
        QCOMPARE(device.found("ro"), 0U); // whole words below three letters, as in the index
        QCOMPARE(device.found("en"), 1U);

        device.refreshIndex();
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 0);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 1);
        QCOMPARE(device.found("rolig"), 1U);

        // Once more: the index has the old words still, and a search knows better.
        device.save(visit, R"({"general_impression":"Masse bråk"})");
        QCOMPARE(device.number("SELECT count(*) FROM search_texts WHERE search_texts "
                               "MATCH 'rolig'"),
                 1);
        QCOMPARE(device.found("rolig"), 0U);
        QCOMPARE(device.found("brak"), 1U);
        device.refreshIndex();
        QCOMPARE(device.found("rolig"), 0U);
        QCOMPARE(device.found("brak"), 1U);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts WHERE search_texts "
                               "MATCH 'rolig'"),
                 0);
        // A value that is not searched leaves the index alone.
        device.save(visit, R"({"guests_estimated":40})");
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 0);
    }

    void closingBringsTheIndexUpToDate()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"general_impression":"rolig"})");
        device.close();
        device.open();
        QCOMPARE(device.number("SELECT count(*) FROM search_pending"), 0);
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 1);
        QCOMPARE(device.found("rolig"), 1U);
    }

    void aTextIsFoundAfterAKillBeforeTheIndexHasIt()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"general_impression":"rolig"})");
        QTemporaryDir dir;
        const std::filesystem::path copy = dir.filePath(QStringLiteral("feltbok.db")).toStdString();
        std::filesystem::copy_file(device.file(), copy);
        std::filesystem::copy_file(device.file().string() + "-wal", copy.string() + "-wal");
        auto opened = sqlite::openAndMigrate(copy, device.key(), storage::clientMigrations());
        FELTBOK_SUCCEEDS(opened);
        sqlite::Connection& db = opened->connection;
        ListQuery query = visits();
        query.search = "rolig";
        QCOMPARE(storage::LocalRecords(db).list(query).value().rows.size(), 1U);
        QVERIFY(db.queryInteger("SELECT count(*) FROM search_pending").value() == 1);
        FELTBOK_SUCCEEDS(storage::refreshSearchIndex(db));
        QVERIFY(db.queryInteger("SELECT count(*) FROM search_pending").value() == 0);
        QCOMPARE(storage::LocalRecords(db).list(query).value().rows.size(), 1U);
    }

    void freshAndIndexedHitsMakeOneList()
    {
        TestDevice device;
        std::vector<RecordId> all;
        all.reserve(10);
        for (int i = 0; i < 10; ++i)
            all.push_back(device.create(
                "control_visit", R"({"general_impression":"rolig","started_at":"2026-11-20T22:1)" +
                                     std::to_string(i) + R"(:00.000Z","status":"draft"})"));
        device.refreshIndex();
        for (const int i : {0, 4, 5, 9}) // fresh ones at both ends and in the middle
            device.save(all[std::size_t(i)], R"({"oral_feedback":"gitt"})");
        ListQuery query = visits();
        query.search = "rolig";
        query.limit = 3;
        std::vector<RecordId> seen;
        for (int pages = 0; pages < 9; ++pages) {
            const ListPage page = device.list(query);
            for (const RecordView& row : page.rows)
                seen.push_back(row.id);
            if (!page.next)
                break;
            query.after = page.next;
        }
        std::ranges::reverse(all);
        QVERIFY(seen == all);
        query = visits();
        query.search = "gitt";
        query.statuses = {"finished"};
        QCOMPARE(device.list(query).rows.size(), 0U);
        query.statuses = {"draft", "finished"};
        QCOMPARE(device.list(query).rows.size(), 4U);
        // Another place in the list: the index has nothing at the old one.
        device.save(all[0], R"({"started_at":"2025-01-01T00:00:00.000Z"})");
        QCOMPARE(device.number("SELECT count(*) FROM search_texts"), 9);
        query.search = "rolig";
        QVERIFY(device.list(query).rows.back().id == all[0]);
        device.refreshIndex();
        QCOMPARE(device.number("SELECT count(*) FROM search_texts s JOIN record r "
                               "ON r.position = s.rowid"),
                 10);
        QVERIFY(device.list(query).rows.back().id == all[0]);
    }

    void whatIsDiscardedIsGoneFromSearchAtOnce()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.save(visit, R"({"general_impression":"kanarifugl"})");
        device.refreshIndex();
        device.save(visit, R"({"general_impression":"papegøye"})");
        FELTBOK_SUCCEEDS(device.with([&](auto& records) { return records.discard(visit); }));
        QCOMPARE(device.number("SELECT (SELECT count(*) FROM search_pending) "
                               "+ (SELECT count(*) FROM search_texts)"),
                 0);
        QCOMPARE(device.found("kanarifugl") + device.found("papegoye"), 0U);
    }

    void discardsOnlyWhatNeverLeft()
    {
        TestDevice device;
        const RecordId visit = device.create("control_visit", R"({"status":"draft"})");
        device.create("observation",
                      R"({"visit":")" + visit.toText() + R"(","description":"kanarifugl"})");
        FELTBOK_SUCCEEDS(device.with([&](auto& records) { return records.discard(visit); }));
        QCOMPARE(device.number("SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM edit) "
                               "+ (SELECT count(*) FROM search_texts)"),
                 0);
        QCOMPARE(device.gather(), 0U);
        const RecordId sent = device.create("control_visit", R"({"status":"draft"})");
        device.gather();
        FELTBOK_FAILS(ErrorCode::notPermitted,
                      device.with([&](auto& records) { return records.discard(sent); }));
    }

    void countsAndPageState()
    {
        TestDevice device;
        device.pull({pulled(RecordId::create(device.clock.now()), "premises", 1, "{}")});
        device.create("control_visit", R"({"status":"draft"})");
        const RecordCounts counts = device.counts();
        QCOMPARE(counts.drafts, 1);
        QCOMPARE(counts.waiting, 1);
        QCOMPARE(counts.premises, 1);
        QCOMPARE(counts.conflicts + counts.needsYou, 0);
        const auto state = [&] {
            return device.with([](auto& records) { return records.pageState("draft"); }).value();
        };
        QVERIFY(state().empty());
        FELTBOK_SUCCEEDS(
            device.with([](auto& records) { return records.setPageState("draft", "U7"); }));
        device.close();
        device.open();
        QVERIFY(state() == "U7");
    }

    void keepsUnknownFields()
    {
        TestDevice device;
        const RecordId place = RecordId::create(device.clock.now());
        device.pull(
            {pulled(place, "premises", 1, R"({"name":"Kaien","fra_framtiden":[1,{"a":null}]})"),
             pulled(RecordId::create(device.clock.now()), "from_the_future", 2, "{}")});
        QVERIFY(text(device.view(place)->fields, "fra_framtiden") == R"([1,{"a":null}])");
    }
};

QTEST_GUILESS_MAIN(LocalRecordsTest)
#include "local_records_test.moc"
