// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Guests, staff and guards.
Stack {
    id: fields

    required property VisitEditor visit
    signal touched()

    function save(field: string, value: var): void {
        fields.visit.save(field, value)
        fields.touched()
    }

    spacing: Theme.l

    FieldNumber {
        label: qsTr("Guests (estimate)")
        filled: fields.visit.values.guests_estimated !== undefined
        value: fields.visit.values.guests_estimated ?? 0
        savedAt: fields.visit.saved.guests_estimated ?? ""
        onEdited: value => fields.save("guests_estimated", value)
        onCleared: fields.save("guests_estimated", "")
    }
    FieldNumber {
        label: qsTr("Staff")
        filled: fields.visit.values.staff_count !== undefined
        value: fields.visit.values.staff_count ?? 0
        savedAt: fields.visit.saved.staff_count ?? ""
        onEdited: value => fields.save("staff_count", value)
        onCleared: fields.save("staff_count", "")
    }
    FieldNumber {
        label: qsTr("Guards")
        filled: fields.visit.values.guards_count !== undefined
        value: fields.visit.values.guards_count ?? 0
        savedAt: fields.visit.saved.guards_count ?? ""
        onEdited: value => fields.save("guards_count", value)
        onCleared: fields.save("guards_count", "")
    }
}
