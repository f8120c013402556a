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
        sourceComponent: shell.workspace.isCaseHandler && !shell.workspace.isInspector ? officeHome
                                                                                       : inspectorHome
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

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, 400)
            visible: !shell.detailOpen
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
            onVisitOpened: (visit, draft) => shell.openVisit(visit, draft)
            onCaseOpened: visit => shell.openFresh(casePage, {visitId: visit})
            onSettingsOpened: shell.openFresh(settingsPage, {})
            onAttentionOpened: shell.openFresh(attentionPage, {visitId: ""})
            onSyncOpened: shell.openFresh(syncPage, {})
        }
    }
    Component {
        id: officeHome
        OfficeHomePage {
            workspace: shell.workspace
            onVisitOpened: visit => shell.openFresh(casePage, {visitId: visit})
            onPlaceOpened: place => shell.openFresh(placePage, {placeId: place})
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
