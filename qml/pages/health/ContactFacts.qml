// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What the press said, to be corrected.
Stack {
    id: facts

    required property ContactEditor contact

    spacing: Theme.l

    ChoiceList {
        label: qsTr("Kind of contact")
        options: facts.contact.options.kind ?? []
        values: facts.contact.values.kind ? [facts.contact.values.kind] : []
        savedAt: facts.contact.saved.kind ?? ""
        onChosen: values => facts.contact.save("kind", values[0] ?? "")
    }
    ChoiceList {
        label: qsTr("Age")
        options: facts.contact.options.age_band ?? []
        values: facts.contact.values.age_band ? [facts.contact.values.age_band] : []
        savedAt: facts.contact.saved.age_band ?? ""
        onChosen: values => facts.contact.save("age_band", values[0] ?? "")
    }
    ChoiceList {
        label: qsTr("Gender")
        options: facts.contact.options.gender ?? []
        values: facts.contact.values.gender ? [facts.contact.values.gender] : []
        savedAt: facts.contact.saved.gender ?? ""
        onChosen: values => facts.contact.save("gender", values[0] ?? "")
    }
    FieldNumber {
        label: qsTr("Persons")
        from: 1
        to: 1000
        value: facts.contact.values.persons ?? 1
        savedAt: facts.contact.saved.persons ?? ""
        onEdited: value => facts.contact.save("persons", value)
    }
    ChoiceList {
        visible: options.length > 0
        label: qsTr("Zone")
        options: facts.contact.options.zone ?? []
        values: facts.contact.values.zone ? [facts.contact.values.zone] : []
        savedAt: facts.contact.saved.zone ?? ""
        onChosen: values => facts.contact.save("zone", values[0] ?? "")
    }
}
