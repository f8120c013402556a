// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// One answer of SegmentedAnswer or one chip of ChoiceList.
//   text; checked; iconName; tone "ok" | "deviation" | "notSeen" | "neutral"; question (read before the answer);
//   multiple: reads as a check box; tight: narrower and in small letters, where several must stand in
//   one row of a phone; signal clicked()
Pressable {
    id: control

    property string text
    property bool checked: false
    property string iconName: "check"
    property string tone
    property string question
    property bool multiple: false
    property bool tight: false
    readonly property color ink: !enabled ? Theme.textDisabled
                               : !checked ? Theme.text
                               : tone === "deviation" ? Theme.dangerSoftInk
                               : tone === "notSeen" || tone === "neutral" ? Theme.neutralInk
                               : Theme.accentInk

    implicitWidth: tight ? Math.max(Theme.touch, face.implicitWidth + 2 * Theme.xs)
                         : Math.max(Theme.touch + Theme.l, face.implicitWidth + 2 * Theme.m)
    implicitHeight: Math.max(Theme.touch, face.implicitHeight + 2 * Theme.s)

    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: question === "" ? text : question + ": " + text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: control.checked
               ? (!control.enabled ? Theme.disabled
                  : control.tone === "deviation" ? Theme.dangerSoft
                  : control.tone === "notSeen" || control.tone === "neutral" ? Theme.neutralSoft
                  : Theme.accent)
               : control.down ? Theme.pressed : Theme.field
        border.width: control.checked ? 2 : 1
        border.color: !control.enabled ? Theme.divider
                    : !control.checked ? Theme.outline
                    : control.tone === "deviation" ? Theme.dangerText
                    : control.tone === "notSeen" || control.tone === "neutral" ? Theme.neutralInk
                    : Theme.mode === "light" ? Theme.accent : Theme.accentText

        FocusRing { shown: control.visualFocus }
    }

    ButtonFace {
        id: face
        anchors.fill: parent
        anchors.margins: control.tight ? 0 : Theme.s
        kind: control.tight ? AppText.Caption : AppText.Body
        iconName: control.checked ? control.iconName : ""
        words: control.text
        ink: control.ink
        weight: control.checked ? Font.DemiBold : Font.Medium
    }
}
