// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Shows where a scrolling area stands; takes no touches.
Rectangle {
    id: mark

    required property Flickable flickable

    anchors.right: flickable.right
    anchors.rightMargin: 2
    width: 4
    radius: 2
    y: flickable.y + flickable.visibleArea.yPosition * flickable.height
    height: Math.max(Theme.xl, flickable.visibleArea.heightRatio * flickable.height)
    visible: flickable.visibleArea.heightRatio < 1
    color: Theme.outline
    Accessible.ignored: true
}
