// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/stock_ledger.h"

#include <algorithm>

namespace feltbok::domain::health {

template <typename SomeId = RecordId>
SomeId idOf(int number)
{
    UuidBytes bytes{};
    bytes[0] = 1; // an id is never all zeros
    bytes[13] = std::uint8_t(number >> 16);
    bytes[14] = std::uint8_t(number >> 8);
    bytes[15] = std::uint8_t(number);
    return SomeId(bytes);
}

inline Date date(const char* text)
{
    return *parseIsoDate(text);
}

inline Instant instant(const char* text)
{
    return *parseRfc3339(text);
}

/// A sound movement of that kind: location 1, lot A1, made by device 1.
inline StockMovement movement(int id, EntryType type, int doses, std::int64_t version = 0)
{
    StockMovement out;
    out.id = idOf(id);
    out.location = idOf(1);
    out.product = "nyxoid";
    out.lot = "A1";
    out.expiry = date("2027-06-30");
    out.entryType = type;
    out.doses = doses;
    out.at = instant("2026-11-20T10:00:00Z");
    out.version = version;
    out.device = idOf<DeviceId>(1);
    out.user = idOf<UserId>(1);
    switch (type) {
    case EntryType::utdeling:
        out.handout = idOf(900);
        break;
    case EntryType::overfoeringUt:
    case EntryType::overfoeringInn:
        out.transferId = idOf(901);
        break;
    case EntryType::tilbakekalling:
        out.recall = idOf(902);
        break;
    case EntryType::telling:
        out.counted = std::max(doses, 0);
        out.expected = *out.counted - doses;
        out.seenVersion = 0;
        break;
    case EntryType::korreksjon:
        out.reason = "feil lot";
        break;
    default:
        break;
    }
    return out;
}

inline StockMovement by(int device, StockMovement out, std::int64_t seenVersion)
{
    out.device = idOf<DeviceId>(device);
    out.seenVersion = seenVersion;
    return out;
}

} // namespace feltbok::domain::health
