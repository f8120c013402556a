// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Packs that leave a location other than by hand-out: sent to another one, lost, expired, or given
// back to the supplier.
AppPage {
    id: page

    required property StockLocationView stock
    property string lot
    property string kind: "overfoering_ut"
    property string to
    property string reason
    property int packs: 1
    property int single: 0
    readonly property var lots: stock.lots
    readonly property var chosen: lots.find(each => each.key === lot) ?? null

    title: qsTr("Send, discard or give back")
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
        visible: page.stock.faultField === "record" || page.stock.faultField === "entry_type"
        what: page.stock.fault
        where: qsTr("Nothing has been booked.")
    }
    ChoiceList {
        label: qsTr("What happens")
        options: [
            {value: "overfoering_ut", label: qsTr("Sent to another location")},
            {value: "svinn", label: qsTr("Lost or spoilt")},
            {value: "utloept", label: qsTr("Discarded as expired")},
            {value: "retur", label: qsTr("Back to the supplier")}
        ]
        values: [page.kind]
        onChosen: values => page.kind = values[0]
    }
    ChoiceList {
        label: qsTr("Packs")
        options: page.stock.lots
        values: page.lot !== "" ? [page.lot] : []
        errorText: page.stock.faultField === "lot" ? page.stock.fault : ""
        helperText: page.chosen !== null ? qsTr("By the ledger: %1").arg(page.chosen.text) : ""
        onChosen: values => page.lot = values[0] ?? ""
    }
    ChoiceList {
        visible: page.kind === "overfoering_ut"
        label: qsTr("To")
        options: page.stock.otherLocations
        values: page.to !== "" ? [page.to] : []
        helperText: page.stock.otherLocations.length === 0 ? qsTr("There is no other location yet.")
            : qsTr("Both locations are booked where you may; else whoever keeps the other one books it in.")
        errorText: page.stock.faultField === "location" ? page.stock.fault : ""
        onChosen: values => page.to = values[0] ?? ""
    }
    ChoiceList {
        visible: page.kind === "svinn"
        label: qsTr("Reason")
        options: page.stock.reasons
        values: page.reason !== "" ? [page.reason] : []
        errorText: page.stock.faultField === "reason" ? page.stock.fault : ""
        onChosen: values => page.reason = values[0] ?? ""
    }
    FieldNumber {
        id: packsField

        label: page.chosen !== null && page.chosen.packSize > 1 ? qsTr("Whole packs") : qsTr("Doses")
        value: page.packs
        to: 1000
        errorText: page.stock.faultField === "doses" ? page.stock.fault : ""
        onEdited: value => page.packs = value
        onCleared: page.packs = 0
    }
    FieldNumber {
        id: singleField

        visible: page.chosen !== null && page.chosen.packSize > 1
        label: qsTr("Single doses")
        value: page.single
        to: 1000
        onEdited: value => page.single = value
        onCleared: page.single = 0
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
        objectName: "bookOut"
        text: page.kind === "overfoering_ut" ? qsTr("Book the transfer") : qsTr("Book it out")
        busy: page.stock.busy
        onClicked: {
            packsField.flush()
            singleField.flush()
            if (page.kind === "overfoering_ut")
                page.stock.transfer(page.lot, page.to, page.packs, page.single, note.typed)
            else
                page.stock.takeOut(page.lot, page.kind, page.kind === "svinn" ? page.reason : "", page.packs,
                                   page.single, note.typed)
        }
    }
}
