// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/test_workspace.h"
#include "ui/health/handout_maker.h"
#include "ui/text.h"

#include <QSignalSpy>
#include <QtTest>

namespace feltbok::test {

using namespace feltbok::ui;

/// A distributor's phone on 21 November 2026, with places and packs as the server told of them.
struct Distributor : TestWorkspace
{
    explicit Distributor(domain::Role role = domain::Role::naloxoneDistributor)
        : TestWorkspace({{"9901", "Prøvevik", role}})
    {
    }

    RecordId pull(std::string_view collection, const json::object& fields)
    {
        const auto id = RecordId::create(device.clock.now());
        device.pull({pulled(id, collection, ++version, toJsonText(fields))});
        return id;
    }
    RecordId place(const char* name, const char* zone = nullptr)
    {
        json::object fields{{"name", name},
                            {"location_kind", "kontor"},
                            {"users", json::array{json::value(device.identity.user.toText())}},
                            {"active", true}};
        if (zone != nullptr)
            fields["zone"] = zone;
        return pull("stock_location", fields);
    }
    void receive(const RecordId& place, const char* product, const char* lot, const char* expiry,
                 int doses)
    {
        pull("stock_movement", {{"location", place.toText()},
                                {"product", product},
                                {"lot", lot},
                                {"expiry", expiry},
                                {"entry_type", "mottak"},
                                {"doses", doses},
                                {"at", "2026-11-01T10:00:00.000Z"}});
    }
    void recall(const char* product, const char* lot)
    {
        pull("stock_recall", {{"product", product},
                              {"lot", lot},
                              {"issued_at", "2026-11-20T10:00:00.000Z"},
                              {"status", "issued"}});
    }
    void start()
    {
        maker.setWorkspace(&workspace);
        QTRY_VERIFY(maker.isLoaded());
    }
    std::vector<domain::RecordView> all(std::string_view collection)
    {
        domain::ListQuery query;
        query.collection = collection;
        return device.list(query).rows;
    }
    std::int64_t doses(const char* lot)
    {
        std::int64_t sum = 0;
        for (const auto& row : all("stock_movement"))
            if (findString(row.fields, "lot") == lot)
                sum += row.fields.at("doses").as_int64();
        return sum;
    }
    QString handOut(bool anyway = false)
    {
        const QSignalSpy spy(&maker, &HandoutMaker::handedOut);
        maker.handOut(anyway);
        if (!QTest::qWaitFor([&] { return spy.count() == 1; }))
            return {};
        return spy.first()[0].toString();
    }
    /// Not one byte more goes onto the disk.
    void fillTheDisk()
    {
        execute("CREATE TABLE IF NOT EXISTS filler(a)");
        execute("PRAGMA max_page_count = " +
                std::to_string(device.number("PRAGMA page_count") + 1));
        while (run("INSERT INTO filler VALUES(zeroblob(2000))")) {
        }
        // And not one more record into the pages that are there.
        while (device.with([&](auto& records) {
            return records.create("zone", "9901", setting(R"({"name":"Torget"})"),
                                  device.clock.now());
        })) {
        }
    }
    void freeTheDisk()
    {
        execute("PRAGMA max_page_count = 1000000");
        execute("DELETE FROM filler");
    }
    Result<void> run(const std::string& sql)
    {
        return device.worker.runBlocking([&](sqlite::Connection& db) { return db.execute(sql); });
    }
    void execute(const std::string& sql) { TestDevice::check(run(sql)); }
    void undo(const QString& handout)
    {
        const QSignalSpy spy(&maker, &HandoutMaker::undone);
        maker.undo(handout);
        QTRY_COMPARE(spy.count(), 1);
    }

    std::int64_t version = 0;
    HandoutMaker maker;
};

} // namespace feltbok::test
