// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The place gets a new holder: the points start again from that day.
SectionCard {
    id: card

    required property LicenceEditor licence

    title: qsTr("Transfer")
    note: card.licence.transferText !== "" ? card.licence.transferText
        : qsTr("A transfer starts a new period of two years for the points (alkoholforskriften § 10-2).")

    LabelValue {
        label: qsTr("Licence holder now")
        value: card.licence.holder
    }
    FieldText {
        id: holder
        label: qsTr("New holder")
        property string chosen
        text: chosen
        onEdited: text => chosen = text
    }
    FieldText {
        id: number
        label: qsTr("Organisation number of the new holder")
        helperText: qsTr("Left empty, the number of the holder before is removed.")
        errorText: card.licence.transferFault
        hints: Qt.ImhPreferNumbers
        property string chosen
        text: chosen
        onEdited: text => chosen = text
    }
    FieldDate {
        id: date
        label: qsTr("Transferred on")
        property string chosen
        value: chosen
        onEdited: value => chosen = value
        onCleared: chosen = ""
    }
    SecondaryButton {
        text: qsTr("Note the transfer")
        enabled: holder.typed.trim() !== "" && date.chosen !== ""
        onClicked: confirm.open()
    }
    ConfirmDialog {
        id: confirm

        title: qsTr("Transfer the licence?")
        text: qsTr("%1 becomes the holder. Earlier points no longer count.").arg(holder.typed)
        confirmText: qsTr("Transfer")
        onConfirmed: card.licence.transfer(date.chosen, holder.typed, number.typed)
    }
    Connections {
        target: card.licence
        function onTransferred() {
            holder.chosen = ""
            number.chosen = ""
            date.chosen = ""
        }
    }
}
