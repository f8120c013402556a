// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The tally of the running patrol: where, what kind, how many, and then one press by age and
// gender.
Item {
    id: tally

    required property PatrolDesk desk
    property bool allZones: false
    readonly property int ownZones: desk.patrolZoneCount
    readonly property int labelWidth: 60
    // The room for the tally and what stands under it: the latter grows with the first press, and the
    // cells must not move away under the thumb then.
    property real room: height
    // On a phone the table of ages gets the room: all four kinds in one row, and lower cells.
    readonly property bool isLow: room < 700 && !Theme.largeText

    signal patrolOpened()
    signal patrolsOpened()
    signal dutiesOpened()

    ScrollColumn {
        anchors.fill: parent

        Stack {
            spacing: Theme.s

            Flow {
                spacing: Theme.s

                Repeater {
                    model: tally.desk.zones

                    Segment {
                        required property var modelData
                        required property int index

                        visible: tally.allZones || tally.ownZones === 0 || index < tally.ownZones
                        text: modelData.label
                        question: qsTr("Zone")
                        checked: tally.desk.zone === modelData.value
                        onClicked: tally.desk.zone = modelData.value
                    }
                }
                IconButton {
                    visible: tally.ownZones > 0 && tally.ownZones < tally.desk.zones.length
                    framed: true
                    iconName: tally.allZones ? "chevron-up" : "more"
                    text: tally.allZones ? qsTr("Show the patrol's zones only") : qsTr("Show all zones")
                    onClicked: tally.allZones = !tally.allZones
                }
                Row {
                    spacing: Theme.xs

                    IconButton {
                        objectName: "fewerPersons"
                        framed: true
                        iconName: "minus"
                        text: qsTr("Persons in the next contact: one less")
                        enabled: tally.desk.persons > 1
                        onClicked: tally.desk.persons -= 1
                    }
                    AppText {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(40 * Theme.textScale, implicitWidth)
                        text: "×" + tally.desk.persons
                        kind: AppText.Title
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.name: qsTr("%n person(s) in the next contact", "", tally.desk.persons)
                    }
                    IconButton {
                        objectName: "morePersons"
                        framed: true
                        iconName: "plus"
                        text: qsTr("Persons in the next contact: one more")
                        onClicked: tally.desk.persons += 1
                    }
                }
            }
            Flow {
                spacing: tally.isLow ? 2 : Theme.s

                Repeater {
                    model: tally.desk.kinds

                    Segment {
                        required property var modelData

                        text: modelData.label
                        question: qsTr("Kind of contact")
                        checked: tally.desk.kind === modelData.value
                        tight: tally.isLow
                        iconName: ""
                        onClicked: tally.desk.kind = modelData.value
                    }
                }
            }
            Stack {
                spacing: tally.isLow ? 2 : Theme.xs

                Row {
                    visible: !Theme.largeText
                    spacing: Theme.xs
                    leftPadding: tally.labelWidth + Theme.xs

                    Repeater {
                        model: tally.desk.genders

                        AppText {
                            required property var modelData

                            width: (parent.width - tally.labelWidth - 4 * Theme.xs) / 4
                            text: modelData.label
                            kind: AppText.Caption
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignBottom
                            decorative: true
                        }
                    }
                }
                Repeater {
                    model: tally.desk.ageBands

                    BandRow {
                        required property var modelData

                        band: modelData
                        genders: tally.desk.genders
                        cells: tally.desk.cells
                        labelWidth: tally.labelWidth
                        cellHeight: tally.isLow ? Theme.touch : 64
                        onCounted: gender => tally.desk.press(modelData.value, gender)
                    }
                }
            }
        }
        Stack {
            ListRow {
                inCard: true
                iconName: "chart"
                title: qsTr("Tonight so far")
                subtitle: qsTr("Since %1: %2").arg(tally.desk.started).arg(tally.desk.workers)
                caption: qsTr("%n contact(s)", "", tally.desk.contactCount) + ", "
                         + qsTr("%n person(s)", "", tally.desk.personCount)
                onClicked: tally.patrolOpened()
            }
            ListRow {
                inCard: true
                iconName: "history"
                title: qsTr("Patrols so far")
                onClicked: tally.patrolsOpened()
            }
            ListRow {
                inCard: true
                iconName: "shield"
                title: qsTr("Duties to report and whom to call")
                onClicked: tally.dutiesOpened()
            }
        }
        SecondaryButton {
            objectName: "endPatrol"
            text: qsTr("End the patrol")
            onClicked: {
                ending.colleagues = []
                ending.open()
            }
        }
    }

    ConfirmDialog {
        id: ending

        property var colleagues: []
        readonly property bool isAlone: tally.desk.workerCount < 2

        title: qsTr("End the patrol?")
        text: isAlone ? qsTr("Only you are named, and a patrol is at least two. Who was with you?")
                      : qsTr("%n contact(s)", "", tally.desk.contactCount) + ". "
                        + qsTr("Details can be added afterwards; the tally is closed.")
        confirmText: qsTr("End it now")
        cancelText: qsTr("Go on")
        onConfirmed: {
            tally.desk.addColleagues(colleagues)
            tally.desk.end()
        }

        ChoiceList {
            visible: ending.isAlone && tally.desk.colleagues.length > 0
            label: qsTr("On patrol with you")
            options: tally.desk.colleagues
            multiple: true
            values: ending.colleagues
            onChosen: values => ending.colleagues = values
        }
    }
}
