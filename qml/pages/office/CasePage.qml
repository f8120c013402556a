// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A report at the office: weigh the possible breaches, note what was sent and received.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    signal assessmentOpened(string observation)
    signal reportOpened(string visit)
    signal attentionOpened(string visit)
    signal decisionOpened(string decision)
    signal ledgerOpened(string premises, string side)

    CaseFile {
        id: file
        workspace: page.workspace
        visit: page.visitId
        onBegun: decision => page.decisionOpened(decision)
    }
    VisitEditor {
        id: editor
        workspace: page.workspace
        recordId: page.visitId
    }
    ObservationsModel {
        id: breaches
        workspace: page.workspace
        visit: page.visitId
        onlyBreaches: true
    }
    ObservationsModel {
        id: observations
        workspace: page.workspace
        visit: page.visitId
    }

    title: editor.placeName
    subtitle: editor.placeAddress
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
        closable: true
        onClosed: editor.clearError()
    }
    ErrorBanner {
        visible: editor.delivery === "conflict" || editor.delivery === "needsYou"
        kind: "waiting"
        what: qsTr("This visit needs a look: a field has two values or a change was not accepted.")
        where: qsTr("Both are kept until somebody decides.")
        actionText: qsTr("Look at it")
        onActionTriggered: page.attentionOpened(page.visitId)
    }
    ErrorBanner {
        visible: editor.ready && editor.notCounted !== ""
        kind: "info"
        what: editor.notCountedText
    }
    SectionCard {
        visible: file.todo !== ""
        title: qsTr("What to do next")
        note: file.todo

        LabelValue {
            visible: file.deadline !== ""
            label: file.overdue ? qsTr("Overdue") : qsTr("Deadline")
            value: file.deadline
            tone: file.overdue ? "waiting" : ""
            strong: true
        }
    }
    SectionCard {
        title: qsTr("Possible breaches")
        note: breaches.count === 0 ? qsTr("None were noted.") : ""

        Repeater {
            model: breaches

            ListRow {
                id: row

                required property int index
                required property string observationId
                required property string clock
                required property string description
                required property string violation
                required property string decision
                required property string decisionText

                inCard: true
                lineShown: index < breaches.count - 1
                title: violation
                subtitle: description
                caption: clock
                badgeKind: decision === "" ? "needsYou" : decision === "assessed" ? "done" : "neutral"
                badgeText: decision === "" ? qsTr("To be assessed") : decisionText
                onClicked: page.assessmentOpened(row.observationId)
            }
        }
    }
    PointsCard {
        workspace: page.workspace
        premises: editor.premisesId
        side: file.side
        onLedgerOpened: page.ledgerOpened(editor.premisesId, file.side)
    }
    DecisionsCard {
        caseFile: file
        onDecisionOpened: decision => page.decisionOpened(decision)
    }
    DeliveryCard {
        visit: editor
    }
    VisitFacts {
        workspace: page.workspace
        visit: editor
    }
    SectionCard {
        title: qsTr("Observations")

        note: observations.count === 0 ? qsTr("None. Nothing was found.")
            : qsTr("Open one to assess it, also where the inspector named no breach.")

        Repeater {
            model: observations

            ListRow {
                id: seen

                required property int index
                required property string observationId
                required property string clock
                required property string location
                required property string description
                required property string observers
                required property bool positive
                required property bool late

                inCard: true
                lineShown: index < observations.count - 1
                title: clock + (location !== "" ? " · " + location : "")
                subtitle: description
                caption: observers
                badgeKind: positive ? "done" : ""
                badgeText: positive ? qsTr("Positive") : late ? qsTr("Made later") : ""
                onClicked: page.assessmentOpened(seen.observationId)
            }
        }
    }
    TimelineCard {
        caseFile: file
    }
    ConfirmationCard {
        visible: editor.confirmations.length > 0
        visit: editor
    }
    HistoryCard {
        workspace: page.workspace
        recordId: page.visitId
    }

    actions: [
        SecondaryButton {
            text: qsTr("Report")
            iconName: "document"
            onClicked: page.reportOpened(page.visitId)
        },
        PrimaryButton {
            visible: editor.nextStatus !== ""
            text: editor.nextStatusText
            onClicked: editor.save("status", editor.nextStatus)
        }
    ]
}
