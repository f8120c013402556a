// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/crypto_init.h"

#include <cstdlib>
#include <sodium.h>

namespace feltbok {

void initCrypto()
{
    static const int state = sodium_init();
    if (state < 0)
        std::abort(); // no secure random source: nothing we do would be safe
}

} // namespace feltbok
