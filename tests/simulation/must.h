// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace feltbok::simulation {

/// The simulation itself is broken.
[[noreturn]] inline void fail(const std::string& what)
{
    std::fprintf(stderr, "simulation: %s\n", what.c_str());
    std::abort();
}

/// For what no fault of the simulation can touch.
template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        fail(std::string(what) + ": " + std::to_string(static_cast<int>(result.error().code)) +
             " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace feltbok::simulation
