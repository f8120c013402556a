// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_movement.h"

#include <algorithm>
#include <array>
#include <limits>

namespace feltbok::domain::health {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 10> codes{
    "mottak",  "utdeling", "overfoering_ut", "overfoering_inn", "svinn",
    "utloept", "retur",    "tilbakekalling", "telling",         "korreksjon"};

/// No naloxone of the programme is older than the programme (2014), none is made for longer.
constexpr Date firstExpiry{year{2014}, January, day{1}};
constexpr Date lastExpiry{year{2099}, December, day{31}};
/// Of what a device may have believed before a count; far beyond any store.
constexpr int maxExpectedDoses = 1'000'000;

Error bad(std::string_view field, std::string_view reason)
{
    return {ErrorCode::badInput, std::string(reason), std::string(field)};
}

enum class Sign { in, out, either, any };

Sign signOf(EntryType type)
{
    switch (type) {
    case EntryType::mottak:
    case EntryType::overfoeringInn:
        return Sign::in;
    case EntryType::utdeling:
    case EntryType::overfoeringUt:
    case EntryType::svinn:
    case EntryType::utloept:
    case EntryType::tilbakekalling:
        return Sign::out;
    case EntryType::retur:
    case EntryType::korreksjon:
        return Sign::either;
    case EntryType::telling:
        return Sign::any;
    }
    return Sign::any;
}

Result<void> checkDoses(const StockMovement& movement)
{
    switch (signOf(movement.entryType)) {
    case Sign::in:
        if (movement.doses <= 0)
            return bad("doses", "must be above zero");
        break;
    case Sign::out:
        if (movement.doses >= 0)
            return bad("doses", "must be below zero");
        break;
    case Sign::either:
        if (movement.doses == 0)
            return bad("doses", "must not be zero");
        break;
    case Sign::any:
        return {};
    }
    if (movement.doses > maxMovementDoses || movement.doses < -maxMovementDoses)
        return bad("doses", "more than one movement can be");
    return {};
}

Result<void> checkCount(const StockMovement& movement)
{
    if (movement.entryType != EntryType::telling) {
        if (movement.counted)
            return bad("counted", "only a count has it");
        if (movement.expected)
            return bad("expected", "only a count has it");
        return {};
    }
    if (!movement.counted)
        return bad("counted", "missing");
    if (*movement.counted < 0 || *movement.counted > maxMovementDoses)
        return bad("counted", "out of range");
    if (!movement.expected)
        return bad("expected", "missing");
    if (*movement.expected < -maxExpectedDoses || *movement.expected > maxExpectedDoses)
        return bad("expected", "out of range");
    if (!movement.seenVersion)
        return bad("seen_version", "missing");
    if (movement.doses != *movement.counted - *movement.expected)
        return bad("doses", "not what was counted less what was expected");
    return {};
}

Result<void> checkReferences(const StockMovement& movement)
{
    const EntryType type = movement.entryType;
    const bool isHalf = type == EntryType::overfoeringUt || type == EntryType::overfoeringInn;
    const bool isCorrection = type == EntryType::korreksjon;
    if (isHalf && (!movement.transferId || movement.transferId->isNull()))
        return bad("transfer_id", "missing");
    if (movement.transferId && !isHalf && !isCorrection)
        return bad("transfer_id", "only a transfer or its correction has it");
    // Every dose out can be followed from the hand-out to its lot.
    if (type == EntryType::utdeling && (!movement.handout || movement.handout->isNull()))
        return bad("handout", "missing");
    if (movement.handout && type != EntryType::utdeling && type != EntryType::retur &&
        !isCorrection)
        return bad("handout", "only a hand-out, its return or its correction has it");
    if (type == EntryType::tilbakekalling && (!movement.recall || movement.recall->isNull()))
        return bad("recall", "missing");
    // What a recall leads to: taken out, discarded, sent back or gathered in one place.
    if (movement.recall && type != EntryType::tilbakekalling && type != EntryType::svinn &&
        type != EntryType::retur && !isHalf && !isCorrection)
        return bad("recall", "this kind of movement answers no recall");
    return {};
}

Result<std::optional<RecordId>> idMember(const json::object& fields, std::string_view key)
{
    const json::value* value = fields.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<RecordId>{};
    if (!value->is_string())
        return bad(key, "not an id");
    const Result<RecordId> id = RecordId::parse(std::string_view(value->get_string()));
    if (!id)
        return bad(key, "not an id");
    return std::optional<RecordId>(*id);
}

Result<std::optional<std::int64_t>> integerMember(const json::object& fields, std::string_view key)
{
    const json::value* value = fields.if_contains(key);
    if (value == nullptr || value->is_null())
        return std::optional<std::int64_t>{};
    if (!value->is_int64())
        return bad(key, "not an integer");
    return std::optional<std::int64_t>(value->get_int64());
}

Result<std::optional<int>> dosesMember(const json::object& fields, std::string_view key)
{
    FELTBOK_ASSIGN(const std::optional<std::int64_t> value, integerMember(fields, key));
    if (!value)
        return std::optional<int>{};
    if (*value > std::numeric_limits<int>::max() || *value < std::numeric_limits<int>::min())
        return bad(key, "out of range");
    return std::optional<int>(int(*value));
}

} // namespace

std::span<const std::string_view> entryTypeCodes()
{
    return codes;
}

std::string_view toString(EntryType type)
{
    return codes[std::size_t(type)];
}

std::optional<EntryType> entryTypeFromText(std::string_view text)
{
    const auto found = std::find(codes.begin(), codes.end(), text);
    if (found == codes.end())
        return std::nullopt;
    return EntryType(found - codes.begin());
}

std::string comparableLot(std::string_view lot)
{
    while (!lot.empty() && lot.front() == ' ')
        lot.remove_prefix(1);
    while (!lot.empty() && lot.back() == ' ')
        lot.remove_suffix(1);
    std::string out(lot);
    for (char& c : out)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return out;
}

Result<void> checkLot(std::string_view lot)
{
    if (lot.empty())
        return bad("lot", "missing");
    if (lot.size() > maxLotLength)
        return bad("lot", "over twenty characters");
    // GS1 General Specifications, figure 7.11-1: the invariant characters of ISO/IEC 646, no space.
    constexpr std::string_view signs = "!\"%&'()*+,-./:;<=>?_";
    const bool isSound = std::all_of(lot.begin(), lot.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               signs.find(c) != std::string_view::npos;
    });
    if (!isSound)
        return bad("lot", "has a character that no lot has");
    return {};
}

Result<void> checkProductCode(std::string_view code)
{
    if (code.empty())
        return bad("product", "missing");
    const bool isSound = code.size() <= 40 && std::all_of(code.begin(), code.end(), [](char c) {
                             return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
                         });
    if (!isSound)
        return bad("product", "not a code");
    return {};
}

Result<void> checkMovement(const StockMovement& movement)
{
    if (movement.location.isNull())
        return bad("location", "missing");
    FELTBOK_TRY(checkProductCode(movement.product));
    FELTBOK_TRY(checkLot(movement.lot));
    if (!movement.expiry.ok() || movement.expiry < firstExpiry || movement.expiry > lastExpiry)
        return bad("expiry", "not a date that naloxone expires on");
    FELTBOK_TRY(checkCount(movement));
    FELTBOK_TRY(checkDoses(movement));
    FELTBOK_TRY(checkReferences(movement));
    if (movement.seenVersion && *movement.seenVersion < 0)
        return bad("seen_version", "below zero");
    if (movement.entryType == EntryType::korreksjon && movement.reason.empty())
        return bad("reason", "missing");
    if (movement.reason.size() > maxReasonBytes)
        return bad("reason", "too long");
    if (!isValidUtf8(movement.reason))
        return bad("reason", "not UTF-8");
    return {};
}

Result<StockMovement> movementFromFields(const json::object& fields)
{
    StockMovement out;
    FELTBOK_ASSIGN(const std::optional<RecordId> location, idMember(fields, "location"));
    if (!location)
        return bad("location", "missing");
    out.location = *location;
    FELTBOK_ASSIGN(out.product, requireString(fields, "product"));
    FELTBOK_ASSIGN(out.lot, requireString(fields, "lot"));
    FELTBOK_ASSIGN(const std::string expiry, requireString(fields, "expiry"));
    const Result<Date> date = parseIsoDate(expiry);
    if (!date)
        return bad("expiry", "not a date");
    out.expiry = *date;
    FELTBOK_ASSIGN(const std::string type, requireString(fields, "entry_type"));
    const std::optional<EntryType> entryType = entryTypeFromText(type);
    if (!entryType)
        return bad("entry_type", "no such kind of movement");
    out.entryType = *entryType;
    FELTBOK_ASSIGN(const std::optional<int> doses, dosesMember(fields, "doses"));
    if (!doses)
        return bad("doses", "missing");
    out.doses = *doses;
    FELTBOK_ASSIGN(out.transferId, idMember(fields, "transfer_id"));
    FELTBOK_ASSIGN(out.counted, dosesMember(fields, "counted"));
    FELTBOK_ASSIGN(out.expected, dosesMember(fields, "expected"));
    FELTBOK_ASSIGN(out.seenVersion, integerMember(fields, "seen_version"));
    FELTBOK_ASSIGN(out.handout, idMember(fields, "handout"));
    FELTBOK_ASSIGN(out.recall, idMember(fields, "recall"));
    FELTBOK_ASSIGN(out.corrects, idMember(fields, "corrects"));
    if (const json::value* reason = fields.if_contains("reason");
        reason != nullptr && !reason->is_null()) {
        FELTBOK_ASSIGN(out.reason, requireString(fields, "reason"));
    }
    FELTBOK_ASSIGN(const std::string at, requireString(fields, "at"));
    const Result<Instant> instant = parseRfc3339(at);
    if (!instant)
        return bad("at", "not an instant");
    out.at = *instant;
    return out;
}

json::object toFields(const StockMovement& movement)
{
    json::object out{{"location", movement.location.toText()},
                     {"product", movement.product},
                     {"lot", movement.lot},
                     {"expiry", toIsoDate(movement.expiry)},
                     {"entry_type", toString(movement.entryType)},
                     {"doses", movement.doses}};
    if (movement.transferId)
        out["transfer_id"] = movement.transferId->toText();
    if (movement.counted)
        out["counted"] = *movement.counted;
    if (movement.expected)
        out["expected"] = *movement.expected;
    if (movement.seenVersion)
        out["seen_version"] = *movement.seenVersion;
    if (movement.handout)
        out["handout"] = movement.handout->toText();
    if (movement.recall)
        out["recall"] = movement.recall->toText();
    if (movement.corrects)
        out["corrects"] = movement.corrects->toText();
    if (!movement.reason.empty())
        out["reason"] = movement.reason;
    out["at"] = toRfc3339(movement.at);
    return out;
}

} // namespace feltbok::domain::health
