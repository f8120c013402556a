// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One legal rule: what it says, and the office's correction of it.
AppPage {
    id: page

    required property Workspace workspace
    required property string rule
    property var row: ({title: "", value: "", reference: "", confidence: "", validity: "", number: "",
                        validFrom: "", validTo: "", basis: "", inForce: true, corrected: false,
                        takesValue: false, takesNo: false, isTime: false})
    property bool holds: true
    property string validFrom
    property string validTo

    // What is stored; what was being typed elsewhere on the page stays in its field.
    function read(): void {
        page.row = rules.row(page.rule)
        page.holds = page.row.inForce
        page.validFrom = page.row.validFrom
        page.validTo = page.row.validTo
    }

    title: qsTr("Correct a legal rule")
    canGoBack: true
    Component.onCompleted: read()

    LegalRulesModel {
        id: rules
        workspace: page.workspace
        onChanged: page.read()
        onCorrected: page.backRequested()
        onFaultChanged: {
            if (rules.faultField === "basis")
                basis.focusInput()
        }
    }
    SectionCard {
        title: page.row.title

        LabelValue {
            label: page.row.reference
            value: page.row.value
        }
        LabelValue {
            label: qsTr("How surely it is known")
            value: page.row.confidence
        }
        LabelValue {
            label: qsTr("In force")
            value: page.row.validity
        }
    }
    ErrorBanner {
        visible: rules.faultField === "record" || rules.faultField === "in_force"
        what: rules.fault
    }
    CheckRow {
        visible: page.row.takesNo
        text: qsTr("The rule holds")
        helperText: qsTr("In the days below; without days, always.")
        value: page.holds
        onAnswered: value => page.holds = value
    }
    FieldText {
        id: number

        visible: page.row.takesValue && page.holds
        label: page.row.isTime ? qsTr("Until (clock)") : qsTr("Days")
        text: page.row.number
        maximumLength: 5
        errorText: rules.faultField === "value" ? rules.fault : ""
    }
    FieldDate {
        label: qsTr("First day")
        helperText: qsTr("Left empty: as the law has it.")
        value: page.validFrom
        onEdited: value => page.validFrom = value
        onCleared: page.validFrom = ""
    }
    FieldDate {
        label: qsTr("Last day")
        value: page.validTo
        errorText: rules.faultField === "valid_to" ? rules.fault : ""
        onEdited: value => page.validTo = value
        onCleared: page.validTo = ""
    }
    FieldTextArea {
        id: basis

        label: qsTr("Basis")
        helperText: qsTr("Where it is laid down: act, regulation, circular or decision, with its date.")
        text: page.row.basis
        errorText: rules.faultField === "basis" ? rules.fault : ""
    }

    actions: [
        SecondaryButton {
            visible: page.row.corrected
            text: qsTr("Take the correction back")
            onClicked: rules.withdraw(page.rule)
        },
        PrimaryButton {
            objectName: "saveCorrection"
            text: qsTr("Save the correction")
            onClicked: rules.correct(page.rule, page.holds, number.typed, page.validFrom, page.validTo,
                                     basis.typed)
        }
    ]
}
