// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// A titled part of a page, with what is left to do in it.
//   title; iconName; emptyCount, wrongCount (0: not shown); note (small text under the title);
//   spacing: between the children (0 where they are rows, which have room and a line of their own);
//   Children: the content, in a Stack.
Rectangle {
    id: card

    property string title
    property string iconName
    property string note
    property int emptyCount: 0
    property int wrongCount: 0
    property alias spacing: column.spacing
    default property alias content: column.data

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: all.implicitHeight + 2 * Theme.l
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.divider

    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: Phrase.join([wrongCount > 0 ? qsTr("%n to correct", "", wrongCount) : "",
                             emptyCount > 0 ? qsTr("%n left", "", emptyCount) : ""], ", ")

    Stack {
        id: all
        x: Theme.gutter
        y: Theme.l
        width: parent.width - 2 * Theme.gutter
        spacing: Theme.m

        Flow {
            visible: card.title !== ""
            spacing: Theme.s

            Row {
                spacing: Theme.s
                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: card.iconName !== ""
                    name: card.iconName
                    color: Theme.accentText
                }
                AppText {
                    width: Math.min(implicitWidth, all.width - (card.iconName === "" ? 0 : Theme.iconSize + Theme.s))
                    text: card.title
                    kind: AppText.Title
                }
            }
            StatusBadge {
                visible: card.wrongCount > 0
                kind: "error"
                text: qsTr("%n to correct", "", card.wrongCount)
                decorative: true
            }
            StatusBadge {
                visible: card.emptyCount > 0
                kind: "draft"
                text: qsTr("%n left", "", card.emptyCount)
                decorative: true
            }
        }
        AppText {
            visible: card.note !== ""
            text: Phrase.tied(card.note)
            kind: AppText.Caption
            secondary: true
            Accessible.name: card.note
        }
        Stack {
            id: column
            spacing: Theme.l
        }
    }
}
