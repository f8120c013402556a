// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "moment.js" as Moment

// A moment, typed as HH:MM (00:41, 0041, 0.41 and 41 are understood), with a Now button.
//   label; value (Date); filled (false: nothing yet); reference: the moment the person speaks from
//   (the visit's start, or now): a typed time lands within 12 hours of it, so 23:50 typed at 00:30
//   is the evening before; dateShown: shows and takes the date too; nowShown; helperText; errorText;
//   savedAt; signal edited(date value); signal cleared(); flush()
FieldFrame {
    id: field

    property date value
    property bool filled: false
    property date reference: new Date()
    property bool dateShown: false
    property bool nowShown: true
    readonly property string storedTime: filled ? Qt.formatTime(value, "HH:mm") : ""
    readonly property string storedDate: filled ? Qt.formatDate(value, "dd.MM.yyyy") : ""

    signal edited(date value)
    signal cleared()

    readonly property bool timeWrong: !timeBuffer.pending && timeBuffer.draft !== ""
                                      && Moment.minutes(timeBuffer.draft) < 0
    readonly property bool dateWrong: !dateBuffer.pending && dateBuffer.draft !== ""
                                      && Moment.day(dateBuffer.draft) === null
    unsaved: timeBuffer.draft !== storedTime || (dateShown && dateBuffer.draft !== storedDate)
    inputError: timeWrong ? qsTr("Type the time like 00:41")
             : dateWrong ? qsTr("Type the date like 24.12.2026") : ""

    function flush() {
        timeBuffer.flush()
        dateBuffer.flush()
    }
    function take() {
        const time = timeBuffer.draft
        const date = dateShown ? dateBuffer.draft : ""
        if (time === "" && date === "") {
            if (filled)
                cleared()
        } else if (timeWrong || dateWrong || time === "") {
            return
        } else if (date === "") {
            edited(Moment.nearest(Moment.minutes(time), reference))
        } else {
            edited(Moment.at(Moment.day(date), Moment.minutes(time)))
        }
    }
    function setNow() {
        const now = new Date()
        timeBox.text = Qt.formatTime(now, "HH:mm")
        dateBox.text = Qt.formatDate(now, "dd.MM.yyyy")
        timeBuffer.revertTo(timeBox.text)
        dateBuffer.revertTo(dateBox.text)
        edited(now)
    }

    GridLayout {
        columns: Theme.largeText ? 1 : field.dateShown && field.width < 340 ? 2 : 4
        columnSpacing: Theme.s
        rowSpacing: Theme.s

        PlainInput {
            id: dateBox
            objectName: "date"
            visible: field.dateShown
            Layout.fillWidth: true
            Layout.minimumWidth: 132
            Layout.maximumWidth: 160 * Theme.textScale
            hints: Qt.ImhDate
            placeholderText: qsTr("dd.mm.yyyy")
            wrong: field.dateWrong
            onTextChanged: dateBuffer.type(text)
            onAccepted: dateBuffer.flush()
            onActiveFocusChanged: if (!activeFocus) dateBuffer.flush()
            Accessible.name: qsTr("%1: date").arg(field.label)
            Accessible.description: field.description
        }
        PlainInput {
            id: timeBox
            objectName: "input"
            Layout.fillWidth: true
            Layout.minimumWidth: 80
            Layout.maximumWidth: 120 * Theme.textScale
            hints: Qt.ImhTime
            maximumLength: 5
            placeholderText: qsTr("hh:mm")
            wrong: field.timeWrong
            onTextChanged: timeBuffer.type(text)
            onAccepted: timeBuffer.flush()
            onActiveFocusChanged: if (!activeFocus) timeBuffer.flush()
            Accessible.name: field.dateShown ? qsTr("%1: time").arg(field.label) : field.label
            Accessible.description: field.description
        }
        SecondaryButton {
            objectName: "now"
            visible: field.nowShown
            text: qsTr("Now")
            iconName: "clock"
            Accessible.name: qsTr("%1: set to now").arg(field.label)
            onClicked: field.setNow()
        }
        Item {
            Layout.fillWidth: true
            visible: !Theme.largeText
        }
    }

    EditBuffer {
        id: timeBuffer
        stored: field.storedTime
        pause: 900
        onEdited: field.take()
        onRestored: text => timeBox.text = text
    }
    EditBuffer {
        id: dateBuffer
        stored: field.storedDate
        pause: 900
        onEdited: field.take()
        onRestored: text => dateBox.text = text
    }
}
