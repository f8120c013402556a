// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What the sync is doing, in an icon with words behind it; nothing is shown when all is delivered.
IconButton {
    id: badge

    visible: Session.sync.kind !== "idle"
    iconName: {
        switch (Session.sync.kind) {
        case "sending":
        case "receiving":
            return "sync"
        case "attention":
            return "alert"
        default:
            return "hourglass"
        }
    }
    ink: Session.sync.kind === "attention" ? Theme.dangerText : Theme.waiting
    text: qsTr("Sending and receiving: %1").arg(Session.sync.text)
}
