// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_check.h"

#include "domain/identity_scan.h"

#include <algorithm>
#include <string>

namespace feltbok::domain {
namespace {

enum class Search {
    all,
    nationalNumbers, ///< where telephone numbers and addresses have their place
};

bool isFoundIn(std::string_view text, Search search)
{
    const auto found = findIdentities(text);
    return std::any_of(found.begin(), found.end(), [&](const IdentitySpan& span) {
        return search == Search::all || span.kind == IdentityKind::nationalNumber;
    });
}

/// A record's id, a checksum, a key or a signature, by their exact shapes: digits in there are
/// nobody's number. What somebody writes without spaces is none.
bool isMachineText(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isHex = [&](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isAll = [&](auto is) { return std::all_of(text.begin(), text.end(), is); };
    const auto isAny = [&](auto is) { return std::any_of(text.begin(), text.end(), is); };
    constexpr std::size_t idSize = 36;
    constexpr std::size_t hashSize = 64;
    constexpr std::size_t keySize = 43; // of 32 bytes, and of the 64 of a signature
    constexpr std::size_t signatureSize = 86;
    if (text.size() == idSize)
        return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-' &&
               std::count(text.begin(), text.end(), '-') == 4 && isAny(isLetter) &&
               isAll([&](char c) { return isHex(c) || c == '-'; });
    if (text.size() == hashSize)
        return isAny(isLetter) && isAll(isHex);
    return (text.size() == keySize || text.size() == signatureSize) && isAny(isDigit) &&
           isAny([](char c) { return c >= 'a' && c <= 'z'; }) &&
           isAny([](char c) { return c >= 'A' && c <= 'Z'; }) &&
           isAll([&](char c) { return isDigit(c) || isLetter(c) || c == '-' || c == '_'; });
}

/// In every text of a value, however deep, and in what its members are called.
bool isFoundDeep(const json::value& value, Search search)
{
    if (value.is_string()) {
        const std::string_view text(value.get_string());
        return !isMachineText(text) && isFoundIn(text, search);
    }
    // Eleven digits may come as a number, unless the first is 0.
    if (value.is_int64() || value.is_uint64())
        return isFoundIn(value.is_int64() ? std::to_string(value.get_int64())
                                          : std::to_string(value.get_uint64()),
                         Search::nationalNumbers);
    if (value.is_array()) {
        const auto& elements = value.get_array();
        return std::any_of(elements.begin(), elements.end(), [&](const json::value& element) {
            return isFoundDeep(element, search);
        });
    }
    if (!value.is_object())
        return false;
    const auto& members = value.get_object();
    return std::any_of(members.begin(), members.end(), [&](const auto& member) {
        return (!isMachineText(member.key()) && isFoundIn(member.key(), search)) ||
               isFoundDeep(member.value(), search);
    });
}

bool hasIdentity(const json::value& value)
{
    return value.is_string() && isFoundIn(std::string_view(value.get_string()), Search::all);
}

bool hasIdentityAt(const json::value& value, std::string_view name)
{
    const auto* part = value.is_object() ? value.get_object().if_contains(name) : nullptr;
    return part != nullptr && hasIdentity(*part);
}

/// In what people write inside of a value: the name of a photo, and the words of a question on a
/// checklist, which every report of it prints.
bool hasIdentityInside(const FieldSpec& field, const json::value& value)
{
    if (field.type == FieldType::attachment || field.type == FieldType::attachmentSet)
        return hasIdentityAt(value, "name");
    // A manager's telephone belongs to a licence, and so does what the import does not know; their
    // national number belongs nowhere.
    if (field.type == FieldType::text || field.type == FieldType::person ||
        field.type == FieldType::any)
        return isFoundDeep(value, Search::nationalNumbers);
    if (field.type != FieldType::list || !value.is_array())
        return false;
    if (isFoundDeep(value, Search::nationalNumbers))
        return true;
    const auto& entries = value.get_array();
    return std::any_of(entries.begin(), entries.end(), [](const json::value& entry) {
        return hasIdentityAt(entry, "label_nb") || hasIdentityAt(entry, "label_en");
    });
}

/// What may be told of where it was found: never a name that is itself the finding.
std::string tellable(std::string_view name, std::string_view otherwise)
{
    return std::string(isFoundIn(name, Search::all) ? otherwise : name);
}

std::string inAnswers(std::string_view field, const json::value& value)
{
    if (!value.is_object())
        return {};
    for (const auto& [item, answer] : value.get_object()) {
        if (isFoundIn(item, Search::all))
            return std::string(field);
        if (isFoundDeep(answer, Search::all))
            return std::string(field) + "." + std::string(item);
    }
    return {};
}

} // namespace

std::string fieldWithIdentity(const CollectionSpec& spec, const Change& change)
{
    for (const auto& [name, value] : change.set) {
        const auto* field = spec.field(name);
        if (field == nullptr) {
            if (isFoundIn(name, Search::all) || isFoundDeep(value, Search::all))
                return tellable(std::string_view(name), "set");
            continue;
        }
        if (has(field->rules, FieldRule::freeText) && hasIdentity(value))
            return std::string(name);
        if (hasIdentityInside(*field, value))
            return std::string(name);
        if (field->type != FieldType::answers)
            continue;
        if (std::string found = inAnswers(name, value); !found.empty())
            return found;
    }
    for (const auto* part : {&change.add, &change.remove})
        for (const auto& [name, elements] : *part) {
            const auto* field = spec.field(name);
            if (!elements.is_array())
                continue;
            for (const auto& element : elements.get_array())
                if (field == nullptr ? isFoundDeep(element, Search::all)
                                     : hasIdentityInside(*field, element))
                    return tellable(name, "add");
        }
    return {};
}

std::string memberWithIdentity(const json::object& payload)
{
    for (const auto& [name, value] : payload) {
        if (name == "set" || name == "add" || name == "remove" || name == "salt")
            continue;
        if (isFoundIn(name, Search::all) || isFoundDeep(value, Search::all))
            return tellable(name, "payload");
    }
    return {};
}

bool carriesIdentity(const CollectionSpec* spec, const json::object& payload)
{
    if (spec == nullptr)
        return isFoundDeep(payload, Search::all);
    Change change;
    const auto take = [&](std::string_view name, json::object& part) {
        const auto* member = payload.if_contains(name);
        if (member != nullptr && member->is_object())
            part = member->get_object();
        return member != nullptr && !member->is_object() && isFoundDeep(*member, Search::all);
    };
    const bool isOdd =
        take("set", change.set) || take("add", change.add) || take("remove", change.remove);
    return isOdd || !fieldWithIdentity(*spec, change).empty() ||
           !memberWithIdentity(payload).empty();
}

} // namespace feltbok::domain
