// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// The head of a part that is closed until it is pressed.  title; summary; isOpen
ListRow {
    id: row

    property string summary
    property bool isOpen: false

    inCard: true
    chevron: false
    lineShown: !isOpen
    subtitle: summary
    iconName: isOpen ? "chevron-up" : "chevron-down"
    Accessible.name: (isOpen ? qsTr("%1, %2, open: close") : qsTr("%1, %2, closed: open")).arg(title).arg(summary)
    onClicked: isOpen = !isOpen
}
