// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One observation: facts with their time. A conclusion without its signs is asked for them.
AppPage {
    id: page

    required property Workspace workspace
    required property string observationId
    readonly property int level: observation.values.intoxication_level ?? -1

    ObservationEditor {
        id: observation
        workspace: page.workspace
        recordId: page.observationId
        onDiscarded: page.backRequested()
    }

    title: observation.values.positive === true ? qsTr("Positive observation") : qsTr("Observation")
    subtitle: observation.placeName
    canGoBack: true

    ErrorBanner {
        visible: observation.error.isSet
        what: observation.error.happened
        where: observation.error.data
        todo: observation.error.action
        closable: true
        onClosed: observation.clearError()
    }
    FieldDateTime {
        label: qsTr("Time")
        filled: observation.values.at !== undefined
        value: filled ? new Date(observation.values.at) : new Date()
        savedAt: observation.saved.at ?? ""
        onEdited: value => observation.save("at", value)
    }
    ChoiceList {
        label: qsTr("Where in the room")
        options: Codes.locations
        values: observation.values.location ? [observation.values.location] : []
        savedAt: observation.saved.location ?? ""
        onChosen: values => observation.save("location", values.length > 0 ? values[0] : "")
    }
    ChoiceList {
        visible: options.length > 1
        label: qsTr("Seen by")
        options: observation.possibleObservers
        multiple: true
        values: observation.values.observers ?? []
        savedAt: observation.saved.observers ?? ""
        onChosen: values => observation.setObservers(values)
    }
    FieldTextArea {
        label: qsTr("What was seen")
        helperText: observation.hint !== "" ? observation.hint
            : qsTr("Facts in the past tense. No guest's name or identity number.")
        text: observation.values.description ?? ""
        savedAt: observation.saved.description ?? ""
        minimumLines: 4
        onEdited: text => observation.save("description", text)
    }
    FieldText {
        visible: observation.values.positive !== true
        label: qsTr("Person: sex, about what age, clothes")
        text: observation.values.person_sketch ?? ""
        savedAt: observation.saved.person_sketch ?? ""
        onEdited: text => observation.save("person_sketch", text)
    }
    ChoiceList {
        visible: observation.values.positive !== true
        label: qsTr("Level of intoxication")
        options: Codes.intoxicationLevels
        values: page.level >= 0 ? [String(page.level)] : []
        savedAt: observation.saved.intoxication_level ?? ""
        onChosen: values => observation.save("intoxication_level", values.length > 0 ? Number(values[0]) : "")
    }
    FieldTextArea {
        visible: page.level > 0
        label: qsTr("Signs")
        helperText: qsTr("Gaze, speech, gait, hands, noise: what could be seen and heard.")
        text: observation.values.signs ?? ""
        savedAt: observation.saved.signs ?? ""
        onEdited: text => observation.save("signs", text)
    }
    FieldNumber {
        visible: page.level > 0
        label: qsTr("Observed for")
        unit: qsTr("min")
        filled: observation.values.observed_minutes !== undefined
        value: observation.values.observed_minutes ?? 0
        savedAt: observation.saved.observed_minutes ?? ""
        onEdited: value => observation.save("observed_minutes", value)
        onCleared: observation.save("observed_minutes", "")
    }
    YesNoField {
        visible: page.level > 0 || observation.values.served_after !== undefined
        label: qsTr("Served afterwards")
        field: "served_after"
        editor: observation
    }
    YesNoField {
        visible: page.level > 0 || observation.values.asked_to_leave !== undefined
        label: qsTr("Asked to leave")
        field: "asked_to_leave"
        editor: observation
    }
    YesNoField {
        visible: page.level > 0 || observation.values.helped !== undefined
        label: qsTr("Got help from the staff")
        field: "helped"
        editor: observation
    }
    FieldText {
        label: qsTr("Uncertainty")
        text: observation.values.uncertainty ?? ""
        savedAt: observation.saved.uncertainty ?? ""
        onEdited: text => observation.save("uncertainty", text)
    }
    ChoiceList {
        visible: observation.values.positive !== true
        label: qsTr("Possible breach (provisional)")
        helperText: qsTr("The office decides. The venue sees no points.")
        options: Codes.violations(observation.isSale)
        values: observation.values.possible_violation ? [observation.values.possible_violation] : []
        savedAt: observation.saved.possible_violation ?? ""
        onChosen: values => observation.save("possible_violation", values.length > 0 ? values[0] : "")
    }
    PhotoStrip {
        workspace: page.workspace
        recordId: page.observationId
        editable: true
    }
    SecondaryButton {
        visible: observation.canDiscard
        text: qsTr("Remove this observation")
        onClicked: observation.discard()
    }

    actions: PrimaryButton {
        text: qsTr("Done")
        onClicked: page.backRequested()
    }
}
