// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// A key of PinPad: a digit, or an icon with its meaning in text.
T.Button {
    id: key

    property string iconName

    implicitWidth: 80
    implicitHeight: Math.max(60, implicitContentHeight + Theme.s)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: key.press()

    function press() {
        if (key.enabled)
            key.clicked()
    }

    Keys.onReturnPressed: key.press()
    Keys.onEnterPressed: key.press()

    background: Rectangle {
        radius: Theme.radius
        color: key.down ? Theme.pressed : key.iconName === "" ? Theme.field : "transparent"
        border.width: key.iconName === "" ? 1 : 0
        border.color: Theme.outline

        FocusRing { shown: key.visualFocus }
    }

    contentItem: Item {
        implicitHeight: Math.round(Theme.displaySize * 1.4)

        AppText {
            anchors.centerIn: parent
            visible: key.iconName === ""
            text: key.iconName === "" ? key.text : ""
            kind: AppText.Display
            font.weight: Font.Medium
            color: key.enabled ? Theme.text : Theme.textDisabled
            decorative: true
        }
        AppIcon {
            anchors.centerIn: parent
            name: key.iconName
            size: 28
            color: key.enabled ? Theme.text : Theme.textDisabled
        }
    }
}
