// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What a warning says; for the health lead.
Stack {
    id: fields

    required property AlertEditor alert
    readonly property var values: alert.values
    readonly property var saved: alert.saved

    spacing: Theme.l

    FieldText {
        label: qsTr("Substance, as it is sold")
        freeText: true
        maximumLength: 120
        text: fields.values.substance ?? ""
        savedAt: fields.saved.substance ?? ""
        onEdited: text => fields.alert.save("substance", text)
    }
    FieldTextArea {
        label: qsTr("What it looks like")
        freeText: true
        names: true
        minimumLines: 2
        text: fields.values.appearance ?? ""
        savedAt: fields.saved.appearance ?? ""
        onEdited: text => fields.alert.save("appearance", text)
    }
    FieldTextArea {
        label: qsTr("Effect")
        freeText: true
        names: true
        minimumLines: 2
        text: fields.values.effect ?? ""
        savedAt: fields.saved.effect ?? ""
        onEdited: text => fields.alert.save("effect", text)
    }
    FieldTextArea {
        label: qsTr("What to do")
        freeText: true
        names: true
        text: fields.values.advice ?? ""
        savedAt: fields.saved.advice ?? ""
        onEdited: text => fields.alert.save("advice", text)
    }
    ChoiceList {
        visible: fields.alert.zones.length > 0
        label: qsTr("Zones")
        multiple: true
        options: fields.alert.zones
        values: fields.values.zones ?? []
        helperText: qsTr("None chosen: the whole municipality.")
        savedAt: fields.saved.zones ?? ""
        onChosen: values => fields.alert.setZones(values)
    }
    FieldDate {
        label: qsTr("In force until")
        helperText: qsTr("The last day. After it the warning disappears for the others.")
        value: fields.values.valid_until ?? ""
        savedAt: fields.saved.valid_until ?? ""
        onEdited: value => fields.alert.save("valid_until", value)
        onCleared: fields.alert.save("valid_until", "")
    }
}
