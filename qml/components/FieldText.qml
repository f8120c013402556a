// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// One line of text.
//   label; text (bind to the model; the field never writes it); placeholderText; helperText;
//   errorText; savedAt; readOnly; maximumLength; hints (Qt.ImhDigitsOnly ...); sensitive (default
//   true: the keyboard must not learn it); typed (what is on screen now, read only)
//   (savedAt shows only while text and screen agree)
//   signal edited(text): 400 ms after typing pauses, at the latest every 2 s, and when focus leaves
//   signal committed(): Enter or focus left, after edited;  flush(): hand over at once;
//   revert(): show the stored value;  focusInput()
FieldFrame {
    id: field

    property string text
    property string placeholderText
    property bool readOnly: false
    property int maximumLength: 32767
    property int hints: Qt.ImhNone
    property bool sensitive: true
    readonly property string typed: buffer.draft
    readonly property bool pending: buffer.pending
    readonly property bool editing: box.activeFocus

    unsaved: buffer.draft !== text

    signal edited(string text)
    signal committed()

    function flush() { buffer.flush() }
    function revert() { buffer.revert() }
    function focusInput() { box.forceActiveFocus(Qt.OtherFocusReason) }

    PlainInput {
        id: box
        objectName: "input"
        placeholderText: field.placeholderText
        readOnly: field.readOnly
        maximumLength: field.maximumLength
        hints: field.hints
        sensitive: field.sensitive
        wrong: field.errorText !== ""
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
        Accessible.description: field.description
    }

    EditBuffer {
        id: buffer
        stored: field.text
        onEdited: text => field.edited(text)
        onRestored: text => {
            box.text = text
            if (!box.activeFocus)
                box.cursorPosition = 0
        }
    }
}
