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

    RowLayout {
        spacing: Theme.m

        AppText {
            objectName: "time"
            visible: DoseClock.running
            text: DoseClock.text
            kind: AppText.Display
            font.pixelSize: Math.round(Theme.displaySize * 1.5)
            color: bar.due ? Theme.dangerText : Theme.text
        }
        ColumnLayout {
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
            visible: DoseClock.running
            framed: true
            iconName: "undo"
            text: bar.words.stopClock ?? ""
            onClicked: DoseClock.reset()
        }
    }
    PrimaryButton {
        objectName: "spray"
        implicitHeight: 64
        iconName: "medical"
        text: (DoseClock.running ? bar.words.sprayAgain : bar.words.sprayGiven) ?? ""
        onClicked: DoseClock.spray()
    }
}
