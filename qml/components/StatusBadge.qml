// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// What a record waits for, as icon and words.
//   kind "waiting" | "sending" | "needsYou" | "conflict" | "error" | "draft" | "done" | "neutral";
//   text (default: the kind in words); interactive: a tap explains -> signal clicked();
//   decorative: the row around it says it already
T.AbstractButton {
    id: badge

    property string kind: "neutral"
    property bool interactive: false
    property bool decorative: false
    readonly property StatusLook look: StatusLook { kind: badge.kind }

    text: look.words

    enabled: interactive
    focusPolicy: interactive ? Qt.StrongFocus : Qt.NoFocus
    implicitWidth: Math.max(interactive ? Theme.touch : 0, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(interactive ? Theme.touch : 0, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.s
    verticalPadding: Theme.xs

    Accessible.ignored: decorative
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: text
    Accessible.onPressAction: if (badge.interactive) badge.clicked()

    Keys.onReturnPressed: badge.clicked()
    Keys.onEnterPressed: badge.clicked()

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: badge.implicitContentHeight + 2 * Theme.xs
            radius: Theme.radiusSmall
            color: badge.look.fill
            border.width: badge.interactive ? 1 : 0
            border.color: badge.look.ink
        }
        FocusRing { shown: badge.visualFocus; inset: true }
    }

    contentItem: BadgeFace {
        iconName: badge.look.iconName
        words: badge.text
        ink: badge.look.ink
    }
}
