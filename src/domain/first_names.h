// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>

namespace feltbok::domain {

/// Whether a folded word (name_scan.h) is on the list of common first names.
bool isFirstName(std::string_view folded);
/// First names that begin sentences as words, too: "Per", "Bo", "Even", "Hans".
bool isAlsoWord(std::string_view firstName);

} // namespace feltbok::domain
