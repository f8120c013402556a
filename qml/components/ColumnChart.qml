// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import "chart.js" as Chart

// Standing columns, the series beside each other, each with its number. FigureChart says it in words.
//   categories: list of strings; series: list of {name, values}; narrowest: the width it needs
Item {
    id: chart

    property var categories: []
    property var series: []
    readonly property int most: Chart.largest(series)
    readonly property real slot: width / Math.max(1, categories.length)
    readonly property real across: Math.min(48, (slot - Theme.s) / Math.max(1, series.length))
    readonly property real line: Math.ceil(metrics.height)
    readonly property int plot: 180
    readonly property real narrowest: {
        // Reading captionSize makes this follow the text size; a call of advanceWidth does not.
        let name = Theme.captionSize
        for (const category of categories)
            name = Math.max(name, metrics.advanceWidth(category))
        const number = Math.max(sample.implicitWidth, metrics.advanceWidth(Chart.shown(most)))
        return categories.length * Math.ceil(Math.max(name + 6, series.length * (number + 4) + Theme.s))
    }

    implicitHeight: plot + line + Theme.xs

    FontMetrics {
        id: metrics
        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
    }
    ChartMark {
        id: sample
        visible: false
    }
    Rectangle {
        y: chart.plot
        width: chart.width
        height: 1
        color: Theme.outline
    }
    Repeater {
        model: chart.categories

        Item {
            id: group

            required property int index
            required property string modelData

            x: index * chart.slot
            width: chart.slot
            height: chart.height

            Repeater {
                model: chart.series

                Item {
                    id: column

                    required property int index
                    required property var modelData
                    readonly property int value: modelData.values[group.index] ?? Chart.marked
                    readonly property bool isMarked: Chart.isMarked(value)

                    x: (group.width - chart.series.length * width) / 2 + index * width
                    width: chart.across
                    height: chart.plot

                    ChartArea {
                        x: 2
                        anchors.bottom: parent.bottom
                        width: parent.width - 4
                        height: column.isMarked ? 0
                              : Math.round((chart.plot - chart.line - 2) * column.value / chart.most)
                        visible: height > 0
                        pattern: column.index
                    }
                    ChartMark {
                        // Above the line, not on it: it is no height.
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: parent.height - height - Theme.xs
                        visible: column.isMarked
                    }
                    AppText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: implicitWidth
                        y: Math.round((chart.plot - chart.line - 2) * (1 - column.value / chart.most))
                        visible: !column.isMarked
                        text: Chart.shown(column.value)
                        kind: AppText.Caption
                        font.weight: Font.DemiBold
                        decorative: true
                    }
                }
            }
            AppText {
                y: chart.plot + Theme.xs
                width: group.width
                text: group.modelData
                kind: AppText.Caption
                secondary: true
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                decorative: true
            }
        }
    }
}
