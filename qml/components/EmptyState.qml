// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// An empty list says what fills it.  iconName; title; text; actionText; signal actionTriggered()
ColumnLayout {
    id: empty

    property string iconName: "inbox"
    property string title
    property string text
    property string actionText

    signal actionTriggered()

    Layout.fillWidth: true
    spacing: Theme.s

    AppIcon {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.xl
        name: empty.iconName
        size: 48
        color: Theme.textSecondary
    }
    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.l
        Layout.rightMargin: Theme.l
        text: empty.title
        kind: AppText.Title
        horizontalAlignment: Text.AlignHCenter
    }
    AppText {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: 480
        Layout.leftMargin: Theme.l
        Layout.rightMargin: Theme.l
        visible: text !== ""
        text: empty.text
        secondary: true
        horizontalAlignment: Text.AlignHCenter
    }
    SecondaryButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.s
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: empty.actionText !== ""
        text: empty.actionText
        onClicked: empty.actionTriggered()
    }
}
