// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A photo that lies on the device: the newest ones to press, any other by its path.
Stack {
    id: chooser

    property bool busy: false

    signal chosen(string path)
    signal closed()

    // Not the path: it would bring up the keyboard of the screen.
    function enter(): void {
        if (files.count > 0)
            files.itemAt(0).forceActiveFocus(Qt.OtherFocusReason)
        else
            cancel.forceActiveFocus(Qt.OtherFocusReason)
    }
    // Not disabled meanwhile: what is disabled loses the keyboard.
    function choose(path: string): void {
        if (!chooser.busy)
            chooser.chosen(path)
    }

    spacing: Theme.m

    AppText {
        secondary: true
        text: qsTr("Where and with what a photo was taken is left out when it is added.")
    }
    Repeater {
        id: files

        model: PhotoFilesModel {}

        ListRow {
            required property string path
            required property string name
            required property string when

            inCard: true
            chevron: false
            iconName: "camera"
            title: name
            subtitle: when
            onClicked: chooser.choose(path)
        }
    }
    AppText {
        visible: files.count === 0
        secondary: true
        text: qsTr("No photos lie in the folders for pictures and downloads.")
    }
    FieldText {
        id: path

        label: qsTr("Path of a file")
        maximumLength: 4096
    }
    SecondaryButton {
        text: qsTr("Add the file")
        enabled: path.typed !== ""
        onClicked: chooser.choose(path.typed)
    }
    QuietButton {
        id: cancel

        text: qsTr("Cancel")
        onClicked: chooser.closed()
    }
}
