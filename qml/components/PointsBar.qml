// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// The running sum of a place's points against the limit where the licence is withdrawn.
//   points; limit (12); text (what the sum means)
ColumnLayout {
    id: bar

    property int points: 0
    property int limit: 12
    property string text
    readonly property bool reached: points >= limit

    Layout.fillWidth: true
    spacing: Theme.s

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of %2 points").arg(points).arg(limit)
    Accessible.description: text

    AppText {
        Layout.fillWidth: true
        text: qsTr("%1 of %2 points").arg(bar.points).arg(bar.limit)
        kind: AppText.Strong
        decorative: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 3

        Repeater {
            model: bar.limit

            Rectangle {
                required property int index
                Layout.fillWidth: true
                implicitHeight: 12
                radius: 3
                color: index >= bar.points ? "transparent" : bar.reached ? Theme.dangerText : Theme.waiting
                border.width: index >= bar.points ? 1 : 0
                border.color: Theme.outline
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: Phrase.tied(bar.text)
        secondary: true
        decorative: true
    }
}
