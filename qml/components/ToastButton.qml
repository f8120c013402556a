// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// The action of a Toast: underlined, on the toast's own inverse colour.
T.Button {
    id: control

    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight)
    horizontalPadding: Theme.s
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radiusSmall
        color: "transparent"
        border.width: control.visualFocus ? 2 : 0
        border.color: Theme.background
    }
    contentItem: AppText {
        text: control.text
        kind: AppText.Strong
        color: Theme.background
        font.underline: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        decorative: true
    }
}
