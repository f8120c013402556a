// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "moment.js" as Moment

// A day, typed as 24.12.2026, with a button for today.
//   label; value ("2026-12-24" as it is stored, or ""); helperText; errorText; savedAt
//   signal edited(string value): a whole day as it is to be stored; signal cleared(); flush()
FieldFrame {
    id: field

    property string value
    readonly property string storedText: value === "" ? "" : value.split("-").reverse().join(".")
    readonly property bool wrong: !buffer.pending && buffer.draft !== ""
                                  && Moment.day(buffer.draft) === null

    signal edited(string value)
    signal cleared()

    unsaved: buffer.draft !== storedText
    inputError: wrong ? qsTr("Type the date like 24.12.2026") : ""

    function flush() { buffer.flush() }
    function take(text: string) {
        const day = Moment.day(text)
        if (text === "")
            cleared()
        else if (day !== null)
            edited(Qt.formatDate(day, "yyyy-MM-dd"))
    }

    // A large date needs the whole width.
    GridLayout {
        columns: Theme.largeText ? 1 : 3
        columnSpacing: Theme.s
        rowSpacing: Theme.s

        PlainInput {
            id: box
            objectName: "input"
            Layout.fillWidth: true
            Layout.minimumWidth: 132
            Layout.maximumWidth: 160 * Theme.textScale
            hints: Qt.ImhDate
            maximumLength: 10
            placeholderText: qsTr("dd.mm.yyyy")
            wrong: field.wrong
            onTextChanged: buffer.type(text)
            onAccepted: buffer.flush()
            onActiveFocusChanged: if (!activeFocus) buffer.flush()
            Accessible.name: field.label
            Accessible.description: field.description
        }
        SecondaryButton {
            objectName: "today"
            text: qsTr("Today")
            Accessible.name: qsTr("%1: set to today").arg(field.label)
            onClicked: {
                box.text = Qt.formatDate(new Date(), "dd.MM.yyyy")
                buffer.flush()
            }
        }
        Item {
            Layout.fillWidth: true
            visible: !Theme.largeText
        }
    }

    EditBuffer {
        id: buffer
        stored: field.storedText
        pause: 900
        onEdited: text => field.take(text)
        onRestored: text => box.text = text
    }
}
