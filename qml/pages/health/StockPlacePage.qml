// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A location of the stock as the health lead keeps it; without an id, a new one.
AppPage {
    id: page

    required property Workspace workspace
    required property string locationId
    property var form: ({name: "", kind: "", users: [], zone: "", minLevel: "", isActive: true})
    property bool filled: false

    function put(name: string, value: var): void {
        const next = Object.assign({}, form)
        next[name] = value
        form = next
    }

    StockRegister {
        id: stock
        workspace: page.workspace
        onChanged: {
            if (!page.filled) {
                page.filled = true
                page.form = stock.location(page.locationId)
            }
        }
        onSaved: page.backRequested()
    }

    title: page.locationId === "" ? qsTr("New location") : qsTr("Location of the stock")
    subtitle: page.locationId === "" ? "" : page.form.name
    canGoBack: true

    ErrorBanner {
        visible: stock.faultField === "record"
        what: stock.fault
        where: qsTr("Nothing has been changed.")
    }
    FieldText {
        id: name

        label: qsTr("Name")
        helperText: qsTr("Of the place, not of a person.")
        text: page.form.name
        maximumLength: 100
        freeText: true
        names: true
        errorText: stock.faultField === "name" ? stock.fault : ""
    }
    ChoiceList {
        label: qsTr("Kind")
        options: stock.kindChoices
        values: page.form.kind !== "" ? [page.form.kind] : []
        errorText: stock.faultField === "location_kind" ? stock.fault : ""
        onChosen: values => page.put("kind", values[0] ?? "")
    }
    ChoiceList {
        label: qsTr("Who keeps it")
        helperText: stock.keeperChoices.length === 0 ? qsTr("Nobody has the role of a distributor yet.")
            : qsTr("They see what lies here and book on it; outreach workers see every location.")
        options: stock.keeperChoices
        multiple: true
        values: page.form.users
        onChosen: values => page.put("users", values)
    }
    ChoiceList {
        visible: stock.zoneChoices.length > 1
        label: qsTr("Zone")
        options: stock.zoneChoices
        values: [page.form.zone]
        onChosen: values => page.put("zone", values[0] ?? "")
    }
    FieldText {
        id: level

        label: qsTr("Should never fall below (doses)")
        helperText: qsTr("Left empty: no warning.")
        text: page.form.minLevel
        maximumLength: 6
        hints: Qt.ImhDigitsOnly
        errorText: stock.faultField === "min_level_doses" ? stock.fault : ""
    }
    CheckRow {
        text: qsTr("In use")
        helperText: qsTr("What still lies at a location that is no longer in use stays in the stock.")
        value: page.form.isActive
        onAnswered: value => page.put("isActive", value)
    }

    actions: PrimaryButton {
        objectName: "saveLocation"
        text: page.locationId === "" ? qsTr("Make the location") : qsTr("Save")
        busy: stock.busy
        onClicked: stock.saveLocation(page.locationId, Object.assign({}, page.form,
                                                                     {name: name.typed, minLevel: level.typed}))
    }
}
