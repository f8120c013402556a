// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A year in the categories of the annual survey: what is missing first, then the numbers, then the
// files for those who ask for them.
Item {
    id: pane

    required property Workspace workspace
    // Where the numbers go when they need not share the width with the rest; null: nowhere.
    property Item aside: null
    // var: the linter knows no join() of a list of strings.
    readonly property var warnings: figures.warnings

    FiguresModel {
        id: figures
        workspace: pane.workspace
    }

    ScrollColumn {
        anchors.fill: parent

        ErrorBanner {
            visible: figures.error.isSet
            what: figures.error.happened
            where: figures.error.data
            todo: figures.error.action
        }
        ProgressBlock {
            visible: !figures.loaded && !figures.error.isSet
            indeterminate: true
            title: qsTr("Counting the year")
        }
        ChoiceList {
            visible: figures.municipalities.length > 1
            label: qsTr("Municipality")
            options: figures.municipalities
            values: [figures.municipality]
            onChosen: values => figures.municipality = values[0]
        }
        ChoiceList {
            visible: figures.loaded
            label: qsTr("Year")
            options: figures.years
            values: [figures.year]
            onChosen: values => figures.year = values[0]
        }
        EmptyState {
            visible: figures.loaded && figures.empty
            iconName: "chart"
            title: qsTr("Nothing to count in %1").arg(figures.year)
            text: qsTr("The figures come from the licence register, finished controls and decisions.")
        }
        ErrorBanner {
            visible: figures.loaded && !figures.empty && !figures.yearOver
            kind: "info"
            what: qsTr("%1 is not over").arg(figures.year)
            where: qsTr("These are the figures so far.")
        }
        ErrorBanner {
            visible: !figures.empty && pane.warnings.length > 0
            kind: "waiting"
            what: qsTr("The figures are not whole")
            where: pane.warnings.map(line => "– " + line).join("\n")
            todo: qsTr("The file says this too, on a sheet of its own.")
        }
        ErrorBanner {
            visible: figures.loaded && !figures.empty && figures.yearOver && pane.warnings.length === 0
            kind: "info"
            what: qsTr("The year is over, and nothing is missing")
        }
        Item {
            id: here

            visible: pane.aside === null && sections.implicitHeight > 0
            implicitHeight: sections.implicitHeight
        }
        SectionCard {
            visible: figures.loaded && !figures.empty
            title: qsTr("Save the figures")
            note: qsTr("Outside Feltbok the file is not encrypted. It names nobody.")

            FieldText {
                id: file

                label: qsTr("File, without ending")
                helperText: qsTr("The ending .xlsx or .csv is added.")
                text: figures.suggestedFile
            }
            LabelValue {
                visible: figures.savedTo !== ""
                label: qsTr("Saved as")
                value: figures.savedTo
            }
            SecondaryButton {
                text: qsTr("Save as CSV")
                onClicked: {
                    file.flush()
                    figures.saveCsv(file.typed)
                }
            }
            PrimaryButton {
                text: qsTr("Save as XLSX")
                onClicked: {
                    file.flush()
                    figures.saveXlsx(file.typed)
                }
            }
        }
        PlanReportCard {
            visible: figures.loaded && !figures.empty
            workspace: pane.workspace
            year: Number(figures.year)
        }
    }
    ScrollColumn {
        parent: pane.aside ?? pane
        anchors.fill: parent
        visible: pane.aside !== null && sections.implicitHeight > 0
        contentWidth: 2 * Theme.contentWidth

        Item {
            id: beside

            implicitHeight: sections.implicitHeight
        }
    }
    FigureSections {
        id: sections

        parent: pane.aside !== null ? beside : here
        width: parent.width
        sections: figures.empty ? [] : figures.sections
    }
}
