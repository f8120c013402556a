// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// A question at the bottom of the window that must be answered.
//   title; text; confirmText; cancelText; danger (confirming destroys something);
//   children: extra fields between text and buttons; open(); close();
//   signal confirmed(); signal cancelled() (also Escape)
T.Popup {
    id: dialog

    property string title
    property string text
    property string confirmText
    property string cancelText: qsTr("Cancel")
    property bool danger: false
    default property alias fields: extra.data
    property bool answered: false

    signal confirmed()
    signal cancelled()

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height - (parent.width >= Theme.wide ? Math.round((parent.height - height) / 2) : 0) : 0
    width: parent ? Math.min(parent.width, 560) : 360
    height: Math.min(implicitHeight, parent ? parent.height : implicitHeight)
    implicitHeight: all.implicitHeight + topPadding + bottomPadding
    padding: Theme.l
    topPadding: Theme.xl
    modal: true
    focus: true
    dim: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: answered = false
    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: {
        if (!answered)
            cancelled()
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion }
    }

    background: Rectangle {
        color: Theme.surfaceRaised
        radius: Theme.radius
        border.width: 1
        border.color: Theme.divider
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Accessible.description: dialog.text

        Flickable {
            anchors.fill: parent
            contentHeight: all.implicitHeight
            contentWidth: width
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Stack {
                id: all
                width: parent.width
                spacing: Theme.m

                AppText {
                    text: dialog.title
                    kind: AppText.Title
                }
                AppText {
                    visible: text !== ""
                    text: dialog.text
                }
                Stack {
                    id: extra
                    visible: implicitHeight > 0
                    spacing: Theme.m
                }
                ActionButton {
                    objectName: "confirm"
                    kind: dialog.danger ? ActionButton.Danger : ActionButton.Primary
                    text: dialog.confirmText
                    onClicked: {
                        dialog.answered = true
                        dialog.close()
                        dialog.confirmed()
                    }
                }
                SecondaryButton {
                    id: cancel
                    objectName: "cancel"
                    text: dialog.cancelText
                    onClicked: dialog.close()
                }
            }
        }
    }
}
