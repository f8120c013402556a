// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Fields with two values and changes that were not accepted: in plain words, both kept.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    AttentionModel {
        id: attention
        workspace: page.workspace
        visit: page.visitId
    }

    title: qsTr("Needs a look")
    canGoBack: true

    EmptyState {
        visible: attention.count === 0
        iconName: "check-circle"
        title: qsTr("Nothing to look at")
        text: qsTr("When two people change the same field, both values come here.")
    }
    Repeater {
        model: attention

        AttentionCard {
            required property string attentionId

            onChosen: index => attention.choose(attentionId, index)
            onAcknowledged: attention.close(attentionId)
        }
    }
}
