// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

/// A place where tests/simulation can put a bug, to see that it would be found: constant false but
/// in that one test program, which compiles these files once more (docs/simulation.md).
#ifdef FELTBOK_PLANTED_BUGS
#include <string_view>
namespace feltbok {
bool isPlanted(std::string_view bug);
}
#define FELTBOK_BUG(name) ::feltbok::isPlanted(#name)
#else
#define FELTBOK_BUG(name) false
#endif
