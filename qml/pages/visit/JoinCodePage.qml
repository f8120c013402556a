// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The code that a colleague's device reads to fill the same visit. Needs no coverage.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    VisitEditor {
        id: editor
        workspace: page.workspace
        recordId: page.visitId
    }
    JoinCode {
        id: code
        workspace: page.workspace
        visit: page.visitId
    }

    title: qsTr("Fill it together")
    subtitle: editor.placeName
    canGoBack: true

    ErrorBanner {
        visible: code.problem !== ""
        kind: "waiting"
        what: code.problem
    }
    SectionCard {
        visible: code.rows.length > 0
        title: qsTr("Code for %1").arg(code.names)
        note: qsTr("Your colleague presses the code button on the first page and holds the camera over this. Both of you fill the visit; everything meets at the server.")

        Item {
            implicitHeight: square.height

            QrCode {
                id: square

                readonly property int side: Math.min(parent.width, 320)

                anchors.horizontalCenter: parent.horizontalCenter
                width: side
                height: side
                rows: code.rows
                Accessible.name: qsTr("QR code for joining this visit")
            }
        }
        FoldedPart {
            title: qsTr("Show the code as text")

            FieldTextArea {
                label: qsTr("The code as text")
                helperText: qsTr("For a device without a camera. Holds ids only, no names and nothing you wrote.")
                text: code.text
                readOnly: true
            }
        }
    }

    actions: PrimaryButton {
        text: qsTr("Done")
        onClicked: page.backRequested()
    }
}
