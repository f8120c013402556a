// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/record_store.h"

#include <map>

namespace feltbok::ui {

/// Which warnings one has read on this device, in the wording they had: id -> mark. Encrypted page
/// state; it never leaves the device.
using AlertMarks = std::map<std::string, std::string>;

/// Of what a warning says. A changed warning is unread again.
std::string alertMark(const json::object& alert);
Result<AlertMarks> readAlertMarks(domain::RecordStore& store);
/// Those of warnings that are gone are forgotten.
Result<void> noteAlertRead(domain::RecordStore& store, const RecordId& alert, std::string mark);

/// Whether a warning holds on a day: published, and not past its last day.
bool isValidAlert(const json::object& alert, std::string_view today);

} // namespace feltbok::ui
