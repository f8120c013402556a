// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The year's plan and result for the council: made, saved, printed.
SectionCard {
    id: card

    required property Workspace workspace
    property int year: new Date().getFullYear()

    PlanReport {
        id: report
        workspace: card.workspace
        year: card.year
    }

    title: qsTr("Plan and result for the council")
    note: qsTr("A PDF with charts and tables: what the law asks for, what was done, breaches, points and the year before. Counted from what is on this device.")

    ErrorBanner {
        visible: report.error.isSet
        what: report.error.happened
        where: report.error.data
        todo: report.error.action
    }
    ChoiceList {
        visible: report.municipalities.length > 1
        label: qsTr("Municipality")
        options: report.municipalities
        values: [report.municipality]
        onChosen: values => {
            if (values.length > 0)
                report.municipality = values[0]
            else
                reset()
        }
    }
    AppText {
        visible: report.municipality === "" && !report.error.isSet
        secondary: true
        text: qsTr("There are no places on this device yet.")
    }
    ProgressBlock {
        visible: report.busy
        indeterminate: true
        title: qsTr("Counting the year %1").arg(card.year)
    }
    SecondaryButton {
        text: qsTr("Make the report for %1").arg(card.year)
        iconName: "chart"
        visible: !report.ready
        enabled: !report.busy && report.municipality !== ""
        onClicked: report.make()
    }
    LabelValue {
        visible: report.ready
        label: qsTr("The year %1").arg(card.year)
        value: report.summary
    }
    FieldText {
        id: file

        visible: report.ready
        label: qsTr("File for the PDF")
        helperText: qsTr("Results of controls are public. The file names places, never guests.")
        text: report.suggestedFile
    }
    LabelValue {
        visible: report.savedTo !== ""
        label: qsTr("Saved as")
        value: report.savedTo
    }
    PrimaryButton {
        visible: report.ready
        text: qsTr("Save as PDF")
        iconName: "download"
        onClicked: {
            file.flush()
            report.saveTo(file.typed)
        }
    }
    SecondaryButton {
        visible: report.ready
        text: qsTr("Print")
        onClicked: report.printReport()
    }
}
