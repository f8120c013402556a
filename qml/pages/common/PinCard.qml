// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A PIN reopens a warm app for 15 minutes; it opens nothing after a restart.
SectionCard {
    id: card

    readonly property bool strong: /^\d{6,12}$/.test(pin.text) && pin.text === again.text

    title: qsTr("PIN")
    note: Session.hasPin ? qsTr("A PIN is set until the app is closed.")
                         : qsTr("Reopens Feltbok within 15 minutes of a lock.")

    PasswordField {
        id: pin

        label: qsTr("New PIN")
        helperText: qsTr("Six to twelve digits.")
        errorText: text.length > 0 && !/^\d{0,12}$/.test(text) ? qsTr("Digits only.") : ""
    }
    PasswordField {
        id: again

        label: qsTr("New PIN once more")
        errorText: text.length > 0 && !pin.text.startsWith(text) ? qsTr("The PINs are not the same.") : ""
    }
    SecondaryButton {
        text: qsTr("Set the PIN")
        enabled: card.strong
        onClicked: {
            Session.setPin(pin.text)
            pin.clear()
            again.clear()
        }
    }
    SecondaryButton {
        visible: Session.hasPin
        text: qsTr("Remove the PIN")
        onClicked: Session.removePin()
    }
}
