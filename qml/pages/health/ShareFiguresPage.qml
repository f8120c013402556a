// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// What others may have of a year's figures: a period is chosen, small numbers are held back, what
// is left is looked at, and the files hold that and nothing else.
AppPage {
    id: page

    required property Workspace workspace
    property string year
    readonly property bool isReady: figures.sharingState === "ready"
    // var: the linter knows no length of a list of strings.
    readonly property var method: figures.method
    readonly property var charts: figures.sharedCharts
    readonly property var periods: [
        {value: "1-12", label: qsTr("The whole year")},
        {value: "1-6", label: qsTr("First half")},
        {value: "7-12", label: qsTr("Second half")},
        {value: "1-3", label: qsTr("1st quarter")},
        {value: "4-6", label: qsTr("2nd quarter")},
        {value: "7-9", label: qsTr("3rd quarter")},
        {value: "10-12", label: qsTr("4th quarter")}
    ]

    function choose(period: string): void {
        const months = period.split("-").map(Number)
        figures.fromMonth = months[0]
        figures.toMonth = months[1]
    }

    HealthFiguresModel {
        id: figures
        workspace: page.workspace
        year: page.year
    }

    title: qsTr("Share the numbers")
    subtitle: figures.year === "" ? "" : qsTr("The year %1").arg(figures.year)
    canGoBack: true
    contentWidth: 2 * Theme.contentWidth

    ErrorBanner {
        visible: figures.error.isSet && !page.isReady
        what: figures.error.happened
        where: figures.error.data
        todo: figures.error.action
    }
    ProgressBlock {
        visible: !figures.loaded && !figures.error.isSet
        indeterminate: true
        title: qsTr("Counting the year")
    }
    EmptyState {
        visible: figures.loaded && figures.empty && !figures.error.isSet
        iconName: "chart"
        title: qsTr("Nothing to share in %1").arg(figures.year)
        text: qsTr("The figures come from contacts on patrol, naloxone that was handed out, and overdoses that were recorded.")
    }
    SectionCard {
        visible: figures.loaded && !figures.empty
        title: qsTr("Which months")
        note: qsTr("Small numbers are held back, together with those that would give them away, also in what was shared earlier of the same year.")

        ChoiceList {
            label: qsTr("Period")
            options: page.periods
            values: [figures.fromMonth + "-" + figures.toMonth]
            enabled: figures.sharingState !== "working"
            onChosen: values => page.choose(values[0])
        }
        LabelValue {
            visible: figures.earlierExports > 0
            label: qsTr("Shared before")
            value: qsTr("%n time(s) this year, as far as this device knows", "", figures.earlierExports)
        }
        PrimaryButton {
            visible: !page.isReady
            text: figures.sharingState === "failed" ? qsTr("Try again") : qsTr("Find what may be shared")
            busy: figures.sharingState === "working"
            onClicked: figures.prepareSharing()
        }
    }
    ProgressBlock {
        visible: figures.sharingState === "working"
        indeterminate: true
        title: qsTr("Finding out which numbers may be shown")
        text: qsTr("Every table is tried against every other. With many numbers this takes a while.")
    }
    ErrorBanner {
        visible: page.isReady && figures.exposedEarlier > 0
        kind: "waiting"
        what: qsTr("%n small number(s) can be worked out from what was shared before", "", figures.exposedEarlier)
        where: qsTr("Records have come or changed since. Nothing can undo that, and this file adds nothing to it.")
        todo: qsTr("This is for you: the file does not say it.")
    }
    ErrorBanner {
        visible: page.isReady && figures.numbersHeldBack > 0
        kind: "info"
        what: qsTr("Numbers that are held back: %1. Shown and above 0: %2.").arg(figures.numbersHeldBack).arg(figures.numbersShown)
        where: figures.numbersHeldBackAlone < 0 || figures.numbersHeldBackAlone >= figures.numbersHeldBack ? ""
            : qsTr("Because of what was shared earlier of this year (%n time(s)): without it, it would be %1.", "",
                   figures.earlierExports).arg(figures.numbersHeldBackAlone)
        todo: where === "" ? "" : qsTr("One report of the whole year shows more than several of its parts.")
    }
    SectionCard {
        visible: page.isReady
        title: qsTr("Save the numbers")
        note: qsTr("The files hold what is shown below and nothing else. They name nobody. Outside Feltbok they are not encrypted.")

        FieldText {
            id: file

            label: qsTr("File, without ending")
            helperText: qsTr("The ending .pdf, .xlsx or .csv is added.")
            text: figures.suggestedFile
        }
        ErrorBanner {
            visible: figures.error.isSet
            what: figures.error.happened
            where: figures.error.data
            todo: figures.error.action
        }
        LabelValue {
            visible: figures.savedTo !== ""
            label: qsTr("Saved as")
            value: figures.savedTo
        }
        PrimaryButton {
            text: qsTr("Save the report as PDF")
            iconName: "download"
            onClicked: {
                file.flush()
                figures.savePdf(file.typed)
            }
        }
        AppText {
            text: qsTr("For the municipal council and the police council, with charts and the method.")
            kind: AppText.Caption
            secondary: true
        }
        SecondaryButton {
            text: qsTr("Save as XLSX")
            onClicked: {
                file.flush()
                figures.saveXlsx(file.typed)
            }
        }
        SecondaryButton {
            text: qsTr("Save as CSV")
            onClicked: {
                file.flush()
                figures.saveCsv(file.typed)
            }
        }
    }
    AppText {
        visible: page.isReady
        text: qsTr("What others will see")
        kind: AppText.Title
    }
    KeyFigures {
        visible: page.isReady
        figures: page.isReady ? figures.sharedKeyFigures : []
    }
    SectionCard {
        visible: page.isReady && page.charts.length > 0

        FoldRow {
            id: chartsHead

            title: qsTr("Charts")
            summary: qsTr("%n in the report", "", page.charts.length)
        }
    }
    FigureCharts {
        visible: page.isReady && chartsHead.isOpen
        charts: page.isReady && chartsHead.isOpen ? page.charts : []
    }
    FoldedSections {
        visible: page.isReady
        title: qsTr("Tables")
        note: qsTr("Press one to see its numbers.")
        sections: page.isReady ? figures.sharedSections : []
    }
    SectionCard {
        visible: page.isReady && page.method.length > 0

        FoldRow {
            id: methodHead

            title: qsTr("How small numbers are protected")
            summary: qsTr("The files say this too.")
        }
        Repeater {
            model: page.isReady && methodHead.isOpen ? page.method : []

            AppText {
                required property string modelData
                text: modelData
            }
        }
    }
}
