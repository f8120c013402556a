// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components
import "phrase.js" as Phrase

// One line of text.
//   label; text (bind to the model; the field never writes it); placeholderText; helperText;
//   errorText; savedAt; readOnly; maximumLength; hints (Qt.ImhDigitsOnly ...); sensitive (default
//   true: the keyboard must not learn it); typed (what is on screen now, read only)
//   (savedAt shows only while text and screen agree)
//   signal edited(text): 400 ms after typing pauses, at the latest every 2 s, and when focus leaves
//   signal committed(): Enter or focus left, after edited;  flush(): hand over at once;
//   revert(): show the stored value;  focusInput()
//   freeText: numbers, phones and addresses of persons are shown and never handed over, the text
//   around them is; names: names of persons are shown, too, and handed over; findings,
//   holdsIdentity (read only): see IdentityNotes
FieldFrame {
    id: field

    property string text
    property string placeholderText
    property bool readOnly: false
    property int maximumLength: 32767
    property int hints: Qt.ImhNone
    property bool sensitive: true
    property bool freeText: false
    property bool names: false
    readonly property string typed: buffer.draft
    readonly property bool pending: buffer.pending
    readonly property var findings: notes.findings
    readonly property bool holdsIdentity: notes.holdsIdentity
    readonly property bool editing: box.activeFocus

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

    PlainInput {
        id: box
        objectName: "input"
        placeholderText: field.placeholderText
        readOnly: field.readOnly
        maximumLength: field.maximumLength
        hints: field.hints
        sensitive: field.sensitive
        wrong: field.errorText !== "" || notes.visible
        onTextChanged: buffer.type(text)
        onAccepted: {
            buffer.flush()
            field.committed()
        }
        onActiveFocusChanged: {
            if (activeFocus)
                return
            buffer.flush()
            field.committed()
        }

        Accessible.name: field.label !== "" ? field.label : field.placeholderText
        Accessible.description: Phrase.join([notes.spoken, field.description], " ")

        IdentityMarks {
            input: box
            findings: notes.findings
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
        onRestored: text => {
            box.text = text
            if (!box.activeFocus)
                box.cursorPosition = 0
        }
    }
}
