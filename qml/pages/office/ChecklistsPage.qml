// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The checklists of the municipality, for those who may change them.
AppPage {
    id: page

    required property Workspace workspace

    signal listOpened(string list)

    ChecklistsModel {
        id: lists
        workspace: page.workspace
    }

    title: qsTr("Checklists")
    subtitle: page.workspace.municipalityName
    canGoBack: true

    AppText {
        secondary: true
        text: qsTr("A change is published as a new version. Visits that have begun stay on the version they began with.")
    }
    SectionCard {
        Repeater {
            model: lists

            ListRow {
                id: row

                required property int index
                required property string list
                required property string words
                required property string summary

                inCard: true
                title: words
                lineShown: index < lists.count - 1
                subtitle: summary
                onClicked: page.listOpened(row.list)
            }
        }
    }
}
