// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/operation.h"

#include <array>
#include <utility>

namespace feltbok::domain {
namespace {

constexpr std::array<std::pair<OperationKind, std::string_view>, 4> kinds{{
    {OperationKind::put, "put"},
    {OperationKind::resolve, "resolve"},
    {OperationKind::read, "read"},
    {OperationKind::erase, "erase"},
}};
constexpr std::array<std::pair<OperationStatus, std::string_view>, 4> statuses{{
    {OperationStatus::applied, "applied"},
    {OperationStatus::merged, "merged"},
    {OperationStatus::conflict, "conflict"},
    {OperationStatus::parked, "parked"},
}};

template <typename Table, typename Key>
std::string_view nameIn(const Table& table, Key key)
{
    for (const auto& [known, name] : table)
        if (known == key)
            return name;
    return {};
}

template <typename Key, typename Table>
std::optional<Key> keyIn(const Table& table, std::string_view text)
{
    for (const auto& [key, name] : table)
        if (name == text)
            return key;
    return std::nullopt;
}

} // namespace

std::string_view toString(OperationKind kind)
{
    return nameIn(kinds, kind);
}
std::optional<OperationKind> operationKindFromText(std::string_view text)
{
    return keyIn<OperationKind>(kinds, text);
}
std::string_view toString(OperationStatus status)
{
    return nameIn(statuses, status);
}
std::optional<OperationStatus> operationStatusFromText(std::string_view text)
{
    return keyIn<OperationStatus>(statuses, text);
}

} // namespace feltbok::domain
