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
    property int single: 0 // doses of a pack that is not whole
    property string source: "mottak" // retur, overfoering_inn
    property string sender // of a transfer, its location
    property string code // of the transfer that brought them; every lot has its own
    property string requisition
    property bool scanning: false
    property string told
    property bool restored: false
    readonly property bool isTransfer: source === "overfoering_inn"
    readonly property bool isBegun: packs.length > 0 || lot !== "" || expiry !== ""
    readonly property var begun: ({packs: packs, product: product, lot: lot, expiry: expiry, count: count,
                                   single: single, source: source, sender: sender, code: code, requisition: requisition})
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
            single = kept.single ?? 0
            source = kept.source
            sender = kept.sender
            code = kept.code
            requisition = kept.requisition
            // Kept before every lot had its own: its field is not shown beside a list, and there is
            // no other pack it could be of.
            if (isTransfer && code !== "" && packs.length > 0 && !packs[0].code && lot === "" && expiry === "") {
                setCode(0, code)
                code = ""
            }
        }
        restored = true
    }
    // The packs of one lot are one line; those of another lot, or of another transfer, are another.
    function add(product: string, lot: string, expiry: string, count: int, single: int, code: string): bool {
        const key = stock.foundKey(product, lot, expiry)
        if (key === "" || !stock.isAmount(product, count, single))
            return false
        const at = packs.findIndex(pack => pack.key === key
                                           && (code === "" || !pack.code || pack.code === code))
        const before = at < 0 ? {packs: 0} : packs[at]
        const row = {key: key, product: product, lot: key.split("|")[1], expiry: expiry, packs: before.packs + count,
                     single: (before.single ?? 0) + single, code: before.code || code}
        packs = at < 0 ? packs.concat([row]) : packs.map((pack, i) => i === at ? row : pack)
        return true
    }
    function amountText(pack: var): string {
        const parts = []
        if (pack.packs > 0)
            parts.push(qsTr("%n pack(s)", "", pack.packs))
        if (pack.single > 0)
            parts.push(qsTr("%n dose(s)", "", pack.single))
        return parts.join(" + ")
    }
    function setCode(index: int, code: string): void {
        if (index < packs.length && (packs[index].code ?? "") !== code)
            packs = packs.map((pack, i) => i === index ? Object.assign({}, pack, {code: code}) : pack)
    }
    function addForm(): bool {
        expiryField.flush()
        countField.flush()
        singleField.flush()
        codeField.flush()
        if (!add(product, lotField.typed, expiry, count, single, isTransfer ? codeField.typed.trim() : ""))
            return false
        lot = ""
        expiry = ""
        count = 1
        single = 0
        code = ""
        lotField.revert()
        told = ""
        return true
    }
    function scanned(gtin: string, lot: string, expiry: string, doubtful: bool): void {
        const known = stock.productOfGtin(gtin)
        if (known !== "")
            product = known
        if (known !== "" && !doubtful && add(known, lot, expiry, 1, 0, "")) {
            told = qsTr("Added: %1").arg(stock.textOfKey(stock.foundKey(known, lot, expiry)))
            return
        }
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
        visible: /^(record|nothing|requisition|transfer_id)$/.test(page.stock.faultField)
        what: page.stock.fault
        where: qsTr("Nothing has been booked.")
    }
    SectionCard {
        visible: page.packs.length > 0
        title: qsTr("To be booked")

        Repeater {
            // The number, so that a code that is being typed does not make its field anew.
            model: page.packs.length

            Stack {
                id: row

                required property int index
                readonly property var pack: page.packs[index] ?? ({})
                readonly property string label: pack.key !== undefined ? page.stock.textOfKey(pack.key) : ""

                spacing: Theme.xs

                Item {
                    implicitHeight: Math.max(taken.height, remove.height)

                    AppText {
                        id: taken

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - remove.width
                        text: page.amountText(row.pack) + " · " + row.label
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
                    text: page.stock.packWarning(row.pack.product ?? "", row.pack.lot ?? "", row.pack.expiry ?? "")
                    color: Theme.waiting
                }
                FieldText {
                    visible: page.isTransfer
                    label: qsTr("Code of lot %1").arg(row.pack.lot ?? "")
                    text: row.pack.code ?? ""
                    maximumLength: 20
                    errorText: page.stock.faultField === "code_" + row.index ? page.stock.fault : ""
                    onTypedChanged: page.setCode(row.index, typed)
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
            to: 1000
            value: page.count
            errorText: page.stock.faultField === "doses" ? page.stock.fault : ""
            onEdited: value => page.count = value
            onCleared: page.count = 0
        }
        FieldNumber {
            id: singleField

            label: qsTr("Single doses")
            helperText: qsTr("Of a pack that is not whole.")
            to: 1000
            value: page.single
            onEdited: value => page.single = value
            onCleared: page.single = 0
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
            visible: page.isTransfer
            label: qsTr("Sent from")
            options: page.stock.otherLocations
            values: page.sender !== "" ? [page.sender] : []
            errorText: page.stock.faultField === "location" ? page.stock.fault : ""
            onChosen: values => page.sender = values[0] ?? ""
        }
        FieldText {
            id: codeField

            // Those that are in the list already have a field each.
            visible: page.isTransfer && (page.packs.length === 0 || page.formFilled)
            label: qsTr("Code of the transfer")
            helperText: qsTr("Comes with the packs, one for each lot; the sender sees it beside the transfer.")
            text: page.code
            maximumLength: 20
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
            if (page.isTransfer)
                page.stock.receiveTransfers(page.packs, page.sender)
            else
                page.stock.receive(page.packs, page.source === "retur",
                                   page.source === "mottak" ? requisitionField.typed : "")
        }
    }
}
