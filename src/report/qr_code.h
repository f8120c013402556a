// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
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

/// A picture as its brightness, 0 (black) to 255; borrowed.
struct Brightness
{
    const std::uint8_t* data = nullptr;
    int width = 0;
    int height = 0;
    int bytesPerLine = 0;
    int bytesPerPixel = 1; ///< 2 where the brightness lies between colours (YUYV)
};

/// The text of the QR code in a picture, however it is turned; notFound when there is none.
Result<std::string> readQrCode(const Brightness& picture);

} // namespace feltbok::report
