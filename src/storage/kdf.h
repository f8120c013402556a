// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/secret.h"

namespace feltbok::storage {

/// Cost of Argon2id (one lane).
struct KdfCost
{
    std::uint64_t memoryBytes = 256ULL << 20;
    std::uint64_t passes = 3;
    friend bool operator==(const KdfCost&, const KdfCost&) = default;
};

/// What new slots cost, and the least that is accepted of a file that somebody may have changed.
struct KdfPolicy
{
    KdfCost cost;
    KdfCost floor{64ULL << 20, 3};

    bool accepts(const KdfCost& offered) const
    {
        return offered.memoryBytes >= floor.memoryBytes && offered.passes >= floor.passes &&
               offered.memoryBytes <= (4ULL << 30) && offered.passes <= 64;
    }
    /// Milliseconds instead of half a second. For tests only: the product never calls it.
    static KdfPolicy cheapForTests() { return {{64ULL << 10, 1}, {64ULL << 10, 1}}; }
};

inline constexpr std::size_t kdfSaltSize = 16;

/// 32 bytes from a password; blocks for as long as the cost says. Fails with io where the memory
/// is not to be had.
Result<Secret> deriveKey(const Secret& password, ByteView salt, const KdfCost& cost);

/// A cost of 0.4 to 0.8 s on this machine: 256 MiB where it is fast enough and has the memory,
/// never under 64 MiB and 3 passes. Takes about a second, on a slow machine a few.
KdfCost calibrateKdf(const Clock& clock, std::uint64_t freeMemoryBytes);

/// Bytes that a program may take without swapping; 0 where the system does not tell.
std::uint64_t availableMemory();

} // namespace feltbok::storage
