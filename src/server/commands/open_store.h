// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/data_folder.h"
#include "server/store/embedded/embedded_store.h"

#include <memory>

namespace feltbok::server {

/// The store of a data folder, which must be there: only init makes one. What is wrong with it is
/// said in words for whoever runs the server, with the file's name and what to do.
Result<std::unique_ptr<EmbeddedStore>> openStore(const DataFolder& folder, const ServerKeys& keys);

} // namespace feltbok::server
