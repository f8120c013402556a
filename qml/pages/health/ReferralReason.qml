// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Why a referral is opened: one press, and it goes into the access log.
SectionCard {
    id: card

    required property ReferralEditor referral
    readonly property var reasons: [
        {value: "oppfoelging", label: qsTr("I follow the person up")},
        {value: "overtakelse", label: qsTr("I take over from a colleague")},
        {value: "kvalitet", label: qsTr("I check the quality of our work")},
        {value: "annet", label: qsTr("Something else")}
    ]

    title: qsTr("Why do you open it?")
    note: qsTr("Who opened a referral, when and why is kept, and the administrator can list it.")

    Repeater {
        model: card.reasons

        ActionButton {
            required property var modelData
            required property int index

            objectName: "reason_" + modelData.value
            width: parent.width
            kind: index === 0 && card.referral.isOwn ? ActionButton.Primary : ActionButton.Secondary
            implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
            text: modelData.label
            onClicked: card.referral.noteOpened(modelData.value)
        }
    }
}
