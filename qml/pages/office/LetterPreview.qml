// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// How the letter will read. It is in bokmål whatever language the app has.
SectionCard {
    id: card

    property var blocks: []

    note: qsTr("This is how the letter will read. Letters are always in Norwegian bokmål.")

    Repeater {
        model: card.blocks

        Stack {
            id: block

            required property var modelData

            spacing: Theme.s

            AppText {
                visible: block.modelData.text !== ""
                text: block.modelData.text
                kind: block.modelData.kind === "heading" || block.modelData.kind === "box" ? AppText.Strong : AppText.Body
            }
            Repeater {
                model: block.modelData.rows

                LabelValue {
                    required property var modelData

                    label: modelData.slice(0, modelData.length - 1).filter(cell => cell !== "").join(" · ")
                    value: modelData[modelData.length - 1]
                }
            }
        }
    }
}
