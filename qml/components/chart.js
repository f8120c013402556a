// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
.pragma library

// What a chart draws: series are {name, values}, a value a number of 0 or more, or marked.
const marked = -1

function isMarked(value) {
    return value === undefined || value < 0
}

function shown(value) {
    return Number(value).toLocaleString(Qt.locale(), "f", 0)
}

function hasMarks(series, count) {
    for (const one of series)
        for (let i = 0; i < count; ++i)
            if (isMarked(one.values[i]))
                return true
    return false
}

// At least 1: a chart of zeros has an axis too.
function largest(series) {
    let most = 1
    for (const one of series)
        for (const value of one.values)
            most = Math.max(most, value)
    return most
}

// The chart in words: "jan 12, feb 3" or, with several series, "jan: met 12, new 3; feb: …".
function inWords(categories, series, wordsOf) {
    return categories.map((category, i) => {
        const told = series.map(one => (series.length > 1 ? one.name + " " : "") + wordsOf(one.values[i]))
        return category + (series.length > 1 ? ": " : " ") + told.join(", ")
    }).join(series.length > 1 ? "; " : ", ")
}
