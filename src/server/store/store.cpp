// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/store.h"

namespace feltbok::server {

Result<void> Store::check()
{
    return Error(ErrorCode::badInput, "this store is checked with its database's own tools",
                 "data");
}

} // namespace feltbok::server
