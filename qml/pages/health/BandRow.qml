// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Components

// The tally of one age band, a cell for each gender.
//   band {value, label}; genders: list of those; cells: "BAND GENDER" -> count; labelWidth; cellHeight (the
//   least);
//   signal counted(string gender)
Stack {
    id: row

    required property var band
    property var genders: []
    property var cells: ({})
    property int labelWidth: 60
    property int cellHeight: 64

    signal counted(string gender)

    spacing: Theme.xs

    AppText {
        visible: Theme.largeText
        text: row.band.label
        kind: AppText.Strong
        decorative: true
    }
    Item {
        implicitHeight: grid.implicitHeight

        Grid {
            id: grid

            readonly property real cellWidth: Theme.largeText ? (row.width - spacing) / 2
                : (row.width - row.labelWidth - row.genders.length * spacing) / Math.max(1, row.genders.length)

            columns: Theme.largeText ? 2 : row.genders.length + 1
            spacing: Theme.xs

            AppText {
                visible: !Theme.largeText
                width: row.labelWidth
                height: row.cellHeight
                text: row.band.label
                font.weight: Font.DemiBold
                verticalAlignment: Text.AlignVCenter
                decorative: true
            }
            Repeater {
                model: row.genders

                TallyCell {
                    required property var modelData

                    width: grid.cellWidth
                    height: Math.max(row.cellHeight, implicitHeight)
                    label: Theme.largeText ? modelData.label : ""
                    text: modelData.label + ", " + row.band.label
                    count: row.cells[row.band.value + " " + modelData.value] ?? 0
                    onClicked: row.counted(modelData.value)
                }
            }
        }
    }
}
