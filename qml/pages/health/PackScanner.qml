// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader refuses bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The square code of a pack by the camera or from a picture in a file, or its text as a scanner
// with a cable types it.
//   signal packRead(gtin, lot, expiry, lotIsDoubtful);  again(): the camera tells the same pack once
//   more
Stack {
    id: scanner

    required property Workspace workspace

    signal packRead(string gtin, string lot, string expiry, bool lotIsDoubtful)

    function again(): void { reader.again() }

    spacing: Theme.m

    PackCodeReader {
        id: reader
        workspace: scanner.workspace
        onPackRead: (gtin, lot, expiry, doubtful) => {
            // Read once: neither as the field is left, nor together with what is scanned next.
            file.revert()
            text.revert()
            scanner.packRead(gtin, lot, expiry, doubtful)
        }
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
        text: qsTr("This device has no camera that Feltbok can use. Take the code from a picture or with a scanner, or type what stands on the pack.")
    }
    ErrorBanner {
        visible: reader.problem !== ""
        kind: "waiting"
        what: reader.problem
        where: qsTr("Nothing was added.")
    }
    FieldText {
        id: file

        label: qsTr("Picture file with the code")
        onCommitted: {
            if (file.typed.trim() !== "" && !reader.busy)
                reader.readImage(file.typed)
        }
    }
    FieldText {
        id: text

        label: qsTr("The code as text")
        helperText: qsTr("A scanner with a cable types it here.")
        onCommitted: {
            if (text.typed.trim() !== "")
                reader.readText(text.typed)
        }
    }

    Component {
        id: camera
        CameraPreview { reader: reader }
    }
}
