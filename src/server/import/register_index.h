// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/import/import_plan.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace feltbok::server {

/// What makes a place the same in an import: who runs it, its name and where it is, all folded.
struct PlaceIdentity
{
    std::string org;
    std::string name;
    std::string address; ///< empty fits any address

    static PlaceIdentity of(const json::object& premises);
    /// Same place: equal but for an address that one side lacks; a '?' stands for a lost letter.
    bool fits(const PlaceIdentity& other) const;
    friend bool operator==(const PlaceIdentity&, const PlaceIdentity&) = default;
};

/// Finds places by identity. Entries are numbered as they are added.
class PlaceIndex
{
public:
    void add(PlaceIdentity identity, std::size_t entry);
    /// The one entry that is the same place: an equal one, else the only one that fits.
    std::optional<std::size_t> find(const PlaceIdentity& identity) const;
    /// Every entry with that organisation number.
    std::vector<std::size_t> ofOrg(const std::string& org) const;
    /// Every entry whose folded name is the same; a '?' stands for a lost letter.
    std::vector<std::size_t> ofName(const std::string& name) const;

private:
    struct Entry
    {
        PlaceIdentity identity;
        std::size_t entry = 0;
    };
    std::multimap<std::string, Entry> m_byOrg;
};

/// Text of a field; empty where there is none.
std::string_view textOf(const json::object& fields, std::string_view name);

} // namespace feltbok::server
