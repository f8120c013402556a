// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// Icon, count and label of a NavTab.
ColumnLayout {
    id: face

    property string iconName
    property string words
    property int count: 0
    property bool current: false
    property color ink: Theme.text

    spacing: 2

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: inside.implicitWidth + 2 * Theme.m
        implicitHeight: Math.max(Theme.iconSize, inside.implicitHeight) + Theme.xs
        radius: height / 2
        color: face.current ? Theme.accentSoft : "transparent"

        RowLayout {
            id: inside
            anchors.centerIn: parent
            spacing: Theme.xs

            AppIcon {
                name: face.iconName
                color: face.ink
            }
            AppText {
                visible: face.count > 0
                text: face.count > 999 ? "999+" : String(face.count)
                kind: AppText.Caption
                font.weight: Font.Bold
                color: face.ink
                decorative: true
            }
        }
    }
    AppText {
        Layout.alignment: Qt.AlignHCenter
        text: face.words
        kind: AppText.Caption
        font.weight: face.current ? Font.DemiBold : Font.Normal
        color: face.current ? Theme.text : Theme.textSecondary
        wrapMode: Text.NoWrap
        decorative: true
    }
}
