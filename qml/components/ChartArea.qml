// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// A bar of a chart, or its sample in the legend. Which series it belongs to is seen without colour.
//   pattern: 0 filled, 1 outline, 2 stripes, 3 squares, as many as ChartArea.patterns
Rectangle {
    id: area

    readonly property int patterns: 4
    property int pattern: 0
    readonly property int apart: 6

    color: pattern === 0 ? Theme.accentText : "transparent"
    border.width: pattern === 0 ? 0 : 2
    border.color: Theme.accentText
    clip: pattern > 1

    Repeater {
        model: area.pattern > 1 ? Math.max(0, Math.floor((area.width - 2) / area.apart)) : 0

        Rectangle {
            required property int index
            x: (index + 1) * area.apart
            width: 2
            height: area.height
            color: Theme.accentText
        }
    }
    Repeater {
        model: area.pattern === 3 ? Math.max(0, Math.floor((area.height - 2) / area.apart)) : 0

        Rectangle {
            required property int index
            // From below, where columns begin.
            y: area.height - (index + 1) * area.apart
            width: area.width
            height: 2
            color: Theme.accentText
        }
    }
}
