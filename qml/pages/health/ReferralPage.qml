// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A referral, from the offer to whether the person was met. fresh: it was made a moment ago on
// this device; any other is opened with a reason.
AppPage {
    id: page

    required property Workspace workspace
    required property string referralId
    property bool fresh: false
    readonly property bool isShown: editor.ready && (fresh || editor.noted)
    readonly property var values: editor.values

    function isOpen(field: string): bool {
        return editor.open[field] === true
    }
    function missingText(field: string): string {
        switch (field) {
        case "to":
            return qsTr("Choose the service first.")
        case "consent":
            return qsTr("It can be sent when the person has said yes.")
        case "consent_witness":
            return qsTr("A spoken consent needs a colleague who heard it.")
        case "legal_basis":
            return qsTr("Say by what law it is told without consent.")
        default:
            return ""
        }
    }
    function stepText(step: string): string {
        switch (step) {
        case "avslaatt":
            return qsTr("The person says no")
        case "sendt":
            return editor.isIncoming ? qsTr("We take it on") : qsTr("It is sent to the service")
        case "mottatt":
            return editor.isIncoming ? qsTr("A worker has it") : qsTr("The service has it")
        case "moett":
            return qsTr("The person was met")
        case "ikke_moett":
            return qsTr("The person was not met")
        default:
            return qsTr("Close the referral")
        }
    }

    ReferralEditor {
        id: editor
        workspace: page.workspace
        recordId: page.referralId
        onDiscarded: page.backRequested()
    }

    ConfirmDialog {
        id: asking

        property string step

        title: page.stepText(step)
        text: step === "avslaatt" || step === "avsluttet"
            ? qsTr("The referral is over then, and the two words for the person are deleted, here and on the server. It cannot be undone.")
            : qsTr("The referral goes on from here; it does not come back to where it is now.")
        confirmText: qsTr("Yes")
        onConfirmed: editor.take(step)
    }

    title: page.isShown ? editor.serviceText : qsTr("Referral")
    subtitle: page.isShown ? editor.statusText : ""
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    ReferralReason {
        visible: editor.ready && !page.isShown
        referral: editor
    }
    Stack {
        visible: page.isShown
        spacing: Theme.l

        SectionCard {
            visible: editor.words !== ""
            title: qsTr("Who it is, between the two of you")
            note: qsTr("Remember the two words. They say nothing of who it is, and are gone when the referral is over or the consent is taken back.")

            AppText {
                objectName: "words"
                text: editor.words
                kind: AppText.Display
            }
        }
        ReferralConsent {
            referral: editor
        }
        SectionCard {
            title: qsTr("The referral")

            LabelValue {
                label: editor.isIncoming ? qsTr("Came in") : qsTr("Offered")
                value: editor.offeredAt
            }
            ChoiceList {
                objectName: "fromService"
                visible: editor.isIncoming
                label: qsTr("From which service")
                enabled: page.isOpen("from_service")
                options: editor.choices("from_service")
                values: page.values.from_service === undefined ? [] : [page.values.from_service]
                savedAt: editor.saved.from_service ?? ""
                onChosen: values => editor.save("from_service", values[0])
            }
            ChoiceList {
                visible: !editor.isIncoming && page.isOpen("to")
                label: qsTr("To")
                options: editor.choices("to")
                values: page.values.to === undefined ? [] : [page.values.to]
                savedAt: editor.saved.to ?? ""
                onChosen: values => editor.save("to", values[0])
            }
            ChoiceList {
                label: qsTr("How urgent")
                enabled: page.isOpen("urgency")
                options: editor.choices("urgency")
                values: page.values.urgency === undefined ? [] : [page.values.urgency]
                savedAt: editor.saved.urgency ?? ""
                onChosen: values => editor.save("urgency", values[0])
            }
            ChoiceList {
                label: qsTr("Who follows it up")
                multiple: true
                enabled: page.isOpen("assigned")
                options: editor.workers
                values: page.values.assigned ?? []
                helperText: qsTr("They see it too. Nobody else does.")
                savedAt: editor.saved.assigned ?? ""
                onChosen: values => editor.setAssigned(values)
            }
            CheckRow {
                text: qsTr("A worker goes along")
                enabled: page.isOpen("accompanied")
                value: page.values.accompanied === true
                onAnswered: value => editor.save("accompanied", value)
            }
            FieldDate {
                visible: page.values.outcome_date !== undefined
                label: qsTr("Outcome on")
                enabled: page.isOpen("outcome_date")
                value: page.values.outcome_date ?? ""
                savedAt: editor.saved.outcome_date ?? ""
                onEdited: value => editor.save("outcome_date", value)
            }
        }
        QuietButton {
            visible: editor.canDiscard
            iconName: "trash"
            text: qsTr("Begun by mistake: throw it away")
            onClicked: editor.discard()
        }
    }

    actions: Repeater {
        model: page.isShown ? editor.steps : []

        Stack {
            id: next

            required property var modelData

            width: parent.width
            spacing: Theme.xs

            AppText {
                visible: next.modelData.missing !== ""
                text: page.missingText(next.modelData.missing)
                kind: AppText.Caption
                secondary: true
            }
            ActionButton {
                objectName: "step_" + next.modelData.value
                kind: next.modelData.value === "avslaatt" || next.modelData.value === "ikke_moett"
                    ? ActionButton.Secondary : ActionButton.Primary
                enabled: next.modelData.missing === ""
                text: page.stepText(next.modelData.value)
                onClicked: {
                    asking.step = next.modelData.value
                    asking.open()
                }
            }
        }
    }
}
