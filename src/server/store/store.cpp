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

Result<std::vector<std::string>> Reader::auditLines(std::int64_t, std::size_t)
{
    return notHere();
}

Result<StoreFigures> Reader::figures()
{
    return notHere();
}

Result<void> Writer::addAuditLine(std::string_view)
{
    return notHere();
}

Result<void> Writer::markErased(const RecordId&, const Counter&, std::int64_t)
{
    return notHere();
}

Result<void> Writer::beginEpoch(std::string_view)
{
    return notHere();
}

Result<std::unique_ptr<StoreCopy>> Store::beginCopy(const std::filesystem::path&, const Secret&)
{
    return notHere();
}

Result<void> Store::check()
{
    return notHere();
}

} // namespace feltbok::server
