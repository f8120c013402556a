// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// One conflict or one refused change.
SectionCard {
    id: card

    required property string kind
    required property string place
    required property string field
    required property string text
    required property var values

    signal chosen(int index)
    signal acknowledged()

    title: kind === "conflict" ? qsTr("%1 has two values").arg(field) : qsTr("Not accepted: %1").arg(field)
    note: place !== "" && text !== "" ? place + " · " + text : place + text

    Repeater {
        model: card.values

        Stack {
            id: entry

            required property var modelData
            required property int index

            spacing: Theme.s

            LabelValue {
                label: card.kind === "conflict" ? entry.modelData.who + " · " + entry.modelData.at
                                                : entry.modelData.label
                value: entry.modelData.text
            }
            SecondaryButton {
                visible: card.kind === "conflict"
                // Hours of a licence are several lines, and stand above.
                text: entry.modelData.text.length <= 40 ? qsTr("Keep “%1”").arg(entry.modelData.text)
                                                        : qsTr("Keep what %1 wrote").arg(entry.modelData.who)
                onClicked: card.chosen(entry.index)
            }
        }
    }
    SecondaryButton {
        visible: card.kind === "parked"
        text: qsTr("Seen, put it away")
        onClicked: card.acknowledged()
    }
}
