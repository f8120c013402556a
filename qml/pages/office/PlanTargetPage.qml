// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What the municipality itself has set out to control in a year, on top of the law.
AppPage {
    id: page

    required property Workspace workspace
    required property int year
    property var numbers: ({serving: -1, sale: -1, events: -1, nights: -1})
    property bool begun: false
    readonly property var stored: plan.target

    function put(name: string, number: int): void {
        page.numbers = Object.assign({}, page.numbers, {[name]: number})
    }

    PlanModel {
        id: plan
        workspace: page.workspace
        year: page.year
        onChanged: {
            if (!plan.loaded || page.begun)
                return
            page.begun = true
            page.numbers = plan.target
        }
        onTargetSaved: page.backRequested()
    }

    title: qsTr("Own targets %1").arg(page.year)
    canGoBack: true

    ErrorBanner {
        visible: plan.error.isSet
        what: plan.error.happened
        where: plan.error.data
        todo: plan.error.action
    }
    AppText {
        text: qsTr("The law asks for every place once and three controls per place in all. What the municipality has decided beyond that goes here; what is left open follows the law.")
        secondary: true
    }
    FieldNumber {
        label: qsTr("Controls per serving place")
        to: 50
        filled: page.numbers.serving >= 0
        value: Math.max(0, page.numbers.serving)
        onEdited: value => page.put("serving", value)
        onCleared: page.put("serving", -1)
    }
    FieldNumber {
        label: qsTr("Controls per sales place")
        to: 50
        filled: page.numbers.sale >= 0
        value: Math.max(0, page.numbers.sale)
        onEdited: value => page.put("sale", value)
        onCleared: page.put("sale", -1)
    }
    FieldNumber {
        label: qsTr("Share of the single occasions")
        unit: "%"
        to: 100
        helperText: qsTr("50 is every second one on average.")
        filled: page.numbers.events >= 0
        value: Math.max(0, page.numbers.events)
        onEdited: value => page.put("events", value)
        onCleared: page.put("events", -1)
    }
    FieldNumber {
        label: qsTr("Share of serving controls late on Friday and Saturday nights")
        unit: "%"
        to: 100
        helperText: qsTr("Left open: a third, as IS-2038 recommends.")
        filled: page.numbers.nights >= 0
        value: Math.max(0, page.numbers.nights)
        onEdited: value => page.put("nights", value)
        onCleared: page.put("nights", -1)
    }
    FieldText {
        id: basis

        label: qsTr("Where it was decided")
        placeholderText: qsTr("Case or plan")
        maximumLength: 1000
        text: page.stored.basis ?? ""
    }

    actions: PrimaryButton {
        text: qsTr("Save the targets")
        enabled: page.begun
        onClicked: plan.saveTarget(page.numbers.serving, page.numbers.sale, page.numbers.events,
                                   page.numbers.nights, basis.typed)
    }
}
