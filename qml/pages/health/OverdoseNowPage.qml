// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What to do at an overdose: 113, spray, breathing, second dose, stay. It opens no record and no
// database, so that it stands on the lock screen too.
AppPage {
    id: page

    // Only a telephone can call; elsewhere the number is shown.
    property bool canCall: Qt.platform.os === "android" || Qt.platform.os === "ios"

    OverdoseGuide {
        id: guide
        language: Preferences.language
    }

    title: guide.title
    canGoBack: true

    GuideLanguages {
        guide: guide
    }
    Repeater {
        id: cards

        model: guide.urgentSteps

        GuideStepCard {
            id: card

            required property int index
            required property var modelData
            readonly property bool isCall: modelData.code === "113"

            width: parent.width
            number: index + 1
            step: modelData

            DangerButton {
                visible: card.isCall && page.canCall
                implicitHeight: 72
                iconName: "phone"
                text: guide.callNumber
                onClicked: Qt.openUrlExternally("tel:113")
            }
            Rectangle {
                visible: card.isCall && !page.canCall
                implicitHeight: number.implicitHeight + Theme.m
                radius: Theme.radius
                color: Theme.danger

                AppText {
                    id: number

                    anchors.centerIn: parent
                    text: "113"
                    kind: AppText.Display
                    font.pixelSize: Theme.displaySize * 2
                    color: Theme.dangerInk
                }
            }
        }
    }

    actions: DoseClockBar {
        secondFrom: guide.secondDoseFrom
        words: ({
            notGiven: guide.notGiven,
            sinceSpray: guide.sinceSpray,
            secondFrom: guide.secondFrom,
            secondNow: guide.secondNow,
            sprayGiven: guide.sprayGiven,
            sprayAgain: guide.sprayAgain,
            stopClock: guide.stopClock
        })
    }
}
