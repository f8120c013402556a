// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

// Each ink on each fill it is written on, in all three modes: WCAG 2.1 AA, 1.4.3 and 1.4.11.
TestCase {
    name: "Theme"

    readonly property var surfaces: ["background", "surface", "surfaceRaised", "field", "pressed"]
    readonly property var pairs: [
        ["disabled", ["text", "textSecondary", "textDisabled"]],
        ["accent", ["accentInk"]], ["accentPressed", ["accentInk"]],
        ["accentSoft", ["accentSoftInk", "text", "textSecondary"]],
        ["waitingSoft", ["waitingInk"]],
        ["danger", ["dangerInk"]], ["dangerPressed", ["dangerInk"]], ["dangerSoft", ["dangerSoftInk"]],
        ["neutralSoft", ["neutralInk"]],
        ["neutralInk", ["background"]]]

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
    }
    function luminance(colour: color): real {
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b)
    }
    function contrast(one: color, other: color): real {
        const a = luminance(one) + 0.05
        const b = luminance(other) + 0.05
        return Math.max(a, b) / Math.min(a, b)
    }
    function check(ink: string, fill: string, least: real) {
        const measured = contrast(Theme[ink], Theme[fill])
        verify(measured >= least, Theme.mode + ": " + ink + " on " + fill + " is " + measured.toFixed(2))
    }
    function cleanup() {
        Theme.mode = "light"
        Theme.textScale = 1.0
        Theme.reducedMotion = false
    }

    function test_contrast_data() {
        return [{tag: "light"}, {tag: "dark"}, {tag: "night"}]
    }
    function test_contrast(data) {
        Theme.mode = data.tag
        for (const fill of surfaces) {
            for (const ink of ["text", "textSecondary", "textDisabled", "accentText", "dangerText"])
                check(ink, fill, 4.5)
        }
        for (const [fill, inks] of pairs) {
            for (const ink of inks)
                check(ink, fill, 4.5)
        }
        for (const fill of ["background", "surface", "surfaceRaised", "field"]) {
            check("outline", fill, 3)
            check("focusRing", fill, 3)
            check("waiting", fill, 3)
        }
    }

    function test_sizes_follow_the_text_scale() {
        compare([Theme.captionSize, Theme.bodySize, Theme.titleSize, Theme.displaySize], [14, 16, 20, 28])
        Theme.textScale = 2.0
        compare([Theme.captionSize, Theme.bodySize, Theme.titleSize, Theme.displaySize], [28, 32, 40, 56])
    }

    function test_stillness() {
        verify(Theme.motion > 0 && Theme.motion < 200)
        Theme.reducedMotion = true
        compare(Theme.motion, 0)
    }
}
