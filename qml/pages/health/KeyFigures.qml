// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Components

// The few numbers that one looks for first, as many cards beside each other as have room.
//   figures: [{"label","value","detail","marked"}]
// Not a layout in the layout: see SegmentedAnswer.
Item {
    id: key

    property var figures: []

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        width: parent.width
        columns: Math.max(1, Math.floor((width + columnSpacing) / (150 * Theme.textScale + columnSpacing)))
        columnSpacing: Theme.m
        rowSpacing: Theme.m

        Repeater {
            model: key.figures

            KeyFigureCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
        }
    }
}
