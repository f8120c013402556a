// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What was seen, in order of time.
Stack {
    id: list

    required property VisitEditor visit
    signal observationOpened(string observation)

    spacing: Theme.s

    ObservationsModel {
        id: observations
        workspace: list.visit.workspace
        visit: list.visit.recordId
    }

    AppText {
        visible: observations.count === 0
        secondary: true
        text: qsTr("Nothing observed yet. An evening without findings gets its report all the same.")
    }
    Repeater {
        model: observations

        ListRow {
            id: row

            required property int index
            required property string observationId
            required property string clock
            required property string location
            required property string description
            required property string observers
            required property string violation
            required property bool positive
            required property bool late
            required property string delivery

            inCard: true
            lineShown: index < observations.count - 1
            title: clock + (location !== "" ? " · " + location : "")
            subtitle: description !== "" ? description : qsTr("Nothing written yet")
            caption: violation !== "" ? qsTr("Possible breach (provisional): %1").arg(violation) : observers
            badgeKind: delivery === "conflict" || delivery === "needsYou" ? delivery
                : positive ? "done" : ""
            badgeText: delivery === "conflict" || delivery === "needsYou" ? ""
                : positive ? qsTr("Positive") : late ? qsTr("Made later") : ""
            onClicked: list.observationOpened(row.observationId)
        }
    }
    SecondaryButton {
        visible: list.visit.isDraft
        text: qsTr("Add positive observation")
        iconName: "plus"
        onClicked: list.visit.addObservation(true)
    }
}
