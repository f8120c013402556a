// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Something to press that is no button to a screen reader: Qt 6.4 gives every control the role of
// its template, whatever Accessible.role says, so a radio button must not be built on one.
//   down; visualFocus; focusable; signal clicked() by finger, Space and Enter
Item {
    id: area

    property bool focusable: true
    readonly property bool down: mouse.pressed && mouse.containsMouse
    readonly property bool visualFocus: activeFocus && !touched
    property bool touched: false

    signal clicked()

    function press() {
        if (area.enabled)
            area.clicked()
    }

    activeFocusOnTab: focusable
    onActiveFocusChanged: {
        if (!activeFocus)
            touched = false
    }

    Keys.onSpacePressed: event => {
        if (!event.isAutoRepeat)
            area.press()
    }
    Keys.onReturnPressed: area.press()
    Keys.onEnterPressed: area.press()

    MouseArea {
        id: mouse
        anchors.fill: parent
        enabled: area.focusable
        visible: area.focusable
        onPressed: {
            area.touched = true
            area.forceActiveFocus(Qt.MouseFocusReason)
        }
        onClicked: area.clicked()
    }
}
