// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// What a record waits for, as icon and words.
//   kind "waiting" | "sending" | "needsYou" | "conflict" | "error" | "draft" | "done" | "neutral";
//   text (default: the kind in words); interactive: a tap explains -> signal clicked();
//   decorative: the row around it says it already
Pressable {
    id: badge

    property string kind: "neutral"
    property bool interactive: false
    property bool decorative: false
    readonly property StatusLook look: StatusLook { kind: badge.kind }

    property string text: look.words

    focusable: interactive
    implicitWidth: Math.max(interactive ? Theme.touch : 0, face.implicitWidth + 2 * Theme.s)
    implicitHeight: Math.max(interactive ? Theme.touch : 0, face.implicitHeight + 2 * Theme.xs)

    Accessible.ignored: decorative
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: text
    Accessible.onPressAction: if (badge.interactive) badge.clicked()

    Item {
        anchors.fill: parent

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: face.implicitHeight + 2 * Theme.xs
            radius: Theme.radiusSmall
            color: badge.look.fill
            border.width: badge.interactive ? 1 : 0
            border.color: badge.look.ink
        }
        FocusRing { shown: badge.visualFocus; inset: true }
    }

    BadgeFace {
        id: face
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.s
        width: parent.width - 2 * Theme.s
        iconName: badge.look.iconName
        words: badge.text
        ink: badge.look.ink
    }
}
