// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/merge.h"

#include <string>

namespace feltbok::domain {

/// The first field of a change with free text in it, the names of photos and the words of a
/// checklist among them, in which a person could be recognised (an eleven-digit
/// number, a phone number, an e-mail address), or empty.
std::string fieldWithIdentity(const CollectionSpec& spec, const Change& change);

} // namespace feltbok::domain
