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

// Home and what is opened from it: one above the other on a phone, side by side from 840 px.
FocusScope {
    id: shell

    required property Workspace workspace
    readonly property bool wide: width >= Theme.wide
    readonly property bool detailOpen: stack.depth > 0
    // Who has both roles begins the evening as an inspector.
    property bool atOffice: workspace.isCaseHandler && !workspace.isInspector

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
    function openVisit(visit: string, draft: bool): void {
        shell.openFresh(draft ? draftPage : visitPage, {visitId: visit})
    }

    Loader {
        id: home

        width: shell.wide ? 400 : shell.width
        height: shell.height
        visible: shell.wide || !shell.detailOpen
        focus: !shell.detailOpen
        sourceComponent: shell.atOffice ? officeHome : inspectorHome
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
            text: qsTr("Choose a place or a visit in the list.")
        }
        StackView {
            id: stack

            anchors.fill: parent
            focus: shell.detailOpen
        }
    }

    Component {
        id: inspectorHome
        HomePage {
            workspace: shell.workspace
            onPlaceOpened: place => shell.openFresh(placePage, {placeId: place})
            onEventsOpened: shell.openFresh(eventsPage, {})
            onNewPlaceOpened: shell.openFresh(premisesPage, {placeId: ""})
            onVisitOpened: (visit, draft) => shell.openVisit(visit, draft)
            onOfficeOpened: shell.atOffice = true
            onSettingsOpened: shell.openFresh(settingsPage, {})
            onAttentionOpened: shell.openFresh(attentionPage, {visitId: ""})
            onSyncOpened: shell.openFresh(syncPage, {})
            onJoinOpened: shell.openFresh(joinPage, {})
        }
    }
    Component {
        id: officeHome
        OfficeHomePage {
            workspace: shell.workspace
            aside: shell.wide && !shell.detailOpen ? asideRoom : null
            onBackRequested: shell.atOffice = false
            onVisitOpened: visit => shell.openFresh(casePage, {visitId: visit})
            onDecisionOpened: decision => shell.openFresh(decisionPage, {decisionId: decision})
            onPlaceOpened: place => shell.openFresh(placePage, {placeId: place})
            onAssignmentOpened: assignment => shell.openFresh(assignmentPage, {assignmentId: assignment})
            onTargetOpened: year => shell.openFresh(planTargetPage, {year: year})
            onEventsOpened: shell.openFresh(eventsPage, {})
            onNewPlaceOpened: shell.openFresh(premisesPage, {placeId: ""})
            onSettingsOpened: shell.openFresh(settingsPage, {})
            onAttentionOpened: shell.openFresh(attentionPage, {visitId: ""})
            onSyncOpened: shell.openFresh(syncPage, {})
        }
    }
    Component {
        id: placePage
        PlacePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onVisitOpened: (visit, draft) => shell.openVisit(visit, draft)
            onAssignmentOpened: (assignment, place) => shell.open(assignmentPage, {assignmentId: assignment, placeId: place})
            onEditOpened: place => shell.open(premisesPage, {placeId: place})
            onLicenceOpened: licence => shell.open(licencePage, {licenceId: licence})
            onNotCarriedOutOpened: visit => shell.openFresh(notCarriedOutPage, {visitId: visit})
        }
    }
    Component {
        id: premisesPage
        PremisesPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onLicenceOpened: licence => shell.open(licencePage, {licenceId: licence})
        }
    }
    Component {
        id: licencePage
        LicencePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onHoursOpened: licence => shell.open(hoursPage, {licenceId: licence})
        }
    }
    Component {
        id: hoursPage
        HoursPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onEntryOpened: (hours, index) => shell.open(hoursEntryPage, {hours: hours, index: index})
        }
    }
    Component {
        id: hoursEntryPage
        HoursEntryPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: assignmentPage
        AssignmentPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: planTargetPage
        PlanTargetPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: eventsPage
        EventsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onEventOpened: (place, licence) => shell.open(placePage, {placeId: place, wantedLicence: licence})
            onNewEventOpened: shell.open(newEventPage, {})
        }
    }
    Component {
        id: newEventPage
        NewEventPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onMade: licence => {
                shell.back()
                shell.open(licencePage, {licenceId: licence})
            }
        }
    }
    Component {
        id: joinPage
        JoinPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onVisitOpened: (visit, draft) => shell.openVisit(visit, draft)
        }
    }
    Component {
        id: joinCodePage
        JoinCodePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: notCarriedOutPage
        NotCarriedOutPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onFinished: visit => shell.openVisit(visit, false)
        }
    }
    Component {
        id: draftPage
        DraftPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onObservationOpened: observation => shell.open(observationPage, {observationId: observation})
            onFinishOpened: visit => shell.open(finishPage, {visitId: visit})
            onFinishedOpened: visit => shell.openVisit(visit, false)
            onJoinCodeOpened: visit => shell.open(joinCodePage, {visitId: visit})
            onNotCarriedOutOpened: visit => shell.open(notCarriedOutPage, {visitId: visit})
            onAttentionOpened: visit => shell.open(attentionPage, {visitId: visit})
        }
    }
    Component {
        id: observationPage
        ObservationPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: finishPage
        FinishPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onFinished: visit => shell.openVisit(visit, false)
        }
    }
    Component {
        id: visitPage
        VisitPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onReportOpened: visit => shell.open(reportPage, {visitId: visit})
            onAttentionOpened: visit => shell.open(attentionPage, {visitId: visit})
        }
    }
    Component {
        id: reportPage
        ReportPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onPaperCheckOpened: shell.open(paperCheckPage, {})
        }
    }
    Component {
        id: casePage
        CasePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onAssessmentOpened: observation => shell.open(assessmentPage, {observationId: observation})
            onReportOpened: visit => shell.open(reportPage, {visitId: visit})
            onAttentionOpened: visit => shell.open(attentionPage, {visitId: visit})
            onDecisionOpened: decision => shell.open(decisionPage, {decisionId: decision})
            onLedgerOpened: (premises, side) => shell.open(ledgerPage, {premisesId: premises, side: side})
        }
    }
    Component {
        id: decisionPage
        DecisionPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: ledgerPage
        LedgerPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: assessmentPage
        AssessmentPage {
            workspace: shell.workspace
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
            onVisitOpened: (visit, draft) => shell.openVisit(visit, draft)
        }
    }
    Component {
        id: settingsPage
        SettingsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onLegalRulesOpened: shell.open(legalRulesPage, {})
            onPaperCheckOpened: shell.open(paperCheckPage, {})
            onChecklistsOpened: shell.open(checklistsPage, {})
        }
    }
    Component {
        id: checklistsPage
        ChecklistsPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onListOpened: list => shell.open(checklistPage, {list: list})
        }
    }
    Component {
        id: checklistPage
        ChecklistPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }
    Component {
        id: paperCheckPage
        PaperCheckPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onVisitOpened: visit => shell.open(shell.workspace.isInspector ? visitPage : casePage, {visitId: visit})
        }
    }
    Component {
        id: legalRulesPage
        LegalRulesPage {
            workspace: shell.workspace
            onBackRequested: shell.back()
            onRuleOpened: rule => shell.open(legalRulePage, {rule: rule})
        }
    }
    Component {
        id: legalRulePage
        LegalRulePage {
            workspace: shell.workspace
            onBackRequested: shell.back()
        }
    }

    // A draft that was open when the app went away opens again.
    Connections {
        target: shell.workspace
        function onResumed(visit: string): void {
            if (shell.workspace.isInspector && !shell.detailOpen)
                shell.openVisit(visit, true)
        }
    }
}
