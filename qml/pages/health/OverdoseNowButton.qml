// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// To the guide for an overdose, from wherever one is: also where nothing is unlocked. compact: by its
// mark alone, where there is no room for words.
DangerButton {
    property bool compact: false

    implicitHeight: Math.max(Theme.touchLarge, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: compact ? implicitHeight : Math.max(Theme.touch * 2, implicitContentWidth + leftPadding + rightPadding)
    iconName: "medical"
    text: compact ? "" : qsTr("Overdose now")
    leftPadding: compact ? 2 * Theme.s : Theme.l // its mark keeps a gap to words that are not there
    rightPadding: compact ? Theme.s : Theme.l
    Accessible.name: qsTr("Overdose now")
}
