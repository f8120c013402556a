// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What a store answers that is looked after with its database's own tools.

#include "server/store/store.h"

namespace feltbok::server {
namespace {

Error notHere()
{
    return {ErrorCode::badInput, "this store is looked after with its database's own tools",
            "data"};
}

} // namespace

Result<std::unique_ptr<StoreCopy>> Store::beginCopy(const std::filesystem::path&, const Secret&)
{
    return notHere();
}

Result<void> Store::check()
{
    return notHere();
}

} // namespace feltbok::server
