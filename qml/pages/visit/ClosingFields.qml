// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Presenting, oral feedback, the venue's view and the end. The law demands the first two, also
// after an anonymous control (alkoholforskriften § 9-5).
Stack {
    id: fields

    required property VisitEditor visit
    signal touched()

    // What is said at most places, to be had by one tap.
    readonly property var sentences: [
        qsTr("No deviations were found, and the person in charge was told so."),
        qsTr("The deviations were gone through with the person in charge."),
        qsTr("The person in charge was told of the right to comment within two weeks.")
    ]

    // The text with these sentences and without the others; one's own words stay.
    function withSentences(chosen: var): string {
        let text = fields.visit.values.oral_feedback ?? ""
        for (const sentence of fields.sentences) {
            if (chosen.includes(sentence) && !text.includes(sentence))
                text = (text.trim() + " " + sentence).trim()
            else if (!chosen.includes(sentence))
                text = text.replace(sentence, "").replace("  ", " ").trim()
        }
        return text
    }
    function save(field: string, value: var): void {
        fields.visit.save(field, value)
        fields.touched()
    }
    function one(field: string): var {
        const value = fields.visit.values[field]
        return value ? [value] : []
    }

    spacing: Theme.l

    FieldText {
        label: qsTr("Person in charge")
        text: fields.visit.values.responsible_person ?? ""
        savedAt: fields.visit.saved.responsible_person ?? ""
        maximumLength: 120
        onEdited: text => fields.save("responsible_person", text)
    }
    ChoiceList {
        label: qsTr("Role of the person in charge")
        options: Codes.responsibleRoles
        values: fields.one("responsible_role")
        savedAt: fields.visit.saved.responsible_role ?? ""
        onChosen: values => fields.save("responsible_role", values.length > 0 ? values[0] : "")
    }
    FieldDateTime {
        label: qsTr("Presented ourselves")
        filled: fields.visit.values.presented_at !== undefined
        value: filled ? new Date(fields.visit.values.presented_at) : new Date()
        savedAt: fields.visit.saved.presented_at ?? ""
        onEdited: value => {
            fields.visit.setPresented(value)
            fields.touched()
        }
        onCleared: fields.save("presented_at", "")
    }
    FieldTextArea {
        label: qsTr("Oral feedback given")
        freeText: true
        text: fields.visit.values.oral_feedback ?? ""
        savedAt: fields.visit.saved.oral_feedback ?? ""
        onEdited: text => fields.save("oral_feedback", text)
    }
    ChoiceList {
        label: qsTr("Ready-made sentences")
        multiple: true
        options: fields.sentences.map(sentence => ({value: sentence, label: sentence}))
        values: fields.sentences.filter(sentence => (fields.visit.values.oral_feedback ?? "").includes(sentence))
        onChosen: values => fields.save("oral_feedback", fields.withSentences(values))
    }
    FieldTextArea {
        visible: fields.visit.values.presented_at === undefined
        label: qsTr("Reason for not presenting")
        freeText: true
        text: fields.visit.values.reason_not_presented ?? ""
        savedAt: fields.visit.saved.reason_not_presented ?? ""
        minimumLines: 2
        onEdited: text => fields.save("reason_not_presented", text)
    }
    ChoiceList {
        // It is chosen on a page of its own; here it can be changed or taken away.
        visible: fields.visit.values.reason_not_carried_out !== undefined
        label: qsTr("The control could not be carried out")
        helperText: qsTr("Only when nothing could be controlled. Write above what happened.")
        options: Codes.reasonsNotCarriedOut
        multiple: true
        values: fields.one("reason_not_carried_out")
        savedAt: fields.visit.saved.reason_not_carried_out ?? ""
        // One reason at most; pressing it again takes it away.
        onChosen: values => fields.save("reason_not_carried_out",
            values.find(value => value !== fields.visit.values.reason_not_carried_out)
                ?? (values.length > 0 ? values[0] : ""))
    }
    ChoiceList {
        label: qsTr("The venue's view")
        options: Codes.venueAgrees
        values: fields.one("venue_agrees")
        savedAt: fields.visit.saved.venue_agrees ?? ""
        onChosen: values => fields.save("venue_agrees", values.length > 0 ? values[0] : "")
    }
    ChoiceList {
        label: qsTr("Signature on the paper copy")
        options: Codes.signatures
        values: fields.one("signature")
        savedAt: fields.visit.saved.signature ?? ""
        onChosen: values => {
            fields.visit.setSignature(values.length > 0 ? values[0] : "")
            fields.touched()
        }
    }
    SignaturePad {
        visit: fields.visit
        onTouched: fields.touched()
    }
    PhotoStrip {
        workspace: fields.visit.workspace
        recordId: fields.visit.recordId
        editable: fields.visit.isDraft
    }
    FieldTextArea {
        label: qsTr("General impression, positive and negative")
        freeText: true
        text: fields.visit.values.general_impression ?? ""
        savedAt: fields.visit.saved.general_impression ?? ""
        onEdited: text => fields.save("general_impression", text)
    }
    FieldDateTime {
        label: qsTr("Ended")
        filled: fields.visit.values.ended_at !== undefined
        value: filled ? new Date(fields.visit.values.ended_at) : new Date()
        savedAt: fields.visit.saved.ended_at ?? ""
        onEdited: value => fields.save("ended_at", value)
        onCleared: fields.save("ended_at", "")
    }
}
