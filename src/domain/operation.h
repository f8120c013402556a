// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace feltbok::domain {

enum class OperationKind { put, resolve, read, erase };

std::string_view toString(OperationKind kind);
std::optional<OperationKind> operationKindFromText(std::string_view text);

using FieldNames = std::set<std::string, std::less<>>;

/// What a person did to a record, before it is numbered, hashed and signed.
struct OperationDraft
{
    std::string municipality;
    std::string collection;
    RecordId record;
    OperationKind kind = OperationKind::put;
    /// Version of the record on which the edit was made; 0 where the device had none.
    std::int64_t base = 0;
    Instant at{};
    json::object set;    ///< field -> value; `checklist` holds changed items only
    json::object add;    ///< set-valued field -> array of elements
    json::object remove; ///< set-valued field -> array of elements
    FieldNames repeats;  ///< of `set`: what another device gave and sends itself
    std::string reason;  ///< of a `read`
};

/// An operation as it travels: exact texts that are never written anew.
struct SealedOperation
{
    std::int64_t seq = 0;
    std::string op;
    std::string payload;
    std::string sig;  ///< base64url
    std::string hash; ///< SHA-256 of `op`, hex; the next operation's `prev`
};

/// Gives drafts their place in the device's chain and signs them.
class OperationSealer
{
public:
    virtual ~OperationSealer() = default;
    virtual SealedOperation seal(const OperationDraft& draft, std::int64_t seq,
                                 std::string_view prev) = 0;
    /// The same edit at another place of the chain or by another device; payload text unchanged.
    virtual Result<SealedOperation> reseal(const SealedOperation& operation, std::int64_t seq,
                                           std::string_view prev) = 0;
};

enum class OperationStatus { applied, merged, conflict, parked };

std::string_view toString(OperationStatus status);
std::optional<OperationStatus> operationStatusFromText(std::string_view text);

/// The server's answer to one operation.
struct OperationResult
{
    std::int64_t seq = 0;
    OperationStatus status = OperationStatus::applied;
    std::int64_t version = 0;                                   ///< 0 where parked
    std::string code;                                           ///< of a parked one
    std::string field;                                          ///< at fault, if any
    std::vector<std::pair<std::string, std::string>> conflicts; ///< field -> conflict id
    std::string addendum;                                       ///< id, if it became one
    friend bool operator==(const OperationResult&, const OperationResult&) = default;
};

} // namespace feltbok::domain
