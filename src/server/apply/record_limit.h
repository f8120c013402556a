// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

namespace feltbok::server {

/// Whether a record that grew by a payload of `addedBytes` is beyond what a record may hold
/// (protocol.md §2). Fields taken away count on, since pages still tell their versions.
bool isTooLarge(const RecordRow& record, std::size_t addedBytes);

/// Whether an open conflict can take one more value.
bool hasRoom(const RecordRow& conflict, const json::value& value);

/// Whether a value is among those of a conflict.
bool isAmong(const json::object& conflictFields, const json::value& value);

} // namespace feltbok::server
