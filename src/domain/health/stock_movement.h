// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace feltbok::domain::health {

/// What happened to the doses; the codes of the wire by toString().
enum class EntryType {
    mottak,         ///< received
    utdeling,       ///< handed out
    overfoeringUt,  ///< sent to another location
    overfoeringInn, ///< come from another location
    svinn,          ///< lost, broken, frozen
    utloept,        ///< discarded because it had expired
    retur,          ///< given back: in by a recipient, or out to the supplier
    tilbakekalling, ///< taken out by a recall
    telling,        ///< counted: books the difference to what the counter's device knew
    korreksjon,     ///< answers a movement that was wrong
};
std::span<const std::string_view> entryTypeCodes();
std::string_view toString(EntryType type);
std::optional<EntryType> entryTypeFromText(std::string_view text);

/// One line of the ledger. It never changes once it is made: a wrong one is answered by a
/// `korreksjon`. What the balance is made of is `doses` and nothing else.
struct StockMovement
{
    RecordId id;
    RecordId location;
    std::string product; ///< its code
    std::string lot;
    Date expiry{}; ///< the last day on which it may be used
    EntryType entryType = EntryType::mottak;
    int doses = 0;                        ///< into the location; out of it is negative
    std::optional<RecordId> transferId{}; ///< what the two halves of a transfer share
    std::optional<int> counted{};         ///< of a count: the doses that lay there
    std::optional<int> expected{};        ///< of a count: the balance on the counter's device
    /// How far the device had pulled when it made the movement. A count must say so. Of another
    /// movement it tells whether its maker knew of a count or of somebody's hand-out.
    std::optional<std::int64_t> seenVersion{};
    std::optional<RecordId> handout{};
    std::optional<RecordId> recall{};
    std::optional<RecordId> corrects{}; ///< the movement that it answers
    std::string reason{};
    Instant at{}; ///< of the device's clock: shown to people, decides no order
    /// The version at which the server took it in, that of its fields. Not the version a record
    /// gets when only those who may see it change. 0: made here and not sent yet.
    std::int64_t version = 0;
    DeviceId device{}; ///< one that was enrolled again stays the one it replaced
    UserId user{};

    friend bool operator==(const StockMovement&, const StockMovement&) = default;
};

inline constexpr int maxMovementDoses = 10'000;
/// GS1 General Specifications, AI 10: batch or lot, at most twenty characters.
inline constexpr std::size_t maxLotLength = 20;
inline constexpr std::size_t maxReasonBytes = 500;

/// A lot as it is compared: spaces at its ends gone, letters A to Z in capitals. A lot that was
/// typed in small letters must not slip by a recall.
std::string comparableLot(std::string_view lot);
/// One to twenty characters of the set that GS1 allows in a lot.
Result<void> checkLot(std::string_view lot);
/// The form of a product's code: one to forty of a-z, 0-9 and _.
Result<void> checkProductCode(std::string_view code);

/// The rules of a movement, the same on the device and on the server; the error names the field.
/// No rule looks at a clock: a device whose clock is wrong loses no hand-out. Nor at a balance:
/// what has left the shelf has left it.
Result<void> checkMovement(const StockMovement& movement);

/// From the fields of a record; `id`, `version`, `device` and `user` are its envelope's.
Result<StockMovement> movementFromFields(const json::object& fields);
json::object toFields(const StockMovement& movement);

} // namespace feltbok::domain::health
