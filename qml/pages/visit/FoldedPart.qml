// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// What is not needed every time, behind a button.
//   title; open (true: shown from the start, as where something is filled in already)
Stack {
    id: part

    property string title
    property bool open: false
    default property alias content: inner.data

    spacing: Theme.l

    SecondaryButton {
        text: part.title
        iconName: part.open ? "chevron-up" : "chevron-down"
        Accessible.description: part.open ? qsTr("Open. Press to fold it away.")
                                          : qsTr("Folded away. Press to open it.")
        onClicked: part.open = !part.open
    }
    Stack {
        id: inner

        visible: part.open
        spacing: Theme.l
    }
}
