// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Components

// The tables of a year below each other, each a line until it is opened: all of them are as long as
// ten screens of a phone.
//   sections: [{"title","note","rows","hidden"}] with rows as of FigureRow
SectionCard {
    id: card

    property var sections: []

    function summaryOf(part: var): string {
        const held = part.rows.filter(row => row.marked).length
        const lines = qsTr("%n line(s)", "", part.rows.length)
        return held > 0 ? qsTr("%1, %2").arg(lines).arg(qsTr("%n held back", "", held)) : lines
    }

    Repeater {
        model: card.sections

        Stack {
            id: part

            required property var modelData

            spacing: Theme.m

            FoldRow {
                id: head

                visible: part.modelData.rows.length > 0
                title: part.modelData.title
                summary: card.summaryOf(part.modelData)
            }
            FigureRow {
                visible: part.modelData.rows.length === 0
                label: part.modelData.title
                value: ""
                detail: part.modelData.note
            }
            Repeater {
                model: head.isOpen ? part.modelData.rows : []

                FigureRow {
                    required property var modelData

                    label: modelData.label
                    value: modelData.value
                    detail: modelData.detail
                    total: modelData.total
                    marked: modelData.marked ?? false
                }
            }
            AppText {
                visible: head.isOpen && (part.modelData.hidden ?? 0) > 0
                kind: AppText.Caption
                secondary: true
                text: qsTr("%n further line(s) are 0 and only in the file.", "", part.modelData.hidden ?? 0)
            }
        }
    }
}
