// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader refuses bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What an item of the checklist takes beside its answer: a number, a level of intoxication or a
// time of day. Made only where the item has one: most have none.
Loader {
    id: loader

    required property string item
    required property string kind
    required property string value
    required property date startedAt

    signal edited(var value)

    function clock(text: string): date {
        const day = new Date(loader.startedAt)
        day.setHours(Number(text.slice(0, 2)), Number(text.slice(3, 5)), 0, 0)
        return day
    }

    active: kind === "count" || kind === "level" || kind === "time"
    sourceComponent: kind === "count" ? count : kind === "level" ? level : time

    Component {
        id: count
        FieldNumber {
            label: qsTr("Number, %1").arg(loader.item)
            filled: loader.value !== ""
            value: Number(loader.value)
            onEdited: value => loader.edited(value)
            onCleared: loader.edited("")
        }
    }
    Component {
        id: level
        ChoiceList {
            label: qsTr("Highest level seen, %1").arg(loader.item)
            options: Codes.intoxicationLevels
            values: loader.value !== "" ? [loader.value] : []
            onChosen: values => loader.edited(Number(values[0]))
        }
    }
    Component {
        id: time
        FieldDateTime {
            label: qsTr("Time, %1").arg(loader.item)
            reference: loader.startedAt
            filled: loader.value !== ""
            value: filled ? loader.clock(loader.value) : loader.startedAt
            onEdited: value => loader.edited(Qt.formatTime(value, "HH:mm"))
            onCleared: loader.edited("")
        }
    }
}
