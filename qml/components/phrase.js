// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
.pragma library

// The parts that say something, joined.
function join(parts, separator) {
    return parts.filter(part => part !== "").join(separator)
}

// As many columns as fit, without a ragged last row.
function columns(count, fitting) {
    const rows = Math.ceil(count / Math.max(1, Math.min(count, fitting)))
    return Math.max(1, Math.ceil(count / Math.max(1, rows)))
}
