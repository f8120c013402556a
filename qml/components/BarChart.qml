// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import "chart.js" as Chart

// Lying bars, the series below each other, each with its number: for long names and narrow screens.
// FigureChart says it in words.  categories: list of strings; series: list of {name, values}
Stack {
    id: chart

    property var categories: []
    property var series: []
    readonly property int most: Chart.largest(series)
    readonly property real line: Math.ceil(metrics.height)
    readonly property real number: metrics.advanceWidth(Chart.shown(most)) + Theme.s
    readonly property real names: {
        // Reading captionSize makes this follow the text size; a call of advanceWidth does not.
        let longest = Theme.captionSize
        for (const category of categories)
            longest = Math.max(longest, metrics.advanceWidth(category))
        return Math.min(Math.ceil(longest) + Theme.s, width * 0.42)
    }
    readonly property real room: Math.max(0, width - names - number)

    spacing: Theme.s

    FontMetrics {
        id: metrics
        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
    }
    Repeater {
        model: chart.categories

        Item {
            id: row

            required property int index
            required property string modelData

            implicitHeight: Math.max(name.height, bars.height)

            AppText {
                id: name
                width: chart.names - Theme.s
                text: row.modelData
                kind: AppText.Caption
                decorative: true
            }
            Rectangle {
                x: chart.names
                width: 1
                height: row.height
                color: Theme.outline
            }
            Column {
                id: bars

                x: chart.names + 1

                Repeater {
                    model: chart.series

                    Item {
                        id: bar

                        required property int index
                        required property var modelData
                        readonly property int value: modelData.values[row.index] ?? Chart.marked
                        readonly property bool isMarked: Chart.isMarked(value)

                        width: chart.room + chart.number
                        height: Math.max(chart.line, mark.implicitHeight + 2)

                        ChartArea {
                            id: fill

                            anchors.verticalCenter: parent.verticalCenter
                            width: bar.isMarked ? 0 : Math.round(chart.room * bar.value / chart.most)
                            height: 14
                            visible: width > 0
                            pattern: bar.index
                        }
                        ChartMark {
                            id: mark

                            x: Theme.xs
                            anchors.verticalCenter: parent.verticalCenter
                            visible: bar.isMarked
                        }
                        AppText {
                            x: fill.width + Theme.xs
                            anchors.verticalCenter: parent.verticalCenter
                            width: implicitWidth
                            visible: !bar.isMarked
                            text: Chart.shown(bar.value)
                            kind: AppText.Caption
                            font.weight: Font.DemiBold
                            decorative: true
                        }
                    }
                }
            }
        }
    }
}
