// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// One's own and the colleagues' patrols with what each counted, newest first.
AppPage {
    id: page

    required property Workspace workspace
    signal patrolOpened(string patrol)

    PatrolsModel {
        id: patrols
        workspace: page.workspace
    }

    title: qsTr("Patrols so far")
    canGoBack: true
    scrollable: false
    padded: false

    ColumnLayout {
        height: page.room
        spacing: 0

        CheckRow {
            Layout.leftMargin: Theme.l
            Layout.rightMargin: Theme.l
            Layout.topMargin: Theme.s
            text: qsTr("Only mine")
            value: patrols.ownOnly
            onAnswered: value => patrols.ownOnly = value
        }
        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: patrols.loaded && patrols.count === 0

            EmptyState {
                iconName: "people"
                title: qsTr("No patrols yet")
                text: qsTr("Every patrol that is started here or by a colleague comes into this list.")
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: patrols.count > 0
            clip: true
            model: patrols
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            delegate: ListRow {
                id: row

                required property string patrolId
                required property string when
                required property string workers
                required property string zones
                required property int contacts
                required property int persons
                required property bool isRunning
                required property string delivery

                width: list.width
                title: row.when
                subtitle: row.workers
                caption: (row.zones === "" ? "" : row.zones + " · ")
                    + qsTr("%n contact(s)", "", row.contacts) + ", " + qsTr("%n person(s)", "", row.persons)
                badgeKind: row.delivery !== "" ? row.delivery : row.isRunning ? "draft" : ""
                badgeText: row.delivery === "" && row.isRunning ? qsTr("Running") : ""
                onClicked: page.patrolOpened(row.patrolId)
            }
        }
    }
}
