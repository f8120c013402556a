// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The pack in the hand: scanned, read from a picture, or typed.
AppPage {
    id: page

    required property Workspace workspace
    required property HandoutMaker maker
    property string product: maker.pack.product ?? ""
    property string lot
    property string expiry
    property bool doubtful: false
    property string doubtfulLot
    property bool compared: false
    property bool read: false
    property bool restored: false
    // Kept on the device until it is used or the page is left: the lock takes nothing away.
    readonly property var begun: ({product: product, lot: lot, expiry: expiry, doubtful: doubtful,
                                   doubtfulLot: doubtfulLot, compared: compared, read: read})
    readonly property string problem: maker.packProblem(lot, expiry)
    readonly property bool settled: !doubtful || compared || lot !== doubtfulLot

    function restore(): void {
        const kept = maker.packBegun
        if (kept.lot !== undefined) {
            product = kept.product
            lot = kept.lot
            expiry = kept.expiry
            doubtful = kept.doubtful
            doubtfulLot = kept.doubtfulLot
            compared = kept.compared
            read = kept.read
        }
        restored = true
    }
    function take(gtin: string, lotRead: string, expiryRead: string, isDoubtful: bool): void {
        product = maker.productOfGtin(gtin)
        lot = lotRead
        expiry = expiryRead
        doubtful = isDoubtful
        doubtfulLot = lotRead
        compared = false
        read = true
    }
    function use(lotUsed: string, expiryUsed: string): void {
        restored = false
        maker.setPack(product, lotUsed, expiryUsed)
        backRequested()
    }

    onBegunChanged: {
        if (restored)
            maker.keepPack(lot !== "" || expiry !== "" ? begun : {})
    }
    onBackRequested: {
        restored = false
        maker.keepPack({})
    }
    Component.onCompleted: restore()

    PackCodeReader {
        id: reader
        workspace: page.workspace
        onPackRead: (gtin, lot, expiry, lotIsDoubtful) => page.take(gtin, lot, expiry, lotIsDoubtful)
    }

    title: qsTr("Another pack")
    canGoBack: true

    Loader {
        // Off while another page lies over this one.
        active: reader.hasCamera && page.visible
        visible: active
        sourceComponent: camera
    }
    ErrorBanner {
        visible: reader.problem !== ""
        kind: "waiting"
        what: reader.problem
    }
    ErrorBanner {
        visible: page.read && page.product === ""
        kind: "waiting"
        what: qsTr("The number of this product is not entered yet.")
        todo: qsTr("Choose the product that stands on the pack.")
    }
    ChoiceList {
        label: qsTr("Product")
        options: page.maker.products
        values: page.product !== "" ? [page.product] : []
        onChosen: values => page.product = values.length > 0 ? values[0] : ""
    }
    ErrorBanner {
        visible: !page.settled
        kind: "waiting"
        what: qsTr("The end of the lot may be something else.")
        todo: qsTr("Compare it with the pack and correct it.")
    }
    FieldText {
        id: lotField

        label: qsTr("Lot (LOT on the pack)")
        text: page.lot
        maximumLength: 20
        onEdited: text => page.lot = text
    }
    CheckRow {
        visible: page.doubtful && page.lot === page.doubtfulLot
        text: qsTr("The lot stands on the pack just like this")
        value: page.compared
        onAnswered: value => page.compared = value
    }
    FieldDate {
        id: expiryField

        label: qsTr("Expires (EXP on the pack)")
        helperText: qsTr("Where only month and year stand there: the last day of the month.")
        value: page.expiry
        onEdited: value => page.expiry = value
        onCleared: page.expiry = ""
    }
    AppText {
        visible: page.problem !== "" && (page.lot !== "" || page.expiry !== "")
        kind: AppText.Caption
        secondary: true
        text: page.problem
    }
    FoldedPart {
        title: qsTr("From a picture or the code's text")

        FieldText {
            id: file

            label: qsTr("Picture file with the code")
        }
        SecondaryButton {
            text: qsTr("Read the picture")
            enabled: file.typed.trim() !== "" && !reader.busy
            onClicked: {
                file.flush()
                reader.readImage(file.typed)
            }
        }
        FieldText {
            id: code

            label: qsTr("The code as text")
            placeholderText: "(01)…(17)…(10)…"
        }
        SecondaryButton {
            text: qsTr("Use the text")
            enabled: code.typed.trim() !== ""
            onClicked: {
                code.flush()
                reader.readText(code.typed)
            }
        }
    }
    SecondaryButton {
        text: qsTr("The lot cannot be read")
        onClicked: page.use("", "")
    }

    actions: PrimaryButton {
        height: Math.max(64, implicitHeight)
        text: qsTr("Use this pack")
        enabled: page.product !== "" && page.problem === "" && page.settled
        onClicked: {
            lotField.flush()
            expiryField.flush()
            page.use(page.lot, page.expiry)
        }
    }

    Component {
        id: camera
        CameraPreview { reader: reader }
    }
}
