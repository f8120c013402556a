// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The short training of who is given naloxone, one step at a time and large; the person beside one
// reads it, in their language.
AppPage {
    id: page

    required property HandoutMaker maker
    property int index: 0
    readonly property var step: guide.steps[index]
    readonly property bool isLast: index === guide.steps.length - 1
    readonly property bool taught: maker.training.indexOf(step.code) >= 0

    function goTo(next: int): void {
        index = next
        contentY = 0
    }

    OverdoseGuide {
        id: guide
        language: Preferences.language
    }

    title: guide.aboveTraining
    subtitle: qsTr("Step %1 of %2").arg(page.index + 1).arg(guide.steps.length)
    canGoBack: true

    GuideLanguages {
        guide: guide
    }
    GuideStepCard {
        number: page.index + 1
        step: page.step
    }
    CheckRow {
        text: qsTr("Gone through")
        value: page.taught
        onAnswered: value => page.maker.setTaught(page.step.code, value)
    }
    SideBySide {
        SecondaryButton {
            text: qsTr("Previous")
            enabled: page.index > 0
            onClicked: page.goTo(page.index - 1)
        }
        SecondaryButton {
            text: qsTr("Skip")
            enabled: !page.isLast
            onClicked: page.goTo(page.index + 1)
        }
    }

    actions: PrimaryButton {
        height: Math.max(64, implicitHeight)
        text: page.isLast ? qsTr("Gone through, done") : qsTr("Gone through, next")
        onClicked: {
            page.maker.setTaught(page.step.code, true)
            if (page.isLast)
                page.backRequested()
            else
                page.goTo(page.index + 1)
        }
    }
}
