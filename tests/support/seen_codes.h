// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/http_client.h"

namespace feltbok::test {

/// Writes down, in the file that FELTBOK_SEEN_CODES names, each status and code of the protocol
/// when this program first sees it, and the test it was seen in. tests/integration/seen_codes.py
/// compares with what docs/protocol.md lists. Nothing happens without the variable.
void noteCodes(const HttpAnswer& answer);

} // namespace feltbok::test
