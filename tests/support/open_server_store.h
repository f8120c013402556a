// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/commands/open_store.h"
#include "support/server_process.h"

namespace feltbok::test {

/// The store of a server that does not run, whichever it is.
inline server::OpenedStore openStoreOf(const ServerProcess& server)
{
    const server::DataFolder folder(server.data().toStdString());
    const auto keys = folder.loadKeys();
    if (!keys)
        qFatal("%s", keys.error().detail.c_str());
    auto opened = server::openStore(folder, *keys);
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    return std::move(*opened);
}

} // namespace feltbok::test
