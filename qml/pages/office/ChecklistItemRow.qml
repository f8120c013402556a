// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Components

// One item of a checklist that the office changes: asked or not, and its place among the others.
Item {
    id: row

    required property var entry

    signal moved(int by)
    signal switched(bool active)

    implicitHeight: Math.max(Theme.touch, line.implicitHeight)

    RowLayout {
        id: line

        width: parent.width
        spacing: Theme.xs

        CheckRow {
            text: row.entry.code + " " + row.entry.label
            helperText: [row.entry.valueText, row.entry.violationText].filter(each => each !== "").join(" · ")
            value: row.entry.active
            onAnswered: value => row.switched(value)
        }
        IconButton {
            iconName: "chevron-up"
            text: qsTr("%1: move up").arg(row.entry.code)
            onClicked: row.moved(-1)
        }
        IconButton {
            iconName: "chevron-down"
            text: qsTr("%1: move down").arg(row.entry.code)
            onClicked: row.moved(1)
        }
    }
}
