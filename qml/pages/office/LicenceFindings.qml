// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// What the law says to a licence, errors before what asks for attention.
SectionCard {
    id: card

    required property var findings
    required property int errorCount

    title: card.errorCount > 0 ? qsTr("Not as the law has it") : qsTr("Worth a look")
    note: card.errorCount > 0 ? qsTr("It is saved as it is. Correct it, or have the decision looked at.") : ""
    wrongCount: card.errorCount

    Repeater {
        model: card.findings

        LabelValue {
            required property var modelData

            label: modelData.label
            value: modelData.text
            strong: modelData.error
        }
    }
}
