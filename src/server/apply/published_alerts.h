// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

namespace feltbok::server {

/// Takes out of published alerts what an older server published with them: the overdose that they
/// began with, and the conflicts that tell who drafted them. At each start, before anything is
/// answered: an older process on the same store may have published one since the last.
Result<void> mendPublishedAlerts(Store& store, Instant now);

} // namespace feltbok::server
