// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Observations to be read.
Stack {
    id: rows

    required property Workspace workspace
    required property string visitId

    spacing: Theme.s

    ObservationsModel {
        id: observations
        workspace: rows.workspace
        visit: rows.visitId
    }
    AppText {
        visible: observations.count === 0
        secondary: true
        text: qsTr("None. Nothing was found.")
    }
    Repeater {
        model: observations

        Stack {
            id: row

            required property string observationId
            required property string clock
            required property string location
            required property string description
            required property string observers
            required property string violation
            required property bool positive
            required property bool late

            spacing: Theme.s

            LabelValue {
                label: row.clock + (row.location !== "" ? " · " + row.location : "")
                    + (row.observers !== "" ? " · " + row.observers : "")
                    + (row.positive ? " · " + qsTr("positive") : "")
                    + (row.late ? " · " + qsTr("made later") : "")
                value: row.violation !== ""
                    ? row.description + "\n\n" + qsTr("Possible breach (provisional): %1").arg(row.violation)
                    : row.description
            }
            PhotoStrip {
                workspace: rows.workspace
                recordId: row.observationId
                heading: false
            }
        }
    }
}
