// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A new profile on this device: the link from the office, a name and a password of one's own.
AppPage {
    id: page

    signal guideOpened()

    readonly property bool complete: link.typed.length > 0 && name.typed.length > 0
        && password.text.length >= 12 && password.text === again.text

    function create(): void {
        link.flush()
        name.flush()
        if (page.complete)
            Session.createProfile(link.typed, name.typed, password.text)
    }

    title: qsTr("Welcome to Feltbok")
    subtitle: qsTr("Enrol this device with the link from your office.")
    canGoBack: Session.hasProfiles
    onBackRequested: Session.showLock()

    ErrorBanner {
        visible: Session.error.isSet
        what: Session.error.happened
        where: Session.error.data
        todo: Session.error.action
        closable: true
        onClosed: Session.clearError()
    }
    FieldTextArea {
        id: link

        label: qsTr("Enrolment link")
        text: Session.enrolLink
        placeholderText: "feltbok://enrol?…"
        helperText: qsTr("Paste the whole link. It works once and expires after a day.")
        minimumLines: 2
        onEdited: text => Session.enrolLink = text
    }
    FieldText {
        id: name

        label: qsTr("Your name on this device")
        helperText: qsTr("You type it when you unlock. Nobody else sees it.")
        maximumLength: 80
    }
    PasswordField {
        id: password

        label: qsTr("Password")
        helperText: qsTr("At least 12 characters; a sentence is easy to remember.")
        errorText: text.length > 0 && text.length < 12
            ? qsTr("%n more character(s)", "", 12 - text.length) : ""
    }
    PasswordField {
        id: again

        label: qsTr("Password once more")
        errorText: text.length > 0 && text !== password.text
            && !password.text.startsWith(text) ? qsTr("The passwords are not the same.") : ""
        onAccepted: page.create()
    }
    AppText {
        kind: AppText.Caption
        secondary: true
        text: qsTr("Everything you write is encrypted on this device with your password.")
    }

    actions: [
        OverdoseNowButton {
            onClicked: page.guideOpened()
        },
        PrimaryButton {
            text: qsTr("Enrol this device")
            enabled: page.complete
            onClicked: page.create()
        }
    ]
}
