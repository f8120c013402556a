// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader and StackView refuse bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import QtQuick.Controls.Basic
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The health side: home and what is opened from it, as Shell.qml is for the control of alcohol. The
// two share no page that shows a record.
FocusScope {
    id: shell

    required property Workspace workspace
    readonly property bool wide: width >= Theme.wide
    readonly property bool detailOpen: stack.depth > 0

    // Shown over the shell, which goes when the app locks: two minutes without a touch, and that is
    // when a second dose is due.
    signal guideOpened()

    function open(page: Component, properties: var): void {
        stack.push(page, properties, StackView.Immediate)
        stack.forceActiveFocus()
    }
    function openFresh(page: Component, properties: var): void {
        stack.clear(StackView.Immediate)
        shell.open(page, properties)
    }
    function back(): void {
        if (stack.depth > 1)
            stack.pop(StackView.Immediate)
        else
            stack.clear(StackView.Immediate)
    }

    // What the lock or the end of the app broke off comes back by itself.
    function carryOn(begunAs: string): void {
        if (shell.detailOpen)
            return
        if (begunAs === "")
            home.show("handout")
        else
            shell.openFresh(contactHandoutPage, begunAs.startsWith("patrol ")
                ? {contactId: "", patrolId: begunAs.slice(7), zone: ""}
                : {contactId: begunAs, zone: ""})
    }

    // On patrol the bar under the tally tells of the hand-out, and undoes it.
    function backFromHandout(): void {
        shell.back()
        if (shell.detailOpen)
            toast.show(home.lastHandout.words, qsTr("Undo"))
    }

    // Lives as long as the shell: a half-filled hand-out is still there after another page. What
    // outlives the shell is kept by it on the device.
    HandoutMaker {
        id: handoutMaker
        workspace: shell.workspace
        onOpenFound: begunAs => shell.carryOn(begunAs)
        onUndone: handout => {
            if (home.lastHandout !== null && home.lastHandout.handout === handout)
                home.lastHandout = null
        }
    }
    HealthHomePage {
        id: home

        width: shell.wide ? 400 : shell.width
        height: shell.height
        visible: shell.wide || !shell.detailOpen
        focus: !shell.detailOpen
        workspace: shell.workspace
        handoutMaker: handoutMaker
        aside: shell.wide && !shell.detailOpen ? asideRoom : null
        brief: shell.wide && shell.detailOpen
        onHandoutPackOpened: shell.openFresh(handoutPackPage, {maker: handoutMaker})
        onTrainingOpened: shell.openFresh(trainingPage, {maker: handoutMaker})
        onContactHandoutOpened: (contact, patrol, zone) =>
            shell.openFresh(contactHandoutPage, {contactId: contact, patrolId: patrol, zone: zone})
        onHandoutsOpened: shell.openFresh(handoutsPage, {})
        onGuideOpened: shell.guideOpened()
        onSettingsOpened: shell.openFresh(settingsPage, {})
        onMunicipalitiesOpened: shell.openFresh(municipalityPage, {})
        onAttentionOpened: shell.openFresh(attentionPage, {visitId: ""})
        onSyncOpened: shell.openFresh(syncPage, {})
        onOverdoseOpened: handout => shell.openFresh(overdosePage, {handoutId: handout})
        onAlertOpened: alert => shell.openFresh(alertPage, {alertId: alert})
        onReferralOpened: referral => shell.openFresh(referralPage, {referralId: referral})
        onNewReferralOpened: shell.openFresh(newReferralPage, {})
        onStockLocationOpened: location => shell.openFresh(stockLocationPage, {locationId: location})
        onRecallOpened: recall => shell.openFresh(recallPage, {recallId: recall})
        onRecallsOpened: shell.openFresh(recallsPage, {})
        onDiscrepanciesOpened: shell.openFresh(discrepanciesPage, {})
        onRegisterLocationOpened: location => shell.openFresh(stockPlacePage, {locationId: location})
        onRegisterProductOpened: product => shell.openFresh(productPage, {product: product})
        onPatrolOpened: patrol => shell.openFresh(patrolPage, {patrolId: patrol})
        onPatrolsOpened: shell.openFresh(patrolsPage, {})
        onContactOpened: contact => shell.openFresh(contactPage, {contactId: contact})
        onEquipmentOpened: (contact, patrol, zone) =>
            shell.openFresh(equipmentPage, {contactId: contact, patrolId: patrol, zone: zone})
        onDutiesOpened: shell.openFresh(dutiesPage, {})
        onFiguresShared: year => shell.openFresh(shareFiguresPage, {year: year})
        onZonesOpened: shell.openFresh(zonesPage, {})
        onInhabitantsOpened: shell.openFresh(inhabitantsPage, {})
    }
    Rectangle {
        x: home.width
        width: 1
        height: shell.height
        visible: shell.wide
        color: Theme.divider
    }
    Item {
        x: shell.wide ? home.width + 1 : 0
        width: shell.width - x
        height: shell.height
        visible: shell.wide || shell.detailOpen

        Item {
            id: asideRoom

            anchors.fill: parent
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, 400)
            visible: !shell.detailOpen && asideRoom.visibleChildren.length === 0
            iconName: "book"
            title: qsTr("Nothing opened")
            text: qsTr("What you open is shown here.")
        }
        StackView {
            id: stack

            anchors.fill: parent
            focus: shell.detailOpen
        }
        Toast {
            id: toast

            onActionTriggered: {
                if (home.lastHandout !== null)
                    handoutMaker.undo(home.lastHandout.handout)
            }
        }
    }

    Component {
        id: overdosePage
        OverdosePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: alertPage
        AlertPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: newReferralPage
        NewReferralPage {
            id: newReferral

            workspace: shell.workspace
            onBackRequested: shell.back()
            onReferralMade: referral => {
                // Left meanwhile: it is among the referrals.
                if (stack.currentItem !== newReferral)
                    return
                shell.back()
                shell.open(referralPage, {referralId: referral, fresh: true})
            }
        }
    }
    Component {
        id: referralPage
        ReferralPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: handoutPackPage
        HandoutPackPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: contactHandoutPage
        ContactHandoutPage {
            id: contactHandout

            workspace: shell.workspace
            onBackRequested: shell.back()
            onPackOpened: maker => shell.open(handoutPackPage, {maker: maker})
            onTrainingOpened: maker => shell.open(trainingPage, {maker: maker})
            onHandoutsOpened: shell.open(handoutsPage, {})
            onGuideOpened: shell.guideOpened()
            onOverdoseOpened: handout => shell.openFresh(overdosePage, {handoutId: handout})
            onHandedOut: (handout, words) =>
                home.lastHandout = {handout: handout, words: words, contact: contactHandout.contactId}
            onDone: shell.backFromHandout()
        }
    }
    Component {
        id: trainingPage
        TrainingPage {
            onBackRequested: shell.back()
        }
    }
    Component {
        id: handoutsPage
        HandoutsPage {
            workspace: shell.workspace
            maker: handoutMaker
            onBackRequested: shell.back()
        }
    }
    Component {
        id: attentionPage
        AttentionPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: syncPage
        SyncPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: settingsPage
        SettingsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: municipalityPage
        MunicipalityPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onGuideOpened: shell.guideOpened()
        }
    }
    Component {
        id: stockLocationPage
        StockLocationPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onReceiveOpened: stock => shell.open(stockReceivePage, {stock: stock})
            onTakeOutOpened: (stock, lot) => shell.open(stockTakeOutPage, {stock: stock, lot: lot})
            onCountOpened: stock => shell.open(stockCountPage, {stock: stock})
            onCorrectionOpened: (stock, movement) => shell.open(stockCorrectionPage, {stock: stock, movement: movement})
        }
    }
    Component {
        id: stockReceivePage
        StockReceivePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: stockTakeOutPage
        StockTakeOutPage { onBackRequested: shell.back() }
    }
    Component {
        id: stockCountPage
        StockCountPage { onBackRequested: shell.back() }
    }
    Component {
        id: stockCorrectionPage
        StockCorrectionPage { onBackRequested: shell.back() }
    }
    Component {
        id: recallsPage
        RecallsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onRecallOpened: recall => shell.open(recallPage, {recallId: recall})
        }
    }
    Component {
        id: recallPage
        RecallPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: discrepanciesPage
        DiscrepanciesPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onLocationOpened: location => shell.open(stockLocationPage, {locationId: location})
        }
    }
    Component {
        id: stockPlacePage
        StockPlacePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: productPage
        ProductPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: patrolPage
        PatrolPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onContactOpened: contact => shell.open(contactPage, {contactId: contact})
        }
    }
    Component {
        id: patrolsPage
        PatrolsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onPatrolOpened: patrol => shell.open(patrolPage, {patrolId: patrol})
        }
    }
    Component {
        id: contactPage
        ContactPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onEquipmentOpened: (contact, patrol, zone) =>
                shell.open(equipmentPage, {contactId: contact, patrolId: patrol, zone: zone})
            onHandoutOpened: contact => shell.open(contactHandoutPage, {contactId: contact})
            onHandoutsOpened: contact => shell.open(handoutsPage, {contactId: contact})
            onReferralOpened: referral => shell.open(referralPage, {referralId: referral})
            onNewReferralOpened: contact => shell.open(newReferralPage, {contactId: contact})
            onDutiesOpened: shell.open(dutiesPage, {})
        }
    }
    Component {
        id: equipmentPage
        EquipmentPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: dutiesPage
        DutiesPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: shareFiguresPage
        ShareFiguresPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: zonesPage
        ZonesPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: inhabitantsPage
        InhabitantsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
}
