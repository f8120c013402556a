// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What is handed out for a place, and the way to hand out more.
SectionCard {
    id: card

    required property Workspace workspace
    required property string premises

    // An empty assignment: a new one.
    signal opened(string assignment)

    title: qsTr("Assignments")
    note: assignments.loaded && assignments.count === 0 ? qsTr("None handed out yet.") : ""

    AssignmentsModel {
        id: assignments
        workspace: card.workspace
        premises: card.premises
    }
    Repeater {
        model: card.premises !== "" ? assignments : null

        ListRow {
            id: row

            required property int index
            required property string assignmentId
            required property string people
            required property string date
            required property string note
            required property string status

            inCard: true
            lineShown: index < assignments.count - 1
            title: date !== "" ? date : qsTr("Any day")
            subtitle: people
            caption: note
            badgeText: status
            onClicked: card.opened(row.assignmentId)
        }
    }
    SecondaryButton {
        text: qsTr("Hand out an assignment")
        onClicked: card.opened("")
    }
}
