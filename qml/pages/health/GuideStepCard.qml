// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Components

// One step of the guide, large enough to read at arm's length.
//   number; step: one of OverdoseGuide.steps; children: what belongs below the words
Rectangle {
    id: card

    required property int number
    required property var step
    default property alias content: extra.data

    implicitWidth: 280
    implicitHeight: all.implicitHeight + 2 * Theme.l
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.divider

    Accessible.role: Accessible.Grouping
    Accessible.name: card.number + ". " + card.step.title

    Stack {
        id: all

        x: Theme.gutter
        y: Theme.l
        width: parent.width - 2 * Theme.gutter
        spacing: Theme.m

        RowLayout {
            spacing: Theme.m

            AppText {
                Layout.alignment: Qt.AlignTop
                text: card.number
                kind: AppText.Display
                color: Theme.accentText
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                text: card.step.title
                kind: AppText.Display
                font.pixelSize: Math.round(Theme.titleSize * 1.2)
            }
            AppIcon {
                Layout.alignment: Qt.AlignTop
                name: card.step.iconName
                size: 32
                color: Theme.accentText
            }
        }
        Stack {
            id: lines

            spacing: Theme.s

            Repeater {
                model: card.step.lines

                AppText {
                    required property string modelData

                    width: lines.width
                    text: modelData
                    font.pixelSize: Math.round(Theme.bodySize * 1.15)
                }
            }
        }
        Stack {
            id: extra

            visible: implicitHeight > 0
            spacing: Theme.m
        }
    }
}
