// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What is known of an overdose, in the order in which it is told.
Stack {
    id: fields

    required property OverdoseEditor overdose
    readonly property var values: overdose.values
    readonly property bool isSeen: values.reported_by === "egen_observasjon"
    readonly property bool isUsed: values.naloxone_used === "ja"

    spacing: Theme.l

    function numbers(from: int, to: int): var {
        const all = []
        for (let number = from; number <= to; ++number)
            all.push({value: String(number), label: String(number)})
        return all
    }
    function flush() {
        moment.flush()
        warning.flush()
        note.flush()
    }

    SectionCard {
        title: qsTr("What happened")

        OverdoseQuestion {
            overdose: fields.overdose
            field: "reported_by"
            label: qsTr("How do you know of it?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "survived"
            label: qsTr("Did the person survive?")
        }
        ErrorBanner {
            visible: fields.values.survived === "nei"
            kind: "waiting"
            what: qsTr("A death is reported to 113 and the police.")
            todo: qsTr("What is written here does not reach them.")
        }
        FieldDateTime {
            id: moment

            visible: fields.isSeen
            label: qsTr("When you saw it")
            filled: fields.values.occurred_at !== undefined
            value: filled ? new Date(fields.values.occurred_at) : new Date()
            dateShown: filled
            onEdited: value => fields.overdose.answer("occurred_at", value)
            onCleared: fields.overdose.answer("occurred_at", "")
        }
        OverdoseQuestion {
            visible: !fields.isSeen
            overdose: fields.overdose
            field: "when_band"
            label: qsTr("How long ago?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "recipient_relation"
            label: fields.isSeen ? qsTr("Who had the overdose?") : qsTr("Who had it, to the one who tells?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "place"
            label: qsTr("What kind of place?")
        }
        OverdoseQuestion {
            visible: fields.overdose.zones.length > 0
            overdose: fields.overdose
            field: "zone"
            codes: fields.overdose.zones
            label: qsTr("Which zone?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "substances"
            multiple: true
            label: qsTr("What was taken, as far as is known?")
        }
    }
    SectionCard {
        title: qsTr("What was done")

        OverdoseQuestion {
            overdose: fields.overdose
            field: "naloxone_used"
            label: qsTr("Was naloxone used?")
        }
        OverdoseQuestion {
            visible: fields.isUsed
            overdose: fields.overdose
            field: "doses_used"
            codes: fields.numbers(1, 5)
            label: qsTr("How many doses?")
            helperText: qsTr("5 stands for five or more.")
            numeric: true
        }
        OverdoseQuestion {
            visible: fields.isUsed
            overdose: fields.overdose
            field: "product"
            codes: fields.overdose.products
            label: qsTr("Which spray?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "ambulance"
            label: qsTr("Was 113 called?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "cpr"
            label: qsTr("Was breathing or heart compression given?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "hospital"
            label: qsTr("Taken to hospital?")
        }
        OverdoseQuestion {
            overdose: fields.overdose
            field: "follow_up_offered"
            label: qsTr("Was follow-up offered afterwards?")
        }
        OverdoseQuestion {
            visible: fields.isUsed && !fields.isSeen
            overdose: fields.overdose
            field: "comfort_using"
            codes: fields.numbers(1, 5)
            label: qsTr("How safe did it feel to use the spray?")
            helperText: qsTr("1 is not at all, 5 is very.")
            numeric: true
        }
    }
    SectionCard {
        title: qsTr("A warning to others")

        CheckRow {
            text: qsTr("Unusually strong, or not what it was sold as")
            helperText: qsTr("The health lead gets a draft of a warning. Nobody else sees it until it is published.")
            value: fields.values.drug_warning === true
            onAnswered: value => fields.overdose.answer("drug_warning", value)
        }
        FieldTextArea {
            id: warning

            visible: fields.values.drug_warning === true
            label: qsTr("What it was sold as, how it looked, what it did")
            mostBytes: 1000
            errorText: warning.fits ? "" : qsTr("Too long: at most 1,000 characters. What is beyond is not recorded.")
            freeText: true
            names: true
            text: fields.values.drug_warning_text ?? ""
            onEdited: text => fields.overdose.answer("drug_warning_text", text)
        }
        FieldTextArea {
            id: note

            label: qsTr("Note")
            mostBytes: 280
            errorText: note.fits ? "" : qsTr("Too long: at most 280 characters. What is beyond is not recorded.")
            helperText: qsTr("Nothing that points at a person.")
            freeText: true
            names: true
            minimumLines: 2
            text: fields.values.note ?? ""
            onEdited: text => fields.overdose.answer("note", text)
        }
    }
}
