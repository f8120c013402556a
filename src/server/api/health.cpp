// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/app.h"

namespace feltbok::server {

http::Response healthz(const Call&)
{
    return http::jsonTextResponse("{\"status\":\"ok\"}");
}

http::Response readyz(const Call& call)
{
    if (call.app.isLeaving)
        return http::tryLater(503, "stopping", std::chrono::seconds(2));
    const auto epoch =
        call.app.store.get<std::string>([](Reader& reader) { return reader.setting("epoch"); });
    if (!epoch)
        return storeFailure(epoch.error());
    return http::jsonTextResponse("{\"status\":\"ready\"}");
}

} // namespace feltbok::server
