// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtMultimedia
import Feltbok.Backend
import Feltbok.Components

// What the camera sees, and the shutter. Nothing of it is written anywhere.
Stack {
    id: pane

    required property PhotoCamera camera

    spacing: Theme.m

    Item {
        implicitHeight: width * 0.75

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusSmall
            color: "black"
        }
        VideoOutput {
            id: view

            anchors.fill: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("What the camera sees")
        }
    }
    PrimaryButton {
        iconName: "camera"
        text: qsTr("Take the photo")
        enabled: pane.camera.ready
        onClicked: pane.camera.take()
    }

    Component.onCompleted: {
        pane.camera.videoOutput = view
        pane.camera.active = true
    }
    Component.onDestruction: pane.camera.videoOutput = null
}
