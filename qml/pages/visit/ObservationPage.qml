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
    // What was filled in already is never folded away.
    readonly property bool personNoted: observation.values.person_sex !== undefined
        || observation.values.person_age_band !== undefined || observation.values.person_sketch !== undefined
    readonly property bool moreNoted: observation.values.uncertainty !== undefined
        || observation.values.other_authorities !== undefined

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
    SegmentedAnswer {
        visible: observation.observerCount === 2
        label: qsTr("Seen by")
        options: [
            {value: "me", label: qsTr("Me")},
            {value: "other", label: qsTr("My colleague")},
            {value: "both", label: qsTr("Both of us")}
        ]
        value: observation.seenBy
        savedAt: observation.saved.observers ?? ""
        onAnswered: value => observation.setSeenBy(value)
    }
    ChoiceList {
        visible: observation.observerCount > 2
        label: qsTr("Seen by these inspectors")
        options: observation.possibleObservers
        multiple: true
        values: observation.values.observers ?? []
        savedAt: observation.saved.observers ?? ""
        onChosen: values => observation.setObservers(values)
    }
    HoursProposal {
        workspace: page.workspace
        observationId: page.observationId
        onAboutToChange: seen.flush()
    }
    FieldTextArea {
        id: seen

        label: qsTr("What was seen")
        freeText: true
        helperText: qsTr("Facts in the past tense. No guest's name or identity number.")
        text: observation.values.description ?? ""
        savedAt: observation.saved.description ?? ""
        minimumLines: 3
        onEdited: text => observation.save("description", text)
    }
    ObservationSigns {
        visible: observation.values.positive !== true
        editor: observation
    }
    FoldedPart {
        visible: observation.values.positive !== true
        title: qsTr("Describe the person")
        open: page.personNoted

        SegmentedAnswer {
            label: qsTr("Sex, as it seemed")
            options: Codes.apparentSexes
            value: observation.values.person_sex ?? ""
            savedAt: observation.saved.person_sex ?? ""
            onAnswered: value => observation.save("person_sex", value)
        }
        SegmentedAnswer {
            label: qsTr("About what age")
            options: Codes.ageBands
            value: observation.values.person_age_band ?? ""
            savedAt: observation.saved.person_age_band ?? ""
            onAnswered: value => observation.save("person_age_band", value)
        }
        FieldText {
            label: qsTr("Clothes and features")
            freeText: true
            helperText: qsTr("Never a name, a number or an address: nobody is identified.")
            text: observation.values.person_sketch ?? ""
            savedAt: observation.saved.person_sketch ?? ""
            onEdited: text => observation.save("person_sketch", text)
        }
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
    FoldedPart {
        title: qsTr("Uncertainty, and matters for others")
        open: page.moreNoted

        FieldText {
            label: qsTr("Uncertainty")
            freeText: true
            text: observation.values.uncertainty ?? ""
            savedAt: observation.saved.uncertainty ?? ""
            onEdited: text => observation.save("uncertainty", text)
        }
        ChoiceList {
            label: qsTr("A matter for another authority")
            helperText: qsTr("Blocked exits, food, work, tax, drugs: they are told, and judge it themselves.")
            options: Codes.otherAuthorities
            multiple: true
            values: observation.values.other_authorities ?? []
            savedAt: observation.saved.other_authorities ?? ""
            onChosen: values => observation.setAuthorities(values)
        }
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
