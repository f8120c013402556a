// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// A password: hidden unless its eye is on, never learnt by the keyboard, never bound to a model.
//   label; text (read when needed); helperText; errorText; signal accepted(); clear(); focusInput()
FieldFrame {
    id: field

    readonly property string text: box.text
    property string placeholderText

    signal accepted()

    function clear() { box.clear() }
    function focusInput() { box.forceActiveFocus(Qt.OtherFocusReason) }

    Item {
        implicitHeight: box.implicitHeight
        implicitWidth: 200

        PlainInput {
            id: box
            objectName: "input"
            width: parent.width
            rightPadding: Theme.touch
            echoMode: eye.shown ? TextInput.Normal : TextInput.Password
            hints: Qt.ImhHiddenText | Qt.ImhNoAutoUppercase
            wrong: field.shownError !== ""
            placeholderText: field.placeholderText
            onAccepted: field.accepted()
            Accessible.name: field.label
            // Qt 6.4 gives password inputs no name once this is set, as it does by itself when a
            // screen reader starts; what is hidden follows echoMode.
            Accessible.onPasswordEditChanged: Accessible.passwordEdit = false
            Accessible.description: field.description
        }
        IconButton {
            id: eye
            property bool shown: false
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: shown ? "eye-off" : "eye"
            ink: Theme.textSecondary
            text: shown ? qsTr("%1: hide").arg(field.label) : qsTr("%1: show").arg(field.label)
            onClicked: shown = !shown
        }
    }
}
