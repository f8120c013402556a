// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// A search line.  text (what is typed; may be set); placeholderText; label (read aloud);
//   signal searched(string text): 200 ms after typing pauses, at once on Enter and when emptied
Item {
    id: search

    property alias text: box.text
    property string placeholderText: qsTr("Search")
    property string label: placeholderText

    signal searched(string text)

    function focusInput() { box.forceActiveFocus(Qt.OtherFocusReason) }
    function emitNow() {
        pause.stop()
        searched(box.text)
    }

    implicitWidth: 200
    implicitHeight: box.implicitHeight

    PlainInput {
        id: box
        objectName: "input"
        width: parent.width
        leftPadding: Theme.m + Theme.iconSize + Theme.s
        rightPadding: clear.visible ? Theme.touch : Theme.m
        placeholderText: search.placeholderText
        hints: Qt.ImhNoAutoUppercase
        onTextChanged: text === "" ? search.emitNow() : pause.restart()
        onAccepted: search.emitNow()
        Keys.onEscapePressed: event => {
            event.accepted = text !== ""
            clear_()
        }
        function clear_() { box.text = "" }
        Accessible.name: search.label
    }
    AppIcon {
        x: Theme.m
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.textSecondary
    }
    IconButton {
        id: clear
        objectName: "clear"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: box.text !== ""
        iconName: "close"
        text: qsTr("Empty the search")
        onClicked: {
            box.text = ""
            search.focusInput()
        }
    }
    Timer {
        id: pause
        interval: 200
        onTriggered: search.emitNow()
    }
}
