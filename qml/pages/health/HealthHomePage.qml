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

// Home of the health side. Which panes there are follows from the roles: who walks with a patrol
// has the patrol first, who hands out naloxone the hand-out, who is health lead alone the figures.
AppPage {
    id: page

    required property Workspace workspace
    required property HandoutMaker handoutMaker
    property var lastHandout: null // on patrol, as PatrolPane has it
    property int pane: 0
    // The room beside this page while nothing is opened there; null where there is none. brief:
    // something is opened there.
    property Item aside: null
    property bool brief: false
    readonly property bool isInTheField: workspace.isDistributor || workspace.isOutreachWorker
    // {key, label, iconName, count}, in the order of the bottom bar.
    readonly property var panes: page.allPanes.filter(one => one.shown)
    readonly property var allPanes: [
        {key: "patrol", label: qsTr("Patrol"), iconName: "people", count: 0, shown: page.workspace.isOutreachWorker},
        {key: "handout", label: qsTr("Hand out"), iconName: "medical", count: 0, shown: page.isInTheField},
        {key: "figures", label: qsTr("Figures"), iconName: "chart", count: 0, shown: page.workspace.isHealthLead},
        {key: "stock", label: qsTr("Stock"), iconName: "box", count: stockOverview.recallsToAnswer, shown: true},
        {key: "referrals", label: qsTr("Referrals"), iconName: "send", count: 0, shown: page.workspace.isOutreachWorker},
        {key: "alerts", label: qsTr("Warnings"), iconName: "alert", count: alerts.unread, shown: true},
        {key: "register", label: qsTr("Set-up"), iconName: "list", count: 0, shown: page.workspace.isHealthLead}
    ]

    signal patrolOpened(string patrol)
    signal patrolsOpened()
    signal contactOpened(string contact)
    signal equipmentOpened(string contact, string patrol, string zone)
    signal contactHandoutOpened(string contact, string patrol, string zone)
    signal dutiesOpened()
    signal handoutPackOpened()
    signal trainingOpened()
    signal handoutsOpened()
    signal guideOpened()
    // Of a hand-out at which it was told; empty for one seen by oneself.
    signal overdoseOpened(string handout)
    signal stockLocationOpened(string location)
    signal recallOpened(string recall)
    signal recallsOpened()
    signal discrepanciesOpened()
    signal referralOpened(string referral)
    signal newReferralOpened()
    signal alertOpened(string alert)
    signal figuresShared(string year)
    signal zonesOpened()
    signal inhabitantsOpened()
    signal registerLocationOpened(string location)
    signal registerProductOpened(string product)
    signal settingsOpened()
    signal municipalitiesOpened()
    signal attentionOpened()
    signal syncOpened()

    function show(key: string): void {
        page.pane = Math.max(0, page.panes.findIndex(one => one.key === key))
    }

    title: panes[pane].label
    subtitle: workspace.hasSeveralMunicipalities ? "" : workspace.municipalityName
    scrollable: false
    padded: false
    contentWidth: width // the bars of the panes go from edge to edge

    headerItems: [
        SyncBadge {
            onClicked: page.syncOpened()
        },
        IconButton {
            visible: page.isInTheField
            iconName: "pen"
            text: qsTr("Record an overdose")
            onClicked: page.overdoseOpened("")
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

    AlertsModel {
        id: alerts
        workspace: page.workspace
    }

    StockOverview {
        id: stockOverview
        workspace: page.workspace
    }

    ColumnLayout {
        height: page.room
        spacing: 0

        ListRow {
            objectName: "municipality"
            visible: page.workspace.hasSeveralMunicipalities
            Layout.preferredHeight: implicitHeight
            verticalPadding: Theme.xs
            implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
            iconName: "globe"
            title: page.workspace.municipalityName
            trailing: qsTr("Change")
            Accessible.description: qsTr("Change the municipality you work in")
            onClicked: page.municipalitiesOpened()
        }
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
                patrol: patrolPane,
                handout: handoutPane,
                figures: figuresPane,
                stock: stockPane,
                referrals: referralsPane,
                alerts: alertsPane,
                register: registerPane
            })[page.panes[page.pane].key]
        }
    }

    Component {
        id: patrolPane
        PatrolPane {
            workspace: page.workspace
            handoutMaker: page.handoutMaker
            lastHandout: page.lastHandout
            onHandoutOpened: (contact, patrol, zone) => page.contactHandoutOpened(contact, patrol, zone)
            onPatrolOpened: patrol => page.patrolOpened(patrol)
            onPatrolsOpened: page.patrolsOpened()
            onContactOpened: contact => page.contactOpened(contact)
            onEquipmentOpened: (contact, patrol, zone) => page.equipmentOpened(contact, patrol, zone)
            onDutiesOpened: page.dutiesOpened()
            onGuideOpened: page.guideOpened()
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
    Component {
        id: figuresPane
        HealthFiguresPane {
            workspace: page.workspace
            aside: page.aside
            brief: page.brief
            onShareOpened: year => page.figuresShared(year)
            onInhabitantsOpened: page.inhabitantsOpened()
        }
    }
    Component {
        id: stockPane
        StockPane {
            workspace: page.workspace
            stock: stockOverview
            onLocationOpened: location => page.stockLocationOpened(location)
            onRecallOpened: recall => page.recallOpened(recall)
            onRecallsOpened: page.recallsOpened()
            onDiscrepanciesOpened: page.discrepanciesOpened()
        }
    }
    Component {
        id: referralsPane
        ReferralsPane {
            workspace: page.workspace
            onReferralOpened: referral => page.referralOpened(referral)
            onNewReferralOpened: page.newReferralOpened()
        }
    }
    Component {
        id: alertsPane
        AlertsPane {
            workspace: page.workspace
            onAlertOpened: alert => page.alertOpened(alert)
        }
    }
    Component {
        id: registerPane
        RegisterPane {
            workspace: page.workspace
            onZonesOpened: page.zonesOpened()
            onInhabitantsOpened: page.inhabitantsOpened()
            onLocationOpened: location => page.registerLocationOpened(location)
            onProductOpened: product => page.registerProductOpened(product)
        }
    }

    actionsPadded: false
    actions: BottomNav {
        lineShown: false
        currentIndex: page.pane
        tabs: page.panes
        onActivated: index => {
            if (index !== page.pane && page.panes[page.pane].key === "handout")
                page.handoutMaker.leave()
            page.pane = index
        }
    }
}
