// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Templates as T
import Feltbok.Components
import "phrase.js" as Phrase

// Several lines of text; grows with what is typed. Tab leaves it.
//   As FieldText, and minimumLines (3); mostBytes: of UTF-8, as the limits of records are (0: any).
FieldFrame {
    id: field

    property string text
    property string placeholderText
    property bool readOnly: false
    property int minimumLines: 3
    property int mostBytes: 0
    property bool sensitive: true
    property bool freeText: false
    property bool names: false
    readonly property string typed: buffer.draft
    readonly property bool pending: buffer.pending
    readonly property var findings: notes.findings
    readonly property bool holdsIdentity: notes.holdsIdentity
    readonly property bool editing: box.activeFocus
    readonly property bool fits: mostBytes === 0
        || encodeURIComponent(typed).replace(/%../g, "x").length <= mostBytes

    unsaved: buffer.draft !== text

    signal edited(string text)
    signal committed()

    function flush() { buffer.flush() }
    function revert() { buffer.revert() }
    function focusInput() { box.forceActiveFocus(Qt.OtherFocusReason) }
    function removePart(start: int, length: int) {
        box.forceActiveFocus(Qt.OtherFocusReason)
        box.text = IdentityFinder.without(box.text, start, length)
        box.cursorPosition = Math.min(start, box.length)
        buffer.flush()
    }

    T.TextArea {
        id: box
        objectName: "input"
        implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding,
                                 metrics.lineSpacing * field.minimumLines + topPadding + bottomPadding)
        implicitWidth: 120
        padding: Theme.m
        color: enabled ? Theme.text : Theme.textDisabled
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        readOnly: field.readOnly
        activeFocusOnTab: true
        inputMethodHints: Qt.ImhMultiLine
            | (field.sensitive ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: buffer.type(text)
        onActiveFocusChanged: {
            if (activeFocus)
                return
            buffer.flush()
            field.committed()
        }

        Accessible.role: Accessible.EditableText
        Accessible.multiLine: true
        Accessible.name: field.label !== "" ? field.label : field.placeholderText
        Accessible.description: Phrase.join([notes.spoken, field.description], " ")

        background: FieldBackground {
            active: box.activeFocus
            wrong: field.errorText !== "" || notes.visible
            readOnly: field.readOnly || !box.enabled
        }

        IdentityMarks {
            input: box
            findings: notes.findings
        }
        FontMetrics {
            id: metrics
            font: box.font
        }
        AppText {
            x: box.leftPadding
            y: box.topPadding
            width: box.width - box.leftPadding - box.rightPadding
            text: field.placeholderText
            secondary: true
            visible: box.length === 0 && box.preeditText === ""
            decorative: true
        }
    }

    IdentityNotes {
        id: notes
        input: box
        enabled: field.freeText && !field.readOnly
        names: field.names
        text: buffer.draft
        onRemoveAsked: (start, length) => field.removePart(start, length)
    }

    EditBuffer {
        id: buffer
        stored: field.text
        freeText: field.freeText
        cursor: box.cursorPosition
        onEdited: text => field.edited(text)
        onRestored: text => box.text = text
    }
}
