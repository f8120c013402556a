// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Components

// One licence: what it allows now, then the facts that an inspector compares with the room.
SectionCard {
    id: card

    required property var licence
    property bool editable: false

    signal editOpened()

    title: licence.event !== "" ? licence.event : licence.kind
    note: licence.isValid ? "" : qsTr("Not valid today")

    Repeater {
        model: card.licence.allowed

        Stack {
            id: line

            required property var modelData

            spacing: 2

            LabelValue {
                label: line.modelData.group
                value: line.modelData.text
                tone: line.modelData.state === "open" ? "ok" : line.modelData.state === "closing" ? "waiting" : "closed"
            }
            AppText {
                visible: text !== ""
                text: line.modelData.detail
                kind: AppText.Caption
                secondary: true
            }
        }
    }
    LabelValue {
        beside: true
        visible: card.licence.event !== ""
        label: qsTr("Kind of licence")
        value: card.licence.kind
    }
    LabelValue {
        beside: true
        label: qsTr("Licence number")
        value: card.licence.number
    }
    LabelValue {
        beside: true
        label: qsTr("Valid")
        value: card.licence.validity
    }
    LabelValue {
        beside: true
        label: qsTr("Hours")
        value: card.licence.hours !== "" ? card.licence.hours : qsTr("Not in the register")
    }
    LabelValue {
        beside: true
        visible: value !== ""
        label: qsTr("Area")
        value: card.licence.areas
    }
    LabelValue {
        beside: true
        visible: value !== ""
        label: qsTr("Licence manager")
        value: card.licence.manager
    }
    LabelValue {
        beside: true
        visible: value !== ""
        label: qsTr("Deputy")
        value: card.licence.deputy
    }
    LabelValue {
        beside: true
        visible: value !== ""
        label: qsTr("Conditions")
        value: card.licence.conditions
    }
    SecondaryButton {
        visible: card.editable
        text: qsTr("Edit the licence")
        iconName: "pen"
        Accessible.name: qsTr("Edit the licence: %1 %2").arg(card.title).arg(card.licence.number)
        onClicked: card.editOpened()
    }
}
