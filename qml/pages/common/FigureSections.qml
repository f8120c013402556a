// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// The numbers of a year, in two columns where there is room: a number is to stand near its words.
//   sections: [{"title","note","rows","hidden"}] with rows as of FigureRow, read down the first column and then the second
Item {
    id: view

    property var sections: []
    readonly property bool inColumns: width >= 760 && !Theme.largeText
    readonly property int split: {
        if (!inColumns)
            return sections.length
        const heights = sections.map(part => view.heightOf(part))
        const whole = heights.reduce((sum, height) => sum + height, 0)
        let left = 0
        let best = 0
        let bestHeight = whole
        for (let i = 0; i < heights.length; ++i) {
            left += heights[i]
            if (Math.max(left, whole - left) < bestHeight) {
                bestHeight = Math.max(left, whole - left)
                best = i + 1
            }
        }
        return best
    }

    // In lines, about: a row without a number is a sentence with its source.
    function heightOf(part: var): real {
        return part.rows.reduce((sum, row) => sum + (row.value === "" ? 4 : row.detail !== "" ? 2.4 : 1.5), 5)
    }

    implicitHeight: Math.max(left.implicitHeight, right.implicitHeight)

    component Section: SectionCard {
        id: section

        required property var modelData

        title: modelData.title
        note: modelData.note

        Repeater {
            model: section.modelData.rows

            FigureRow {
                required property var modelData

                label: modelData.label
                value: modelData.value
                detail: modelData.detail
                total: modelData.total
                marked: modelData.marked ?? false
            }
        }
        AppText {
            visible: (section.modelData.hidden ?? 0) > 0
            kind: AppText.Caption
            secondary: true
            text: qsTr("%n further line(s) are 0 and only in the file.", "", section.modelData.hidden ?? 0)
        }
    }

    Stack {
        id: left

        width: view.inColumns ? (view.width - Theme.l) / 2 : view.width
        spacing: Theme.l

        Repeater {
            model: view.sections.slice(0, view.split)

            Section {}
        }
    }
    Stack {
        id: right

        x: left.width + Theme.l
        width: left.width
        spacing: Theme.l

        Repeater {
            model: view.sections.slice(view.split)

            Section {}
        }
    }
}
