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

// The inspector's home: tonight's places and the three piles of visits. Who is a case handler as
// well, as in a small municipality, goes from here to the office's home.
AppPage {
    id: page

    required property Workspace workspace
    property int pile: 0
    readonly property var piles: [
        {label: qsTr("Tonight"), iconName: "moon", count: 0},
        {label: qsTr("Drafts"), iconName: "pen", count: page.workspace.draftCount},
        {label: qsTr("Waiting"), iconName: "hourglass", count: page.workspace.waitingCount},
        {label: qsTr("Sent"), iconName: "delivered", count: 0},
        {label: qsTr("Office"), iconName: "inbox", count: 0}
    ]

    signal placeOpened(string place)
    signal eventsOpened()
    signal newPlaceOpened()
    signal visitOpened(string visit, bool draft)
    signal officeOpened()
    signal settingsOpened()
    signal attentionOpened()
    signal joinOpened()
    signal syncOpened()

    title: [qsTr("Tonight"), qsTr("Drafts"), qsTr("Waiting"), qsTr("Sent")][pile]
    subtitle: workspace.municipalityName
    scrollable: false
    padded: false

    headerItems: [
        SyncBadge {
            onClicked: page.syncOpened()
        },
        IconButton {
            iconName: "qr"
            text: qsTr("Join a visit")
            onClicked: page.joinOpened()
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
            sourceComponent: page.pile === 0 ? places : visits
        }
    }

    actionsPadded: false
    actions: BottomNav {
        lineShown: false
        currentIndex: page.pile
        tabs: page.workspace.isCaseHandler ? page.piles : page.piles.slice(0, 4)
        onActivated: index => {
            if (index === 4)
                page.officeOpened()
            else
                page.pile = index
        }
    }

    Component {
        id: places
        PlacesPane {
            workspace: page.workspace
            onPlaceOpened: place => page.placeOpened(place)
            onEventsOpened: page.eventsOpened()
            onNewPlaceOpened: page.newPlaceOpened()
        }
    }
    Component {
        id: visits
        VisitsPane {
            workspace: page.workspace
            pile: ["", "drafts", "waiting", "sent"][page.pile]
            onVisitOpened: (visit, draft) => page.visitOpened(visit, draft)
        }
    }
}
