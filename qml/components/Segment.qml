// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// One answer of SegmentedAnswer or one chip of ChoiceList.
//   text; checked; iconName; tone "ok" | "deviation" | "notSeen" | "neutral"; question (read before the answer);
//   multiple: reads as a check box; signal clicked()
T.Button {
    id: control

    property string iconName: "check"
    property string tone
    property string question
    property bool multiple: false
    readonly property color ink: !enabled ? Theme.textDisabled
                               : !checked ? Theme.text
                               : tone === "deviation" ? Theme.dangerSoftInk
                               : tone === "notSeen" || tone === "neutral" ? Theme.neutralInk
                               : Theme.accentInk

    implicitWidth: Math.max(Theme.touch + Theme.l, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.s
    verticalPadding: Theme.s
    focusPolicy: Qt.StrongFocus
    checkable: false

    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: question === "" ? text : question + ": " + text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    function press() {
        if (control.enabled)
            control.clicked()
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    background: Rectangle {
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

    contentItem: ButtonFace {
        iconName: control.checked ? control.iconName : ""
        words: control.text
        ink: control.ink
        weight: control.checked ? Font.DemiBold : Font.Medium
    }
}
