// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Packs that come in, several in a row: scanned or typed, then booked together. What is not booked
// is kept on the device as it is filled in, and stands here again when the page is opened anew.
AppPage {
    id: page

    required property Workspace workspace
    required property StockLocationView stock
    property var packs: []
    property string product
    property string lot
    property string expiry
    property int count: 1
    property string source: "mottak" // retur, overfoering_inn
    property string sender // of a transfer, its location
    property string code
    property string requisition
    property bool scanning: false
    property string told
    property bool restored: false
    readonly property bool isBegun: packs.length > 0 || lot !== "" || expiry !== ""
    readonly property var begun: ({packs: packs, product: product, lot: lot, expiry: expiry, count: count,
                                   source: source, sender: sender, code: code, requisition: requisition})
    readonly property string warning: stock.packWarning(product, lotField.typed, expiry)
    readonly property bool formFilled: lotField.typed.trim() !== "" || expiry !== ""

    function restore(): void {
        const kept = stock.receiving
        if (kept.packs !== undefined) {
            packs = kept.packs
            product = kept.product
            lot = kept.lot
            expiry = kept.expiry
            count = kept.count
            source = kept.source
            sender = kept.sender
            code = kept.code
            requisition = kept.requisition
        }
        restored = true
    }
    function add(product: string, lot: string, expiry: string, count: int): bool {
        const key = stock.foundKey(product, lot, expiry)
        if (key === "")
            return false
        const at = packs.findIndex(pack => pack.key === key)
        const before = at < 0 ? 0 : packs[at].packs
        const row = {key: key, product: product, lot: lot.trim(), expiry: expiry, packs: before + count}
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
            told = qsTr("Added: %1").arg(stock.textOfKey(stock.foundKey(known, lot, expiry)))
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
    onBegunChanged: {
        if (restored)
            stock.keepReceiving(isBegun ? begun : {})
    }
    Component.onCompleted: {
        stock.clearFault()
        restore()
    }

    Connections {
        target: page.stock
        // Where the page was opened before it was read.
        function onReceivingChanged(): void {
            if (!page.isBegun)
                page.restore()
        }
        function onBooked(): void {
            page.restored = false
            page.stock.keepReceiving({})
            page.backRequested()
        }
    }

    ErrorBanner {
        visible: /^(record|nothing|requisition|one_lot|transfer_id)$/.test(page.stock.faultField)
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
                readonly property string label: page.stock.textOfKey(modelData.key)

                spacing: Theme.xs

                Item {
                    implicitHeight: Math.max(taken.height, remove.height)

                    AppText {
                        id: taken

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - remove.width
                        text: qsTr("%n pack(s)", "", row.modelData.packs) + " · " + row.label
                        kind: AppText.Strong
                    }
                    IconButton {
                        id: remove

                        anchors.right: parent.right
                        iconName: "trash"
                        text: qsTr("Remove %1").arg(row.label)
                        onClicked: page.packs = page.packs.filter((pack, i) => i !== row.index)
                    }
                }
                AppText {
                    visible: text !== ""
                    text: page.stock.packWarning(row.modelData.product, row.modelData.lot, row.modelData.expiry)
                    color: Theme.waiting
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
            options: [
                {value: "mottak", label: qsTr("Ordered")},
                {value: "retur", label: qsTr("Given back by a recipient")},
                {value: "overfoering_inn", label: qsTr("Sent from another location")}
            ]
            values: [page.source]
            onChosen: values => page.source = values[0]
        }
        ChoiceList {
            visible: page.source === "overfoering_inn"
            label: qsTr("Sent from")
            options: page.stock.otherLocations
            values: page.sender !== "" ? [page.sender] : []
            errorText: page.stock.faultField === "location" ? page.stock.fault : ""
            onChosen: values => page.sender = values[0] ?? ""
        }
        FieldText {
            id: codeField

            visible: page.source === "overfoering_inn"
            label: qsTr("Code of the transfer")
            helperText: qsTr("Comes with the packs; the sender sees it beside the transfer.")
            text: page.code
            maximumLength: 20
            errorText: page.stock.faultField === "code" ? page.stock.fault : ""
            onEdited: text => page.code = text
        }
        FieldText {
            id: requisitionField

            visible: page.source === "mottak"
            label: qsTr("Number of the requisition")
            helperText: qsTr("May be left empty.")
            text: page.requisition
            maximumLength: 40
            onEdited: text => page.requisition = text
        }
    }

    actions: PrimaryButton {
        objectName: "bookPacks"
        text: page.source === "retur" ? qsTr("Book what was given back") : qsTr("Book the packs in")
        busy: page.stock.busy
        onClicked: {
            if (page.formFilled && !page.addForm())
                return
            if (page.source === "overfoering_inn")
                page.stock.receiveTransfer(page.packs, page.sender, codeField.typed)
            else
                page.stock.receive(page.packs, page.source === "retur",
                                   page.source === "mottak" ? requisitionField.typed : "")
        }
    }
}
