// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What lies at a location, lot by lot, beside what the ledger of this device expects. What is left
// empty was not counted.
AppPage {
    id: page

    required property StockLocationView stock
    property var counted: ({}) // key -> doses
    property var extra: [] // lots that were found and are not in the ledger
    property var together: []
    property string product
    property string expiry
    readonly property var lots: stock.lots
    readonly property var rows: lots.concat(extra.filter(row => lots.every(lot => lot.key !== row.key)))

    function put(key: string, doses: int): void {
        const next = Object.assign({}, counted)
        if (doses < 0)
            delete next[key]
        else
            next[key] = doses
        counted = next
    }
    function addLot(): void {
        dateField.flush()
        const key = stock.foundKey(product, lotField.typed, expiry)
        if (key === "")
            return
        if (rows.every(row => row.key !== key))
            extra = extra.concat([{key: key, label: stock.textOfKey(key), text: qsTr("not in the ledger"), doses: 0}])
        expiry = ""
        lotField.revert()
    }

    title: qsTr("Count what lies here")
    subtitle: stock.name
    canGoBack: true
    Component.onCompleted: stock.clearFault()

    Connections {
        target: page.stock
        function onBooked(): void {
            page.backRequested()
        }
    }

    ErrorBanner {
        visible: /^(record|changed|nothing|counted)$/.test(page.stock.faultField)
        kind: page.stock.faultField === "changed" ? "waiting" : "error"
        what: page.stock.fault
        where: qsTr("Nothing has been booked.")
    }
    EmptyState {
        visible: page.stock.loaded && page.rows.length === 0
        iconName: "box"
        title: qsTr("Nothing lies here by the ledger")
        text: qsTr("Add below what you found.")
    }
    Repeater {
        model: page.rows

        SectionCard {
            id: row

            required property var modelData

            readonly property string key: modelData.key

            FieldNumber {
                objectName: "found"
                label: qsTr("Doses found: %1").arg(row.modelData.label)
                helperText: qsTr("Expected by the ledger: %1").arg(row.modelData.doses)
                filled: page.counted[row.key] !== undefined
                value: page.counted[row.key] ?? 0
                to: 10000
                onEdited: value => page.put(row.key, value)
                onCleared: page.put(row.key, -1)
            }
            QuietButton {
                visible: row.modelData.doses >= 0 && page.counted[row.key] !== row.modelData.doses
                text: qsTr("As expected")
                Accessible.name: qsTr("As expected: %1").arg(row.modelData.label)
                onClicked: page.put(row.key, row.modelData.doses)
            }
        }
    }
    SectionCard {
        title: qsTr("Another lot was found")

        ChoiceList {
            label: qsTr("Product")
            options: page.stock.productChoices
            values: page.product !== "" ? [page.product] : []
            errorText: page.stock.faultField === "product" ? page.stock.fault : ""
            onChosen: values => page.product = values[0] ?? ""
        }
        FieldText {
            id: lotField

            label: qsTr("Lot")
            maximumLength: 20
            errorText: page.stock.faultField === "lot" ? page.stock.fault : ""
        }
        FieldDate {
            id: dateField

            label: qsTr("Expiry")
            value: page.expiry
            errorText: page.stock.faultField === "expiry" ? page.stock.fault : ""
            onEdited: value => page.expiry = value
            onCleared: page.expiry = ""
        }
        SecondaryButton {
            text: qsTr("Add the lot")
            iconName: "plus"
            onClicked: page.addLot()
        }
    }
    ChoiceList {
        visible: page.stock.colleagues.length > 0
        label: qsTr("Counted together with")
        options: page.stock.colleagues
        multiple: true
        values: page.together
        onChosen: values => page.together = values
    }
    FieldTextArea {
        id: note

        label: qsTr("Note")
        minimumLines: 2
        freeText: true
        names: true
        errorText: page.stock.faultField === "note" ? page.stock.fault : ""
    }

    actions: PrimaryButton {
        objectName: "bookCount"
        text: qsTr("Book the count")
        busy: page.stock.busy
        onClicked: page.stock.count(page.rows.filter(row => page.counted[row.key] !== undefined)
                                        .map(row => ({key: row.key, counted: page.counted[row.key], expected: row.doses})),
                                    page.together, note.typed)
    }
}
