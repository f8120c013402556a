// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/merge.h"
#include "domain/record.h"

#include <random>
#include <span>

namespace feltbok::bench {

/// Places and visits as a town has them, always the same for one seed; a visit takes about 1 kB of
/// JSON. Free text is words drawn by their frequency, which compresses about as people's text does.
class Samples
{
public:
    explicit Samples(unsigned seed = 2026) : m_chance(seed) {}

    json::object place();
    /// A finished visit at `premises`, `minutes` after the first.
    json::object visit(const RecordId& premises, std::span<const UserId> controllers,
                       std::int64_t minutes);
    json::object observation(const RecordId& visit, const UserId& observer, std::int64_t minutes);
    std::string sentences(std::size_t bytes);

private:
    std::size_t below(std::size_t count) { return m_chance() % count; }
    Instant at(std::int64_t minutes) const;

    std::mt19937 m_chance;
    std::size_t m_places = 0;
};

/// The edit that makes a record of these fields: sets are added to, not set.
domain::Change creating(json::object fields);

/// The fields as the server would send them, at a version.
domain::PulledRecord pulled(const RecordId& id, std::string_view collection, std::int64_t version,
                            json::object fields);

} // namespace feltbok::bench
