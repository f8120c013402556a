// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A movement that was wrong. It stays in the ledger, and a correction answers it.
AppPage {
    id: page

    required property StockLocationView stock
    required property var movement // a row of StockLocationView.movements
    property int doses: 0
    property string reason: "feilregistrert"

    title: qsTr("Correct a movement")
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
        visible: page.stock.faultField === "record"
        what: page.stock.fault
        where: qsTr("Nothing has been booked.")
    }
    SectionCard {
        title: page.movement.what

        AppText {
            text: page.movement.lot
        }
        AppText {
            secondary: true
            text: page.movement.day + " " + page.movement.clock + " · " + page.movement.who
        }
    }
    FieldNumber {
        id: number

        visible: !page.movement.isCount
        label: qsTr("Right number of doses")
        helperText: qsTr("It counts as %1 now. 0: it should not be there at all.").arg(page.movement.doses)
        value: page.doses
        to: 10000
        errorText: page.stock.faultField === "doses" || page.stock.faultField === "same" ? page.stock.fault : ""
        onEdited: value => page.doses = value
        onCleared: page.doses = 0
    }
    AppText {
        visible: page.movement.isCount
        text: qsTr("The difference that this count booked is taken back. Then count again.")
    }
    ChoiceList {
        label: qsTr("Reason")
        options: page.stock.reasons
        values: [page.reason]
        errorText: page.stock.faultField === "reason" ? page.stock.fault : ""
        onChosen: values => page.reason = values[0] ?? ""
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
        text: qsTr("Book the correction")
        busy: page.stock.busy
        onClicked: {
            number.flush()
            page.stock.correct(page.movement.movementId, page.movement.isCount ? 0 : page.doses, page.reason,
                               note.typed)
        }
    }
}
