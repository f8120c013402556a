// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The plan of controls: the year's numbers, the places and what each is still due, and what has
// been handed out.
ColumnLayout {
    id: pane

    required property Workspace workspace
    property string part: "year"
    // Where the year goes when it need not share the width with the lists; null: nowhere.
    property Item aside: null
    readonly property string shown: aside !== null && part === "year" ? "places" : part

    signal placeOpened(string place)
    signal assignmentOpened(string assignment)
    signal targetOpened(int year)

    spacing: 0

    PlanModel {
        id: plan
        workspace: pane.workspace
    }
    AssignmentsModel {
        id: assignments
        workspace: pane.workspace
    }

    ChoiceList {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.gutter
        Layout.topMargin: Theme.s
        Layout.bottomMargin: Theme.s
        label: qsTr("Show")
        options: (pane.aside !== null ? [] : [{value: "year", label: qsTr("The year")}]).concat([
            {value: "places", label: qsTr("By place")},
            {value: "assignments", label: qsTr("Assignments")}
        ])
        values: [pane.shown]
        onChosen: values => pane.part = values[0]
    }
    ChoiceList {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gutter
        Layout.rightMargin: Theme.gutter
        Layout.bottomMargin: Theme.s
        visible: pane.shown === "places" && plan.count > 0
        label: qsTr("Order")
        options: [
            {value: "missing", label: qsTr("Most missing first")},
            {value: "name", label: qsTr("By name")}
        ]
        values: [plan.order]
        onChosen: values => plan.order = values[0]
    }
    Item {
        id: room

        Layout.fillWidth: true
        Layout.fillHeight: true

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: pane.shown !== "assignments" && plan.loaded && plan.count === 0
            iconName: "calendar"
            title: qsTr("Nothing to plan yet")
            text: qsTr("The plan counts the places with an ordinary licence in the year. They come from the licence register.")
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: pane.shown === "assignments" && assignments.loaded && assignments.count === 0
            iconName: "list"
            title: qsTr("Nothing handed out")
            text: qsTr("Open a place and hand out an assignment there.")
        }
        PlanYear {
            parent: pane.aside ?? room
            anchors.fill: parent
            visible: (pane.aside !== null || pane.part === "year") && plan.loaded && plan.count > 0
            plan: plan
            onTargetOpened: pane.targetOpened(plan.year)
        }
        ListView {
            id: places

            anchors.fill: parent
            visible: pane.shown === "places" && plan.count > 0
            clip: true
            model: plan
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            delegate: ListRow {
                id: place

                required property string placeId
                required property string name
                required property string kind
                required property int done
                required property int wanted
                required property int missing
                required property string lastControl

                width: places.width
                title: name
                subtitle: missing > 0 ? qsTr("%1 of %2 controls · %3 left").arg(done).arg(wanted).arg(missing)
                                      : qsTr("%1 of %2 controls · reached").arg(done).arg(wanted)
                caption: lastControl !== "" ? qsTr("%1 · last counted %2").arg(kind).arg(lastControl) : kind
                badgeKind: done === 0 ? "waiting" : ""
                badgeText: done === 0 ? qsTr("No control this year") : ""
                onClicked: {
                    pane.part = "places" // the list stays when the place takes the year's room
                    pane.placeOpened(place.placeId)
                }
            }
        }
        ListView {
            id: handed

            anchors.fill: parent
            visible: pane.shown === "assignments" && assignments.count > 0
            clip: true
            model: assignments
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            delegate: ListRow {
                id: row

                required property string assignmentId
                required property string placeName
                required property string people
                required property string date
                required property string note
                required property string status

                width: handed.width
                title: placeName
                subtitle: date !== "" ? date + " · " + people : people
                caption: note
                badgeText: status
                onClicked: pane.assignmentOpened(row.assignmentId)
            }
        }
    }
}
