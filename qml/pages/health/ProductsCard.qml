// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The preparations of naloxone that the municipality hands out.
SectionCard {
    id: card

    required property Workspace workspace

    signal productOpened(string product) // empty: a new one

    StockRegister {
        id: stock
        workspace: card.workspace
    }

    title: qsTr("Products")
    spacing: 0

    Repeater {
        model: stock.products

        ListRow {
            id: row

            required property int index
            required property var modelData

            inCard: true
            lineShown: row.index < stock.products.length - 1
            title: row.modelData.name
            subtitle: row.modelData.text
            badgeText: row.modelData.isActive ? "" : qsTr("Not handed out")
            onClicked: card.productOpened(row.modelData.product)
        }
    }
    SecondaryButton {
        text: qsTr("New product")
        iconName: "plus"
        onClicked: card.productOpened("")
    }
}
