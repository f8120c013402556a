// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import "chart.js" as Chart

// The numbers of a chart: a row per category, a column per series; where the columns have no room,
// the series below each other.  categories; series; markText: what stands for a marked number
Stack {
    id: table

    property var categories: []
    property var series: []
    property string markText: ":"
    readonly property real column: 76 * Theme.textScale
    readonly property bool inColumns: series.length === 1
                                      || width - series.length * column >= 96 * Theme.textScale

    function words(value: int): string {
        return Chart.isMarked(value) ? markText : Chart.shown(value)
    }

    spacing: Theme.xs

    Item {
        implicitHeight: head.height
        visible: table.inColumns && table.series.length > 1

        Row {
            id: head

            anchors.right: parent.right

            Repeater {
                model: table.inColumns ? table.series : []

                AppText {
                    required property var modelData
                    width: table.column
                    text: modelData.name
                    kind: AppText.Caption
                    secondary: true
                    horizontalAlignment: Text.AlignRight
                    decorative: true
                }
            }
        }
    }
    Repeater {
        model: table.categories

        Stack {
            id: row

            required property int index
            required property string modelData
            readonly property var told: table.series.map(one => ({
                name: one.name, text: table.words(one.values[row.index] ?? Chart.marked)
            }))

            spacing: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData + ": " + told.map(one =>
                table.series.length > 1 ? one.name + " " + one.text : one.text).join(", ")

            Item {
                implicitHeight: Math.max(name.height, numbers.height)

                AppText {
                    id: name
                    width: parent.width - numbers.width - Theme.s
                    text: row.modelData
                    font.weight: table.inColumns ? Font.Normal : Font.DemiBold
                    decorative: true
                }
                Row {
                    id: numbers

                    anchors.right: parent.right

                    Repeater {
                        model: table.inColumns ? row.told : []

                        AppText {
                            required property var modelData
                            // A mark's words are longer than a number.
                            width: table.series.length > 1 ? table.column : Math.max(table.column, implicitWidth)
                            text: modelData.text
                            font.weight: Font.DemiBold
                            horizontalAlignment: Text.AlignRight
                            decorative: true
                        }
                    }
                }
            }
            Repeater {
                model: table.inColumns ? [] : row.told

                Item {
                    id: line

                    required property var modelData

                    implicitHeight: Math.max(what.height, amount.height)

                    AppText {
                        id: what
                        x: Theme.m
                        width: parent.width - amount.width - Theme.m - Theme.s
                        text: line.modelData.name
                        secondary: true
                        decorative: true
                    }
                    AppText {
                        id: amount
                        anchors.right: parent.right
                        width: implicitWidth
                        text: line.modelData.text
                        font.weight: Font.DemiBold
                        decorative: true
                    }
                }
            }
            Rectangle {
                implicitHeight: 1
                color: Theme.divider
            }
        }
    }
}
