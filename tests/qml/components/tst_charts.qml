// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

// What a chart draws, says, and does not give away.
Item {
    id: root
    width: 720
    height: 900

    readonly property var quarters: ["1. kv.", "2. kv.", "3. kv.", "4. kv."]

    Component {
        id: chartComponent
        FigureChart {
            title: "Utdelinger"
            categories: root.quarters
            series: [{name: "Førstegang", values: [40, 20, 0, -1]}]
        }
    }
    SignalSpy {
        id: said
        signalName: "tableShownChanged"
    }

    TestCase {
        name: "Charts"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1.0
        }

        // Every item of that type that is to be seen, in the order it stands.
        function shown(item: var, type: string): var {
            let found = []
            if (!item.visible)
                return found
            if (String(item).startsWith(type + "_QMLTYPE"))
                found.push(item)
            // A list of items has no iterator in Qt 6.4.
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(shown(item.children[i], type))
            return found
        }
        function texts(item: var): var {
            return shown(item, "AppText").map(each => each.text).filter(text => text !== "")
        }
        function make(properties: var): var {
            const chart = createTemporaryObject(chartComponent, root, Object.assign({width: 720}, properties))
            waitForRendering(root)
            return chart
        }

        function test_heights_are_in_proportion_and_every_number_is_told() {
            const chart = make({series: [{name: "A", values: [40, 20, 0, 10]}]})
            const bars = shown(chart, "ChartArea")
            compare(bars.length, 3) // a zero has no height, and its number
            // Heights are whole pixels.
            fuzzyCompare(bars[1].height, bars[0].height / 2, 0.5)
            fuzzyCompare(bars[2].height, bars[0].height / 4, 0.5)
            for (const number of ["40", "20", "0", "10"])
                verify(texts(chart).indexOf(number) >= 0, number)
        }
        function test_a_mark_is_of_one_size_and_has_no_number_data() {
            return [{tag: "columns", kind: "columns"}, {tag: "bars", kind: "bars"}]
        }
        function test_a_mark_is_of_one_size_and_has_no_number(row) {
            const sizes = []
            for (const most of [5, 5000]) {
                const chart = make({kind: row.kind, series: [{name: "A", values: [most, -1, -1, 0]}]})
                compare(shown(chart, "ChartArea").length, 1)
                const marks = shown(chart, "ChartMark")
                compare(marks.length, 3) // one of them in the legend
                for (const mark of marks)
                    sizes.push(mark.width + "x" + mark.height)
                // The legend says what a mark is, and nothing says how many.
                verify(texts(chart).indexOf(chart.markText) >= 0)
                verify(texts(chart).indexOf("-1") < 0)
                chart.destroy()
            }
            compare(new Set(sizes).size, 1)
        }
        function test_a_value_that_is_not_there_is_a_mark_and_not_a_zero() {
            const chart = make({series: [{name: "A", values: [7]}]})
            compare(shown(chart, "ChartMark").length, 4)
            verify(texts(chart).indexOf("0") < 0)
        }
        function test_series_are_told_apart_without_colour() {
            const series = ["A", "B", "C", "D"].map(name => ({name: name, values: [9, 9, 9, 9]}))
            const chart = make({series: series})
            const legend = shown(chart, "ChartArea").slice(0, 4)
            compare(legend.map(each => each.pattern), [0, 1, 2, 3])
            for (const name of ["A", "B", "C", "D"])
                verify(texts(chart).indexOf(name) >= 0)
            // Four is what patterns can do; five are a table, which has no way back.
            const many = make({series: series.concat([{name: "E", values: [9, 9, 9, -1]}])})
            verify(many.tableShown)
            compare(shown(many, "ChartArea").length, 0)
            compare(shown(many, "QuietButton").length, 0)
            compare(shown(make({series: [series[0]]}), "ChartArea").length, 4) // one series needs no legend
        }
        function test_it_is_said_in_words() {
            const chart = make({series: [{name: "Nye", values: [1200, 20, 0, -1]},
                                         {name: "Påfyll", values: [3, 4, 5, 6]}]})
            const picture = chart.children[1]
            compare(picture.Accessible.role, Accessible.Chart)
            compare(picture.Accessible.name, "Utdelinger")
            const words = picture.Accessible.description
            verify(words.indexOf("2. kv.: Nye 20, Påfyll 4;") >= 0, words)
            verify(words.indexOf("3. kv.: Nye 0,") >= 0, words)
            verify(words.indexOf("4. kv.: Nye " + chart.markText + ", Påfyll 6") >= 0, words)
            const one = make({})
            verify(one.children[1].Accessible.description.startsWith("1. kv. 40, 2. kv. 20, 3. kv. 0, 4. kv. "))
        }
        function test_the_table_is_one_press_of_the_keyboard_away() {
            const chart = make({})
            said.target = chart
            said.clear()
            const button = shown(chart, "QuietButton")[0]
            verify(button.height >= 48)
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(said.count, 1)
            verify(chart.tableShown)
            compare(shown(chart, "ChartArea").length, 0)
            const table = shown(chart, "ChartTable")[0]
            const rows = shown(table, "Stack").filter(row => row.Accessible.name !== "")
            compare(rows.map(row => row.Accessible.name),
                    ["1. kv.: 40", "2. kv.: 20", "3. kv.: 0", "4. kv.: " + chart.markText])
            verify(button.activeFocus) // where one is stays where one is
            keyClick(Qt.Key_Space)
            verify(!chart.tableShown)
        }
        function test_columns_lie_down_where_they_do_not_fit() {
            const months = Array.from({length: 12}, (_, i) => "mnd" + i)
            const series = [{name: "A", values: months.map((_, i) => 100 + i)},
                            {name: "B", values: months.map((_, i) => 200 + i)}]
            const chart = make({width: 300, categories: months, series: series})
            verify(chart.lies)
            for (const area of shown(chart, "ChartArea")) {
                const right = area.mapToItem(chart, area.width, 0).x
                verify(right <= 300, "a bar ends at " + right)
            }
            for (const text of shown(chart, "AppText"))
                verify(text.mapToItem(chart, text.width, 0).x <= 300.5, text.text)
            chart.width = 720
            verify(!chart.lies)
            Theme.textScale = 2.0
            verify(chart.lies)
        }
        function test_nothing_counted_yet() {
            const chart = make({series: [{name: "A", values: [0, 0, 0, 0]}]})
            compare(shown(chart, "ChartArea").length, 0)
            compare(texts(chart).filter(text => text === "0").length, 4)
            const empty = make({categories: [], series: []})
            verify(empty.height > 0)
        }
    }
}
