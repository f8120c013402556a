// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// Hides everything while the app is not in front or is locking.  shown; text.
// Place it last in the window; it takes every touch and the keyboard.
FocusScope {
    id: curtain

    property bool shown: false
    property string text: qsTr("Content is hidden")

    anchors.fill: parent
    visible: shown
    z: 1000
    onShownChanged: if (shown) forceActiveFocus()
    Keys.onPressed: event => event.accepted = true

    Accessible.role: Accessible.Pane
    Accessible.name: text

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.l
        spacing: Theme.l

        Image {
            Layout.alignment: Qt.AlignHCenter
            source: Qt.resolvedUrl("icons/feltbok.svg")
            sourceSize.width: 96
            sourceSize.height: 96
            Accessible.ignored: true
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: curtain.text
            secondary: true
            decorative: true
        }
    }
}
