// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
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

        Layout.fillWidth: true
        label: qsTr("Addendum")
    }
    SecondaryButton {
        Layout.fillWidth: true
        text: qsTr("Save the addendum")
        enabled: text.typed.trim().length > 0
        onClicked: {
            card.visit.addAddendum(text.typed)
            text.revert()
        }
    }
}
