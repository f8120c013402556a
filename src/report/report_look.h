// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/page_flow.h"

namespace feltbok::report {

// One look for all that the municipality sends. Opaque colours, and each readable in black and
// white.
inline const QColor ink(0x1A, 0x1A, 0x1A);
inline const QColor muted(0x5A, 0x5F, 0x62);
inline const QColor accent(0x0B, 0x55, 0x63);
inline const QColor hairline(0xC9, 0xCE, 0xD0);
inline const QColor panel(0xF1, 0xF4, 0xF5);
inline const QColor cautionPanel(0xFD, 0xF3, 0xDC);
inline const QColor caution(0x8A, 0x52, 0x00);
inline const QColor watermark(0xEB, 0xED, 0xEE);

inline const TextStyle body{.size = 9.5, .colour = ink};
inline const TextStyle strong{.size = 9.5, .bold = true, .colour = ink};
inline const TextStyle quiet{.size = 9.5, .colour = muted};
inline const TextStyle note{.size = 8.5, .colour = muted};
inline const TextStyle small{.size = 8, .colour = muted};
inline const TextStyle columnHead{.size = 8, .bold = true, .colour = muted};
inline const TextStyle warning{.size = 8.5, .bold = true, .colour = caution};

inline constexpr double full = PageFlow::width;

} // namespace feltbok::report
