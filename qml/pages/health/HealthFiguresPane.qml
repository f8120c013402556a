// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A year of the health side as the health lead may see it: exact. What others may have of it is
// made on the share page.
Item {
    id: pane

    required property Workspace workspace
    // Where charts and tables go when they need not share the width with the rest; null: nowhere.
    property Item aside: null
    // Key figures alone, while something is opened beside them: exact charts beside those that
    // others will see would be taken for each other.
    property bool brief: false
    readonly property bool filled: figures.loaded && !figures.empty
    // var: the linter knows no some() of a list.
    readonly property var keyFigures: figures.keyFigures
    // A rate has no number while nobody has said how many live here.
    readonly property bool isRated: keyFigures.some(one =>
        one.code.indexOf("_per_") > 0 && /\d/.test(one.value))

    signal shareOpened(string year)
    signal inhabitantsOpened()

    HealthFiguresModel {
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
            visible: figures.loaded && options.length > 0
            label: qsTr("Year")
            options: figures.years
            values: [figures.year]
            onChosen: values => figures.year = values[0]
        }
        EmptyState {
            visible: figures.loaded && figures.empty && !figures.error.isSet
            iconName: "chart"
            title: qsTr("Nothing to count in %1").arg(figures.year)
            text: qsTr("The figures come from contacts on patrol, naloxone that was handed out, and overdoses that were recorded.")
        }
        ErrorBanner {
            visible: pane.filled
            kind: "info"
            what: qsTr("These are the exact numbers")
            where: qsTr("They are for you. In a small place a number under 5 can point to somebody: do not pass them on as they are.")
        }
        PrimaryButton {
            visible: pane.filled
            text: qsTr("Share the numbers")
            iconName: "send"
            onClicked: pane.shareOpened(figures.year)
        }
        KeyFigures {
            visible: pane.filled
            figures: pane.filled ? pane.keyFigures : []
        }
        ErrorBanner {
            visible: pane.filled && !pane.isRated
            kind: "waiting"
            what: qsTr("Nobody has said how many live here in %1").arg(figures.year)
            where: qsTr("Packs and doses per 1,000 and 100,000 inhabitants need that number.")
            actionText: qsTr("Enter the inhabitants")
            onActionTriggered: pane.inhabitantsOpened()
        }
        Item {
            id: here

            visible: pane.aside === null && body.implicitHeight > 0
            implicitHeight: body.implicitHeight
        }
    }
    ScrollColumn {
        parent: pane.aside ?? pane
        anchors.fill: parent
        visible: pane.aside !== null && body.implicitHeight > 0
        contentWidth: 2 * Theme.contentWidth

        Item {
            id: beside

            implicitHeight: body.implicitHeight
        }
    }
    Stack {
        id: body

        parent: pane.aside !== null ? beside : here
        width: parent.width
        spacing: Theme.l

        FigureBreakdown {
            visible: pane.filled && !pane.brief
            figures: figures
        }
        FigureCharts {
            visible: charts.length > 0
            charts: pane.filled && !pane.brief ? figures.charts : []
        }
        FigureSections {
            visible: sections.length > 0
            sections: pane.filled && !pane.brief ? figures.sections : []
        }
    }
}
