// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// What the health lead keeps of the municipality itself.
SectionCard {
    id: card

    signal zonesOpened()
    signal inhabitantsOpened()

    title: qsTr("The municipality")

    Stack {
        ListRow {
            inCard: true
            iconName: "list"
            title: qsTr("Zones")
            subtitle: qsTr("The municipality's own list, for patrols and hand-outs")
            onClicked: card.zonesOpened()
        }
        ListRow {
            inCard: true
            lineShown: false
            iconName: "people"
            title: qsTr("Inhabitants")
            subtitle: qsTr("For rates per 1,000 and 100,000")
            onClicked: card.inhabitantsOpened()
        }
    }
}
