// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// Work in progress, in words and as a bar.
//   title; text ("412 of 1 280 places are in"); value 0-1; indeterminate
Stack {
    id: block

    property string title
    property string text
    property real value: 0
    property bool indeterminate: false

    Layout.fillWidth: true
    spacing: Theme.s

    Accessible.role: Accessible.ProgressBar
    Accessible.name: title
    Accessible.description: indeterminate ? text
        : Phrase.join([text, qsTr("%1 %").arg(Math.round(value * 100))], ", ")

    AppText {
        visible: text !== ""
        text: block.title
        kind: AppText.Strong
        decorative: true
    }
    Rectangle {
        implicitHeight: 8
        radius: 4
        color: Theme.neutralSoft
        clip: true

        Rectangle {
            id: bar
            height: parent.height
            radius: 4
            color: Theme.accentText
            width: block.indeterminate ? parent.width * 0.3
                                       : parent.width * Math.min(1, Math.max(0, block.value))

            SequentialAnimation on x {
                running: block.indeterminate && block.visible && !Theme.reducedMotion
                loops: Animation.Infinite
                onStopped: bar.x = 0
                NumberAnimation { from: 0; to: block.width * 0.7; duration: 1200; easing.type: Easing.InOutQuad }
                NumberAnimation { from: block.width * 0.7; to: 0; duration: 1200; easing.type: Easing.InOutQuad }
            }
        }
    }
    AppText {
        visible: text !== ""
        text: block.text
        secondary: true
        decorative: true
    }
}
