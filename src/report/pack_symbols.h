// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/qr_code.h"

#include <string>
#include <vector>

namespace feltbok::report {

enum class Effort {
    glance, ///< a frame of the camera: the next one comes at once
    still,  ///< a picture that there is no other of: looked at again, cleaned in several ways
};

/// What the symbols on packs in a picture say: DataMatrix, QR, Code 128, DataBar and the retail
/// bar codes. Each text has the symbology identifier of ISO/IEC 15424 in front and ASCII 29 as the
/// separator of GS1. notFound when none can be read.
Result<std::vector<std::string>> readPackSymbols(const Brightness& picture, Effort effort);

} // namespace feltbok::report
