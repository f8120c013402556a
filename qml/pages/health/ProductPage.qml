// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A preparation of naloxone: what is known of it with its source, and what the municipality says
// better. Without a code, a new one.
AppPage {
    id: page

    required property Workspace workspace
    required property string product
    property var form: ({name: "", isBuiltIn: false, isActive: true, basis: "", gtins: [], facts: []})
    property var typed: ({}) // field -> text
    property bool filled: false
    property string gtinFault

    StockRegister {
        id: stock
        workspace: page.workspace
        onChanged: {
            if (!page.filled) {
                page.filled = true
                page.form = stock.product(page.product)
            }
        }
        onSaved: page.backRequested()
    }

    function put(name: string, value: var): void {
        const next = Object.assign({}, form)
        next[name] = value
        form = next
    }
    function take(field: string, text: string): void {
        const next = Object.assign({}, typed)
        next[field] = text
        typed = next
    }
    function addGtin(text: string): void {
        const number = stock.gtin(text)
        page.gtinFault = number === "" ? qsTr("This is no number of a pack: the check digit does not fit.") : ""
        if (number === "")
            return
        if (form.gtins.indexOf(number) < 0)
            put("gtins", form.gtins.concat([number]))
        gtin.revert()
    }
    function values(): var {
        const out = {name: name.typed, isActive: form.isActive, basis: basis.typed, gtins: form.gtins}
        for (const fact of form.facts)
            out[fact.field] = typed[fact.field] ?? fact.value
        return out
    }

    title: page.product === "" ? qsTr("New product") : page.form.name !== "" ? page.form.name : qsTr("Product")
    canGoBack: true

    ErrorBanner {
        visible: stock.faultField === "record" || stock.faultField === "second_dose_to_min"
        what: stock.fault
        where: qsTr("Nothing has been changed.")
    }
    FieldText {
        id: name

        label: qsTr("Trade name")
        text: page.form.name
        maximumLength: 100
        freeText: true // not names: a trade name is capitalised as one
        errorText: stock.faultField === "name" ? stock.fault : ""
    }
    SectionCard {
        title: qsTr("What is known of it")
        note: qsTr("Change only what you have read on the pack or in its text. What is left empty is not known, and nothing is guessed.")

        Repeater {
            model: page.form.facts

            FieldText {
                required property var modelData

                label: modelData.label
                text: page.typed[modelData.field] ?? modelData.value
                helperText: modelData.source
                maximumLength: 6
                hints: Qt.ImhDigitsOnly
                errorText: stock.faultField === modelData.field ? stock.fault : ""
                onEdited: text => page.take(modelData.field, text)
            }
        }
    }
    SectionCard {
        title: qsTr("Numbers of the packs (GTIN)")
        note: page.form.gtins.length === 0 ? qsTr("None yet: a scanned pack has to be told by hand.") : ""

        Repeater {
            model: page.form.gtins

            Item {
                id: number

                required property string modelData

                implicitHeight: Math.max(text.height, remove.height)

                AppText {
                    id: text

                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - remove.width
                    text: number.modelData
                }
                IconButton {
                    id: remove

                    anchors.right: parent.right
                    iconName: "trash"
                    text: qsTr("Remove %1").arg(number.modelData)
                    onClicked: page.put("gtins", page.form.gtins.filter(each => each !== number.modelData))
                }
            }
        }
        FieldText {
            id: gtin

            label: qsTr("Another number")
            helperText: qsTr("As it stands under the bar code, with its check digit.")
            maximumLength: 20
            hints: Qt.ImhDigitsOnly
            errorText: page.gtinFault !== "" ? page.gtinFault : stock.faultField === "gtins" ? stock.fault : ""
        }
        SecondaryButton {
            text: qsTr("Add the number")
            onClicked: page.addGtin(gtin.typed)
        }
    }
    FieldTextArea {
        id: basis

        label: qsTr("Basis")
        helperText: qsTr("Where it stands: the pack, a product text or an agreement.")
        text: page.form.basis
        minimumLines: 2
        freeText: true
        names: true
        errorText: stock.faultField === "basis" ? stock.fault : ""
    }
    CheckRow {
        text: qsTr("Is handed out")
        value: page.form.isActive
        onAnswered: value => page.put("isActive", value)
    }

    actions: PrimaryButton {
        objectName: "saveProduct"
        text: qsTr("Save the product")
        busy: stock.busy
        enabled: !name.holdsIdentity && !basis.holdsIdentity
        onClicked: {
            if (gtin.typed.trim() !== "") {
                page.addGtin(gtin.typed)
                if (page.gtinFault !== "")
                    return
            }
            stock.saveProduct(page.product, page.values())
        }
    }
}
