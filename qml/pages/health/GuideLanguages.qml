// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The language of the guide: that of the person who reads it.
RowLayout {
    id: row

    required property OverdoseGuide guide

    spacing: Theme.xs

    Repeater {
        model: row.guide.languages

        Segment {
            required property var modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: modelData.value.toUpperCase()
            iconName: ""
            checked: row.guide.language === modelData.value
            Accessible.name: modelData.label
            onClicked: row.guide.language = modelData.value
        }
    }
}
