// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The photos of a visit or an observation: shown, and while it may be changed taken, chosen and
// removed. Without any, and with nothing to change, it takes no room.
Stack {
    id: strip

    required property Workspace workspace
    required property string recordId
    property bool editable: false
    property bool heading: true
    readonly property alias count: photos.count
    property string doing: "" // "camera" or "choose"
    property bool noCamera: false

    visible: editable || photos.count > 0
    // Another page over this one: nobody looks, so the camera does not either.
    onVisibleChanged: if (!visible && doing === "camera") doing = ""
    spacing: Theme.m

    PhotosModel {
        id: photos
        workspace: strip.workspace
        recordId: strip.recordId
        onAdded: strip.doing = ""
    }
    AppText {
        visible: strip.heading
        kind: AppText.Strong
        text: photos.count > 0 ? qsTr("Photos (%1)").arg(photos.count) : qsTr("Photos")
    }
    ErrorBanner {
        visible: photos.error.isSet
        what: photos.error.happened
        where: photos.error.data
        todo: photos.error.action
        closable: true
        onClosed: photos.clearError()
    }
    Repeater {
        model: photos

        PhotoTile {
            workspace: strip.workspace
            editable: strip.editable
            onFetchRequested: hash => photos.fetch(hash)
            onRemoveRequested: hash => photos.remove(hash)
        }
    }
    QuietButton {
        visible: photos.removedName !== ""
        iconName: "undo"
        text: qsTr("Put the removed photo back")
        onClicked: photos.undoRemove()
    }
    AppText {
        visible: strip.editable && photos.busy
        secondary: true
        text: qsTr("The photo is being added.")
    }
    SecondaryButton {
        visible: strip.editable && strip.doing !== "camera"
        iconName: "camera"
        text: qsTr("Take a photo")
        enabled: !photos.busy
        onClicked: {
            strip.noCamera = !camera.isThere()
            strip.doing = strip.noCamera ? "choose" : "camera"
        }
    }
    AppText {
        visible: strip.editable && strip.noCamera
        secondary: true
        text: qsTr("This device has no camera. Choose a photo from a file instead.")
    }
    SecondaryButton {
        visible: strip.editable && strip.doing !== "choose"
        iconName: "plus"
        text: qsTr("Choose a photo")
        enabled: !photos.busy
        onClicked: strip.doing = "choose"
    }
    PhotoCamera {
        id: camera
    }
    // What drives a camera is loaded when somebody wants one.
    Loader {
        id: pane

        visible: active
        active: strip.doing === "camera"
        onActiveChanged: {
            if (active)
                setSource("CameraPane.qml", {"camera": camera})
            else
                camera.active = false
        }
    }
    Connections {
        target: camera
        function onTaken(picture: var): void {
            photos.addPicture(picture)
        }
        function onFailedChanged(): void {
            strip.noCamera = true
            strip.doing = "choose"
        }
    }
    SecondaryButton {
        visible: strip.doing === "camera"
        text: qsTr("Close the camera")
        onClicked: strip.doing = ""
    }
    PhotoChooser {
        visible: strip.doing === "choose"
        busy: photos.busy
        onChosen: path => photos.addFile(path)
        onClosed: strip.doing = ""
    }
}
