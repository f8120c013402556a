// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// Where the licence holds, indoors and outdoors (alkoholloven § 4-2).
SectionCard {
    id: card

    required property LicenceEditor licence

    title: qsTr("Areas")
    note: card.licence.areas.length === 0 ? qsTr("No area is described on its own.") : ""

    Repeater {
        // By number: while somebody types, the fields stay the same ones.
        model: card.licence.areas.length

        Stack {
            id: area

            required property int index
            readonly property var entry: card.licence.areas[index] ?? {name: "", kind: "", drawing: ""}
            readonly property string what: entry.kind === "ute" ? qsTr("Outdoor area %1").arg(index + 1)
                                                                : qsTr("Indoor area %1").arg(index + 1)

            spacing: Theme.m

            FieldText {
                label: area.what
                placeholderText: qsTr("Name")
                text: area.entry.name
                onEdited: text => card.licence.setArea(area.index, "name", text)
            }
            FieldText {
                label: qsTr("%1: drawing").arg(area.what)
                placeholderText: qsTr("Reference to the drawing")
                text: area.entry.drawing
                onEdited: text => card.licence.setArea(area.index, "drawing", text)
            }
            QuietButton {
                text: qsTr("Remove %1").arg(area.what)
                onClicked: {
                    removal.index = area.index
                    removal.what = area.what
                    removal.open()
                }
            }
        }
    }
    ConfirmDialog {
        id: removal

        property int index: -1
        property string what

        title: qsTr("Remove the area?")
        text: qsTr("%1 is taken out of the licence.").arg(removal.what)
        confirmText: qsTr("Remove")
        danger: true
        onConfirmed: card.licence.removeArea(removal.index)
    }
    SecondaryButton {
        text: qsTr("Add an indoor area")
        iconName: "plus"
        onClicked: card.licence.addArea("inne")
    }
    SecondaryButton {
        text: qsTr("Add an outdoor area")
        iconName: "plus"
        onClicked: card.licence.addArea("ute")
    }
    FieldTextArea {
        label: qsTr("The whole area in words")
        text: card.licence.values.areas ?? ""
        savedAt: card.licence.saved.areas ?? ""
        onEdited: text => card.licence.save("areas", text)
    }
}
