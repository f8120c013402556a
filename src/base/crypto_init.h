// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace feltbok {

/// Makes libsodium ready; cheap when done before, safe from any thread.
void initCrypto();

} // namespace feltbok
