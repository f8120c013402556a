// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// A QR code from rows of '1' and '0'. Always black on white with its quiet zone: scanners need it,
// also in the dark themes.
Rectangle {
    id: code

    required property var rows

    color: "white"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code of the report")

    Canvas {
        id: canvas

        readonly property var rows: code.rows

        anchors.fill: parent
        onRowsChanged: requestPaint()
        onPaint: {
            const context = getContext("2d")
            context.fillStyle = "white"
            context.fillRect(0, 0, width, height)
            const count = rows.length
            if (count === 0)
                return
            const cell = Math.floor(Math.min(width, height) / (count + 8))
            const margin = Math.floor((Math.min(width, height) - cell * count) / 2)
            context.fillStyle = "black"
            for (let y = 0; y < count; ++y)
                for (let x = 0; x < rows[y].length; ++x)
                    if (rows[y][x] === "1")
                        context.fillRect(margin + x * cell, margin + y * cell, cell, cell)
        }
    }
}
