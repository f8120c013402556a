// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// A number in large, what it counts, and a remark; a remark on a number that is held back might
// tell it.  modelData: {"label","value","detail","marked"}
Rectangle {
    id: card

    required property var modelData
    readonly property bool marked: modelData.marked ?? false
    readonly property string told: marked ? qsTr("1–4 or hidden") : modelData.value
    readonly property string detail: marked ? "" : modelData.detail

    implicitWidth: 150
    implicitHeight: words.implicitHeight + 2 * Theme.m
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.divider

    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.label + ": " + told + (detail !== "" ? ", " + detail : "")

    Stack {
        id: words

        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * Theme.m
        spacing: 2

        AppText {
            text: card.told
            // Words, such as "not known", are no number to be seen from afar.
            kind: /\d/.test(card.told) && !card.marked ? AppText.Display : AppText.Title
            secondary: card.marked
            decorative: true
        }
        AppText {
            // "1 000" stays on one line.
            text: card.modelData.label.replace(/(\d) (?=\d{3}\b)/g, "$1\u00a0")
            kind: AppText.Strong
            decorative: true
        }
        AppText {
            visible: text !== ""
            text: card.detail
            kind: AppText.Caption
            secondary: true
            decorative: true
        }
    }
}
