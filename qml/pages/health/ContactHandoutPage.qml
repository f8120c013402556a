// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// Naloxone handed out on patrol: part of the contact just counted, or of none where nobody was
// counted yet. With the press that hands out it is over, and the patrol goes on.
AppPage {
    id: page

    required property Workspace workspace
    property string contactId
    property string patrolId // on which it is, where there is no contact
    property string zone // of the patrol, where there is no contact to take it from
    // What was handed out, where the record of an overdose is offered before the page closes.
    property string offered

    signal packOpened(HandoutMaker maker)
    signal trainingOpened(HandoutMaker maker)
    signal handoutsOpened()
    signal guideOpened()
    signal overdoseOpened(string handout)
    signal handedOut(string handout, string words)
    signal done()

    title: qsTr("Naloxone")
    subtitle: page.offered !== "" ? "" : maker.contact === "" ? qsTr("Without a contact") : maker.contactText
    canGoBack: true
    scrollable: false
    padded: false

    HandoutMaker {
        id: maker

        workspace: page.workspace
        contact: page.contactId
        begunAs: page.contactId !== "" ? page.contactId : "patrol " + page.patrolId
        patrolZone: page.contactId === "" ? page.zone : ""
        onHandedOut: (handout, words) => {
            page.handedOut(handout, words)
            if (maker.overdoseOffer === "")
                page.done()
            else
                page.offered = words
        }
    }
    onBackRequested: maker.leave()

    ColumnLayout {
        height: page.room
        spacing: 0

        HandoutPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.offered === ""
            maker: maker
            toasted: false
            onPackOpened: page.packOpened(maker)
            onTrainingOpened: page.trainingOpened(maker)
            onHandoutsOpened: page.handoutsOpened()
            onGuideOpened: page.guideOpened()
        }
        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.offered !== ""

            SectionCard {
                title: page.offered
                iconName: "check-circle"
                note: qsTr("The last one was used at an overdose. You may record what happened, if the person wants to tell.")

                SecondaryButton {
                    text: qsTr("Record the overdose")
                    iconName: "pen"
                    onClicked: page.overdoseOpened(maker.overdoseOffer)
                }
            }
            PrimaryButton {
                implicitHeight: 64
                text: qsTr("Go on")
                onClicked: page.done()
            }
        }
    }
}
