// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Periods in which the licence is withdrawn (alkoholloven § 1-8). While one lasts, the place may
// not serve or sell.
SectionCard {
    id: card

    required property LicenceEditor licence

    title: qsTr("Withdrawals")
    note: card.licence.withdrawals.length === 0 ? qsTr("The licence has not been withdrawn.") : ""
    wrongCount: card.licence.problems.withdrawals !== undefined ? 1 : 0

    Repeater {
        model: card.licence.withdrawals

        Stack {
            id: period

            required property int index
            required property var modelData

            spacing: Theme.s

            LabelValue {
                label: period.modelData.decision !== "" ? period.modelData.decision : qsTr("Withdrawn")
                value: period.modelData.text
            }
            QuietButton {
                text: qsTr("Remove the withdrawal %1").arg(period.modelData.text)
                onClicked: {
                    removal.index = period.index
                    removal.what = period.modelData.text
                    removal.open()
                }
            }
        }
    }
    ConfirmDialog {
        id: removal

        property int index: -1
        property string what

        title: qsTr("Remove the withdrawal?")
        text: qsTr("The place may then serve or sell on %1 again. A decision is changed in its case.").arg(removal.what)
        confirmText: qsTr("Remove")
        danger: true
        onConfirmed: card.licence.removeWithdrawal(removal.index)
    }
    FieldDate {
        id: from
        label: qsTr("Withdrawn from")
        property string chosen
        value: chosen
        onEdited: value => chosen = value
        onCleared: chosen = ""
    }
    FieldDate {
        id: to
        label: qsTr("Withdrawn to")
        helperText: qsTr("Both days included.")
        property string chosen
        value: chosen
        onEdited: value => chosen = value
        onCleared: chosen = ""
    }
    FieldText {
        id: decision
        label: qsTr("Decision")
        helperText: qsTr("The case number of the decision.")
        property string chosen
        text: chosen
        onEdited: text => chosen = text
    }
    SecondaryButton {
        text: qsTr("Add the withdrawal")
        enabled: from.chosen !== "" && to.chosen >= from.chosen
        onClicked: {
            card.licence.addWithdrawal(from.chosen, to.chosen, decision.typed)
            from.chosen = ""
            to.chosen = ""
            decision.chosen = ""
        }
    }
}
