// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "domain/roles.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace feltbok::domain {

/// Names on the wire by toString(). The last three are of both sides, each record of one.
enum class Collection {
    // The alcohol side.
    premises,
    licence,
    checklist,
    premisesSummary,
    planSummary,
    assignment,
    controlVisit,
    observation,
    addendum,
    confirmation,
    assessment,
    decision,
    planTarget,
    legalRule,
    // The health side.
    zone,
    stockLocation,
    naloxoneProduct,
    stockMovement,
    storageReading,
    stockRecall,
    recallAnswer,
    naloxoneHandout,
    overdoseEvent,
    patrol,
    outreachContact,
    referral,
    alert,
    inhabitants,
    outreachSummary,
    figureExport,
    // Of either.
    colleague,
    conflict,
    parked,
};

std::string_view toString(Collection collection);
std::optional<Collection> collectionFromText(std::string_view text);
/// none: of either side.
Side sideOf(Collection collection);

enum class FieldType {
    text,          ///< JSON string
    integer,       ///< JSON integer, not negative
    signedInteger, ///< JSON integer
    version,       ///< a version of the municipality's counter, 0 or above
    counts,        ///< {code: integer above 0}, codes of `codes`; one value in a merge
    boolean,       ///< JSON true or false
    instant,       ///< RFC 3339 text
    date,          ///< ISO 8601 date text
    id,            ///< UUID text
    code,          ///< one of `codes`
    codeSet,       ///< array of codes; add/remove on the wire
    idSet,         ///< array of UUID texts; add/remove on the wire
    position,      ///< {"lat","lon","accuracy_m"}, degrees WGS 84 and metres
    hours,         ///< array of licence hours entries
    answers,       ///< checklist: item code -> {"answer","value","note","at"}; merges per item
    person,        ///< {"name","role"...}: a licence manager, not a guest
    list,          ///< array of objects, such as areas and periods; one value in a merge
    attachment,    ///< {"sha256","size","type","name"}
    attachmentSet, ///< array of those; add/remove on the wire, the same one by its hash
    any,           ///< any JSON value (conflict values, server-derived tables)
};

enum class FieldRule : unsigned {
    none = 0,
    fixed = 1,        ///< set at creation, never again
    freeText = 2,     ///< scanned for identities before it is stored
    searchable = 4,   ///< part of the device's search
    serverOnly = 8,   ///< derived by the server
    office = 16,      ///< written by the case handler after the finish
    workersOnly = 32, ///< not sent to a health lead (protocol.md §7)
};
constexpr FieldRule operator|(FieldRule a, FieldRule b)
{
    return FieldRule(unsigned(a) | unsigned(b));
}
constexpr bool has(FieldRule rules, FieldRule rule)
{
    return (unsigned(rules) & unsigned(rule)) != 0;
}

struct FieldSpec
{
    std::string_view name;
    FieldType type = FieldType::text;
    FieldRule rules = FieldRule::none;
    std::span<const std::string_view> codes{};
    std::size_t maxLength = 8000;          ///< of a text, in bytes of UTF-8
    std::int64_t maxValue = 1'000'000'000; ///< of a number, and how far below 0 a signed one goes
    std::int64_t minValue = 0;             ///< of a number without sign

    bool isSet() const
    {
        return type == FieldType::codeSet || type == FieldType::idSet ||
               type == FieldType::attachmentSet;
    }
};

/// One description of a collection: what validates it on both sides, names its columns in the
/// exports and its labels' translation keys.
struct CollectionSpec
{
    Collection collection;
    std::string_view name;
    std::span<const FieldSpec> fields;
    /// The field that names the record whose scope this one shares; empty for a root.
    std::string_view parentField;
    /// The field by which lists are ordered, newest first; empty: by creation.
    std::string_view sortField;

    const FieldSpec* field(std::string_view fieldName) const;
};

const CollectionSpec& schemaOf(Collection collection);
std::span<const CollectionSpec> allCollections();

/// Checks one value against its field; null is always allowed in a draft. Fails with badInput and
/// `field`. For sets and answers the value is a single element or item.
Result<void> checkValue(const FieldSpec& field, const json::value& value);

// Code lists that rules and pages share.
std::span<const std::string_view> visitKinds();
std::span<const std::string_view> visitMethods();
std::span<const std::string_view> visitStatuses();
std::span<const std::string_view> agencies();
std::span<const std::string_view> licenceKinds();
std::span<const std::string_view> placeKinds();
std::span<const std::string_view> answerCodes();
std::span<const std::string_view> observationLocations();
std::span<const std::string_view> violationCodes();
std::span<const std::string_view> conditionCodes();
std::span<const std::string_view> intoxicationSigns();
std::span<const std::string_view> decisionKinds();
std::span<const std::string_view> decisionStatuses();
std::span<const std::string_view> stockEntryTypes();
std::span<const std::string_view> equipmentItems();

/// Of an attachment (protocol.md §6), in bytes.
inline constexpr std::int64_t maxAttachmentBytes = std::int64_t{25} * 1024 * 1024;

} // namespace feltbok::domain
