// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A new password wraps the same key again; nothing else changes.
SectionCard {
    id: card

    property bool changed: false

    title: qsTr("Password")
    note: changed ? qsTr("The password is changed.") : ""

    PasswordField {
        id: old

        label: qsTr("Password now")
    }
    PasswordField {
        id: fresh

        label: qsTr("New password")
        helperText: qsTr("At least 12 characters; a sentence is easy to remember.")
    }
    PasswordField {
        id: again

        label: qsTr("New password once more")
        errorText: text.length > 0 && !fresh.text.startsWith(text)
            ? qsTr("The passwords are not the same.") : ""
    }
    AppText {
        visible: Session.error.isSet
        text: Session.error.happened + " " + Session.error.data
    }
    SecondaryButton {
        text: qsTr("Change the password")
        enabled: old.text.length > 0 && fresh.text.length >= 12 && fresh.text === again.text
        onClicked: Session.changePassword(old.text, fresh.text)
    }
    Connections {
        target: Session
        function onPasswordChanged(): void {
            card.changed = true
            old.clear()
            fresh.clear()
            again.clear()
        }
    }
}
