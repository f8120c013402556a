// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A recalled lot at a location: hold it back, and say what was found.
SectionCard {
    id: card

    required property StockLocationView ledger
    required property var recall // {recallId, what, reason, state, toAnswer, held}
    property int found: -1
    property string expiry
    readonly property bool expiryAsked: expiry !== "" || ledger.faultField === "found_expiry"

    title: qsTr("Recalled: %1").arg(recall.what)
    iconName: "alert"
    note: recall.reason

    AppText {
        text: card.recall.state
        kind: AppText.Strong
    }
    AppText {
        visible: card.recall.toAnswer
        text: qsTr("Hand none of it out. Look for the packs, also where the ledger says there are none, and lay them apart.")
    }
    FieldNumber {
        id: number

        visible: card.recall.toAnswer
        label: qsTr("Doses found: %1").arg(card.recall.what)
        filled: card.found >= 0
        value: Math.max(0, card.found)
        to: 10000
        errorText: card.ledger.faultField === "counted" ? card.ledger.fault : ""
        onEdited: value => card.found = value
        onCleared: card.found = -1
    }
    FieldDate {
        id: date

        visible: card.recall.toAnswer && card.expiryAsked
        label: qsTr("Expiry on the packs: %1").arg(card.recall.what)
        value: card.expiry
        errorText: card.ledger.faultField === "found_expiry" ? card.ledger.fault : ""
        onEdited: value => card.expiry = value
        onCleared: card.expiry = ""
    }
    FieldTextArea {
        id: note

        visible: card.recall.toAnswer
        label: qsTr("Remark: %1").arg(card.recall.what)
        minimumLines: 2
        freeText: true
        names: true
        errorText: card.ledger.faultField === "note" ? card.ledger.fault : ""
    }
    SecondaryButton {
        visible: card.recall.toAnswer
        text: card.found === 0 ? qsTr("Answer: none was found") : qsTr("Answer the recall")
        Accessible.name: qsTr("Answer the recall: %1").arg(card.recall.what)
        busy: card.ledger.busy
        onClicked: {
            number.flush()
            date.flush()
            card.ledger.answerRecall(card.recall.recallId, card.found, card.expiry, note.typed)
        }
    }
}
