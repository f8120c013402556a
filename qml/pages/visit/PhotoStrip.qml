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
    // A photo is removed or put back: what was pressed is gone when the store has answered.
    property bool keyboardWaits: false

    // What was pressed goes away with what it opens or closes; the keyboard must not go with it.
    function turn(what: string): void {
        const keyboardIsHere = strip.holdsKeyboard()
        strip.doing = what
        if (keyboardIsHere)
            keeper.start()
    }
    function holdsKeyboard(): bool {
        for (let up = Window.activeFocusItem; up; up = up.parent)
            if (up === strip)
                return true
        return false
    }
    function keepKeyboard(): void {
        if (strip.doing === "choose")
            chooser.enter()
        else if (strip.doing === "camera")
            close.forceActiveFocus(Qt.OtherFocusReason)
        else if (photos.removedName !== "")
            undo.forceActiveFocus(Qt.OtherFocusReason)
        else
            choose.forceActiveFocus(Qt.OtherFocusReason)
    }

    visible: editable || photos.count > 0
    // Another page over this one: nobody looks, so the camera does not either.
    onVisibleChanged: if (!visible && doing === "camera") doing = ""
    spacing: Theme.m

    // When what comes and what goes have come and gone.
    Timer {
        id: keeper

        interval: 0
        onTriggered: strip.keepKeyboard()
    }
    PhotosModel {
        id: photos
        workspace: strip.workspace
        recordId: strip.recordId
        onRemovedChanged: {
            if (strip.keyboardWaits)
                keeper.start()
            strip.keyboardWaits = false
        }
        onAdded: strip.turn("")
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
            onRemoveRequested: hash => {
                photos.remove(hash)
                strip.keyboardWaits = true
            }
        }
    }
    QuietButton {
        id: undo

        visible: photos.removedName !== ""
        iconName: "undo"
        text: qsTr("Put the removed photo back")
        onClicked: {
            photos.undoRemove()
            strip.keyboardWaits = true
        }
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
            strip.turn(strip.noCamera ? "choose" : "camera")
        }
    }
    AppText {
        visible: strip.editable && strip.noCamera
        secondary: true
        text: qsTr("This device has no camera. Choose a photo from a file instead.")
    }
    SecondaryButton {
        id: choose

        visible: strip.editable && strip.doing !== "choose"
        iconName: "plus"
        text: qsTr("Choose a photo")
        enabled: !photos.busy
        onClicked: strip.turn("choose")
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
            strip.turn("choose")
        }
    }
    SecondaryButton {
        id: close

        visible: strip.doing === "camera"
        text: qsTr("Close the camera")
        onClicked: strip.turn("")
    }
    PhotoChooser {
        id: chooser

        visible: strip.doing === "choose"
        busy: photos.busy
        onChosen: path => photos.addFile(path)
        onClosed: strip.turn("")
    }
}
