// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The office's running sum of a place's points in two years, line by line, and what it means.
SectionCard {
    id: card

    required property Workspace workspace
    required property string premises
    property string side
    readonly property var rules: points.rules

    signal ledgerOpened()

    title: qsTr("Points in two years: %1").arg(points.sum)
    note: points.meaning

    PointsSum {
        id: points
        workspace: card.workspace
        premises: card.premises
        side: card.side
    }
    Repeater {
        model: points.lines

        LabelValue {
            required property var modelData

            label: modelData.date + " · " + (modelData.counted ? modelData.state : modelData.reason)
            value: qsTr("%1: %n point(s)", "", modelData.points).arg(modelData.violation)
            tone: modelData.counted ? "" : "closed"
        }
    }
    AppText {
        visible: card.rules.length > 0
        kind: AppText.Caption
        secondary: true
        text: qsTr("By %1").arg(card.rules.join(", "))
    }
    SecondaryButton {
        text: qsTr("The place's ledger")
        iconName: "scales"
        onClicked: card.ledgerOpened()
    }
}
