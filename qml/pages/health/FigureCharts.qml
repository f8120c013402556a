// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// The charts of a year, in two columns where there is room: each goes where less stands above it.
//   charts: [{"code","title","unit","categories","series","kind"}]
Item {
    id: view

    property var charts: []
    readonly property bool inColumns: width >= 760 && !Theme.largeText && charts.length > 1
    // The column of each chart: 0 or 1.
    readonly property var places: {
        const filled = [0, 0]
        return charts.map(chart => {
            const place = inColumns && filled[1] < filled[0] ? 1 : 0
            // About, in pixels: the card, the legend, and bars, for half a screen's columns lie.
            filled[place] += 160 + (chart.series.length > 1 ? 32 : 0)
                + chart.categories.length * (chart.series.length * 22 + 8)
            return place
        })
    }

    implicitHeight: Math.max(left.implicitHeight, right.implicitHeight)

    component ChartCard: SectionCard {
        id: card

        required property var modelData

        title: modelData.title
        note: modelData.unit

        FigureChart {
            title: card.modelData.title
            categories: card.modelData.categories
            series: card.modelData.series
            kind: card.modelData.kind
        }
    }

    Stack {
        id: left

        width: view.inColumns ? (view.width - Theme.l) / 2 : view.width
        spacing: Theme.l

        Repeater {
            model: view.charts.filter((_, index) => view.places[index] === 0)

            ChartCard {}
        }
    }
    Stack {
        id: right

        x: left.width + Theme.l
        width: left.width
        spacing: Theme.l

        Repeater {
            model: view.charts.filter((_, index) => view.places[index] === 1)

            ChartCard {}
        }
    }
}
