// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Which inspectors stand behind the visit, and what is missing. Each confirms on their own device,
// before or after the finish; who finishes has confirmed by that.
SectionCard {
    id: card

    required property VisitEditor visit
    readonly property bool due: visit.ownConfirmation === "missing" || visit.ownConfirmation === "earlier"

    title: qsTr("Confirmed by the inspectors")

    Repeater {
        model: card.visit.confirmations

        LabelValue {
            required property var modelData

            beside: true
            label: modelData.own ? qsTr("%1 (you)").arg(modelData.name) : modelData.name
            value: modelData.text
            tone: modelData.state === "confirmed" ? "" : "waiting"
        }
    }
    AppText {
        visible: card.due && card.visit.isDraft
        secondary: true
        kind: AppText.Caption
        text: qsTr("You confirm what stands on this device now. What is changed afterwards is not covered; confirm once more then.")
    }
    SecondaryButton {
        visible: card.due
        iconName: "check"
        text: card.visit.ownConfirmation === "earlier" ? qsTr("Confirm the control once more")
                                                       : qsTr("Confirm the control")
        onClicked: card.visit.confirm()
    }
}
