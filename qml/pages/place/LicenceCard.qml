// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// One licence: what it allows now, then the facts that an inspector compares with the room.
SectionCard {
    id: card

    required property var licence

    title: licence.kind
    note: licence.isValid ? "" : qsTr("Not valid today")

    Repeater {
        model: card.licence.allowed

        LabelValue {
            required property var modelData

            label: modelData.group
            value: modelData.text
            tone: modelData.state === "open" ? "ok" : modelData.state === "closing" ? "waiting" : "closed"
        }
    }
    LabelValue {
        label: qsTr("Licence number")
        value: card.licence.number
    }
    LabelValue {
        label: qsTr("Valid")
        value: card.licence.validity
    }
    LabelValue {
        label: qsTr("Hours")
        value: card.licence.hours !== "" ? card.licence.hours : qsTr("Not in the register")
    }
    LabelValue {
        visible: value !== ""
        label: qsTr("Area")
        value: card.licence.areas
    }
    LabelValue {
        visible: value !== ""
        label: qsTr("Licence manager")
        value: card.licence.manager
    }
    LabelValue {
        visible: value !== ""
        label: qsTr("Deputy")
        value: card.licence.deputy
    }
    LabelValue {
        visible: value !== ""
        label: qsTr("Conditions")
        value: card.licence.conditions
    }
}
