// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "protocol/operation_wire.h"
#include "storage/client_schema.h"
#include "storage/db_worker.h"
#include "storage/device_store.h"
#include "storage/local_records.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTemporaryDir>

namespace feltbok::test {

inline json::object object(std::string_view text)
{
    auto parsed = parseJsonObject(text);
    if (!parsed)
        qFatal("%.*s", static_cast<int>(text.size()), text.data());
    return std::move(parsed).value();
}

inline domain::Change setting(std::string_view text)
{
    domain::Change change;
    change.set = object(text);
    return change;
}

/// A profile's real encrypted database with everything of storage on it, enrolled.
class TestDevice
{
public:
    TestDevice() : m_key(Secret::random(32)), store(worker)
    {
        identity.device = DeviceId::create(clock.now());
        identity.user = UserId::create(clock.now());
        identity.userName = "Kari Demo";
        identity.server = "https://localhost:1";
        identity.epoch = "e1";
        identity.grants = {{"9901", "Prøvevik", domain::Role::inspector}};
        open();
        check(store.enrol(identity, signingKey));
    }
    ~TestDevice() { close(); }

    void open()
    {
        auto opened = worker
                          .open(file(), m_key.clone(), storage::clientMigrations(),
                                storage::refreshSearchIndex)
                          .takeResult();
        check(opened);
    }
    void close() { check(worker.close().takeResult()); }
    std::filesystem::path file() const
    {
        return m_dir.filePath(QStringLiteral("feltbok.db")).toStdString();
    }
    const Secret& key() const { return m_key; }

    template <typename T>
    static T check(Result<T> result)
    {
        if (!result)
            qFatal("%s", explain(result).constData());
        if constexpr (!std::is_void_v<T>)
            return std::move(result).value();
    }
    /// Runs on the records, on the database thread.
    template <typename F>
    auto with(F f)
    {
        return worker.runBlocking([&](sqlite::Connection& db) {
            storage::LocalRecords records(db);
            return f(records);
        });
    }
    RecordId create(std::string_view collection, std::string_view fields)
    {
        return check(with([&](auto& records) {
            return records.create(collection, "9901", setting(fields), clock.now());
        }));
    }
    domain::RecordView save(const RecordId& id, const domain::Change& change)
    {
        return check(with([&](auto& records) { return records.save(id, change, clock.now()); }));
    }
    domain::RecordView save(const RecordId& id, std::string_view fields)
    {
        return save(id, setting(fields));
    }
    Result<domain::RecordView> view(const RecordId& id)
    {
        return with([&](auto& records) { return records.record(id); });
    }
    domain::RecordCounts counts()
    {
        return check(with([](auto& records) { return records.counts(); }));
    }
    domain::ListPage list(const domain::ListQuery& query)
    {
        return check(with([&](auto& records) { return records.list(query); }));
    }
    /// How many visits a search finds.
    std::size_t found(const char* typed)
    {
        domain::ListQuery query;
        query.collection = "control_visit";
        query.search = typed;
        return list(query).rows.size();
    }
    /// What happens by itself after a while and before closing.
    void refreshIndex() { check(worker.runBlocking(storage::refreshSearchIndex)); }
    std::int64_t number(const std::string& sql)
    {
        return check(
                   worker.runBlocking([&](sqlite::Connection& db) { return db.queryInteger(sql); }))
            .value_or(-1);
    }

    std::size_t gather()
    {
        protocol::DeviceSealer sealer(signingKey, identity.device, identity.user);
        return check(store.gather(sealer, clock.now()));
    }
    std::vector<domain::SealedOperation> unsent() { return check(store.unsent(1000, 4 << 20)); }
    void answer(std::vector<domain::OperationResult> results)
    {
        const std::int64_t upto = results.empty() ? 0 : results.back().seq;
        check(store.recordAnswer(results, upto, "{}", "s", clock.now()));
    }
    void pull(std::vector<domain::PulledRecord> records, std::string cursor = "c")
    {
        check(store.applyPage({std::move(records), std::move(cursor), false, "e1"}));
    }

private:
    QTemporaryDir m_dir;
    Secret m_key;

public:
    ManualClock clock;
    domain::Identity identity;
    SigningKey signingKey = SigningKey::generate();
    storage::DbWorker worker;
    storage::DeviceStore store;
};

inline domain::PulledRecord pulled(const RecordId& id, std::string_view collection,
                                   std::int64_t version, std::string_view fields)
{
    domain::PulledRecord record;
    record.id = id;
    record.collection = collection;
    record.municipality = "9901";
    record.version = version;
    record.fields = object(fields);
    for (const auto& member : record.fields)
        record.versions[std::string(member.key())] = version;
    record.by.at = "2026-11-20T22:00:00.000Z";
    return record;
}

inline domain::PulledRecord gone(const RecordId& id, domain::PulledRecord::Gone kind)
{
    domain::PulledRecord record;
    record.id = id;
    record.gone = kind;
    return record;
}

} // namespace feltbok::test
