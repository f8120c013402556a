// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// Icon and words in the middle of a button, the words wrapped where they must.
RowLayout {
    id: face

    property string iconName
    property string words
    property color ink: Theme.text
    property bool working: false
    property int weight: Font.DemiBold
    property int kind: AppText.Body

    spacing: 0

    Item { Layout.fillWidth: true }
    AppIcon {
        id: mark
        Layout.rightMargin: Theme.s
        visible: face.working || face.iconName !== ""
        name: face.working ? "sync" : face.iconName
        color: face.ink

        RotationAnimation on rotation {
            running: face.working && !Theme.reducedMotion
            loops: Animation.Infinite
            from: 0
            to: 360
            duration: 1200
            onStopped: mark.rotation = 0
        }
    }
    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        text: Phrase.tied(Phrase.capital(face.words))
        kind: face.kind
        font.weight: face.weight
        color: face.ink
        horizontalAlignment: mark.visible ? Text.AlignLeft : Text.AlignHCenter
        decorative: true
    }
    Item { Layout.fillWidth: true }
}
