// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// A whole number with buttons for one less and one more; may be unanswered.
//   label; value; filled (false: nothing answered yet); from (0); to (9999); unit; helperText;
//   errorText; savedAt; signal edited(int value); signal cleared(): the number was deleted
FieldFrame {
    id: field

    property int value: 0
    property bool filled: true
    property int from: 0
    property int to: 9999
    property string unit
    readonly property string storedText: filled ? String(value) : ""

    signal edited(int value)
    signal cleared()

    labelSuffix: unit
    unsaved: buffer.draft !== storedText
    inputError: outside ? qsTr("Type a number from %1 to %2").arg(from).arg(to) : ""
    readonly property bool outside: buffer.draft !== "" && !accepts(buffer.draft)

    function accepts(text: string): bool {
        return /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to
    }
    function flush() { buffer.flush() }
    function step(by: int) {
        const start = accepts(buffer.draft) ? Number(buffer.draft) : from - (by > 0 ? by : 0)
        const next = Math.min(to, Math.max(from, start + by))
        box.text = String(next)
        buffer.flush()
    }

    RowLayout {
        spacing: Theme.s

        IconButton {
            objectName: "less"
            framed: true
            iconName: "minus"
            text: qsTr("%1: one less").arg(field.label)
            enabled: field.enabled && field.accepts(buffer.draft) && Number(buffer.draft) > field.from
            onClicked: field.step(-1)
        }
        PlainInput {
            id: box
            objectName: "input"
            Layout.fillWidth: true
            Layout.minimumWidth: 56
            Layout.maximumWidth: 120 * Theme.textScale
            horizontalAlignment: Text.AlignHCenter
            hints: Qt.ImhDigitsOnly
            maximumLength: 9
            placeholderText: "–"
            wrong: field.shownError !== ""
            font.weight: Font.DemiBold
            onTextChanged: buffer.type(text)
            onAccepted: buffer.flush()
            onActiveFocusChanged: if (!activeFocus) buffer.flush()
            Keys.onUpPressed: field.step(1)
            Keys.onDownPressed: field.step(-1)

            Accessible.name: field.unit === "" ? field.label : field.label + " (" + field.unit + ")"
            Accessible.description: field.description
        }
        IconButton {
            objectName: "more"
            framed: true
            iconName: "plus"
            text: qsTr("%1: one more").arg(field.label)
            enabled: field.enabled && !(field.accepts(buffer.draft) && Number(buffer.draft) >= field.to)
            onClicked: field.step(1)
        }
        Item { Layout.fillWidth: true }
    }

    EditBuffer {
        id: buffer
        stored: field.storedText
        onEdited: text => {
            if (text === "")
                field.cleared()
            else if (field.accepts(text))
                field.edited(Number(text))
        }
        onRestored: text => box.text = text
    }
}
