// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T

// The one-line input that the fields are built of; pages use FieldText.
//   wrong: shows an error; sensitive: the keyboard must not learn what is typed.
T.TextField {
    id: control

    property bool wrong: false
    property bool sensitive: true
    property int hints: Qt.ImhNone

    implicitWidth: 120
    implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding)
    leftPadding: Theme.m
    rightPadding: Theme.m
    topPadding: Theme.s
    bottomPadding: Theme.s
    verticalAlignment: Text.AlignVCenter
    color: enabled ? Theme.text : Theme.textDisabled
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.textSecondary
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    selectByMouse: true
    inputMethodHints: hints | (sensitive ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone)
    activeFocusOnTab: true

    Accessible.role: Accessible.EditableText

    background: FieldBackground {
        active: control.activeFocus
        wrong: control.wrong
        readOnly: control.readOnly || !control.enabled
    }

    AppText {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: control.horizontalAlignment
        text: control.placeholderText
        secondary: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        visible: control.length === 0 && control.preeditText === ""
        decorative: true
    }
}
