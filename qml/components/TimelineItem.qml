// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import "phrase.js" as Phrase

// Something that happened, in order of time: an observation, a step in a record's history.
//   time ("00:41"); title; body; caption; tone "neutral" | "deviation" | "positive"; iconName;
//   last (no line further down); interactive -> signal clicked()
T.ItemDelegate {
    id: item

    property string time
    property string title
    property string body
    property string caption
    property string tone: "neutral"
    property string iconName: tone === "deviation" ? "alert" : tone === "positive" ? "check" : "dot"
    property bool last: false
    property bool interactive: false
    readonly property color ink: tone === "deviation" ? Theme.dangerText
                               : tone === "positive" ? Theme.accentText : Theme.textSecondary

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: Math.max(interactive ? Theme.touch : 0, implicitContentHeight + topPadding + bottomPadding)
    enabled: interactive
    focusPolicy: interactive ? Qt.StrongFocus : Qt.NoFocus
    verticalPadding: Theme.s
    horizontalPadding: 0

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.join([time, title, body, caption], " ")
    Accessible.onPressAction: if (item.interactive) item.clicked()

    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: item.down ? Theme.pressed : "transparent"

        FocusRing {
            shown: item.visualFocus
            inset: true
        }
    }

    contentItem: GridLayout {
        columns: Theme.largeText ? 2 : 3
        columnSpacing: Theme.m
        rowSpacing: 0

        AppText {
            Layout.alignment: Qt.AlignTop
            Layout.columnSpan: Theme.largeText ? 2 : 1
            Layout.minimumWidth: 44 * Theme.textScale
            visible: item.time !== ""
            text: item.time
            kind: AppText.Strong
            decorative: true
        }
        Item {
            Layout.fillHeight: true
            implicitWidth: Theme.iconSize
            implicitHeight: Theme.iconSize

            Rectangle {
                visible: !item.last
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.iconSize + 2
                width: 2
                height: parent.height - y + 2 * Theme.s - 2
                color: Theme.divider
            }
            AppIcon {
                name: item.iconName
                color: item.ink
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: 2

            AppText {
                Layout.fillWidth: true
                text: item.title
                kind: AppText.Strong
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: item.body
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: item.caption
                kind: AppText.Caption
                secondary: true
                decorative: true
            }
        }
    }
}
