// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// Small icon and words of a badge.
RowLayout {
    id: face

    property string iconName
    property string words
    property color ink: Theme.text

    spacing: Theme.xs

    AppIcon {
        name: face.iconName
        size: Theme.captionSize + 4
        color: face.ink
    }
    AppText {
        Layout.fillWidth: true
        text: face.words
        kind: AppText.Caption
        font.weight: Font.Medium
        color: face.ink
        decorative: true
    }
}
