// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The patrol: its start, and while it runs the tally of contacts.
//   lastHandout: {handout, words, contact} of the one that was handed out of it last, or null
Item {
    id: pane

    required property Workspace workspace
    required property HandoutMaker handoutMaker
    property var lastHandout: null

    signal patrolOpened(string patrol)
    signal patrolsOpened()
    signal contactOpened(string contact)
    signal equipmentOpened(string contact, string patrol, string zone)
    signal handoutOpened(string contact, string patrol, string zone)
    signal dutiesOpened()
    signal guideOpened()

    PatrolDesk {
        id: desk
        workspace: pane.workspace
        onEnded: patrol => pane.patrolOpened(patrol)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ErrorBanner {
            Layout.margins: Theme.m
            visible: desk.error.isSet
            what: desk.error.happened
            where: desk.error.data
            todo: desk.error.action
            closable: true
            onClosed: desk.clearError()
        }
        ErrorBanner {
            Layout.margins: Theme.m
            visible: pane.handoutMaker.error.isSet
            what: pane.handoutMaker.error.happened
            where: pane.handoutMaker.error.data
            todo: pane.handoutMaker.error.action
            closable: true
            onClosed: pane.handoutMaker.clearError()
        }
        PatrolStart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.loaded && desk.patrolId === ""
            desk: desk
            onPatrolsOpened: pane.patrolsOpened()
            onDutiesOpened: pane.dutiesOpened()
            onGuideOpened: pane.guideOpened()
        }
        PatrolLeft {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.asksEnd
            desk: desk
            onGuideOpened: pane.guideOpened()
        }
        PatrolTally {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.patrolId !== "" && !desk.asksEnd
            desk: desk
            room: pane.height
            onPatrolOpened: pane.patrolOpened(desk.patrolId)
            onPatrolsOpened: pane.patrolsOpened()
            onDutiesOpened: pane.dutiesOpened()
        }
        LastContact {
            Layout.fillWidth: true
            visible: desk.patrolId !== "" && !desk.asksEnd
            desk: desk
            handout: pane.lastHandout !== null && pane.lastHandout.contact === desk.lastContact ? pane.lastHandout : null
            onGuideOpened: pane.guideOpened()
            onContactOpened: pane.contactOpened(desk.lastContact)
            onEquipmentOpened: pane.equipmentOpened(desk.lastContact, desk.patrolId, desk.zone)
            onHandoutOpened: pane.handoutOpened(desk.lastContact, desk.patrolId, desk.zone)
            onHandoutUndone: pane.handoutMaker.undo(pane.lastHandout.handout)
        }
    }
}
