// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// What happened, where the data is now, and the one thing to do.
//   kind "error" | "waiting" | "info"; what; where; todo; actionText; closable;
//   signal actionTriggered(); signal closed()
Rectangle {
    id: banner

    property string kind: "error"
    property string what
    property string where
    property string todo
    property string actionText
    property bool closable: false
    readonly property color ink: kind === "error" ? Theme.dangerSoftInk
                               : kind === "waiting" ? Theme.waitingInk : Theme.accentSoftInk

    signal actionTriggered()
    signal closed()

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: all.implicitHeight + 2 * Theme.m
    radius: Theme.radius
    color: kind === "error" ? Theme.dangerSoft : kind === "waiting" ? Theme.waitingSoft : Theme.accentSoft
    border.width: 1
    border.color: kind === "error" ? Theme.dangerText : kind === "waiting" ? Theme.waiting : Theme.accentText

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Phrase.join([what, where, todo], " ")

    RowLayout {
        id: all
        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * Theme.m
        spacing: Theme.largeText ? Theme.s : Theme.m

        AppIcon {
            Layout.alignment: Qt.AlignTop
            name: banner.kind === "error" ? "error" : banner.kind === "waiting" ? "hourglass" : "info"
            color: banner.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.xs

            AppText {
                Layout.fillWidth: true
                text: Phrase.tied(banner.what)
                kind: AppText.Strong
                color: banner.ink
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: Phrase.tied(banner.where)
                color: banner.ink
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: Phrase.tied(banner.todo)
                color: banner.ink
                decorative: true
            }
            SecondaryButton {
                Layout.topMargin: Theme.s
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: banner.actionText !== ""
                text: banner.actionText
                onClicked: banner.actionTriggered()
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: -Theme.m
            Layout.rightMargin: -Theme.m
            visible: banner.closable
            iconName: "close"
            ink: banner.ink
            text: qsTr("Close the message")
            onClicked: banner.closed()
        }
    }
}
