// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// The visible keyboard focus: two pixels around its parent.  shown; inset: true draws it inside,
// for things that touch the edge of a scrolling area.
Rectangle {
    id: ring

    property bool shown: false
    property bool inset: false

    anchors.fill: parent
    anchors.margins: inset ? 2 : -4
    visible: shown
    color: "transparent"
    border.width: 2
    border.color: Theme.focusRing
    radius: Theme.radius + (inset ? -2 : 4)
}
