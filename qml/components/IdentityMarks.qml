// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Draws a double line below parts of an input's text, on every line the part reaches over.
//   input: the input; findings: {start, length} each
Item {
    id: marks

    required property var input
    property var findings: []

    // What moves the text without changing it.
    readonly property var layout: [input.width, input.contentWidth, input.contentHeight,
                                   input.cursorRectangle, input.text]
    readonly property var lines: {
        const out = []
        if (layout.length === 0)
            return out
        const start = input.positionToRectangle(input.cursorPosition)
        const dx = input.cursorRectangle.x - start.x
        const dy = input.cursorRectangle.y - start.y
        for (const finding of findings) {
            let line = null
            const end = Math.min(finding.start + finding.length, input.length)
            for (let at = finding.start; at < end; ++at) {
                const from = input.positionToRectangle(at)
                const to = input.positionToRectangle(at + 1)
                const right = to.y === from.y && to.x >= from.x ? to.x : from.x
                if (line === null || line.y !== from.y + from.height + dy) {
                    line = {x: from.x + dx, y: from.y + from.height + dy, width: 0}
                    out.push(line)
                }
                line.width = Math.max(line.width, right + dx - line.x)
            }
        }
        return out
    }

    anchors.fill: parent
    clip: true

    Repeater {
        model: marks.lines

        Item {
            id: mark

            required property var modelData

            objectName: "identityMark"
            x: mark.modelData.x
            y: mark.modelData.y - 3
            width: mark.modelData.width
            height: 5

            Rectangle {
                width: parent.width
                height: 2
                color: Theme.dangerText
            }
            Rectangle {
                y: 3
                width: parent.width
                height: 2
                color: Theme.dangerText
            }
        }
    }
}
