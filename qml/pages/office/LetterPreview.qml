// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Components

// How the letter will read. It is in bokmål whatever language the app has.
//   blocks: [{"kind","text","head","rows","summed"}]; a row: date, words and sometimes provision, points
SectionCard {
    id: card

    property var blocks: []

    note: qsTr("This is how the letter will read. Letters are always in Norwegian bokmål.")

    Stack {
        spacing: Theme.s

        Repeater {
            model: card.blocks

            Stack {
                id: block

                required property int index
                required property var modelData
                readonly property var rows: modelData.rows
                readonly property bool opens: modelData.kind === "heading"

                // A heading stands with what it is about.
                topPadding: index > 0 && opens ? Theme.l : 0
                spacing: Theme.s

                AppText {
                    visible: block.modelData.text !== ""
                    text: block.modelData.text
                    kind: block.opens || block.modelData.kind === "box" ? AppText.Strong : AppText.Body
                }
                AppText {
                    visible: block.rows.length > 0
                    text: block.modelData.head[block.modelData.head.length - 1] ?? ""
                    horizontalAlignment: Text.AlignRight
                    kind: AppText.Caption
                    secondary: true
                }
                Repeater {
                    model: block.rows

                    FigureRow {
                        required property int index
                        required property var modelData

                        total: block.modelData.summed && index === block.rows.length - 1
                        label: total ? modelData[0] : modelData[1]
                        // All but the words themselves and the points.
                        detail: total ? "" : modelData.filter((cell, at) => at !== 1 && at < modelData.length - 1)
                                                      .join(" · ")
                        value: modelData[modelData.length - 1]
                    }
                }
            }
        }
    }
}
