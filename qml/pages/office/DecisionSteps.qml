// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What happens to a letter after it was decided: when it came, what the party said, and an appeal.
SectionCard {
    id: card

    required property DecisionEditor decision
    readonly property var values: decision.values
    readonly property var saved: decision.saved
    readonly property bool notified: decision.status !== "decided"
    readonly property bool appealed: decision.status === "appealed" || decision.status === "upheld" || decision.status === "reversed"

    title: qsTr("After it was decided")

    FieldDate {
        label: qsTr("Received by the party")
        helperText: qsTr("The time to appeal or reply runs from here.")
        value: card.values.notified_at ?? ""
        savedAt: card.saved.notified_at ?? ""
        onEdited: value => card.decision.save("notified_at", value)
        onCleared: card.decision.save("notified_at", "")
    }
    FieldDate {
        visible: card.decision.isForewarning
        label: qsTr("Reply received")
        value: card.values.reply_received_at ?? ""
        savedAt: card.saved.reply_received_at ?? ""
        onEdited: value => card.decision.save("reply_received_at", value)
        onCleared: card.decision.save("reply_received_at", "")
    }
    FieldTextArea {
        visible: card.decision.isForewarning
        label: qsTr("The party's reply")
        freeText: true
        text: card.values.reply ?? ""
        savedAt: card.saved.reply ?? ""
        onEdited: text => card.decision.save("reply", text)
    }
    FieldDate {
        visible: card.decision.canBeAppealed && card.notified
        label: qsTr("Appeal received")
        helperText: qsTr("To Statsforvalteren, for legality (alkoholloven § 1-16).")
        value: card.values.appealed_at ?? ""
        savedAt: card.saved.appealed_at ?? ""
        onEdited: value => card.decision.save("appealed_at", value)
        onCleared: card.decision.save("appealed_at", "")
    }
    FieldDate {
        visible: card.decision.canBeAppealed && card.appealed
        label: qsTr("Outcome of the appeal")
        value: card.values.appeal_outcome_at ?? ""
        savedAt: card.saved.appeal_outcome_at ?? ""
        onEdited: value => card.decision.save("appeal_outcome_at", value)
        onCleared: card.decision.save("appeal_outcome_at", "")
    }
}
