// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A licence as the office keeps it. What is against the law is said in place and at the top; it is
// saved all the same.
AppPage {
    id: page

    required property Workspace workspace
    required property string licenceId

    // Rarely another one: twelve choices stay away until somebody wants them.
    property bool kindOpen: false

    signal hoursOpened(string licence)

    LicenceEditor {
        id: licence
        workspace: page.workspace
        recordId: page.licenceId
    }

    title: licence.title
    subtitle: licence.placeName
    canGoBack: true

    ErrorBanner {
        visible: licence.error.isSet
        what: licence.error.happened
        where: licence.error.data
        todo: licence.error.action
        closable: true
        onClosed: licence.clearError()
    }
    LicenceFindings {
        visible: licence.ready && licence.findings.length > 0
        findings: licence.findings
        errorCount: licence.errorCount
    }
    SectionCard {
        visible: licence.ready
        title: qsTr("Licence")

        LabelValue {
            visible: !page.kindOpen
            label: qsTr("Kind of licence")
            value: licence.title
        }
        QuietButton {
            visible: !page.kindOpen
            text: qsTr("Change the kind")
            onClicked: page.kindOpen = true
        }
        ChoiceList {
            visible: page.kindOpen
            label: qsTr("Kind of licence")
            options: Codes.licenceKinds
            values: licence.values.licence_kind ? [licence.values.licence_kind] : []
            errorText: licence.problems.licence_kind ?? ""
            savedAt: licence.saved.licence_kind ?? ""
            onChosen: values => {
                licence.save("licence_kind", values[0] ?? "")
                page.kindOpen = false
            }
        }
        ChoiceList {
            label: qsTr("Product groups")
            options: licence.groupChoices
            multiple: true
            values: licence.values.groups ?? []
            errorText: licence.problems.groups ?? ""
            savedAt: licence.saved.groups ?? ""
            onChosen: values => licence.setCodes("groups", values)
        }
        FieldText {
            label: qsTr("Licence number")
            text: licence.values.licence_number ?? ""
            savedAt: licence.saved.licence_number ?? ""
            onEdited: text => licence.save("licence_number", text)
        }
        FieldDate {
            label: qsTr("Granted")
            value: licence.values.granted_date ?? ""
            savedAt: licence.saved.granted_date ?? ""
            onEdited: value => licence.save("granted_date", value)
            onCleared: licence.save("granted_date", "")
        }
        FieldDate {
            label: qsTr("First day")
            value: licence.values.valid_from ?? ""
            errorText: licence.problems.valid_from ?? ""
            savedAt: licence.saved.valid_from ?? ""
            onEdited: value => licence.save("valid_from", value)
            onCleared: licence.save("valid_from", "")
        }
        FieldDate {
            label: qsTr("Last day")
            value: licence.values.valid_to ?? ""
            errorText: licence.problems.valid_to ?? ""
            helperText: licence.warnings.valid_to ?? licence.termText
            savedAt: licence.saved.valid_to ?? ""
            onEdited: value => licence.save("valid_to", value)
            onCleared: licence.save("valid_to", "")
        }
        SecondaryButton {
            visible: licence.latestEnd !== "" && licence.latestEnd !== licence.values.valid_to
            text: qsTr("As long as the law lets it")
            onClicked: licence.save("valid_to", licence.latestEnd)
        }
        SeasonFields {
            visible: licence.isSeasonal
            licence: licence
        }
    }
    SectionCard {
        visible: licence.isEvent
        title: qsTr("Event")

        FieldText {
            label: qsTr("Name of the event")
            text: licence.values.event_name ?? ""
            helperText: licence.warnings.event_name ?? ""
            savedAt: licence.saved.event_name ?? ""
            onEdited: text => licence.save("event_name", text)
        }
        YesNoField {
            label: qsTr("Closed party")
            errorText: licence.problems.closed_party ?? ""
            field: "closed_party"
            editor: licence
        }
        FieldNumber {
            label: qsTr("Expected guests")
            filled: licence.values.expected_guests !== undefined
            value: licence.values.expected_guests ?? 0
            to: 100000
            savedAt: licence.saved.expected_guests ?? ""
            onEdited: value => licence.save("expected_guests", value)
            onCleared: licence.save("expected_guests", "")
        }
    }
    SectionCard {
        visible: licence.ready
        title: qsTr("Hours")
        note: licence.hoursText === "" ? qsTr("None of its own: the normal hours of the law apply.") : ""

        LabelValue {
            visible: licence.hoursText !== ""
            label: qsTr("In force today")
            value: licence.hoursText
        }
        SecondaryButton {
            text: qsTr("Open the hours")
            iconName: "clock"
            onClicked: page.hoursOpened(page.licenceId)
        }
    }
    LicencePeople {
        visible: licence.asksForManager
        licence: licence
    }
    LicenceAreas {
        visible: licence.ready
        licence: licence
    }
    SectionCard {
        visible: licence.ready
        title: qsTr("Conditions")

        ChoiceList {
            label: qsTr("Kinds of conditions")
            options: Codes.conditions
            multiple: true
            values: licence.values.condition_codes ?? []
            savedAt: licence.saved.condition_codes ?? ""
            onChosen: values => licence.setCodes("condition_codes", values)
        }
        FieldTextArea {
            label: qsTr("Conditions as decided")
            helperText: qsTr("One a line. Inspectors read them on the place's page.")
            text: licence.values.conditions ?? ""
            savedAt: licence.saved.conditions ?? ""
            onEdited: text => licence.save("conditions", text)
        }
        ChoiceList {
            label: qsTr("Local age limit")
            options: Codes.ageLimits
            values: licence.values.age_limit ? [licence.values.age_limit] : []
            savedAt: licence.saved.age_limit ?? ""
            onChosen: values => licence.save("age_limit", values[0] ?? "")
        }
    }
    LicenceWithdrawals {
        visible: licence.ready && !licence.isEvent
        licence: licence
    }
    LicenceTransfer {
        visible: licence.ready && !licence.isEvent
        licence: licence
    }
}
