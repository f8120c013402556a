// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// A few counts with their names.  title; rows: list of {label, value}
Stack {
    id: table

    property string title
    property var rows: []

    spacing: Theme.xs

    AppText {
        text: table.title
        kind: AppText.Strong
    }
    Repeater {
        model: table.rows

        Item {
            id: line

            required property var modelData

            implicitHeight: Math.max(name.implicitHeight, amount.implicitHeight)
            Accessible.role: Accessible.StaticText
            Accessible.name: line.modelData.label + ": " + line.modelData.value

            AppText {
                id: name
                width: parent.width - amount.width - Theme.m
                text: line.modelData.label
                decorative: true
            }
            AppText {
                id: amount
                anchors.right: parent.right
                width: 64 * Theme.textScale
                text: line.modelData.value
                horizontalAlignment: Text.AlignRight
                font.weight: Font.DemiBold
                decorative: true
            }
        }
    }
}
