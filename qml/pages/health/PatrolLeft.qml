// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// A patrol that runs since long ago: whether it has ended, and when. Nothing is counted on it before
// that is said, or it would count for an evening that is over.
ColumnLayout {
    id: left

    required property PatrolDesk desk
    // Chosen here; until then the last sign of it.
    property var chosen: null
    readonly property date end: chosen ?? desk.lastSign
    readonly property bool isPossible: desk.asksEnd && desk.mayHaveEnded(end)

    signal guideOpened()

    spacing: 0
    onVisibleChanged: chosen = null

    ScrollColumn {
        Layout.fillWidth: true
        Layout.fillHeight: true

        SectionCard {
            title: qsTr("Has this patrol ended?")
            note: qsTr("Nobody has said so. Whatever is counted on it belongs to the evening it began.")

            // First: on a phone it must stand above the buttons that take it.
            FieldDateTime {
                objectName: "patrolEnd"
                label: qsTr("It ended")
                helperText: left.desk.contactCount > 0 ? qsTr("The time of its last contact is proposed.") : ""
                nowShown: false
                dateShown: true
                filled: true
                value: left.end
                reference: left.end
                errorText: left.isPossible ? "" : qsTr("Not before it began, and not later than now.")
                onEdited: value => left.chosen = value
            }
            LabelValue {
                label: qsTr("Began")
                value: left.desk.started
            }
            LabelValue {
                label: qsTr("On patrol")
                value: left.desk.workers
            }
            LabelValue {
                label: qsTr("Contacts")
                value: String(left.desk.contactCount)
            }
        }
    }
    Stack {
        Layout.fillWidth: true
        Layout.margins: Theme.m
        spacing: Theme.s

        OverdoseNowButton {
            objectName: "overdoseNow"
            onClicked: left.guideOpened()
        }
        SecondaryButton {
            objectName: "patrolGoesOn"
            text: qsTr("It still goes on")
            onClicked: left.desk.goOn()
        }
        PrimaryButton {
            objectName: "patrolHasEnded"
            enabled: left.isPossible
            text: qsTr("It ended then")
            onClicked: left.desk.endAt(left.end)
        }
    }
}
