// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// What the last press counted, with its undo, and what goes with it. It stands under the tally and
// not over it, as a message would: the next press must not wait for it to go away.
Rectangle {
    id: bar

    required property PatrolDesk desk
    // The hand-out after the last press: {handout, words}; null for none.
    property var handout: null
    readonly property bool counted: desk.lastContact !== ""

    signal guideOpened()
    signal contactOpened()
    signal equipmentOpened()
    signal handoutOpened()
    signal handoutUndone()

    implicitHeight: all.implicitHeight + 2 * Theme.s
    color: Theme.surfaceRaised

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.divider
    }
    Stack {
        id: all

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.s
        width: Math.min(parent.width - 2 * Theme.gutter, Theme.contentWidth)
        spacing: Theme.s

        RowLayout {
            visible: bar.counted || bar.handout !== null
            spacing: Theme.s

            AppText {
                Layout.fillWidth: true
                text: bar.handout !== null ? bar.handout.words : qsTr("Counted: %1").arg(bar.desk.lastText)
                kind: Theme.largeText ? AppText.Caption : AppText.Strong
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
            }
            // Large text leaves room for one of the two only.
            IconButton {
                visible: Theme.largeText
                framed: true
                iconName: "undo"
                text: qsTr("Undo: %1").arg(bar.handout !== null ? bar.handout.words : bar.desk.lastText)
                onClicked: bar.handout !== null ? bar.handoutUndone() : bar.desk.undo()
            }
            SecondaryButton {
                objectName: "undoPress"
                visible: !Theme.largeText
                iconName: "undo"
                text: qsTr("Undo")
                Accessible.name: qsTr("Undo: %1").arg(bar.handout !== null ? bar.handout.words : bar.desk.lastText)
                onClicked: bar.handout !== null ? bar.handoutUndone() : bar.desk.undo()
            }
        }
        GridLayout {
            columns: Theme.largeText ? 2 : 4
            columnSpacing: Theme.s
            rowSpacing: Theme.s

            OverdoseNowButton {
                objectName: "overdoseNow"
                Layout.fillWidth: Theme.largeText
                compact: !Theme.largeText
                onClicked: bar.guideOpened()
            }

            SecondaryButton {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.touchLarge, implicitHeight)
                horizontalPadding: Theme.xs
                enabled: !bar.desk.counting
                text: qsTr("Equipment")
                onClicked: bar.equipmentOpened()
            }
            SecondaryButton {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.touchLarge, implicitHeight)
                horizontalPadding: Theme.xs
                enabled: !bar.desk.counting
                text: qsTr("Naloxone")
                onClicked: bar.handoutOpened()
            }
            SecondaryButton {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.touchLarge, implicitHeight)
                horizontalPadding: Theme.xs
                visible: bar.counted
                enabled: !bar.desk.counting
                text: qsTr("Details")
                onClicked: bar.contactOpened()
            }
        }
    }
}
