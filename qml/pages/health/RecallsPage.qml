// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The recalls of the municipality, and a new one: product, lot and why.
AppPage {
    id: page

    required property Workspace workspace
    property string product
    property string lot
    readonly property var knownLots: recalls.knownLots

    signal recallOpened(string recall)

    RecallView {
        id: recalls
        workspace: page.workspace
        onIssued: recall => {
            page.lot = ""
            lotField.revert()
            reason.revert()
            page.recallOpened(recall)
        }
    }

    title: qsTr("Recalls")
    subtitle: workspace.municipalityName
    canGoBack: true

    ErrorBanner {
        visible: recalls.faultField === "record" || recalls.faultField === "twice"
        what: recalls.fault
        where: qsTr("Nothing has been recalled.")
    }
    SectionCard {
        title: qsTr("Recalls")
        note: recalls.loaded && recalls.recalls.length === 0 ? qsTr("No lot has been recalled.") : ""
        spacing: 0

        Repeater {
            model: recalls.recalls

            ListRow {
                id: row

                required property int index
                required property var modelData

                inCard: true
                lineShown: row.index < recalls.recalls.length - 1
                title: row.modelData.what
                subtitle: row.modelData.when
                badgeKind: row.modelData.isWithdrawn ? "neutral" : row.modelData.toAnswer > 0 ? "waiting" : "done"
                badgeText: row.modelData.state
                onClicked: page.recallOpened(row.modelData.recallId)
            }
        }
    }
    SectionCard {
        title: qsTr("Call a lot back")
        note: qsTr("Every device of the health side shows it after its next sync and holds the lot back. Nobody can undo what was handed out: tell the services too.")

        ChoiceList {
            label: qsTr("Product")
            options: recalls.productChoices
            values: page.product !== "" ? [page.product] : []
            errorText: recalls.faultField === "product" ? recalls.fault : ""
            onChosen: values => page.product = values[0] ?? ""
        }
        FieldText {
            id: lotField

            label: qsTr("Lot")
            text: page.lot
            maximumLength: 20
            errorText: recalls.faultField === "lot" ? recalls.fault : ""
            onEdited: text => page.lot = text
        }
        ChoiceList {
            visible: options.length > 0
            label: qsTr("Lots in the ledger")
            options: page.knownLots.filter(each => page.product === "" || each.product === page.product)
                .map(each => ({value: each.product + "|" + each.lot, label: each.label}))
            values: page.product !== "" && page.lot !== "" ? [page.product + "|" + page.lot.toUpperCase()] : []
            onChosen: values => {
                const key = values[0]
                page.product = key.slice(0, key.indexOf("|"))
                page.lot = key.slice(key.indexOf("|") + 1)
            }
        }
        FieldTextArea {
            id: reason

            label: qsTr("Why")
            minimumLines: 2
            freeText: true
            names: true
            errorText: recalls.faultField === "reason" ? recalls.fault : ""
        }
    }

    actions: PrimaryButton {
        objectName: "issueRecall"
        text: qsTr("Call the lot back")
        busy: recalls.busy
        onClicked: confirm.open()
    }

    ConfirmDialog {
        id: confirm

        title: qsTr("Call lot %1 back?").arg(lotField.typed)
        text: qsTr("All who hold it are told with their next sync and have to answer.")
        confirmText: qsTr("Call it back")
        onConfirmed: recalls.issue(page.product, lotField.typed, reason.typed)
    }
}
