// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import "chart.js" as Chart

// A few counts as a picture, with the same as a table one press away. Nothing in it moves.
//   title (spoken; the card around it shows it); categories: list of strings;
//   series: list of {name, values}, each value a count, or -1 for one that is held back (a mark);
//   kind "columns" | "bars"; columns lie down where they do not fit
// Of plain rectangles and not Qt Charts: that module is under GPL 3 or a commercial licence, draws
// through the Graphics View framework of Qt Widgets, which the app has no other use for, and gives a
// screen reader no tree. Not Qt Quick Shapes either: bars have no curve, and rectangles are the same
// with every renderer. Patterns and numbers carry what colour does.
Stack {
    id: chart

    property string title
    property var categories: []
    property var series: []
    property string kind: "columns"
    property bool asTable: false
    readonly property bool lies: kind === "bars" || standing.narrowest > width
    readonly property bool hasMarks: Chart.hasMarks(series, categories.length)
    readonly property string markText: qsTr("1–4 or hidden")
    // More series than patterns cannot be told apart in a picture.
    readonly property bool canDraw: series.length <= pattern.patterns
    readonly property bool tableShown: asTable || !canDraw

    spacing: Theme.m

    ChartArea {
        id: pattern
        visible: false
    }
    Stack {
        visible: !chart.tableShown
        spacing: Theme.m

        Accessible.role: Accessible.Chart
        Accessible.name: chart.title
        Accessible.description: Chart.inWords(chart.categories, chart.series,
            value => Chart.isMarked(value) ? chart.markText : Chart.shown(value))

        Flow {
            id: legend

            visible: chart.series.length > 1 || chart.hasMarks
            spacing: Theme.l

            Repeater {
                model: chart.series.length > 1 ? chart.series : []

                Row {
                    id: entry

                    required property int index
                    required property var modelData

                    spacing: Theme.s

                    ChartArea {
                        anchors.verticalCenter: parent.verticalCenter
                        width: 26
                        height: 14
                        pattern: entry.index
                    }
                    AppText {
                        width: Math.min(implicitWidth, legend.width - 26 - Theme.s)
                        text: entry.modelData.name
                        kind: AppText.Caption
                        decorative: true
                    }
                }
            }
            Row {
                visible: chart.hasMarks
                spacing: Theme.s

                ChartMark {
                    id: mark
                    anchors.verticalCenter: parent.verticalCenter
                }
                AppText {
                    width: Math.min(implicitWidth, legend.width - mark.width - Theme.s)
                    text: chart.markText
                    kind: AppText.Caption
                    decorative: true
                }
            }
        }
        ColumnChart {
            id: standing

            visible: !chart.lies
            categories: chart.categories
            series: chart.canDraw ? chart.series : []
        }
        BarChart {
            visible: chart.lies
            categories: chart.categories
            series: chart.canDraw ? chart.series : []
        }
    }
    ChartTable {
        visible: chart.tableShown
        categories: chart.categories
        series: chart.series
        markText: chart.markText
    }
    Item {
        visible: chart.canDraw
        implicitHeight: button.implicitHeight

        QuietButton {
            id: button

            width: Math.min(implicitWidth, parent.width)
            text: chart.asTable ? qsTr("Show as a chart") : qsTr("Show as a table")
            iconName: chart.asTable ? "chart" : "list"
            Accessible.name: chart.asTable ? qsTr("%1: show as a chart").arg(chart.title)
                                           : qsTr("%1: show as a table").arg(chart.title)
            onClicked: chart.asTable = !chart.asTable
        }
    }
}
