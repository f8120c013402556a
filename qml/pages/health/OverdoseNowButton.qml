// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// To the guide for an overdose, from wherever one is: also where nothing is unlocked.
DangerButton {
    implicitHeight: Math.max(Theme.touchLarge, implicitContentHeight + topPadding + bottomPadding)
    iconName: "medical"
    text: qsTr("Overdose now")
}
