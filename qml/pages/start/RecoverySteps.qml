// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A forgotten password costs nothing that was saved: the office gives the key back to a new one.
Stack {
    id: steps

    required property string userName
    readonly property bool strong: password.text.length >= 12 && password.text === again.text

    spacing: Theme.l

    AppText {
        text: qsTr("Your drafts and unsent work stay on this device. Two people at the office approve the request, then you get an answer to paste here.")
    }
    ErrorBanner {
        visible: Session.error.isSet
        what: Session.error.happened
        where: Session.error.data
        todo: Session.waitSeconds > 0
            ? qsTr("Wait %n second(s), then try again.", "", Session.waitSeconds) : Session.error.action
    }
    PasswordField {
        id: password

        label: qsTr("New password")
        helperText: qsTr("At least 12 characters; a sentence is easy to remember. If you have made a request before, type the new password of then, and it comes back.")
    }
    PasswordField {
        id: again

        label: qsTr("New password once more")
        errorText: text.length > 0 && !password.text.startsWith(text)
            ? qsTr("The passwords are not the same.") : ""
    }
    SecondaryButton {
        visible: Session.recoveryRequest === ""
        enabled: steps.strong && !Session.busy
        text: qsTr("Make the request")
        onClicked: Session.beginRecovery(steps.userName, password.text)
    }
    FieldTextArea {
        visible: Session.recoveryRequest !== ""
        readOnly: true
        label: qsTr("Request for the office")
        text: Session.recoveryRequest
        helperText: qsTr("Copy it and send it to the office. It reveals nothing to others.")
    }
    FieldTextArea {
        id: answer

        visible: Session.recoveryRequest !== ""
        label: qsTr("Answer from the office")
    }
    PrimaryButton {
        visible: Session.recoveryRequest !== ""
        enabled: steps.strong && answer.typed.length > 0 && !Session.busy && Session.waitSeconds === 0
        text: qsTr("Open with the new password")
        onClicked: Session.completeRecovery(password.text, answer.typed)
    }
}
