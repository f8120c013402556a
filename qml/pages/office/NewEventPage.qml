// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A new event: what, when, and where; hours, groups and conditions follow on its licence.
AppPage {
    id: page

    required property Workspace workspace
    property string kind: "skjenk_enkeltanledning"
    property string firstDay
    property string lastDay
    property string placeId
    property string placeName
    property bool placeIsNew: false

    signal made(string licence)

    EventMaker {
        id: maker
        workspace: page.workspace
        onMade: licence => page.made(licence)
    }
    PremisesEditor {
        id: office
        workspace: page.workspace
    }
    PlacesModel {
        id: places
        workspace: page.workspace
    }

    title: qsTr("New event")
    canGoBack: true

    ErrorBanner {
        visible: maker.error.isSet
        what: maker.error.happened
        where: maker.error.data
        todo: maker.error.action
    }
    SectionCard {
        title: qsTr("Event")

        FieldText {
            id: eventName
            label: qsTr("Name of the event")
        }
        ChoiceList {
            label: qsTr("Kind of licence")
            options: Codes.eventKinds
            values: [page.kind]
            onChosen: values => page.kind = values[0] ?? ""
        }
        FieldDate {
            label: qsTr("First day")
            value: page.firstDay
            onEdited: value => page.firstDay = value
            onCleared: page.firstDay = ""
        }
        FieldDate {
            label: qsTr("Last day")
            helperText: qsTr("Empty: the same day.")
            errorText: page.lastDay !== "" && page.lastDay < page.firstDay
                ? qsTr("The last day is before the first.") : ""
            value: page.lastDay
            onEdited: value => page.lastDay = value
            onCleared: page.lastDay = ""
        }
    }
    SectionCard {
        visible: page.placeId !== ""
        title: qsTr("Where")

        LabelValue {
            label: qsTr("Place")
            value: page.placeName
        }
        SecondaryButton {
            text: qsTr("Choose another place")
            onClicked: page.placeId = ""
        }
    }
    SectionCard {
        visible: page.placeId === "" && !page.placeIsNew
        title: qsTr("Where")

        SearchField {
            width: parent.width
            placeholderText: qsTr("Search places")
            onSearched: text => places.search = text
        }
        ListView {
            id: list

            // The search brings the others.
            height: Math.min(contentHeight, 4 * Theme.touchLarge)
            clip: true
            model: places
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            delegate: ListRow {
                id: row

                required property string placeId
                required property string name
                required property string kind

                width: list.width
                inCard: true
                title: name
                subtitle: kind
                onClicked: {
                    page.placeName = row.name
                    page.placeId = row.placeId
                }
            }
        }
        SecondaryButton {
            text: qsTr("It is at a new place")
            iconName: "plus"
            onClicked: page.placeIsNew = true
        }
    }
    NewPlaceFields {
        id: fresh
        visible: page.placeId === "" && page.placeIsNew
        municipalities: office.municipalities

        FieldText {
            id: address
            label: qsTr("Address")
        }
        SecondaryButton {
            text: qsTr("It is at a place in the register")
            onClicked: page.placeIsNew = false
        }
    }

    actions: PrimaryButton {
        text: qsTr("Make the event")
        enabled: eventName.typed.trim() !== "" && page.firstDay !== "" && page.kind !== ""
            && (page.lastDay === "" || page.lastDay >= page.firstDay)
            && (page.placeId !== "" || (page.placeIsNew && fresh.name.trim() !== "" && fresh.municipality !== ""))
        onClicked: maker.make({kind: page.kind, name: eventName.typed, from: page.firstDay, to: page.lastDay,
                               place: page.placeId, place_name: fresh.name, address: address.typed,
                               municipality: fresh.municipality})
    }
}
