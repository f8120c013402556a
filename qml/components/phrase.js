// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
.pragma library

// The parts that say something, joined.
function join(parts, separator) {
    return parts.filter(part => part !== "").join(separator)
}

// As it is shown alone, as a label: our words for a day or a part of a place begin small, since they
// stand in sentences as well.
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1)
}

// A sign and its number stay on one line, and so does a date; no line begins with a dot between two
// things: "§ 9-5", "27. jan. 2027", "Storgata · Kaia".
function tied(text) {
    return text.replace(/§ /g, "§\u00a0").replace(/ · /g, "\u00a0· ")
               .replace(/(\d\.) ([a-z]{3,9}\.?) (\d{4})/gi, "$1\u00a0$2\u00a0$3")
}

// As many columns as fit, without a ragged last row.
function columns(count, fitting) {
    const rows = Math.ceil(count / Math.max(1, Math.min(count, fitting)))
    return Math.max(1, Math.ceil(count / Math.max(1, rows)))
}
