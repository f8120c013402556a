// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Templates as T
import Feltbok.Components

// A big button that counts: every press is one more.  count; label (shown above the count, where
// nothing beside says it); text: what a press counts, read aloud with the count; signal clicked()
T.Button {
    id: cell

    property int count: 0
    property string label

    implicitWidth: 64
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.xs)
    padding: 0
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: String(count)
    Accessible.onPressAction: cell.press()

    function press() {
        if (cell.enabled)
            cell.clicked()
    }

    Keys.onReturnPressed: cell.press()
    Keys.onEnterPressed: cell.press()

    background: Rectangle {
        radius: Theme.radiusSmall
        color: cell.down ? Theme.pressed : cell.count > 0 ? Theme.accentSoft : Theme.field
        border.width: 1
        border.color: cell.count > 0 ? Theme.accentText : Theme.outline

        FocusRing {
            shown: cell.visualFocus
            inset: true
        }
    }

    contentItem: AppText {
        readonly property string amount: cell.count > 0 ? String(cell.count) : "+"

        text: cell.label === "" ? amount : cell.label + "\n" + amount
        kind: cell.label === "" ? AppText.Title : AppText.Strong
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: cell.count > 0 ? Theme.accentSoftInk : cell.label === "" ? Theme.textSecondary : Theme.text
        decorative: true
    }
}
