// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/kdf.h"

#include "base/crypto_init.h"

#include <cmath>
#include <fstream>
#include <sodium.h>

namespace feltbok::storage {

Result<Secret> deriveKey(const Secret& password, ByteView salt, const KdfCost& cost)
{
    initCrypto();
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return Error(ErrorCode::badInput, "a salt has 16 bytes");
    static_assert(kdfSaltSize == crypto_pwhash_SALTBYTES);
    Secret key(32);
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(password.view().data()),
                      password.size(), salt.data(), cost.passes, cost.memoryBytes,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error(ErrorCode::io, "no memory for the key derivation");
    return key;
}

KdfCost calibrateKdf(const Clock& clock, std::uint64_t freeMemoryBytes)
{
    using namespace std::chrono_literals;
    constexpr std::uint64_t least = 64ULL << 20;
    KdfCost cost;
    if (freeMemoryBytes < (2ULL << 30))
        cost.memoryBytes = 128ULL << 20;
    const Secret sample = Secret::random(16);
    const Bytes salt(kdfSaltSize, 0);
    const auto measure = [&] {
        const auto start = clock.monotonic();
        const bool done = deriveKey(sample, salt, cost).hasValue();
        return done ? clock.monotonic() - start : std::chrono::steady_clock::duration::max();
    };
    // A slow one is measured twice: another program may have been busy just then, and what is
    // given up here stays given up.
    const auto fastest = [&] {
        const auto taken = measure();
        return taken > 800ms ? std::min(taken, measure()) : taken;
    };
    auto taken = fastest();
    while (taken > 800ms && cost.memoryBytes > least) {
        cost.memoryBytes = std::max(least, cost.memoryBytes / 2);
        taken = fastest();
    }
    if (taken > 0ms && taken < 400ms) {
        // Time grows with the passes.
        const auto factor = static_cast<double>((500ms).count()) /
                            std::chrono::duration<double, std::milli>(taken).count();
        cost.passes = std::min<std::uint64_t>(32, static_cast<std::uint64_t>(std::llround(
                                                      static_cast<double>(cost.passes) * factor)));
    }
    return cost;
}

std::uint64_t availableMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string name;
    std::string unit;
    std::uint64_t kilobytes = 0;
    while (file >> name >> kilobytes && std::getline(file, unit))
        if (name == "MemAvailable:")
            return kilobytes << 10;
    return 0;
}

} // namespace feltbok::storage
