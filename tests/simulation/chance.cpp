// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/chance.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <sodium.h>

namespace feltbok::simulation {
namespace {

// Several threads ask, though never two at once.
std::mutex mutex;
Chance library{0};

std::uint32_t word()
{
    const std::lock_guard lock(mutex);
    return static_cast<std::uint32_t>(library.next());
}

void fill(void* const out, const std::size_t size)
{
    const std::lock_guard lock(mutex);
    auto* bytes = static_cast<std::uint8_t*>(out);
    for (std::size_t i = 0; i < size; i += 8) {
        const std::uint64_t next = library.next();
        std::memcpy(bytes + i, &next, std::min<std::size_t>(8, size - i));
    }
}

const char* name()
{
    return "feltbok simulation";
}

} // namespace

void seedLibraries(std::uint64_t seed)
{
    static randombytes_implementation ours{name, word, nullptr, nullptr, fill, nullptr};
    static const int set = randombytes_set_implementation(&ours);
    static_cast<void>(set);
    const std::lock_guard lock(mutex);
    library = Chance(seed ^ 0x5eed5eed5eed5eed);
}

void Trace::say(const std::string& line)
{
    for (const char c : line)
        m_hash = (m_hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
    m_hash = (m_hash ^ 10U) * 0x100000001b3;
    if (isLoud)
        std::fprintf(stderr, "%s\n", line.c_str());
    m_lines.push_back(line);
}

} // namespace feltbok::simulation
