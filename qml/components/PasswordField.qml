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

        PasswordInput {
            id: box
            objectName: "input"
            width: parent.width
            rightPadding: Theme.touch
            shown: eye.shown
            wrong: field.shownError !== ""
            placeholderText: field.placeholderText
            onAccepted: field.accepted()
            spokenName: field.label
            spokenDescription: field.description
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
