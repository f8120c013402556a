// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Packs that come in, several in a row: scanned or typed, then booked together.
AppPage {
    id: page

    required property Workspace workspace
    required property StockLocationView stock
    property var packs: []
    property string product
    property string lot
    property string expiry
    property int count: 1
    property bool isReturn: false
    property bool scanning: false
    property string told
    readonly property string warning: stock.packWarning(product, lotField.typed, expiry)
    readonly property bool formFilled: lotField.typed.trim() !== "" || expiry !== ""

    function add(product: string, lot: string, expiry: string, count: int): bool {
        const key = stock.foundKey(product, lot, expiry)
        if (key === "")
            return false
        const at = packs.findIndex(pack => pack.key === key)
        const before = at < 0 ? 0 : packs[at].packs
        const row = {key: key, product: product, lot: lot.trim(), expiry: expiry, packs: before + count,
                     label: stock.textOfKey(key), warning: stock.packWarning(product, lot, expiry)}
        packs = at < 0 ? packs.concat([row]) : packs.map((pack, i) => i === at ? row : pack)
        return true
    }
    function addForm(): bool {
        expiryField.flush()
        countField.flush()
        if (!add(product, lotField.typed, expiry, count))
            return false
        lot = ""
        expiry = ""
        count = 1
        lotField.revert()
        told = ""
        return true
    }
    function scanned(gtin: string, lot: string, expiry: string, doubtful: bool): void {
        const known = stock.productOfGtin(gtin)
        if (known !== "" && !doubtful && add(known, lot, expiry, 1)) {
            told = qsTr("Added: %1").arg(packs[packs.length - 1].label)
            return
        }
        if (known !== "")
            product = known
        page.lot = lot
        page.expiry = expiry
        told = known === "" ? qsTr("Feltbok does not know the number of this pack. Choose the product; the health lead can add the number under Set-up.")
                            : qsTr("The end of the lot is not sure. Compare it with the pack.")
    }

    title: qsTr("Receive packs")
    subtitle: stock.name
    canGoBack: true
    Component.onCompleted: stock.clearFault()

    Connections {
        target: page.stock
        function onBooked(): void {
            page.packs = []
            page.backRequested()
        }
    }

    ErrorBanner {
        visible: /^(record|nothing|requisition)$/.test(page.stock.faultField)
        what: page.stock.fault
        where: qsTr("Nothing has been booked.")
    }
    SectionCard {
        visible: page.packs.length > 0
        title: qsTr("To be booked")

        Repeater {
            model: page.packs

            Stack {
                id: row

                required property int index
                required property var modelData

                spacing: Theme.xs

                AppText {
                    text: qsTr("%n pack(s)", "", row.modelData.packs) + " · " + row.modelData.label
                    kind: AppText.Strong
                }
                AppText {
                    visible: text !== ""
                    text: row.modelData.warning
                    color: Theme.waiting
                }
                QuietButton {
                    text: qsTr("Remove")
                    Accessible.name: qsTr("Remove %1").arg(row.modelData.label)
                    onClicked: page.packs = page.packs.filter((pack, i) => i !== row.index)
                }
            }
        }
    }
    SectionCard {
        title: qsTr("A pack")

        SecondaryButton {
            text: page.scanning ? qsTr("Close the scanner") : qsTr("Scan packs")
            iconName: "camera"
            onClicked: page.scanning = !page.scanning
        }
        PackScanner {
            visible: page.scanning
            workspace: page.workspace
            onPackRead: (gtin, lot, expiry, doubtful) => page.scanned(gtin, lot, expiry, doubtful)
        }
        AppText {
            visible: text !== ""
            text: page.told
            kind: AppText.Strong
        }
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
            text: page.lot
            maximumLength: 20
            errorText: page.stock.faultField === "lot" ? page.stock.fault : ""
            onEdited: text => page.lot = text
        }
        FieldDate {
            id: expiryField

            label: qsTr("Expiry")
            helperText: qsTr("Where the pack names a month only: its last day.")
            value: page.expiry
            errorText: page.stock.faultField === "expiry" ? page.stock.fault : ""
            onEdited: value => page.expiry = value
            onCleared: page.expiry = ""
        }
        FieldNumber {
            id: countField

            label: qsTr("Packs")
            from: 1
            to: 1000
            value: page.count
            errorText: page.stock.faultField === "doses" ? page.stock.fault : ""
            onEdited: value => page.count = value
        }
        AppText {
            visible: text !== ""
            text: page.warning
            color: Theme.waiting
            kind: AppText.Strong
        }
        SecondaryButton {
            objectName: "addPack"
            text: qsTr("Add, and take the next one")
            iconName: "plus"
            onClicked: page.addForm()
        }
    }
    SectionCard {
        title: qsTr("Where they come from")

        ChoiceList {
            label: qsTr("From")
            options: [{value: "mottak", label: qsTr("Ordered")}, {value: "retur", label: qsTr("Given back by a recipient")}]
            values: [page.isReturn ? "retur" : "mottak"]
            onChosen: values => page.isReturn = values[0] === "retur"
        }
        FieldText {
            id: requisition

            visible: !page.isReturn
            label: qsTr("Number of the requisition")
            helperText: qsTr("May be left empty.")
            maximumLength: 40
        }
    }

    actions: PrimaryButton {
        objectName: "bookPacks"
        text: page.isReturn ? qsTr("Book what was given back") : qsTr("Book the packs in")
        busy: page.stock.busy
        onClicked: {
            if (page.formFilled && !page.addForm())
                return
            page.stock.receive(page.packs, page.isReturn, page.isReturn ? "" : requisition.typed)
        }
    }
}
