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
            enabled: !chooser.busy
            onClicked: chooser.chosen(path)
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
        enabled: path.typed !== "" && !chooser.busy
        onClicked: chooser.chosen(path.typed)
    }
    QuietButton {
        text: qsTr("Cancel")
        onClicked: chooser.closed()
    }
}
