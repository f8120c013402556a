// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A statement that is true or not.
//   text; helperText; value (bind to the model); signal answered(bool value); reset()
Pressable {
    id: row

    property string text
    property string helperText
    property bool value: false
    property bool shown: false

    signal answered(bool value)

    function reset() { shown = value }
    onValueChanged: shown = value
    Component.onCompleted: shown = value
    onClicked: {
        shown = !shown
        answered(shown)
    }

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: Math.max(Theme.touch, face.implicitHeight + 2 * Theme.s)

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: helperText
    Accessible.checkable: true
    Accessible.checked: shown
    Accessible.onPressAction: row.press()
    Accessible.onToggleAction: row.press()

    // Beyond the edges, as a row in a card: the box stands in line with the fields around it.
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.s
        anchors.rightMargin: -Theme.s
        radius: Theme.radius
        color: row.down ? Theme.pressed : "transparent"

        FocusRing {
            shown: row.visualFocus
            inset: true
        }
    }

    RowLayout {
        id: face
        anchors.fill: parent
        anchors.topMargin: Theme.s
        anchors.bottomMargin: Theme.s
        spacing: Theme.m

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: Theme.iconSize + 4
            implicitHeight: implicitWidth
            radius: 6
            color: row.shown ? (row.enabled ? Theme.accent : Theme.disabled) : Theme.field
            border.width: row.shown && Theme.mode === "light" ? 0 : 2
            border.color: !row.enabled ? Theme.divider : row.shown ? Theme.accentText : Theme.outline

            AppIcon {
                anchors.centerIn: parent
                visible: row.shown
                name: "check"
                size: Theme.iconSize - 2
                color: row.enabled ? Theme.accentInk : Theme.textDisabled
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                Layout.fillWidth: true
                text: row.text
                color: row.enabled ? Theme.text : Theme.textDisabled
                decorative: true
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.helperText
                kind: AppText.Caption
                secondary: true
                decorative: true
            }
        }
    }
}
