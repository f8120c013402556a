// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// A column that scrolls, in a part of a page. What has the keyboard stays on screen.
//   content (default): items in a Stack;  contentWidth: widest column;  toTop()
Item {
    id: pane

    property int contentWidth: Theme.contentWidth
    default property alias content: column.data

    function toTop(): void { flick.contentY = 0 }

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: {
        let up = focused
        while (up && up !== column)
            up = up.parent
        if (!up)
            return
        const top = focused.mapToItem(column, 0, 0).y
        const least = top + focused.height + 2 * Theme.l - flick.height
        const most = top - Theme.xl
        flick.contentY = Math.max(0, Math.min(Math.max(flick.contentY, least), Math.max(0, most)))
    }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + 2 * Theme.gutter
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Stack {
            id: column

            y: Theme.gutter
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(flick.width - 2 * Theme.gutter, pane.contentWidth)
            spacing: Theme.l
        }
    }
    ScrollMark { flickable: flick }
}
