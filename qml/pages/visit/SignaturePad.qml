// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A signature drawn on the screen. By keyboard the codes beside it say the same: signed on the
// paper copy, refused, not asked.
Stack {
    id: pad

    required property VisitEditor visit
    property bool drawing: false
    readonly property var image: pad.visit.values.signature_image
    readonly property bool signed: image !== undefined && image !== null

    signal touched()

    spacing: Theme.m

    Item {
        visible: pad.signed
        implicitHeight: 120

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusSmall
            color: "white" // the strokes are black on white, as on paper
            border.width: 1
            border.color: Theme.divider
        }
        PhotoView {
            id: drawn

            anchors.fill: parent
            anchors.margins: Theme.s
            workspace: pad.visit.workspace
            sha256: pad.signed ? pad.image.sha256 : ""
            detail: 1024
            fetches: true
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The drawn signature")
        }
    }
    AppText {
        visible: pad.signed && !drawn.shown
        secondary: true
        text: qsTr("The drawing is not on this device yet. It comes with the next contact with the server.")
    }
    SecondaryButton {
        visible: pad.visit.isDraft && !pad.drawing
        iconName: "signature"
        text: pad.signed ? qsTr("Sign again on the screen") : qsTr("Sign on the screen")
        onClicked: pad.drawing = true
    }
    Item {
        visible: pad.drawing
        implicitHeight: 180

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusSmall
            color: Theme.field
            border.width: 1
            border.color: Theme.outline
        }
        AppText {
            anchors.centerIn: parent
            visible: surface.empty
            secondary: true
            text: qsTr("Sign here with a finger")
        }
        SignatureSurface {
            id: surface

            anchors.fill: parent
            workspace: pad.visit.workspace
            visitId: pad.visit.recordId
            ink: Theme.text
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Area to sign in; %n stroke(s)", "", surface.strokeCount)
            onSaved: {
                surface.clear()
                pad.drawing = false
                pad.touched()
            }
        }
    }
    ErrorBanner {
        visible: surface.error.isSet
        what: surface.error.happened
        where: surface.error.data
        todo: surface.error.action
    }
    PrimaryButton {
        visible: pad.drawing
        text: qsTr("Keep the signature")
        enabled: !surface.empty
        onClicked: surface.save()
    }
    SecondaryButton {
        visible: pad.drawing
        iconName: "undo"
        text: qsTr("Undo the last stroke")
        enabled: !surface.empty
        onClicked: surface.undo()
    }
    QuietButton {
        visible: pad.drawing
        text: qsTr("Clear and close")
        onClicked: {
            surface.clear()
            pad.drawing = false
        }
    }
}
