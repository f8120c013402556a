// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One photo: small with its state, large when pressed. One that is not on this device is fetched.
Stack {
    id: tile

    required property Workspace workspace
    required property string sha256
    required property string name
    // `state` is every item's own word.
    required property var model
    property bool editable: false
    property bool large: false
    readonly property bool here: model.isHere

    signal fetchRequested(string hash)
    signal removeRequested(string hash)

    spacing: Theme.s

    Item {
        implicitHeight: 84

        Pressable {
            id: face

            readonly property string doing: tile.here ? (tile.large ? qsTr("Show small") : qsTr("Show large"))
                                                      : qsTr("Fetch")

            width: parent.width - (tile.editable ? Theme.touch + Theme.s : 0)
            height: parent.height
            Accessible.role: Accessible.Button
            Accessible.name: tile.name + ", " + tile.model.stateText + ", " + doing
            Accessible.onPressAction: face.press()
            onClicked: {
                if (tile.here)
                    tile.large = !tile.large
                else
                    tile.fetchRequested(tile.sha256)
            }

            Rectangle {
                id: frame

                width: 112
                height: parent.height
                radius: Theme.radiusSmall
                color: Theme.field
                border.width: 1
                border.color: Theme.divider

                PhotoView {
                    id: small

                    anchors.fill: parent
                    anchors.margins: 2
                    workspace: tile.workspace
                    sha256: tile.model.isPicture ? tile.sha256 : ""
                }
                AppIcon {
                    anchors.centerIn: parent
                    visible: !small.shown
                    name: tile.here ? (tile.model.isPicture ? "camera" : "document") : "download"
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                x: frame.width + Theme.m
                width: parent.width - x

                AppText {
                    width: parent.width
                    text: tile.name
                    elide: Text.ElideRight
                    decorative: true
                }
                AppText {
                    width: parent.width
                    kind: AppText.Caption
                    secondary: true
                    text: tile.here ? tile.model.stateText : tile.model.stateText + " · " + face.doing
                    decorative: true
                }
            }
            FocusRing {
                shown: face.visualFocus
                inset: true
            }
        }
        IconButton {
            visible: tile.editable
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "trash"
            text: qsTr("Remove photo %1").arg(tile.name)
            onClicked: tile.removeRequested(tile.sha256)
        }
    }
    Item {
        visible: tile.large && tile.here
        implicitHeight: width * 0.75

        PhotoView {
            anchors.fill: parent
            workspace: tile.workspace
            sha256: tile.large && tile.model.isPicture ? tile.sha256 : ""
            detail: 2048
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Photo %1").arg(tile.name)
        }
    }
}
