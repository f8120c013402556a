// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The warm lock.
AppPage {
    id: page

    signal guideOpened()

    title: qsTr("Feltbok is locked")

    StatusBadge {
        visible: Session.waitingAtLock > 0
        kind: "waiting"
        text: qsTr("%n record(s) wait to be sent", "", Session.waitingAtLock)
    }
    PinPad {
        id: pad

        length: 0
        errorText: Session.error.isSet
            ? qsTr("Wrong PIN. %n try(s) left, then the password.", "", Session.pinTriesLeft) : ""
        onSubmitted: pin => {
            pad.clear()
            Session.enterPin(pin)
        }
    }

    actions: [
        OverdoseNowButton {
            onClicked: page.guideOpened()
        },
        SecondaryButton {
            text: qsTr("Use the password")
            onClicked: Session.forgetPin()
        }
    ]

    Component.onCompleted: pad.forceActiveFocus()
}
