// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader refuses bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A QR code by the camera, from a picture in a file, or as its text: whatever the device has.
//   placeholder: how such a text begins;  signal scanned(text);  again(): the camera tells the
//   same code once more
Stack {
    id: scanner

    property string placeholder: "feltbok://…"

    signal scanned(string text)

    function again(): void { reader.again() }

    spacing: Theme.l

    QrReader {
        id: reader
        onScanned: text => scanner.scanned(text)
    }

    Loader {
        // Off while another page lies over this one.
        active: reader.hasCamera && scanner.visible
        visible: active
        sourceComponent: camera
    }
    AppText {
        visible: !reader.hasCamera
        secondary: true
        text: qsTr("This device has no camera that Feltbok can use. Take the code as text or from a picture.")
    }
    ErrorBanner {
        visible: reader.problem !== ""
        kind: "waiting"
        what: reader.problem
        where: qsTr("Nothing was changed.")
    }
    FieldTextArea {
        id: text

        label: qsTr("The code as text")
        placeholderText: scanner.placeholder
        helperText: qsTr("It stands under the QR code and can be copied or typed.")
        minimumLines: 2
    }
    SecondaryButton {
        text: qsTr("Use the text")
        enabled: text.typed.trim() !== ""
        onClicked: {
            text.flush()
            reader.readText(text.typed)
        }
    }
    FieldText {
        id: file

        label: qsTr("Picture file with the code")
    }
    SecondaryButton {
        text: qsTr("Read the picture")
        enabled: file.typed.trim() !== "" && !reader.busy
        onClicked: {
            file.flush()
            reader.readImage(file.typed)
        }
    }

    Component {
        id: camera
        CameraPreview { reader: reader }
    }
}
