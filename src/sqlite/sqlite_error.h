// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"

struct sqlite3;

namespace feltbok::sqlite {

/// The Error for a result code of SQLite. `db` may be null. The message of SQLite goes into the
/// detail only where it names nothing but our own schema: FTS5 quotes what a person searched for.
Error makeError(sqlite3* db, int resultCode, std::string_view doing);

} // namespace feltbok::sqlite
