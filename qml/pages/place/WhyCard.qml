// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Components

// Why a place stands where it does in the list of tonight, and how much each reason weighs.
//   reasons: [{"text","weight"}], the strongest first
SectionCard {
    id: card

    property var reasons: []

    function signed(weight: int): string {
        return weight < 0 ? "−" + -weight : "+" + weight
    }

    title: qsTr("Why tonight")
    note: qsTr("The list of tonight goes by the sum of these.")

    Repeater {
        model: card.reasons

        FigureRow {
            required property var modelData

            label: modelData.text
            value: card.signed(modelData.weight)
        }
    }
    FigureRow {
        total: true
        label: qsTr("Sum")
        value: String(card.reasons.reduce((sum, reason) => sum + reason.weight, 0))
    }
}
