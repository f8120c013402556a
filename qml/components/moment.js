// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
.pragma library

// Minutes since midnight of 00:41, 00.41, 0041 or 41; -1 when it is no time.
function minutes(text) {
    let found = text.trim().match(/^(\d{1,2})[:. ](\d{2})$/)
    if (!found && /^\d{1,4}$/.test(text.trim())) {
        const digits = text.trim().padStart(4, "0")
        found = ["", digits.slice(0, 2), digits.slice(2)]
    }
    if (!found || Number(found[1]) > 23 || Number(found[2]) > 59)
        return -1
    return Number(found[1]) * 60 + Number(found[2])
}

// Midnight of 24.12.2026; null when it is no date.
function day(text) {
    const found = text.trim().match(/^(\d{1,2})[. ](\d{1,2})[. ](\d{4})$/)
    if (!found)
        return null
    const date = new Date(Number(found[3]), Number(found[2]) - 1, Number(found[1]))
    return date.getDate() === Number(found[1]) && date.getMonth() === Number(found[2]) - 1 ? date : null
}

// The moment at that time of day nearest to reference.
function nearest(minutes, reference) {
    const half = 12 * 60 * 60 * 1000
    const moment = new Date(reference.getTime())
    moment.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0)
    if (moment.getTime() - reference.getTime() > half)
        moment.setDate(moment.getDate() - 1)
    else if (reference.getTime() - moment.getTime() > half)
        moment.setDate(moment.getDate() + 1)
    return moment
}

function at(day, minutes) {
    return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Math.floor(minutes / 60), minutes % 60)
}
