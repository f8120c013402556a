// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What a hand-out may say besides, folded away: nothing of it is needed.
FoldedPart {
    id: part

    required property HandoutMaker maker

    function first(values: var): string {
        return values.length > 0 ? values[0] : ""
    }

    title: qsTr("More: zone, research, note")

    SecondaryButton {
        visible: part.maker.contact !== ""
        text: qsTr("Not part of the contact")
        onClicked: part.maker.contact = ""
    }
    ChoiceList {
        visible: (part.maker.options.zone ?? []).length > 0
        label: qsTr("Zone")
        options: part.maker.options.zone ?? []
        values: part.maker.values.zone ? [part.maker.values.zone] : []
        onChosen: values => part.maker.set("zone", part.first(values))
    }
    FieldNumber {
        label: qsTr("Minutes of training")
        unit: qsTr("min")
        to: 600
        filled: part.maker.values.training_minutes !== undefined
        value: part.maker.values.training_minutes ?? 0
        onEdited: value => part.maker.set("training_minutes", value)
        onCleared: part.maker.set("training_minutes", "")
    }
    ChoiceList {
        label: qsTr("Takes part in the research")
        helperText: qsTr("A no changes nothing: naloxone is for everybody.")
        options: part.maker.options.research_consent ?? []
        values: part.maker.values.research_consent ? [part.maker.values.research_consent] : []
        onChosen: values => part.maker.set("research_consent", part.first(values))
    }
    CheckRow {
        text: qsTr("Registered in the project's form")
        helperText: qsTr("Nothing of that form is copied here.")
        value: part.maker.values.external_registered === true
        onAnswered: value => part.maker.set("external_registered", value ? true : "")
    }
    FieldTextArea {
        id: note

        label: qsTr("Note")
        mostBytes: 280
        freeText: true
        names: true
        helperText: qsTr("Nothing that tells who it was.")
        errorText: note.fits ? "" : qsTr("Too long: at most 280 characters. What is beyond is not recorded.")
        text: part.maker.values.note ?? ""
        onEdited: text => part.maker.set("note", text)
    }
    Repeater {
        model: part.maker.facts

        LabelValue {
            required property var modelData

            width: parent.width
            label: modelData.label
            value: modelData.value
            beside: true
        }
    }
}
