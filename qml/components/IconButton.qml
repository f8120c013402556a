// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// A square button with an icon only.  iconName; text (what it does, read aloud, required);
// ink (icon colour); framed (outline around it); signal clicked().
T.Button {
    id: control

    property string iconName
    property color ink: Theme.text
    property bool framed: false

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    padding: 0
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.press()

    function press() {
        if (control.enabled)
            control.clicked()
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.framed ? Theme.field : "transparent"
        border.width: control.framed ? 1 : 0
        border.color: control.enabled ? Theme.outline : Theme.divider

        FocusRing {
            shown: control.visualFocus
            inset: true
        }
    }

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.enabled ? control.ink : Theme.textDisabled
        }
    }
}
