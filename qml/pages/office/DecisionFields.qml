// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What a draft says; each field is kept as it is typed.
SectionCard {
    id: card

    required property DecisionEditor decision
    readonly property var values: decision.values
    readonly property var saved: decision.saved

    title: qsTr("The letter")

    FieldDate {
        label: qsTr("Date of the letter")
        value: card.values.date ?? ""
        savedAt: card.saved.date ?? ""
        onEdited: value => card.decision.save("date", value)
        onCleared: card.decision.save("date", "")
    }
    FieldText {
        label: qsTr("Case number")
        maximumLength: 80
        text: card.values.case_number ?? ""
        savedAt: card.saved.case_number ?? ""
        onEdited: text => card.decision.save("case_number", text)
    }
    FieldText {
        label: qsTr("Case handler")
        helperText: qsTr("Signs the letter, with authority from the council.")
        maximumLength: 240
        text: card.values.decided_by ?? ""
        savedAt: card.saved.decided_by ?? ""
        onEdited: text => card.decision.save("decided_by", text)
    }
    ChoiceList {
        visible: card.decision.isOfPoints
        label: qsTr("Breaches it rests on")
        multiple: true
        options: card.decision.breaches
        values: card.decision.chosenBreaches
        savedAt: card.saved.assessments ?? ""
        onChosen: values => card.decision.chooseBreaches(values)
    }
    // Points that deviate are set at the breach, with their reason: the ledger counts breach by breach.
    LabelValue {
        visible: card.decision.isOfPoints
        label: qsTr("Points")
        value: qsTr("%1 – of the breaches above. Other points are set at the breach, with a reason (§ 10-4).").arg(card.decision.points)
    }
    FieldNumber {
        visible: card.decision.isOfWithdrawal
        label: qsTr("Days of withdrawal")
        helperText: qsTr("By the scale. Other days need a reason (§ 10-4).")
        from: 1
        to: 1500
        filled: (card.values.days ?? null) !== null
        value: card.values.days ?? 0
        savedAt: card.saved.days ?? ""
        onEdited: value => card.decision.setDays(value)
    }
    FieldTextArea {
        visible: card.decision.isOfWithdrawal
        label: qsTr("Reason for other days than the scale's (§ 10-4)")
        freeText: true
        minimumLines: 2
        text: card.values.reason_deviation ?? ""
        savedAt: card.saved.reason_deviation ?? ""
        onEdited: text => card.decision.save("reason_deviation", text)
    }
    FieldDate {
        visible: card.decision.kind === "vedtak_inndragning"
        label: qsTr("Withdrawn from")
        helperText: card.values.withdrawn_to ? qsTr("To and with %1").arg(card.values.withdrawn_to.split("-").reverse().join(".")) : ""
        value: card.values.withdrawn_from ?? ""
        savedAt: card.saved.days ?? ""
        onEdited: value => card.decision.setWithdrawnFrom(value)
        onCleared: card.decision.setWithdrawnFrom("")
    }
    FieldDate {
        visible: card.decision.isForewarning
        label: qsTr("The party may reply until")
        value: card.values.reply_due ?? ""
        savedAt: card.saved.reply_due ?? ""
        onEdited: value => card.decision.save("reply_due", value)
        onCleared: card.decision.save("reply_due", "")
    }
    FieldTextArea {
        label: qsTr("Your own words in the letter")
        freeText: true
        helperText: qsTr("The municipality's assessment. Letters are in Norwegian bokmål. No names of guests.")
        text: card.values.text ?? ""
        savedAt: card.saved.text ?? ""
        onEdited: text => card.decision.save("text", text)
    }
}
