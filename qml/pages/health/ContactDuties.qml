// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// That a duty was assessed or a report made, and when; never what it was about.
SectionCard {
    id: card

    required property ContactEditor contact

    signal guideOpened()

    title: qsTr("Duties that override secrecy")
    note: qsTr("Only that it was assessed or reported, and the day, is kept here.")

    SegmentedAnswer {
        label: qsTr("Concern for a child")
        options: card.contact.options.child_concern ?? []
        value: card.contact.values.child_concern ?? ""
        savedAt: card.contact.saved.child_concern ?? ""
        onAnswered: value => card.contact.answerDuty("child_concern", value)
    }
    FieldDate {
        visible: (card.contact.values.child_concern ?? "ingen") !== "ingen"
        label: qsTr("Concern for a child: day")
        value: card.contact.values.child_concern_date ?? ""
        savedAt: card.contact.saved.child_concern_date ?? ""
        onEdited: value => card.contact.save("child_concern_date", value)
    }
    SegmentedAnswer {
        label: qsTr("Duty to avert")
        options: card.contact.options.duty_to_avert ?? []
        value: card.contact.values.duty_to_avert ?? ""
        savedAt: card.contact.saved.duty_to_avert ?? ""
        onAnswered: value => card.contact.answerDuty("duty_to_avert", value)
    }
    FieldDate {
        visible: (card.contact.values.duty_to_avert ?? "ingen") !== "ingen"
        label: qsTr("Duty to avert: day")
        value: card.contact.values.duty_to_avert_date ?? ""
        savedAt: card.contact.saved.duty_to_avert_date ?? ""
        onEdited: value => card.contact.save("duty_to_avert_date", value)
    }
    SecondaryButton {
        text: qsTr("When it applies and whom to call")
        iconName: "shield"
        onClicked: card.guideOpened()
    }
}
