// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The places of the municipality: what each may do right now, and why to go there.
//   ranked: in the order to visit them tonight, what is handed out first; else by name
ColumnLayout {
    id: pane

    required property Workspace workspace
    property bool ranked: true
    signal placeOpened(string place)
    signal eventsOpened()
    signal newPlaceOpened()

    spacing: Theme.s

    PlacesModel {
        id: places
        workspace: pane.workspace
        ranked: pane.ranked
    }
    PositionSource {
        active: pane.ranked && pane.visible
        onImproved: (lat, lon) => places.setPosition(lat, lon)
    }

    RowLayout {
        Layout.topMargin: Theme.m
        Layout.leftMargin: Theme.l
        Layout.rightMargin: Theme.l
        spacing: Theme.s

        SearchField {
            Layout.fillWidth: true
            visible: places.count > 0 || places.search !== ""
            placeholderText: qsTr("Search places")
            onSearched: text => places.search = text
        }
        Item {
            Layout.fillWidth: true
            visible: places.count === 0 && places.search === ""
        }
        IconButton {
            framed: true
            iconName: "calendar"
            text: qsTr("Calendar of events")
            onClicked: pane.eventsOpened()
        }
        IconButton {
            visible: pane.workspace.isCaseHandler
            framed: true
            iconName: "plus"
            text: qsTr("New place")
            onClicked: pane.newPlaceOpened()
        }
    }
    ProgressBlock {
        Layout.fillWidth: true
        Layout.margins: Theme.l
        visible: !Session.sync.caughtUp && Session.sync.kind === "receiving"
        indeterminate: true
        title: qsTr("Fetching the places")
        text: qsTr("%n place(s) are in", "", pane.workspace.premisesCount)
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: places.loaded && places.count === 0

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            iconName: places.search === "" ? "place" : "search"
            title: places.search === "" ? qsTr("No places yet") : qsTr("No place found")
            text: places.search === ""
                ? qsTr("The places come from the office's licence register with the next sync.")
                : qsTr("Nothing matches “%1”. aa and å, o and ø, ae and æ count as the same.").arg(places.search)
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: places.count > 0
        clip: true
        model: places
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false

        // The headings are part of the rows: what a section begins with changes while the list stands.
        delegate: Column {
            id: row

            required property string placeId
            required property string name
            required property string kind
            required property string allowed
            required property string openState
            required property string lastControl
            required property string draftId
            required property string reasons
            required property string heading

            width: list.width

            AppText {
                visible: row.heading !== ""
                width: parent.width
                leftPadding: Theme.gutter
                rightPadding: Theme.gutter
                topPadding: Theme.m
                kind: AppText.Title
                text: row.heading === "assigned" ? qsTr("Assigned to you")
                    : row.heading === "event" ? qsTr("Events tonight") : qsTr("Other places")
            }
            ListRow {
                width: parent.width
                chevron: row.placeId !== ""
                title: row.name
                subtitle: pane.ranked && row.reasons !== "" ? row.reasons
                    : row.allowed !== "" ? row.allowed : row.kind
                caption: pane.ranked ? (row.kind !== "" && row.allowed !== "" ? row.kind + "\n" + row.allowed
                                                                             : row.kind + row.allowed)
                    : row.lastControl !== "" ? qsTr("%1 · last control %2").arg(row.kind).arg(row.lastControl)
                                             : qsTr("%1 · never controlled").arg(row.kind)
                badgeKind: row.draftId !== "" ? "draft" : row.openState === "closing" ? "waiting" : ""
                badgeText: row.draftId !== "" ? qsTr("Draft") : row.openState === "closing" ? qsTr("Closes soon") : ""
                onClicked: {
                    if (row.placeId !== "")
                        pane.placeOpened(row.placeId)
                }
            }
        }
    }
}
