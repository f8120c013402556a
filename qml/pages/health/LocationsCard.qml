// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The locations of the stock, in the health lead's register.
SectionCard {
    id: card

    required property Workspace workspace

    signal locationOpened(string location) // empty: a new one

    StockRegister {
        id: stock
        workspace: card.workspace
    }

    title: qsTr("Locations of the stock")
    note: stock.loaded && stock.locations.length === 0
        ? qsTr("None yet. A store, an office, a car or a backpack: wherever naloxone lies.") : ""
    spacing: 0

    Repeater {
        model: stock.locations

        ListRow {
            id: row

            required property int index
            required property var modelData

            inCard: true
            lineShown: row.index < stock.locations.length - 1
            title: row.modelData.name
            subtitle: row.modelData.text
            badgeText: row.modelData.isActive ? "" : qsTr("Not in use")
            onClicked: card.locationOpened(row.modelData.locationId)
        }
    }
    SecondaryButton {
        objectName: "newLocation"
        text: qsTr("New location")
        iconName: "plus"
        onClicked: card.locationOpened("")
    }
}
