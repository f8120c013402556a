// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/register_index.h"

#include "server/import/text_fold.h"

namespace feltbok::server {

std::string_view textOf(const json::object& fields, std::string_view name)
{
    return findString(fields, name).value_or(std::string_view());
}

PlaceIdentity PlaceIdentity::of(const json::object& premises)
{
    return {std::string(textOf(premises, "org_number")), foldName(textOf(premises, "name")),
            foldName(textOf(premises, "address"))};
}

bool PlaceIdentity::fits(const PlaceIdentity& other) const
{
    return org == other.org && sameHeader(name, other.name) &&
           (address.empty() || other.address.empty() || sameHeader(address, other.address));
}

void PlaceIndex::add(PlaceIdentity identity, std::size_t entry)
{
    std::string org = identity.org;
    m_byOrg.emplace(std::move(org), Entry{std::move(identity), entry});
}

std::optional<std::size_t> PlaceIndex::find(const PlaceIdentity& identity) const
{
    const auto [begin, end] = m_byOrg.equal_range(identity.org);
    std::optional<std::size_t> fitting;
    std::size_t count = 0;
    for (auto at = begin; at != end; ++at) {
        if (at->second.identity == identity)
            return at->second.entry;
        if (at->second.identity.fits(identity)) {
            fitting = at->second.entry;
            ++count;
        }
    }
    return count == 1 ? fitting : std::nullopt;
}

std::vector<std::size_t> PlaceIndex::ofOrg(const std::string& org) const
{
    std::vector<std::size_t> out;
    const auto [begin, end] = m_byOrg.equal_range(org);
    for (auto at = begin; at != end; ++at)
        out.push_back(at->second.entry);
    return out;
}

std::vector<std::size_t> PlaceIndex::ofName(const std::string& name) const
{
    std::vector<std::size_t> out;
    for (const auto& [org, entry] : m_byOrg)
        if (sameHeader(entry.identity.name, name))
            out.push_back(entry.entry);
    return out;
}

} // namespace feltbok::server
