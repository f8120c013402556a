// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "storage/db_worker.h"
#include "storage/device_store.h"
#include "storage/local_records.h"
#include "sync/transport.h"

#include <filesystem>
#include <functional>

namespace feltbok::test {

/// A connection that breaks at one request, counted from 1; 0: it holds.
struct Cut
{
    enum class At {
        request, ///< it never reaches the server
        answer,  ///< the server did it, and nobody heard
    };
    int exchange = 0;
    At at = At::request;
};

/// What became of the requests of one sync.
struct Exchange
{
    std::string path; ///< without the query
    bool reached = false;
    bool answered = false;
};

struct SyncReport
{
    std::string outcome; ///< caught_up, or why not: waiting, revoked, enrol, timed_out
    std::string detail;
    std::vector<Exchange> exchanges;

    bool isCaughtUp() const { return outcome == "caught_up"; }
};

/// An enrolled device without a screen: the real encrypted profile, the real engine, real HTTPS.
class FieldDevice
{
public:
    /// Opens the profile in `folder`, made when there is none.
    explicit FieldDevice(std::filesystem::path folder);
    ~FieldDevice();

    /// As the app does it; replaces the device that was there (`replaces`).
    Result<void> enrol(const std::string& link);
    Result<RecordId> create(std::string_view collection, std::string_view municipality,
                            const domain::Change& change);
    /// With the id that another device has given it.
    Result<void> createAs(const RecordId& id, std::string_view collection,
                          std::string_view municipality, const domain::Change& change);
    Result<void> save(const RecordId& id, const domain::Change& change);
    Result<void> resolve(const RecordId& id, const json::value& value);
    /// What a parked operation of this device wanted, to be read and copied.
    Result<json::object> parkedChange(const RecordId& parked);
    /// Runs the engine until it is caught up or gives up.
    SyncReport sync(Cut cut = {});
    /// Photos: kept and named in one change; gives the hash.
    Result<std::string> attach(const RecordId& id, std::string_view content);
    Result<std::string> attachmentContent(std::string_view sha256);
    Result<void> want(std::string_view sha256);
    /// Runs the engine until the server has confirmed all of them and those wanted are here.
    /// `onPart` is told of each part: its body has left, or its answer has come.
    enum class Part { sent, answered };
    using OnPart = std::function<void(Part, std::int64_t offset)>;
    std::string carry(OnPart onPart = {});
    /// All records by id, as shown.
    Result<json::object> state();
    Result<domain::Identity> identity() { return m_store.identity(); }
    Result<domain::SyncPosition> position() { return m_store.position(); }
    /// Reads and counts as the app does.
    template <typename F>
    auto withRecords(F f)
    {
        return with([&](domain::RecordStore& records) { return f(records); });
    }
    /// Ends the database as the end of the process does, and opens it again.
    void reopen();

private:
    template <typename F>
    auto with(F f)
    {
        return m_worker.runBlocking([&](sqlite::Connection& db) {
            storage::LocalRecords records(db);
            return f(records);
        });
    }
    void open();

    std::filesystem::path m_folder;
    SystemClock m_clock;
    storage::DbWorker m_worker;
    storage::DeviceStore m_store{m_worker};
};

/// Bytes that begin as a JPEG does; the same ones every time.
std::string samplePhoto(std::size_t size);

/// The first difference between two states (FieldDevice::state()), or empty. Records that only one
/// of them holds differ, unless their collection is in `ignored`.
std::string difference(const json::object& one, const json::object& other,
                       const std::vector<std::string_view>& ignored = {});

} // namespace feltbok::test
