// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"

#include <string>
#include <string_view>

namespace feltbok::domain::health {

// A distributor's device holds the ledger of the locations they keep and no other (protocol.md §8),
// so the half of a transfer that another location has sent is not on it. The id that both halves
// share can be told in eight signs, which go along with the packs.

/// Of 40 random bits: the last ones of an id that was just made.
RecordId transferIdFrom(const RecordId& random);
/// "K4PM-92XT"; empty for an id that was not made so.
std::string transferCode(const RecordId& transfer);
/// As it was typed: small letters, spaces and hyphens are no matter, and O, I and L are 0, 1 and 1.
Result<RecordId> transferOfCode(std::string_view typed);

} // namespace feltbok::domain::health
