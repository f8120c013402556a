// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace feltbok::app {

/// Before anything else in main: freed memory is overwritten, no core is ever written, and other
/// processes of the same user may not read this one's memory, and what is written is for this user
/// only.
void hardenProcess();

} // namespace feltbok::app
