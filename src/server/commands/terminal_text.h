// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace feltbok::server {

/// Text for a person at a terminal. What would steer the terminal or turn the reading direction
/// (control characters but line break and tab, bidirectional controls) is spelt out as \u001B.
std::string forTerminal(std::string_view text);

/// A name somebody typed, without spaces around it. badInput where nothing is left, where it
/// holds control characters or is no UTF-8, or is longer than 240 bytes; `field` names the option.
Result<std::string> checkedName(std::string_view text, const std::string& field);

} // namespace feltbok::server
