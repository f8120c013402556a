// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A short message at the bottom, with one thing to do about it.  Place it last in the window.
//   show(text, actionText): actionText "" for none; dismiss(); bottomMargin (above a bottom bar)
//   signal actionTriggered(); signal dismissed()
Rectangle {
    id: toast

    property string text
    property string actionText
    property int bottomMargin: Theme.l
    // Long enough to find the button with cold thumbs or a screen reader.
    property int duration: actionText === "" ? 5000 : 10000
    property bool shown: false

    signal actionTriggered()
    signal dismissed()

    function show(words: string, action: string) {
        text = words
        actionText = action
        shown = true
        life.restart()
    }
    function dismiss() {
        if (!shown)
            return
        shown = false
        life.stop()
        dismissed()
    }

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    anchors.bottom: parent ? parent.bottom : undefined
    anchors.bottomMargin: bottomMargin
    width: Math.min((parent ? parent.width : 360) - 2 * Theme.s, 560)
    implicitHeight: Math.max(Theme.touchLarge, all.implicitHeight + 2 * Theme.xs)
    radius: Theme.radius
    color: Theme.neutralInk
    z: 100
    opacity: shown ? 1 : 0
    visible: opacity > 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation { duration: Theme.motion }
    }
    Timer {
        id: life
        interval: toast.duration
        onTriggered: toast.dismiss()
    }

    RowLayout {
        id: all
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.l
        width: parent.width - Theme.l - Theme.xs
        spacing: Theme.s

        AppText {
            Layout.fillWidth: true
            text: toast.text
            color: Theme.background
            decorative: true
        }
        ToastButton {
            objectName: "action"
            visible: toast.actionText !== ""
            text: toast.actionText
            onClicked: {
                toast.dismiss()
                toast.actionTriggered()
            }
        }
        IconButton {
            objectName: "close"
            iconName: "close"
            ink: Theme.background
            text: qsTr("Close the message")
            // A banner on the page may have such a button, too.
            Accessible.name: qsTr("Close: %1").arg(toast.text)
            onClicked: toast.dismiss()
        }
    }
}
