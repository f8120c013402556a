// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The cold lock: name and password. Says how many records wait and nothing else about anybody.
AppPage {
    id: page

    signal guideOpened()

    property bool recovering: false

    function unlock(): void {
        name.flush()
        if (name.typed.length > 0 && password.text.length > 0 && Session.waitSeconds === 0)
            Session.unlock(name.typed, password.text)
    }

    title: recovering ? qsTr("New password") : qsTr("Unlock Feltbok")
    canGoBack: recovering
    onBackRequested: {
        recovering = false
        Session.leaveRecovery()
    }

    ErrorBanner {
        visible: Session.error.isSet && !page.recovering
        what: Session.error.happened
        where: Session.error.data
        todo: Session.waitSeconds > 0
            ? qsTr("Wait %n second(s), then try again.", "", Session.waitSeconds) : Session.error.action
    }
    StatusBadge {
        visible: Session.waitingAtLock > 0 && !page.recovering
        kind: "waiting"
        text: qsTr("%n record(s) wait to be sent", "", Session.waitingAtLock)
    }
    FieldText {
        id: name

        visible: !page.recovering
        label: qsTr("Your name")
        onCommitted: if (editing) password.focusInput()
    }
    PasswordField {
        id: password

        visible: !page.recovering
        label: qsTr("Password")
        onAccepted: page.unlock()
    }
    RecoverySteps {
        visible: page.recovering
        userName: name.typed
    }
    SecondaryButton {
        visible: !page.recovering
        text: qsTr("Forgotten password")
        enabled: name.typed.length > 0
        onClicked: {
            Session.clearError()
            page.recovering = true
        }
    }
    SecondaryButton {
        visible: !page.recovering
        text: qsTr("Add another person")
        onClicked: Session.showWelcome()
    }

    actions: [
        OverdoseNowButton {
            onClicked: page.guideOpened()
        },
        PrimaryButton {
            visible: !page.recovering
            text: Session.waitSeconds > 0 ? qsTr("Wait %n second(s)", "", Session.waitSeconds)
                                          : qsTr("Unlock")
            enabled: name.typed.length > 0 && password.text.length > 0 && Session.waitSeconds === 0
            onClicked: page.unlock()
        }
    ]

    Component.onCompleted: name.focusInput()
}
