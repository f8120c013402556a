// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Language, look, PIN and password.
AppPage {
    id: page

    required property Workspace workspace

    signal checklistsOpened()
    signal paperCheckOpened()
    signal legalRulesOpened()

    // The usual ones up to what the municipality allows.
    function lockTimes(): list<int> {
        const longest = Session.longestLockAfter
        return [30, 60, 120, 300].filter(s => s < longest).concat([longest])
    }

    title: qsTr("Settings")
    subtitle: workspace.userName
    canGoBack: true

    SectionCard {
        title: qsTr("Language and look")

        ChoiceList {
            label: qsTr("Language")
            options: [
                {value: "nb", label: "Norsk bokmål"},
                {value: "en", label: "English"}
            ]
            values: [Preferences.language]
            onChosen: values => {
                if (values.length > 0)
                    Preferences.language = values[0]
                else
                    reset()
            }
        }
        ChoiceList {
            label: qsTr("Colours")
            options: [
                {value: "system", label: qsTr("As the device")},
                {value: "light", label: qsTr("Light")},
                {value: "dark", label: qsTr("Dark")},
                {value: "night", label: qsTr("Dim night")}
            ]
            values: [Preferences.theme]
            onChosen: values => {
                if (values.length > 0)
                    Preferences.theme = values[0]
                else
                    reset()
            }
        }
        ChoiceList {
            label: qsTr("Text size")
            options: [
                {value: "1", label: qsTr("Normal")},
                {value: "1.25", label: qsTr("Larger")},
                {value: "1.5", label: qsTr("Large")},
                {value: "2", label: qsTr("Largest")}
            ]
            values: [String(Preferences.textScale)]
            onChosen: values => {
                if (values.length > 0)
                    Preferences.textScale = Number(values[0])
                else
                    reset()
            }
        }
    }
    SectionCard {
        title: qsTr("Lock")

        ChoiceList {
            label: qsTr("Lock when nobody touches it for")
            options: page.lockTimes().map(s => ({value: String(s), label: s % 60 === 0
                ? qsTr("%n minute(s)", "", s / 60) : qsTr("%n second(s)", "", s)}))
            values: [String(Session.lockAfter)]
            onChosen: values => {
                if (values.length > 0)
                    Session.setLockAfter(Number(values[0]))
                else
                    reset()
            }
        }
    }
    SectionCard {
        visible: page.workspace.isCaseHandler
        title: qsTr("For the whole municipality")

        ListRow {
            inCard: true
            chevron: true
            title: qsTr("Checklists")
            subtitle: qsTr("What inspectors are asked at a control")
            onClicked: page.checklistsOpened()
        }
        ListRow {
            inCard: true
            chevron: true
            lineShown: false
            title: qsTr("Legal rules")
            subtitle: qsTr("What hours, deadlines, points and quota are reckoned by, and how surely it is known.")
            onClicked: page.legalRulesOpened()
        }
    }
    PinCard {
    }
    PasswordCard {
    }
    SectionCard {
        title: qsTr("Paper copies")
        note: qsTr("Holds a printed receipt or report against the visit on this device, also without a connection.")

        SecondaryButton {
            text: qsTr("Check a paper copy")
            iconName: "qr"
            onClicked: page.paperCheckOpened()
        }
    }
    SectionCard {
        title: qsTr("About")

        LabelValue {
            beside: true
            label: qsTr("Municipality")
            value: page.workspace.municipalityName
        }
        LabelValue {
            beside: true
            label: qsTr("Version")
            value: Qt.application.version
        }
    }

    actions: SecondaryButton {
        text: qsTr("Lock now")
        iconName: "lock"
        onClicked: Session.lock()
    }
}
