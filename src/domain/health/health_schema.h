// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"

namespace feltbok::domain {

/// The collections of the health side, in the order of their enumerators. No field of it holds a
/// position, an address or a name of a person who is met: zones are the municipality's own list.
std::span<const CollectionSpec> healthCollections();

} // namespace feltbok::domain
