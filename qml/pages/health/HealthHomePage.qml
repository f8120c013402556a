// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader refuses bound components, so that the ids around them are reached unbound, which
// is beyond what can be followed by the linter.
// qmllint disable unqualified
import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Home of the health side. Which panes there are follows from the roles: who hands out naloxone
// has the hand-out first, who walks with a patrol the patrol, a health lead the figures.
AppPage {
    id: page

    required property Workspace workspace
    required property HandoutMaker handoutMaker
    property int pane: 0
    // {key, label, iconName, count}, in the order of the bottom bar.
    readonly property var panes: page.allPanes.filter(one => one.shown)
    readonly property var allPanes: [
        {key: "patrol", label: qsTr("Patrol"), iconName: "people", count: 0, shown: page.workspace.isOutreachWorker},
        {key: "handout", label: qsTr("Hand out"), iconName: "medical", count: 0, shown: page.workspace.isDistributor || page.workspace.isOutreachWorker},
        {key: "figures", label: qsTr("Figures"), iconName: "chart", count: 0, shown: page.workspace.isHealthLead},
        {key: "stock", label: qsTr("Stock"), iconName: "box", count: 0, shown: true},
        {key: "referrals", label: qsTr("Referrals"), iconName: "send", count: 0, shown: page.workspace.isOutreachWorker},
        {key: "alerts", label: qsTr("Alerts"), iconName: "alert", count: 0, shown: true},
        {key: "register", label: qsTr("Set-up"), iconName: "list", count: 0, shown: page.workspace.isHealthLead}
    ]

    signal handoutPackOpened()
    signal trainingOpened()
    signal handoutsOpened()
    signal overdoseOpened(string handout)
    signal guideOpened()
    signal settingsOpened()
    signal attentionOpened()
    signal syncOpened()

    title: panes[pane].label
    subtitle: workspace.municipalityName
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
            sourceComponent: ({
                handout: handoutPane
            })[page.panes[page.pane].key]
        }
    }

    Component {
        id: handoutPane
        HandoutPane {
            maker: page.handoutMaker
            onPackOpened: page.handoutPackOpened()
            onTrainingOpened: page.trainingOpened()
            onHandoutsOpened: page.handoutsOpened()
            onOverdoseOpened: handout => page.overdoseOpened(handout)
            onGuideOpened: page.guideOpened()
        }
    }

    actionsPadded: false
    actions: BottomNav {
        lineShown: false
        currentIndex: page.pane
        tabs: page.panes
        onActivated: index => page.pane = index
    }
}
