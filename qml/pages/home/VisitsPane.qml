// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One pile of visits, newest first.
ColumnLayout {
    id: pane

    required property Workspace workspace
    required property string pile
    signal visitOpened(string visit, bool draft)

    spacing: Theme.s

    VisitsModel {
        id: visits
        workspace: pane.workspace
        pile: pane.pile
    }

    SearchField {
        Layout.fillWidth: true
        Layout.topMargin: Theme.m
        Layout.leftMargin: Theme.l
        Layout.rightMargin: Theme.l
        visible: visits.count > 0 || visits.search !== ""
        placeholderText: qsTr("Search visits")
        onSearched: text => visits.search = text
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: visits.loaded && visits.count === 0

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            iconName: visits.search !== "" ? "search" : pane.pile === "drafts" ? "pen"
                : pane.pile === "waiting" ? "check-circle" : "inbox"
            title: {
                if (visits.search !== "")
                    return qsTr("No visit found")
                switch (pane.pile) {
                case "drafts":
                    return qsTr("No drafts")
                case "waiting":
                    return qsTr("Everything is sent")
                case "inbox":
                    return qsTr("No reports yet")
                default:
                    return qsTr("Nothing sent yet")
                }
            }
            text: {
                if (visits.search !== "")
                    return qsTr("Nothing matches “%1”.").arg(visits.search)
                switch (pane.pile) {
                case "drafts":
                    return qsTr("A visit you begin lies here until you finish it. It is saved as you write.")
                case "waiting":
                    return qsTr("What you write without coverage waits here and is sent by itself.")
                case "inbox":
                    return qsTr("A report comes in when an inspector finishes a visit and has coverage.")
                default:
                    return qsTr("Finished visits that the office has received come here.")
                }
            }
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: visits.count > 0
        clip: true
        model: visits
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false

        delegate: VisitRow {
            width: list.width
            onClicked: pane.visitOpened(visitId, statusCode === "draft")
        }
    }
}
