// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Stands in a chart for a number that is held back: of one size, whatever the number is.
Rectangle {
    implicitWidth: Math.round(20 * Math.min(1.5, Theme.textScale))
    implicitHeight: implicitWidth
    radius: 4
    color: "transparent"
    border.width: 1
    border.color: Theme.outline

    AppText {
        anchors.centerIn: parent
        // The sign of official statistics for what is not shown for confidentiality. Its line is no
        // higher than the mark.
        text: ":"
        font.pixelSize: Math.round(parent.height * 0.72)
        font.weight: Font.Bold
        secondary: true
        decorative: true
    }
}
