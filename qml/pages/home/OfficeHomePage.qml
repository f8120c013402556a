// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader and StackView refuse bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The case handler's home: the reports that came in, the open cases, the places, the plan of the
// year and its figures. An inspector who is at the office as well goes back from here to tonight.
AppPage {
    id: page

    required property Workspace workspace
    property int pane: 0
    // The room beside this page while nothing is opened there; null where there is none.
    property Item aside: null

    signal visitOpened(string visit)
    signal decisionOpened(string decision)
    signal placeOpened(string place)
    signal assignmentOpened(string assignment)
    signal targetOpened(int year)
    signal eventsOpened()
    signal newPlaceOpened()
    signal settingsOpened()
    signal attentionOpened()
    signal syncOpened()

    title: [qsTr("Reports"), qsTr("Cases"), qsTr("Places"), qsTr("Plan"), qsTr("Figures")][pane]
    subtitle: workspace.municipalityName
    canGoBack: workspace.isInspector
    scrollable: false
    padded: false

    headerItems: [
        SyncBadge {
            onClicked: page.syncOpened()
        },
        IconButton {
            iconName: "lock"
            text: qsTr("Lock")
            onClicked: Session.lock()
        },
        IconButton {
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: page.settingsOpened()
        }
    ]

    ColumnLayout {
        height: page.room
        spacing: 0

        AttentionBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.m
            workspace: page.workspace
            onOpened: page.attentionOpened()
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: [reports, cases, places, plan, figures][page.pane]
        }
    }

    actionsPadded: false
    actions: BottomNav {
        lineShown: false
        currentIndex: page.pane
        tabs: [
            {label: qsTr("Reports"), iconName: "inbox", count: 0},
            {label: qsTr("Cases"), iconName: "scales", count: 0},
            {label: qsTr("Places"), iconName: "place", count: 0},
            {label: qsTr("Plan"), iconName: "calendar", count: 0},
            {label: qsTr("Figures"), iconName: "chart", count: 0}
        ]
        onActivated: index => page.pane = index
    }

    Component {
        id: reports
        VisitsPane {
            workspace: page.workspace
            pile: "inbox"
            onVisitOpened: visit => page.visitOpened(visit)
        }
    }
    Component {
        id: cases
        CasesPane {
            workspace: page.workspace
            onVisitOpened: visit => page.visitOpened(visit)
            onDecisionOpened: decision => page.decisionOpened(decision)
        }
    }
    Component {
        id: places
        PlacesPane {
            workspace: page.workspace
            ranked: false
            onPlaceOpened: place => page.placeOpened(place)
            onEventsOpened: page.eventsOpened()
            onNewPlaceOpened: page.newPlaceOpened()
        }
    }
    Component {
        id: plan
        PlanPane {
            workspace: page.workspace
            aside: page.aside
            onPlaceOpened: place => page.placeOpened(place)
            onAssignmentOpened: assignment => page.assignmentOpened(assignment)
            onTargetOpened: year => page.targetOpened(year)
        }
    }
    Component {
        id: figures
        FiguresPane {
            workspace: page.workspace
            aside: page.aside
        }
    }
}
