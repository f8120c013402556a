// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"
#include "protocol/operation_wire.h"

#include <map>
#include <set>
#include <string>

namespace feltbok::server {

/// Makes the records of a visit anew from its operations, by the same merge as the server that
/// applied them (protocol.md §4), without knowing anyone's rights: what the server parked changes
/// nothing here either.
class BundleReplay
{
public:
    /// `line` is the first device of the operation's device's line. Operations come in the order
    /// of the bundle. Fails with badInput: the operation cannot have had this result.
    Result<void> apply(const protocol::Operation& operation, const domain::OperationResult& result,
                       const DeviceId& line);
    /// One whose payload was erased: its record has no content any more.
    void applyErased(const protocol::Operation& operation, const domain::OperationResult& result);

    enum class Match {
        equal,
        differs,
        unknown, ///< no operation made it
        erased,  ///< an operation of it has lost its content
    };
    /// Whether the operations lead to these fields, and marks the record as seen.
    Match compare(const std::string& record, const std::string& collection,
                  const json::object& fields);
    /// A record that operations made and that nobody compared; empty: none.
    std::string firstUnseen() const;
    std::size_t erasedRecords() const { return m_erased.size(); }

private:
    struct Conflict
    {
        std::string record;
        std::string field;
        bool isResolved = false;
    };
    using State = domain::RecordState;

    Result<void> put(const protocol::Operation& operation, const domain::OperationResult& result,
                     const DeviceId& line, const json::object& payload);
    Result<void> resolve(const protocol::Operation& operation,
                         const domain::OperationResult& result, const DeviceId& line,
                         const json::object& payload);
    void makeAddendum(const State& visit, domain::Change change, const DeviceId& line,
                      const std::string& id, const std::string& at);
    void mergeStatus(State& visit, const std::string& wanted, const domain::OperationResult& result,
                     const DeviceId& line);
    bool isAfterFinish(const std::string& visit) const;
    bool isNewVersion(const std::string& record, std::int64_t version);

    std::map<std::string, State> m_states;
    std::map<std::string, Conflict> m_conflicts;
    std::map<std::string, std::set<std::int64_t>> m_versions;
    std::set<std::string> m_erased;
    std::set<std::string> m_seen;
};

} // namespace feltbok::server
