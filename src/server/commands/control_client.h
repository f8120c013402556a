// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/commands/command.h"

#include <filesystem>
#include <memory>

namespace feltbok::server {

/// To the serving process of a data folder if there is one, else to its store, opened here.
/// Fails with notFound if the folder holds no server, busy if something else holds the store.
Result<std::unique_ptr<OfficeChannel>> openChannel(const std::filesystem::path& data);

} // namespace feltbok::server
