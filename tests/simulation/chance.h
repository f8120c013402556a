// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::simulation {

/// Chance from a seed, the same on every machine: splitmix64 (the standard's distributions may
/// differ from library to library).
class Chance
{
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    /// 0 … limit-1.
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    bool in100(int percent) { return below(100) < percent; }
    template <typename T>
    const T& anyOf(const std::vector<T>& all)
    {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

private:
    std::uint64_t m_state;
};

/// From now on every random byte of the process (keys, ids, salts, tokens) follows from `seed`.
void seedLibraries(std::uint64_t seed);

/// What happened, as lines; two runs are the same if their hashes are.
class Trace
{
public:
    void say(const std::string& line);
    std::uint64_t hash() const { return m_hash; }
    const std::vector<std::string>& lines() const { return m_lines; }
    bool isLoud = false;

private:
    std::vector<std::string> m_lines;
    std::uint64_t m_hash = 0xcbf29ce484222325;
};

} // namespace feltbok::simulation
