// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// An assignment: who goes where, and when. Without an id a new one, at a place.
AppPage {
    id: page

    required property Workspace workspace
    property string assignmentId
    property string placeId

    AssignmentEditor {
        id: assignment
        workspace: page.workspace
        assignment: page.assignmentId
        premises: page.assignmentId === "" ? page.placeId : ""
        onHandedOut: page.backRequested()
    }

    title: page.assignmentId === "" ? qsTr("New assignment") : qsTr("Assignment")
    subtitle: assignment.placeName
    canGoBack: true

    ErrorBanner {
        visible: assignment.error.isSet
        what: assignment.error.happened
        where: assignment.error.data
        todo: assignment.error.action
    }
    LabelValue {
        visible: page.assignmentId !== ""
        label: qsTr("Status")
        value: assignment.status
        strong: true
    }
    ChoiceList {
        visible: page.assignmentId === "" && assignment.targets.length > 1
        label: qsTr("What is to be controlled")
        options: assignment.targets
        values: [assignment.licence]
        onChosen: values => assignment.setLicence(values[0])
    }
    ChoiceList {
        label: qsTr("Who goes")
        multiple: true
        enabled: assignment.isOpen
        options: assignment.inspectors
        values: assignment.users
        helperText: assignment.inspectors.length === 0 ? qsTr("Nobody here is an inspector yet.")
            : qsTr("A serving control counts only when two inspectors make it (alkoholforskriften § 9-5).")
        onChosen: values => assignment.setUsers(values)
    }
    FieldDate {
        label: qsTr("The evening")
        enabled: assignment.isOpen
        value: assignment.date
        helperText: qsTr("A night belongs to the evening it begins.")
        onEdited: value => assignment.setDate(value)
        onCleared: assignment.setDate("")
    }
    FieldTextArea {
        id: note

        label: qsTr("Note to the inspectors")
        freeText: true
        enabled: assignment.isOpen
        text: assignment.note
    }

    actions: [
        DangerButton {
            visible: page.assignmentId !== "" && assignment.ready && assignment.isOpen
            text: qsTr("Call it off")
            onClicked: assignment.cancel()
        },
        SecondaryButton {
            visible: assignment.statusCode === "cancelled"
            text: qsTr("Hand it out again")
            onClicked: assignment.reopen()
        },
        PrimaryButton {
            visible: assignment.isOpen
            enabled: assignment.ready && assignment.users.length > 0
            text: page.assignmentId === "" ? qsTr("Hand out") : qsTr("Save the assignment")
            onClicked: assignment.handOut(note.typed)
        }
    ]
}
