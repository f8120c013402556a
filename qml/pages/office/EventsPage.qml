// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The calendar of events: single occasions, itinerant licences, and extensions for an occasion.
AppPage {
    id: page

    required property Workspace workspace

    signal eventOpened(string place, string licence)
    signal newEventOpened()

    title: qsTr("Events")
    subtitle: workspace.municipalityName
    canGoBack: true
    scrollable: false
    padded: false

    EventsModel {
        id: events
        workspace: page.workspace
    }

    ColumnLayout {
        height: page.room
        spacing: Theme.s

        SearchField {
            Layout.fillWidth: true
            Layout.topMargin: Theme.m
            Layout.leftMargin: Theme.l
            Layout.rightMargin: Theme.l
            placeholderText: qsTr("Search events")
            onSearched: text => events.search = text
        }
        ChoiceList {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.l
            Layout.rightMargin: Theme.l
            label: qsTr("Which")
            options: [{value: "coming", label: qsTr("To come")}, {value: "past", label: qsTr("Over")}]
            values: [events.past ? "past" : "coming"]
            onChosen: values => events.past = values[0] === "past"
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: events.loaded && events.count === 0

            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                iconName: events.search === "" ? "calendar" : "search"
                title: events.search !== "" ? qsTr("No event found")
                    : events.past ? qsTr("No event is over yet") : qsTr("No events to come")
                text: events.search !== "" ? qsTr("Nothing matches “%1”.").arg(events.search)
                    : qsTr("Single occasions and itinerant licences stand here by date when the office has made them.")
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: events.count > 0
            clip: true
            model: events
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            // Qt 6.4 makes no section delegates in a bound component: the month stands over its
            // first event.
            delegate: Column {
                id: entry

                required property string licenceId
                required property string placeId
                required property string name
                required property string place
                required property string dates
                required property string month
                required property string kind
                required property bool isToday

                width: list.width

                AppText {
                    visible: text !== ""
                    x: Theme.gutter
                    width: parent.width - 2 * Theme.gutter
                    topPadding: Theme.m
                    text: entry.month
                    kind: AppText.Strong
                    secondary: true
                }
                ListRow {
                    width: parent.width
                    title: entry.name
                    subtitle: entry.dates + " · " + entry.place
                    caption: entry.kind
                    badgeKind: entry.isToday ? "done" : ""
                    badgeText: entry.isToday ? qsTr("Today") : ""
                    onClicked: page.eventOpened(entry.placeId, entry.licenceId)
                }
            }
        }
    }

    actions: PrimaryButton {
        visible: page.workspace.isCaseHandler
        text: qsTr("New event")
        iconName: "plus"
        onClicked: page.newEventOpened()
    }
}
