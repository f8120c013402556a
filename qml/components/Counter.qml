// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A big count to press while walking.
//   label; value (bind to the model); from (0); to (9999); signal edited(int value)
Rectangle {
    id: counter

    property string label
    property int value: 0
    property int from: 0
    property int to: 9999
    property int shown: 0

    signal edited(int value)

    function step(by: int) {
        const next = Math.min(to, Math.max(from, shown + by))
        if (next === shown)
            return
        shown = next
        edited(next)
    }

    onValueChanged: shown = value
    Component.onCompleted: shown = value

    Layout.fillWidth: true
    implicitWidth: 240
    implicitHeight: all.implicitHeight + 2 * Theme.m
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.divider

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: String(shown)

    ColumnLayout {
        id: all
        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * Theme.m
        spacing: Theme.s

        AppText {
            Layout.fillWidth: true
            text: counter.label
            kind: AppText.Strong
            horizontalAlignment: Text.AlignHCenter
            decorative: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.s

            IconButton {
                objectName: "less"
                implicitWidth: 64
                implicitHeight: 64
                framed: true
                iconName: "minus"
                text: qsTr("%1: one less").arg(counter.label)
                enabled: counter.shown > counter.from
                onClicked: counter.step(-1)
            }
            AppText {
                Layout.fillWidth: true
                text: String(counter.shown)
                kind: AppText.Display
                horizontalAlignment: Text.AlignHCenter
                decorative: true
            }
            IconButton {
                objectName: "more"
                implicitWidth: 64
                implicitHeight: 64
                framed: true
                iconName: "plus"
                text: qsTr("%1: one more").arg(counter.label)
                enabled: counter.shown < counter.to
                onClicked: counter.step(1)
            }
        }
    }
}
