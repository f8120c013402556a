// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/http_client.h"

namespace feltbok::test {

/// Writes down, in the file that FELTBOK_SEEN_CODES names, each status and code of the protocol
/// when this program first sees it, and the test it was seen in. tests/integration/seen_codes.py
/// compares with what docs/protocol.md lists, and of each endpoint with the OpenAPI document.
/// `asked` is the method and path that was answered. Nothing happens without the variable.
void noteCodes(const HttpAnswer& answer, std::string_view asked);

} // namespace feltbok::test
