// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Locked for people, still sending what was finished.
AppPage {
    title: qsTr("Feltbok is locking")

    ProgressBlock {
        indeterminate: true
        title: qsTr("Sending what you finished")
        text: Session.sync.text
    }
    AppText {
        secondary: true
        text: qsTr("Nothing can be read meanwhile. What is not sent in time stays encrypted on this device.")
    }
}
