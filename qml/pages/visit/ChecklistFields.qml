// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The items of one section of the checklist, with the counts where they belong.
Stack {
    id: fields

    required property VisitEditor visit
    required property string section
    required property string title
    signal touched()

    readonly property var undoable: fields.visit.undoableSections
    // What nobody has answered yet.
    readonly property int openCount: {
        let open = 0
        const answers = fields.visit.values.checklist ?? {}
        for (const item of fields.visit.checklistItems)
            if (item.section === fields.section && !(answers[item.code]?.answer))
                ++open
        return open
    }
    readonly property var options: [
        {value: "ok", label: qsTr("OK"), tone: "ok"},
        {value: "avvik", label: qsTr("Deviation"), tone: "deviation"},
        {value: "ikke_observert", label: qsTr("Not observed"), tone: "notSeen"},
        {value: "ikke_aktuelt", label: qsTr("Not applicable"), tone: "neutral"}
    ]

    spacing: Theme.l

    ChecklistModel {
        id: items
        items: fields.visit.checklistItems
        section: fields.section
        answers: fields.visit.values.checklist ?? ({})
        saved: fields.visit.saved
    }

    CountFields {
        visible: fields.section === "inside"
        visit: fields.visit
        onTouched: fields.touched()
    }
    AppText {
        visible: fields.openCount > 0
        secondary: true
        kind: AppText.Caption
        text: qsTr("Have you looked at everything here? Then what is open is answered OK. What you did not see you answer below.")
    }
    SecondaryButton {
        visible: fields.openCount > 0
        text: qsTr("All seen and in order")
        iconName: "check"
        Accessible.name: qsTr("%1: all seen and in order").arg(fields.title)
        onClicked: {
            fields.visit.answerRestOk(fields.section)
            fields.touched()
        }
    }
    SecondaryButton {
        visible: fields.openCount === 0 && fields.undoable.indexOf(fields.section) >= 0
        text: qsTr("Undo: open them again")
        iconName: "undo"
        Accessible.name: qsTr("%1: undo, open the answers again").arg(fields.title)
        onClicked: fields.visit.undoRestOk(fields.section)
    }
    Repeater {
        model: items

        Stack {
            id: entry

            required property string item
            required property string label
            required property string answer
            required property string note
            required property string valueKind
            required property string value
            required property string savedAt

            spacing: Theme.s

            SegmentedAnswer {
                label: entry.label
                labelPrefix: entry.item
                options: fields.options
                value: entry.answer
                savedAt: entry.savedAt
                onAnswered: value => {
                    fields.visit.setAnswer(entry.item, value)
                    fields.touched()
                }
            }
            ChecklistValue {
                visible: entry.answer === "ok" || entry.answer === "avvik" || entry.value !== ""
                item: entry.item
                kind: entry.valueKind
                value: entry.value
                startedAt: fields.visit.values.started_at
                    ? new Date(fields.visit.values.started_at) : new Date()
                onEdited: value => {
                    fields.visit.setAnswerValue(entry.item, value)
                    fields.touched()
                }
            }
            FieldText {
                visible: entry.answer === "avvik" || entry.answer === "ikke_observert"
                    || (entry.answer === "ok" && entry.valueKind === "text") || entry.note !== ""
                label: qsTr("Note to %1").arg(entry.item)
                freeText: true
                text: entry.note
                onEdited: text => {
                    fields.visit.setAnswerNote(entry.item, text)
                    fields.touched()
                }
            }
            SecondaryButton {
                visible: entry.answer === "avvik"
                text: qsTr("Observation about %1").arg(entry.item)
                iconName: "plus"
                onClicked: fields.visit.addObservationOn(entry.item)
            }
        }
    }
}
