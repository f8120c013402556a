// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Unlocking, or the first meeting with the server.
AppPage {
    title: Session.phase === Session.Enrolling ? qsTr("Enrolling") : qsTr("Opening")

    ProgressBlock {
        indeterminate: true
        title: Session.phase === Session.Enrolling ? qsTr("Enrolling this device with the server")
                                                   : qsTr("Opening your records")
        text: Session.phase === Session.Enrolling
            ? qsTr("A key for this device is made. It never leaves it.")
            : qsTr("The password is turned into a key. This takes about a second.")
    }
}
