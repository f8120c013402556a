// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What is waiting, for what, and since when the server was last reached.
AppPage {
    id: page

    required property Workspace workspace

    signal visitOpened(string visit, bool draft)

    VisitsModel {
        id: waiting
        workspace: page.workspace
        pile: "waiting"
    }

    title: qsTr("Sending and receiving")
    canGoBack: true

    SectionCard {
        title: Session.sync.text

        LabelValue {
            label: qsTr("Changes waiting")
            value: String(Session.sync.waitingOperations)
        }
        LabelValue {
            label: qsTr("Last contact with the server")
            value: Session.sync.lastContact !== "" ? Session.sync.lastContact
                                                   : qsTr("None since you unlocked")
        }
        LabelValue {
            label: qsTr("Places on this device")
            value: String(page.workspace.premisesCount)
        }
    }
    SectionCard {
        visible: Session.sync.needsEnrolment
        title: qsTr("Enrol this device again")

        FieldTextArea {
            id: link

            label: qsTr("New enrolment link")
            helperText: Session.error.isSet ? Session.error.happened + " " + Session.error.data : ""
        }
        SecondaryButton {
            text: qsTr("Enrol again")
            enabled: link.typed.length > 0
            onClicked: Session.reenrol(link.typed)
        }
    }
    SectionCard {
        title: qsTr("Waiting to be sent")
        note: waiting.loaded && waiting.count === 0 ? qsTr("Nothing waits.") : ""

        Repeater {
            model: waiting

            VisitRow {
                required property int index

                inCard: true
                lineShown: index < waiting.count - 1
                onClicked: page.visitOpened(visitId, statusCode === "draft")
            }
        }
    }

    actions: PrimaryButton {
        text: qsTr("Try now")
        enabled: Session.sync.canTryNow
        onClicked: Session.sync.syncNow()
    }
}
