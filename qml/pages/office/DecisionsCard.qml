// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The letters of a case and what may come next; the law's order is kept, and a person chooses.
SectionCard {
    id: card

    required property CaseFile caseFile
    signal decisionOpened(string decision)

    title: qsTr("Forewarnings and decisions")
    note: qsTr("Every letter is a draft until you mark it as decided.")

    ErrorBanner {
        visible: card.caseFile.error.isSet
        what: card.caseFile.error.happened
        where: card.caseFile.error.data
        todo: card.caseFile.error.action
    }
    Repeater {
        model: card.caseFile.decisions

        ListRow {
            id: row

            required property int index
            required property var modelData

            inCard: true
            lineShown: index < card.caseFile.decisions.length - 1
            title: modelData.text
            subtitle: modelData.date
            badgeKind: modelData.status === "draft" ? "draft" : ""
            badgeText: modelData.statusText
            onClicked: card.decisionOpened(row.modelData.id)
        }
    }
    Repeater {
        model: card.caseFile.proposals

        SecondaryButton {
            id: button

            required property var modelData

            text: qsTr("Begin: %1").arg(modelData.text)
            onClicked: card.caseFile.begin(button.modelData.kind)
        }
    }
    Repeater {
        model: card.caseFile.obstacles

        LabelValue {
            required property var modelData

            label: modelData.label
            value: modelData.value
            tone: "closed"
        }
    }
}
