// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What may be served or sold at this minute, by the licence as it was when the visit began.
SectionCard {
    id: card

    required property Workspace workspace
    required property string visitId

    VisitHours {
        id: hours
        workspace: card.workspace
        visitId: card.visitId
    }

    visible: hours.ready && (hours.lines.length > 0 || hours.licences.length > 1)
    title: hours.closing !== "" ? hours.closing : qsTr("Right now")
    iconName: "clock"

    ErrorBanner {
        visible: hours.error.isSet
        what: hours.error.happened
        where: hours.error.data
        todo: hours.error.action
    }
    Repeater {
        model: hours.lines

        Stack {
            id: line

            required property var modelData

            spacing: 2

            LabelValue {
                label: line.modelData.group
                value: line.modelData.text
                tone: line.modelData.state === "open" ? "ok" : line.modelData.state === "closing" ? "waiting" : "closed"
            }
            AppText {
                visible: text !== ""
                text: line.modelData.detail
                kind: AppText.Caption
                secondary: true
            }
        }
    }
    ChoiceList {
        visible: hours.licences.length > 1
        label: qsTr("Licence that is controlled")
        options: hours.licences
        values: hours.licence === "" ? [] : [hours.licence]
        onChosen: values => hours.chooseLicence(values[0] ?? "")
    }
}
