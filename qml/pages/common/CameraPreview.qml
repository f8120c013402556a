// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtMultimedia
import Feltbok.Backend
import Feltbok.Components

// What the camera sees, for the reader. Made only where there is a camera, and only while it is
// looked at: the camera is on as long as this lives.
Rectangle {
    id: preview

    required property CodeReader reader

    implicitHeight: width * 0.75
    radius: Theme.radius
    color: "black"
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Camera: hold it over the code")

    CaptureSession {
        camera: Camera {
            active: true
            focusMode: Camera.FocusModeAutoNear
        }
        videoOutput: output
    }
    VideoOutput {
        id: output

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }
    Component.onCompleted: preview.reader.videoSink = output.videoSink
    Component.onDestruction: preview.reader.videoSink = null
}
