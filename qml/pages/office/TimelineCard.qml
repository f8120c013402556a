// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What has happened in a case, by date.
SectionCard {
    id: card

    required property CaseFile caseFile

    title: qsTr("The case so far")

    Repeater {
        model: card.caseFile.timeline

        LabelValue {
            required property var modelData

            label: modelData.when
            value: modelData.what + (modelData.detail !== "" ? " · " + modelData.detail : "")
        }
    }
}
