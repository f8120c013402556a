// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What one wants to add after the finish. The visit itself stays as it was.
SectionCard {
    id: card

    required property VisitEditor visit

    title: qsTr("Add to the visit")
    note: qsTr("The finished visit is frozen; this becomes an addendum with your name and the time.")

    FieldTextArea {
        id: text

        label: qsTr("Addendum")
        freeText: true
    }
    SecondaryButton {
        text: qsTr("Save the addendum")
        enabled: text.typed.trim().length > 0
        onClicked: card.visit.addAddendum(text.typed)
    }
    Connections {
        target: card.visit
        function onAddendumSaved(): void { text.revert() }
    }
}
