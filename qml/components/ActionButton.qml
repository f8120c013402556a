// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// Base of the buttons with text.
//   kind: ActionButton.Primary | Secondary | Danger | Quiet; iconName; busy (shows it is working
//   and takes no second press); signal clicked(). Enter works as Space does.
T.Button {
    id: control

    enum Kind { Primary, Secondary, Danger, Quiet }

    property int kind: ActionButton.Primary
    property string iconName
    property bool busy: false

    readonly property bool filled: kind === ActionButton.Primary || kind === ActionButton.Danger
    readonly property color ink: !enabled ? Theme.textDisabled
                               : kind === ActionButton.Primary ? Theme.accentInk
                               : kind === ActionButton.Danger ? Theme.dangerInk : Theme.accentText

    implicitWidth: Math.max(Theme.touch * 2, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(kind === ActionButton.Primary ? Theme.touchLarge : Theme.touch,
                             implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: kind === ActionButton.Quiet ? Theme.m : Theme.l
    verticalPadding: Theme.s
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: busy ? qsTr("Working") : ""
    Accessible.onPressAction: control.press()

    function press() {
        if (control.enabled && !control.busy)
            control.clicked()
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    // A busy button keeps its focus but swallows what would press it again.
    Keys.onSpacePressed: event => event.accepted = control.busy
    MouseArea {
        anchors.fill: parent
        z: 1
        enabled: control.busy
        visible: control.busy
    }

    background: Rectangle {
        radius: Theme.radius
        color: !control.enabled ? (control.kind === ActionButton.Quiet ? "transparent" : Theme.disabled)
             : control.kind === ActionButton.Primary ? (control.down ? Theme.accentPressed : Theme.accent)
             : control.kind === ActionButton.Danger ? (control.down ? Theme.dangerPressed : Theme.danger)
             : control.down ? Theme.pressed
             : control.kind === ActionButton.Secondary ? Theme.surface : "transparent"
        border.width: control.kind === ActionButton.Quiet ? 0
                    : control.filled && (Theme.mode !== "night" || !control.enabled) ? 0 : 1
        border.color: !control.enabled ? Theme.divider
                    : control.kind === ActionButton.Danger ? Theme.dangerText : Theme.accentText

        FocusRing { shown: control.visualFocus }
    }

    contentItem: ButtonFace {
        iconName: Theme.largeText && control.text !== "" ? "" : control.iconName
        words: control.text
        ink: control.ink
        working: control.busy
    }
}
