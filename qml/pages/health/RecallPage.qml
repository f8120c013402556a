// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One recall: who has still to answer, what lies there, and what was handed out, when and in which
// zone.
AppPage {
    id: page

    required property Workspace workspace
    required property string recallId

    RecallView {
        id: recall
        workspace: page.workspace
        recallId: page.recallId
        onWithdrawn: page.backRequested()
    }

    title: recall.shown.what ?? ""
    subtitle: qsTr("Recall")
    canGoBack: true

    ErrorBanner {
        visible: recall.fault !== ""
        what: recall.fault
        where: qsTr("Nothing was changed.")
    }
    SectionCard {
        title: recall.shown.isWithdrawn === true ? qsTr("The recall was withdrawn") : qsTr("Recalled")

        LabelValue {
            label: qsTr("Why")
            value: recall.shown.reason ?? ""
        }
        LabelValue {
            label: qsTr("Since")
            value: recall.shown.when ?? ""
        }
        LabelValue {
            label: qsTr("Still in stock by the ledger")
            value: recall.shown.held ?? ""
            strong: true
        }
        LabelValue {
            label: qsTr("Handed out")
            value: recall.shown.out ?? ""
            strong: true
        }
    }
    SectionCard {
        title: qsTr("Locations")
        note: recall.loaded && recall.locations.length === 0 ? qsTr("The lot has been at no location.") : ""

        Repeater {
            model: recall.locations

            Stack {
                id: place

                required property var modelData

                spacing: Theme.xs

                LabelValue {
                    label: place.modelData.name
                    value: place.modelData.state
                    tone: place.modelData.toAnswer ? "waiting" : ""
                }
                AppText {
                    secondary: true
                    text: qsTr("By the ledger: %1").arg(place.modelData.balance)
                }
                AppText {
                    visible: place.modelData.since.length > 0
                    secondary: true
                    text: qsTr("Since the answer: %1").arg(place.modelData.since.join("\n"))
                }
            }
        }
    }
    SectionCard {
        title: qsTr("What went out")
        note: recall.loaded && recall.handouts.length === 0 ? qsTr("None of the lot has been handed out.") : ""

        Repeater {
            model: recall.handouts

            LabelValue {
                required property var modelData

                label: modelData.date + " · " + modelData.zone
                value: modelData.doses
            }
        }
    }
    SecondaryButton {
        visible: page.workspace.isHealthLead && recall.shown.isWithdrawn === false
        text: qsTr("Withdraw the recall")
        busy: recall.busy
        onClicked: confirm.open()
    }

    ConfirmDialog {
        id: confirm

        title: qsTr("Withdraw the recall?")
        text: qsTr("The lot is no longer held back, and nobody has to answer any more. The answers stay.")
        confirmText: qsTr("Withdraw")
        onConfirmed: recall.withdraw(page.recallId)
    }
}
