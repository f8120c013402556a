// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/operation.h"

#include <optional>
#include <vector>

namespace feltbok::protocol {

/// One operation of a record's history, read from its signed text.
struct HistoryEntry
{
    UserId user;
    Instant at{};                             ///< by the device's clock
    std::chrono::milliseconds clockOffset{0}; ///< what the device knew was to be added to `at`
    std::string kind;
    json::object change; ///< the payload's set, add and remove; empty when it was erased
    bool isErased = false;
    domain::OperationResult result;
};

struct HistoryPage
{
    std::vector<HistoryEntry> entries; ///< oldest first
    std::size_t next = 0;              ///< `after` of the next page
    bool more = false;
};

/// Reads GET /v1/records/{id}/history. Fails with protocol.
Result<HistoryPage> decodeHistory(std::string_view body);

} // namespace feltbok::protocol
