// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

// DoseClock with its buttons, in the words of whatever language the page speaks.
//   secondFrom: seconds from which a second dose may be given;
//   words: {notGiven, sinceSpray, secondFrom, secondNow, sprayGiven, sprayAgain, stopClock}
Stack {
    id: bar

    property int secondFrom: 120
    property var words: ({})
    readonly property bool due: DoseClock.running && DoseClock.seconds >= secondFrom

    spacing: Theme.s

    // Beside the clock large words would stand one by one, and cover the guide.
    GridLayout {
        columns: Theme.largeText ? 2 : 3
        columnSpacing: Theme.m
        rowSpacing: 0

        AppText {
            objectName: "time"
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: Theme.largeText
            visible: DoseClock.running
            text: DoseClock.text
            kind: AppText.Display
            font.pixelSize: Math.round(Theme.displaySize * 1.5)
            color: bar.due ? Theme.dangerText : Theme.text
        }
        ColumnLayout {
            Layout.row: Theme.largeText ? 1 : 0
            Layout.column: Theme.largeText ? 0 : 1
            Layout.columnSpan: Theme.largeText ? 2 : 1
            Layout.fillWidth: true
            spacing: 0

            AppText {
                objectName: "state"
                Layout.fillWidth: true
                text: !DoseClock.running ? bar.words.notGiven ?? ""
                    : bar.due ? bar.words.secondNow ?? "" : bar.words.secondFrom ?? ""
                kind: AppText.Strong
                color: bar.due ? Theme.dangerText : Theme.text
                Accessible.role: Accessible.AlertMessage
            }
            AppText {
                Layout.fillWidth: true
                visible: DoseClock.running
                text: bar.words.sinceSpray ?? ""
                kind: AppText.Caption
                secondary: true
            }
        }
        IconButton {
            objectName: "reset"
            Layout.row: 0
            Layout.column: Theme.largeText ? 1 : 2
            visible: DoseClock.running
            framed: true
            iconName: "undo"
            text: bar.words.stopClock ?? ""
            onClicked: DoseClock.reset()
        }
    }
    PrimaryButton {
        objectName: "spray"
        height: Math.max(64, implicitHeight)
        iconName: "medical"
        text: (DoseClock.running ? bar.words.sprayAgain : bar.words.sprayGiven) ?? ""
        onClicked: DoseClock.spray()
    }
}
