// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Who controls, what kind, and since when.
Stack {
    id: fields

    required property VisitEditor visit
    signal touched()
    signal joinCodeOpened()

    function save(field: string, value: var): void {
        fields.visit.save(field, value)
        fields.touched()
    }

    spacing: Theme.l

    ChoiceList {
        label: qsTr("Kind of control")
        options: Codes.visitKinds
        values: fields.visit.values.kind ? [fields.visit.values.kind] : []
        savedAt: fields.visit.saved.kind ?? ""
        onChosen: values => fields.save("kind", values.length > 0 ? values[0] : "")
    }
    ChoiceList {
        label: qsTr("Method")
        options: Codes.visitMethods
        helperText: fields.visit.methodHint
        values: fields.visit.values.method ? [fields.visit.values.method] : []
        savedAt: fields.visit.saved.method ?? ""
        onChosen: values => fields.save("method", values.length > 0 ? values[0] : "")
    }
    FieldDateTime {
        label: qsTr("Started")
        filled: fields.visit.values.started_at !== undefined
        value: filled ? new Date(fields.visit.values.started_at) : new Date()
        savedAt: fields.visit.saved.started_at ?? ""
        onEdited: value => fields.save("started_at", value)
    }
    LabelValue {
        label: qsTr("Inspectors")
        value: fields.visit.controllerNames
    }
    ChoiceList {
        visible: options.length > 0
        label: qsTr("Second inspector")
        options: fields.visit.otherInspectors
        multiple: true
        helperText: fields.visit.isSale ? "" : qsTr("At serving places there are always two (alkoholforskriften § 9-5).")
        savedAt: fields.visit.saved.controllers ?? ""
        values: fields.visit.otherControllers
        onChosen: values => {
            fields.visit.setOtherControllers(values)
            fields.touched()
        }
    }
    SecondaryButton {
        visible: fields.visit.isDraft && fields.visit.controllerCount > 1
        text: qsTr("Fill it together: show the code")
        iconName: "qr"
        onClicked: fields.joinCodeOpened()
    }
    FieldText {
        visible: !fields.visit.isSale && fields.visit.controllerCount < 2
        label: qsTr("Reason for one inspector only")
        freeText: true
        helperText: qsTr("Stands in the report. The control does not count in the yearly number (alkoholforskriften § 9-5).")
        text: fields.visit.values.single_controller_reason ?? ""
        savedAt: fields.visit.saved.single_controller_reason ?? ""
        onEdited: text => fields.save("single_controller_reason", text)
    }
    YesNoField {
        label: qsTr("Impartiality confirmed for all of us")
        field: "impartiality_confirmed"
        editor: fields.visit
    }
    ChoiceList {
        label: qsTr("Control done by")
        options: Codes.providers
        values: fields.visit.values.provider ? [fields.visit.values.provider] : []
        savedAt: fields.visit.saved.provider ?? ""
        onChosen: values => fields.save("provider", values.length > 0 ? values[0] : "")
    }
    ChoiceList {
        label: qsTr("Other agencies")
        errorText: fields.visit.needsOtherAgencies && values.length === 0
            ? qsTr("A joint control names who took part.") : ""
        options: Codes.agencies
        multiple: true
        values: fields.visit.values.other_agencies ?? []
        savedAt: fields.visit.saved.other_agencies ?? ""
        onChosen: values => {
            const before = fields.visit.values.other_agencies ?? []
            for (const agency of values)
                if (!before.includes(agency))
                    fields.visit.setMember("other_agencies", agency, true)
            for (const agency of before)
                if (!values.includes(agency))
                    fields.visit.setMember("other_agencies", agency, false)
            fields.touched()
        }
    }
    LabelValue {
        label: qsTr("Position")
        value: fields.visit.positionText
    }
}
