// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Who changed what, and when, as the server holds it with its signatures.
SectionCard {
    id: card

    required property Workspace workspace
    required property string recordId

    title: qsTr("History")
    note: history.loading ? qsTr("Fetching from the server.")
        : history.error.isSet ? history.error.happened : ""

    HistoryModel {
        id: history
        workspace: card.workspace
        record: card.recordId
    }
    Repeater {
        model: history

        LabelValue {
            required property string when
            required property string who
            required property string what

            label: when + " · " + who
            value: what
        }
    }
    SecondaryButton {
        visible: history.canFetchOlder
        text: qsTr("Show more")
        onClicked: history.fetchOlder()
    }
}
