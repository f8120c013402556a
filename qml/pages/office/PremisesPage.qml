// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A place as the office keeps it; without an id, a new one.
AppPage {
    id: page

    required property Workspace workspace
    required property string placeId

    signal licenceOpened(string licence)

    PremisesEditor {
        id: place
        workspace: page.workspace
        recordId: page.placeId
        onCreated: id => page.placeId = id
        onLicenceAdded: licence => page.licenceOpened(licence)
    }

    title: page.placeId === "" ? qsTr("New place") : place.values.name ?? ""
    subtitle: page.placeId === "" ? "" : qsTr("In the office's register")
    canGoBack: true

    ErrorBanner {
        visible: place.error.isSet
        what: place.error.happened
        where: place.error.data
        todo: place.error.action
        closable: true
        onClosed: place.clearError()
    }
    NewPlaceFields {
        id: fresh
        visible: page.placeId === ""
        municipalities: place.municipalities
    }
    SectionCard {
        visible: place.ready
        title: qsTr("The place")

        FieldText {
            label: qsTr("Name")
            text: place.values.name ?? ""
            savedAt: place.saved.name ?? ""
            onEdited: text => place.save("name", text)
        }
        FieldText {
            label: qsTr("Licence holder")
            helperText: qsTr("A new holder is a transfer: note it with its date on the licence.")
            text: place.values.holder ?? ""
            savedAt: place.saved.holder ?? ""
            onEdited: text => place.save("holder", text)
        }
        FieldText {
            label: qsTr("Organisation number")
            text: place.values.org_number ?? ""
            errorText: place.orgNumberFault
            savedAt: place.saved.org_number ?? ""
            hints: Qt.ImhDigitsOnly
            onEdited: text => place.saveOrgNumber(text)
        }
        FieldText {
            label: qsTr("Address")
            text: place.values.address ?? ""
            savedAt: place.saved.address ?? ""
            onEdited: text => place.save("address", text)
        }
        FieldText {
            label: qsTr("Postal code")
            text: place.values.postal_code ?? ""
            savedAt: place.saved.postal_code ?? ""
            hints: Qt.ImhDigitsOnly
            onEdited: text => place.save("postal_code", text)
        }
        FieldText {
            label: qsTr("Postal place")
            text: place.values.postal_place ?? ""
            savedAt: place.saved.postal_place ?? ""
            onEdited: text => place.save("postal_place", text)
        }
        ChoiceList {
            label: qsTr("Kind of place")
            options: Codes.placeKinds
            values: place.values.place_kind ? [place.values.place_kind] : []
            savedAt: place.saved.place_kind ?? ""
            onChosen: values => place.save("place_kind", values[0] ?? "")
        }
        ChoiceList {
            label: qsTr("Risk")
            options: Codes.riskClasses
            values: place.values.risk_class ? [place.values.risk_class] : []
            savedAt: place.saved.risk_class ?? ""
            onChosen: values => place.save("risk_class", values[0] ?? "")
        }
    }
    SectionCard {
        visible: place.ready
        title: qsTr("Licences")
        note: place.licences.length === 0 ? qsTr("None yet. Add the first one below.") : ""

        Repeater {
            model: place.licences

            ListRow {
                id: row

                required property int index
                required property var modelData

                inCard: true
                lineShown: index < place.licences.length - 1
                title: modelData.title
                subtitle: modelData.groups
                caption: modelData.validity
                badgeKind: modelData.errors > 0 ? "error" : modelData.note !== "" ? "waiting" : ""
                badgeText: modelData.note
                onClicked: page.licenceOpened(row.modelData.id)
            }
        }
    }
    SectionCard {
        visible: place.ready
        title: qsTr("New licence")

        ChoiceList {
            id: kind
            label: qsTr("Kind of licence")
            options: Codes.licenceKinds
            property string chosenKind
            values: chosenKind === "" ? [] : [chosenKind]
            onChosen: values => chosenKind = values[0] ?? ""
        }
        SecondaryButton {
            text: qsTr("Add the licence")
            iconName: "plus"
            enabled: kind.chosenKind !== ""
            onClicked: place.addLicence(kind.chosenKind)
        }
    }

    actions: PrimaryButton {
        visible: page.placeId === ""
        text: qsTr("Make the place")
        enabled: fresh.name.trim() !== "" && fresh.municipality !== ""
        onClicked: place.create(fresh.name, fresh.municipality)
    }
}
