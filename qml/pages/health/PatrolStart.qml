// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The start of a patrol. What the last one had is proposed, so that one press may be enough.
ColumnLayout {
    id: start

    required property PatrolDesk desk
    // Chosen here; until then what the last patrol had.
    property var chosenColleagues: null
    property var chosenZones: null
    readonly property var colleagues: chosenColleagues ?? known(desk.lastColleagues, desk.colleagues)
    readonly property var zones: chosenZones ?? known(desk.lastZones, desk.zones)

    signal patrolsOpened()
    signal dutiesOpened()
    signal guideOpened()

    function known(wanted: var, options: var): var {
        return options.map(option => option.value).filter(value => wanted.indexOf(value) >= 0)
    }

    spacing: 0
    onVisibleChanged: {
        chosenColleagues = null
        chosenZones = null
        // Who pressed the button by keyboard goes on from the page, not from what is gone.
        if (!visible)
            begin.focus = false
    }

    ScrollColumn {
        Layout.fillWidth: true
        Layout.fillHeight: true

        ChoiceList {
            visible: start.desk.colleagues.length > 0
            label: qsTr("On patrol with you")
            options: start.desk.colleagues
            multiple: true
            values: start.colleagues
            onChosen: values => start.chosenColleagues = values
        }
        ErrorBanner {
            visible: start.desk.loaded && start.colleagues.length === 0
            kind: "info"
            what: start.desk.colleagues.length > 0
                ? qsTr("A patrol is at least two. Nobody is chosen yet.")
                : qsTr("No other outreach worker is known on this device yet.")
            todo: qsTr("You can start all the same and name a colleague before it ends.")
        }
        ChoiceList {
            visible: start.desk.zones.length > 0
            label: qsTr("Zones")
            options: start.desk.zones
            multiple: true
            values: start.zones
            onChosen: values => start.chosenZones = values
        }
        EmptyState {
            visible: start.desk.loaded && start.desk.zones.length === 0
            iconName: "list"
            title: qsTr("No zones yet")
            text: qsTr("The health lead makes the municipality's list of zones. Contacts can be counted without.")
        }
        Stack {
            ListRow {
                inCard: true
                iconName: "history"
                title: qsTr("Patrols so far")
                onClicked: start.patrolsOpened()
            }
            ListRow {
                inCard: true
                iconName: "shield"
                title: qsTr("Duties to report and whom to call")
                onClicked: start.dutiesOpened()
            }
        }
    }
    Divider {}
    RowLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.contentWidth
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: Theme.gutter
        spacing: Theme.s

        OverdoseNowButton {
            objectName: "overdoseNow"
            Layout.preferredHeight: begin.Layout.preferredHeight
            compact: true
            onClicked: start.guideOpened()
        }
        PrimaryButton {
            id: begin

            objectName: "startPatrol"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(64, implicitHeight)
            text: qsTr("Start the patrol")
            onClicked: {
                if (start.colleagues.length > 0)
                    start.desk.start(start.colleagues, start.zones)
                else
                    alone.open()
            }
        }
    }

    // It never stands in the way of a night's work: it is asked, and nothing of it is kept.
    ConfirmDialog {
        id: alone

        title: qsTr("Start without a colleague?")
        text: start.desk.colleagues.length > 0
            ? qsTr("A patrol is at least two workers, and nobody is chosen yet.")
            : qsTr("A patrol is at least two workers, and no other one is known on this device yet. Name them before it ends.")
        confirmText: qsTr("Start it alone")
        cancelText: start.desk.colleagues.length > 0 ? qsTr("Choose a colleague") : qsTr("Not yet")
        onConfirmed: start.desk.start([], start.zones)
    }
}
