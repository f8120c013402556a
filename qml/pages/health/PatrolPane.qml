// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The patrol: its start, and while it runs the tally of contacts.
//   handsOut: there is a hand-out page, which handoutOpened() asks for
Item {
    id: pane

    required property Workspace workspace
    property bool handsOut: false

    signal patrolOpened(string patrol)
    signal patrolsOpened()
    signal contactOpened(string contact)
    signal equipmentOpened(string contact, string patrol, string zone)
    signal handoutOpened(string contact)
    signal dutiesOpened()

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
        PatrolStart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.loaded && desk.patrolId === ""
            desk: desk
            onPatrolsOpened: pane.patrolsOpened()
            onDutiesOpened: pane.dutiesOpened()
        }
        PatrolTally {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.patrolId !== ""
            desk: desk
            onPatrolOpened: pane.patrolOpened(desk.patrolId)
            onPatrolsOpened: pane.patrolsOpened()
            onDutiesOpened: pane.dutiesOpened()
        }
        LastContact {
            Layout.fillWidth: true
            visible: desk.patrolId !== ""
            desk: desk
            handsOut: pane.handsOut
            onContactOpened: pane.contactOpened(desk.lastContact)
            onEquipmentOpened: pane.equipmentOpened(desk.lastContact, desk.patrolId, desk.zone)
            onHandoutOpened: pane.handoutOpened(desk.lastContact)
        }
    }
}
