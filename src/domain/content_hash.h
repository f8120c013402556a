// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"
#include "base/json_text.h"

#include <string>
#include <utility>
#include <vector>

namespace feltbok::domain {

/// JSON text with the members of every object in order of their names, so that equal values have
/// equal texts.
std::string canonicalJson(const json::value& value);

/// SHA-256, hex, over what a report says of a visit: its fields and its observations, whatever the
/// order they came in. What the office and the server add, and the status, are left out; give the
/// observations that were there at the finish, not those that came in late, and no addenda. So the
/// hash on a paper copy stays true whatever is added, and is the same on every device.
std::string visitContentHash(const RecordId& visit, const json::object& fields,
                             std::vector<std::pair<RecordId, json::object>> observations);

} // namespace feltbok::domain
