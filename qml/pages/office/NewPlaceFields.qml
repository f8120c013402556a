// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// What a new place must have before it can be kept: its name, and the municipality of somebody who
// works for several.
SectionCard {
    id: card

    required property var municipalities
    readonly property string name: nameField.typed
    readonly property string municipality: municipalities.length === 1 ? municipalities[0].value
                                                                       : chosen
    property string chosen

    title: qsTr("The place")

    FieldText {
        id: nameField
        label: qsTr("Name")
        helperText: qsTr("As it stands on the sign. The rest follows when the place is made.")
    }
    ChoiceList {
        visible: card.municipalities.length > 1
        label: qsTr("Municipality")
        options: card.municipalities
        values: card.chosen === "" ? [] : [card.chosen]
        onChosen: values => card.chosen = values[0] ?? ""
    }
}
