// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"

#include <map>
#include <string>

namespace feltbok::domain {

/// Who made the last change of a record, and when by that device's clock.
struct ChangedBy
{
    UserId user;
    DeviceId device;
    std::string at; ///< RFC 3339, as it came
    friend bool operator==(const ChangedBy&, const ChangedBy&) = default;
};

/// A record as it comes down to a device.
struct PulledRecord
{
    enum class Gone { no, scope, erased };

    RecordId id;
    Gone gone = Gone::no;
    std::string collection;
    std::string municipality;
    std::int64_t version = 0;
    json::object fields;
    std::map<std::string, std::int64_t> versions; ///< field (or checklist.ITEM) -> version
    ChangedBy by;
};

struct PulledPage
{
    std::vector<PulledRecord> records;
    std::string cursor;
    bool more = false;
    std::string epoch;
};

/// Where a field stands: the version and the device of its last change.
struct FieldStamp
{
    std::int64_t version = 0;
    DeviceId device; ///< after a re-enrolment, the first device of the line
    friend bool operator==(const FieldStamp&, const FieldStamp&) = default;
};

/// A record as the server keeps it.
struct RecordState
{
    RecordId id;
    std::string collection;
    std::string municipality;
    std::int64_t version = 0;
    json::object fields;
    /// Field, checklist.ITEM or, for elements of a set, "field=element" (their last add).
    std::map<std::string, FieldStamp> stamps;
    ChangedBy by;
    UserId author; ///< who created it
};

} // namespace feltbok::domain
