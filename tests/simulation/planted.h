// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace feltbok::simulation {

/// A switch of base/planted_bug.h, with the first seed that finds it and the invariant that it is
/// found by (`./dev simulate --bugs`); 0: for the hunt alone, ctest has no seed for it.
struct PlantedBug
{
    std::string_view name;
    std::string_view what;
    std::uint64_t seed = 0;
    int invariant = 0;
};
std::span<const PlantedBug> plantedBugs();

/// This one alone is at work from now on; none where it is empty.
void plant(std::string_view name);

} // namespace feltbok::simulation
