// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One kind of figure for each month or each zone, exact: a chart, and the same in words and shares.
SectionCard {
    id: card

    required property HealthFiguresModel figures
    readonly property var parts: figures.parts

    title: qsTr("By month and zone")
    note: parts.note ?? ""

    ChoiceList {
        label: qsTr("For each")
        options: [
            {value: "month", label: qsTr("Month")},
            {value: "zone", label: qsTr("Zone")}
        ]
        values: [card.figures.splitBy]
        onChosen: values => card.figures.splitBy = values[0]
    }
    ChoiceList {
        label: qsTr("What")
        options: card.figures.splitChoices
        values: [card.figures.split]
        onChosen: values => card.figures.split = values[0]
    }
    ChoiceList {
        visible: options.length > 0
        label: qsTr("Which equipment")
        options: card.figures.splitItems
        values: [card.figures.splitItem]
        onChosen: values => card.figures.splitItem = values[0]
    }
    AppText {
        visible: text !== ""
        text: card.parts.title ?? ""
        kind: AppText.Strong
    }
    FigureChart {
        // One of the charts below may tell the same.
        title: card.title + ": " + (card.parts.title ?? "")
        categories: card.parts.categories ?? []
        series: card.parts.series ?? []
        kind: card.parts.kind ?? "columns"
    }
    Repeater {
        model: card.parts.rows ?? []

        FigureRow {
            required property var modelData

            label: modelData.label
            value: modelData.value
            detail: modelData.detail
            total: modelData.total
        }
    }
}
