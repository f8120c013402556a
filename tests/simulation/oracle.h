// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "simulation/device.h"
#include "simulation/server.h"

#include <map>
#include <set>

namespace feltbok::simulation {

/// Which of the protocol's invariants (docs/simulation.md) does not hold, and how.
struct Broken
{
    int invariant = 0;
    std::string what;
};
std::string_view nameOf(int invariant);

/// What a person saw saved: a text that stands nowhere else.
struct Saved
{
    std::string text;
    int device = 0;
    RecordId record;
    RecordId root; ///< what it hangs on, or the record itself
    std::string path;
    std::int64_t base = 0;  ///< version of the record that the person saw
    bool isExcused = false; ///< taken back, written over, or lost with its device
};

struct Photo
{
    std::string sha256;
    int device = 0;
    RecordId record;
    std::string municipality;
    bool isExcused = false;
};

/// Sees everything at once and judges it by the protocol's invariants, from what was sent and what
/// is stored; it shares no rules with src/.
class Oracle
{
public:
    Oracle(Server& server, Trace& trace) : m_server(server), m_trace(trace) {}

    const std::optional<Broken>& broken() const { return m_broken; }
    void breakAs(int invariant, const std::string& what);

    void noteSaved(Saved saved);
    /// What stood there may be written over.
    void noteTried(int device, const RecordId& record, const std::string& path);
    void notePhoto(Photo photo) { m_photos.push_back(std::move(photo)); }
    void noteGrantLost(const UserId& user) { m_losers.insert(user); }
    void excuse(int device);

    /// After each request that the server answered or dropped; `isAlone`: no other came in between.
    void afterRequest(const server::http::Request& request,
                      const std::optional<server::http::Response>& response, bool isAlone,
                      std::int64_t diskCalls);
    /// After whatever may have changed the store.
    void look();
    void afterCrash();
    void beforeRestore(const std::vector<std::unique_ptr<Device>>& devices);
    void afterRestore();
    void checkDevice(Device& device);
    /// When nothing is under way and nothing breaks.
    void checkQuiet(const std::vector<std::unique_ptr<Device>>& devices);

private:
    struct Fields
    {
        json::object fields;
        std::map<std::string, domain::FieldStamp> stamps;
        std::int64_t finishedAt = 0;
    };
    struct Conflict
    {
        RecordId record;
        bool isOpen = true;
        json::array values;
        bool isAnswered = false;
    };
    using Records = std::map<RecordId, server::RecordRow>;

    std::optional<server::DeviceRow> senderOf(const server::http::Request& request);
    void checkPush(const server::http::Response& response);
    void checkPage(const server::http::Request& request, const server::http::Response& response,
                   bool isAlone);
    Result<void> readAudit(server::Reader& reader);
    void judge(server::Reader& reader, const server::DeviceRow& device,
               const server::OperationRow& row);
    void judgePut(const DeviceId& line, const server::OperationRow& row, std::int64_t base,
                  const json::object& set, const json::object& result);
    void judgeValue(Fields& known, const DeviceId& line, const std::string& path,
                    const json::value& value, std::int64_t base, std::int64_t version,
                    const json::object& conflicts);
    void compareTouched(server::Reader& reader);
    void checkConflicts(server::Reader& reader);
    void checkErased(server::Reader& reader);
    void learnAll();
    Records allRecords();
    std::vector<domain::Grant> grantsOf(const UserId& user);
    bool isVisible(const UserId& user, const std::vector<domain::Grant>& grants,
                   const server::RecordRow& record, const Records& all) const;
    void checkEqual(Device& device, const Records& all);
    void checkOperations(Device& device);
    void checkParked(Device& device, const Records& all);
    void checkSaved(const std::vector<std::unique_ptr<Device>>& devices);
    void checkPhotos(const std::vector<std::unique_ptr<Device>>& devices, const Records& all);

    Server& m_server;
    Trace& m_trace;
    std::optional<Broken> m_broken;
    bool m_isRestored = false;
    std::map<DeviceId, std::int64_t> m_seen;      ///< operations judged
    std::map<DeviceId, std::int64_t> m_receipted; ///< told by a receipt of this epoch
    std::map<std::pair<DeviceId, std::int64_t>, json::object> m_results;
    std::map<RecordId, Fields> m_known;
    std::map<RecordId, std::set<std::string>> m_touched;
    std::set<RecordId> m_unsure; ///< changed otherwise than by a put, in this look
    std::map<RecordId, Conflict> m_conflicts;
    std::map<RecordId, json::array> m_disputed; ///< values that a conflict must hold
    std::map<std::string, std::int64_t> m_counters;
    std::int64_t m_auditLines = 0;
    std::set<RecordId> m_erased;
    std::set<DeviceId> m_revoked;
    std::set<std::pair<DeviceId, std::int64_t>> m_withoutRole; ///< parked when nobody could see it
    std::set<std::pair<std::string, std::int64_t>> m_early;    ///< parked before their record came
    std::set<RecordId> m_wasGone;                              ///< for somebody, at some time
    std::set<UserId> m_losers;                                 ///< of a grant
    std::map<std::string, Saved> m_saved;
    std::vector<Photo> m_photos;
};

} // namespace feltbok::simulation
