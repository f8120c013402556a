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
            beside: true
            label: qsTr("Changes waiting")
            value: String(Session.sync.waitingOperations)
        }
        LabelValue {
            beside: true
            visible: Session.sync.photosText !== ""
            label: qsTr("Photos waiting")
            value: Session.sync.photosText
        }
        LabelValue {
            beside: true
            label: qsTr("Last contact with the server")
            value: Session.sync.lastContact !== "" ? Session.sync.lastContact
                                                   : qsTr("None since you unlocked")
        }
        LabelValue {
            beside: true
            visible: !page.workspace.isHealthSide
            label: qsTr("Places on this device")
            value: String(page.workspace.premisesCount)
        }
    }
    SectionCard {
        visible: Session.sync.needsEnrolment
        title: qsTr("Enrol this device again")

        AppText {
            text: qsTr("Nothing you saved is lost. It lies encrypted on this device; what is not sent yet is sent when the device is enrolled again. You can go on working meanwhile.")
        }
        AppText {
            text: qsTr("Ask the office for a new enrolment link and paste it here.")
        }
        ErrorBanner {
            visible: Session.error.isSet
            what: Session.error.happened
            where: Session.error.data
            todo: Session.error.action
        }
        FieldTextArea {
            id: link

            label: qsTr("New enrolment link")
        }
        SecondaryButton {
            text: qsTr("Enrol again")
            enabled: link.typed.length > 0 && !Session.busy
            onClicked: Session.reenrol(link.typed)
        }
    }
    SectionCard {
        // The pile of visits; the health side has none.
        visible: !page.workspace.isHealthSide
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
