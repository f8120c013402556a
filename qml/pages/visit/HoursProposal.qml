// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The time of an observation lies outside the hours: what it may be a breach of, to be noted with
// one tap and taken out again with one.
Stack {
    id: card

    required property Workspace workspace
    required property string observationId

    // What is still being typed is to be handed over first.
    signal aboutToChange()

    HoursProposals {
        id: found
        workspace: card.workspace
        observationId: card.observationId
    }

    visible: found.proposals.length > 0 || found.taken !== "" || found.error.isSet
    spacing: Theme.m

    ErrorBanner {
        visible: found.error.isSet
        what: found.error.happened
        where: found.error.data
        todo: found.error.action
    }
    ErrorBanner {
        visible: found.taken !== ""
        kind: "info"
        what: qsTr("Noted: %1").arg(found.taken)
        actionText: qsTr("Undo")
        onActionTriggered: {
            card.aboutToChange()
            found.undo()
        }
    }
    SectionCard {
        visible: found.proposals.length > 0
        title: qsTr("Outside the hours")
        note: qsTr("If this is what was seen, note it. The office decides.")
        iconName: "clock"

        Repeater {
            model: found.proposals

            Stack {
                id: proposal

                required property int index
                required property var modelData

                spacing: Theme.s

                LabelValue {
                    label: proposal.modelData.basis
                    value: proposal.modelData.text
                    strong: true
                }
                SecondaryButton {
                    text: qsTr("Note it")
                    Accessible.name: proposal.modelData.action
                    onClicked: {
                        card.aboutToChange()
                        found.take(proposal.index)
                    }
                }
            }
        }
    }
}
