// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <string_view>
#include <vector>

namespace feltbok::report {

/// The modules of a QR code, row by row, without the quiet zone (four modules on every side).
struct QrCode
{
    int size = 0;
    std::vector<bool> dark;

    bool isDark(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(x)];
    }
};

Result<QrCode> makeQrCode(std::string_view text);

} // namespace feltbok::report
