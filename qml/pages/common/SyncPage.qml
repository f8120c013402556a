// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What is waiting, for what, and since when the server was last reached.
AppPage {
    id: page

    required property Workspace workspace

    title: qsTr("Sending and receiving")
    canGoBack: true

    SectionCard {
        Layout.fillWidth: true
        title: Session.sync.text

        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Changes waiting")
            value: String(Session.sync.waitingOperations)
        }
        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Last contact with the server")
            value: Session.sync.lastContact !== "" ? Session.sync.lastContact
                                                   : qsTr("None since you unlocked")
        }
        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Places on this device")
            value: String(page.workspace.premisesCount)
        }
    }
    SectionCard {
        Layout.fillWidth: true
        visible: Session.sync.needsEnrolment
        title: qsTr("Enrol this device again")

        FieldTextArea {
            id: link

            Layout.fillWidth: true
            label: qsTr("New enrolment link")
            helperText: Session.error.isSet ? Session.error.happened + " " + Session.error.data : ""
        }
        SecondaryButton {
            Layout.fillWidth: true
            text: qsTr("Enrol again")
            enabled: link.typed.length > 0
            onClicked: Session.reenrol(link.typed)
        }
    }
    SectionCard {
        Layout.fillWidth: true
        title: qsTr("Waiting to be sent")

        VisitsPane {
            Layout.fillWidth: true
            Layout.preferredHeight: 320
            workspace: page.workspace
            pile: "waiting"
        }
    }

    actions: PrimaryButton {
        Layout.fillWidth: true
        text: qsTr("Try now")
        enabled: Session.sync.canTryNow
        onClicked: Session.sync.syncNow()
    }
}
