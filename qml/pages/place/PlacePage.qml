// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A place: what it may do now, its licences, and the start of a visit.
AppPage {
    id: page

    required property Workspace workspace
    required property string placeId

    // The licence a visit is to be about, where it was opened from the calendar.
    property string wantedLicence

    signal visitOpened(string visit, bool draft)
    signal assignmentOpened(string assignment, string place)
    signal editOpened(string place)
    signal licenceOpened(string licence)
    signal notCarriedOutOpened(string visit)

    property bool notCarriedOut: false

    PlaceDetails {
        id: place
        workspace: page.workspace
        placeId: page.placeId
        wantedLicence: page.wantedLicence
        onVisitStarted: visit => {
            if (page.notCarriedOut)
                page.notCarriedOutOpened(visit)
            else
                page.visitOpened(visit, true)
        }
    }
    VisitsModel {
        id: visits
        workspace: page.workspace
        premises: page.placeId
        pile: "all"
    }

    title: place.name
    subtitle: place.address
    canGoBack: true

    ErrorBanner {
        visible: place.error.isSet
        what: place.error.happened
        where: place.error.data
        todo: place.error.action
    }
    SectionCard {
        visible: place.isAssigned && page.workspace.isInspector
        iconName: "list"
        title: qsTr("Assigned to you")
        note: place.assignmentNote !== "" ? place.assignmentNote
                                          : qsTr("A visit that you start here is for this assignment.")
    }
    Repeater {
        model: place.licences

        LicenceCard {
            required property var modelData

            licence: modelData
            editable: page.workspace.isCaseHandler
            onEditOpened: page.licenceOpened(modelData.id)
        }
    }
    EmptyState {
        visible: place.ready && place.licences.length === 0
        iconName: "document"
        title: qsTr("No licence in the register")
        text: qsTr("The office can import it. A visit can be made all the same.")
    }
    SectionCard {
        title: qsTr("About the place")

        LabelValue {
            beside: true
            label: qsTr("Licence holder")
            value: place.holder
        }
        LabelValue {
            beside: true
            label: qsTr("Organisation number")
            value: place.orgNumber
        }
        LabelValue {
            beside: true
            label: qsTr("Last control")
            value: place.lastControl !== "" ? place.lastControl : qsTr("Never controlled")
        }
        LabelValue {
            beside: true
            label: qsTr("Controls this year")
            value: String(place.controlsThisYear)
        }
        SecondaryButton {
            visible: page.workspace.isCaseHandler
            text: qsTr("Edit the place and its licences")
            iconName: "pen"
            onClicked: page.editOpened(page.placeId)
        }
    }
    WhyCard {
        visible: page.workspace.isInspector && place.why.length > 0
        reasons: place.why
    }
    AssignmentsCard {
        visible: page.workspace.isCaseHandler
        workspace: page.workspace
        premises: page.workspace.isCaseHandler ? page.placeId : ""
        onOpened: assignment => page.assignmentOpened(assignment, page.placeId)
    }
    PointsCard {
        visible: page.workspace.isCaseHandler
        workspace: page.workspace
        premises: page.workspace.isCaseHandler ? page.placeId : ""
    }
    SectionCard {
        title: qsTr("Visits on this device")
        note: visits.loaded && visits.count === 0 ? qsTr("None yet.") : ""

        Repeater {
            model: visits

            ListRow {
                id: row

                required property int index
                required property string visitId
                required property string kind
                required property string started
                required property string inspectors
                required property string status
                required property string statusCode

                inCard: true
                lineShown: index < visits.count - 1
                title: started
                subtitle: kind
                caption: inspectors
                badgeText: status
                onClicked: page.visitOpened(row.visitId, row.statusCode === "draft")
            }
        }
    }

    actions: [
        SecondaryButton {
            visible: page.workspace.isInspector
            enabled: place.ready
            text: qsTr("Could not be controlled")
            onClicked: {
                page.notCarriedOut = true
                if (place.draftId !== "")
                    page.notCarriedOutOpened(place.draftId)
                else
                    place.startVisit()
            }
        },
        PrimaryButton {
            visible: page.workspace.isInspector
            enabled: place.ready
            text: place.draftId !== "" ? qsTr("Go on with the draft") : qsTr("Start visit")
            onClicked: {
                page.notCarriedOut = false
                if (place.draftId !== "")
                    page.visitOpened(place.draftId, true)
                else
                    place.startVisit()
            }
        }
    ]
}
