// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// Why a place stands where it does in the list of tonight, and how much each reason weighs.
//   reasons: [{"text","weight"}], the strongest first
SectionCard {
    id: card

    property var reasons: []

    title: qsTr("Why tonight")
    note: qsTr("The list of tonight adds these up. The sum is %1.")
        .arg(card.reasons.reduce((sum, reason) => sum + reason.weight, 0))

    Repeater {
        model: card.reasons

        LabelValue {
            required property var modelData

            label: modelData.weight > 0 ? qsTr("Weighs +%1").arg(modelData.weight)
                                        : qsTr("Weighs −%1").arg(-modelData.weight)
            value: modelData.text
        }
    }
}
