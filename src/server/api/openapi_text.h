// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>

namespace feltbok::server {

/// src/server/openapi.json as it was when the server was built.
std::string_view openApiText();

} // namespace feltbok::server
