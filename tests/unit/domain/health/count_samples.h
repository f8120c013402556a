// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/small_counts.h"

#include <map>
#include <random>

namespace feltbok::test {

/// A cube that is filled cell by cell or person by person.
struct CountedYear
{
    std::vector<domain::CountDimension> dimensions;
    std::map<std::vector<int>, int> counts;

    domain::CountCube cube() const
    {
        domain::CountCube cube{"contacts", dimensions, {}, {}};
        for (const auto& [at, count] : counts) {
            if (count > 0)
                cube.cells.push_back({at, count});
        }
        return cube;
    }
};

inline domain::CountDimension dimension(std::string code, int values)
{
    domain::CountDimension made{std::move(code), {}};
    for (int v = 0; v < values; ++v)
        made.values.push_back(made.code.substr(0, 1) + std::to_string(v));
    return made;
}

/// A whole number below `limit`, the first ones the likeliest. Not a standard distribution: those
/// differ from one library to the next.
inline int skewed(std::mt19937& random, int limit)
{
    const auto one = int(random() % unsigned(limit));
    const auto other = int(random() % unsigned(limit));
    return std::min(one, other);
}

inline std::vector<int> somebody(std::mt19937& random,
                                 const std::vector<domain::CountDimension>& dimensions)
{
    std::vector<int> at;
    for (const domain::CountDimension& d : dimensions) {
        const int values = int(d.values.size());
        at.push_back(d.code == "month" ? int(random() % unsigned(values)) : skewed(random, values));
    }
    return at;
}

} // namespace feltbok::test
