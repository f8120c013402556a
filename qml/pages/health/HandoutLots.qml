// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What would be handed out, and what lies there besides.
Stack {
    id: part

    required property HandoutMaker maker
    property bool open: maker.loaded && maker.pack.value === undefined

    signal packOpened()

    function stateText(state: string): string {
        return state === "recalled" ? qsTr("Recalled") : state === "expired" ? qsTr("Expired")
             : state === "soon" ? qsTr("Expires within 30 days") : ""
    }

    spacing: Theme.s

    ListRow {
        objectName: "chosenPack"
        visible: part.maker.pack.value !== undefined
        inCard: true
        lineShown: false
        chevron: false
        iconName: "box"
        title: part.maker.pack.title ?? ""
        subtitle: part.maker.pack.subtitle ?? ""
        caption: part.open ? "" : qsTr("Press for another lot or pack")
        badgeKind: (part.maker.pack.state ?? "") === "soon" ? "waiting" : (part.maker.pack.state ?? "") !== "" ? "error" : ""
        badgeText: part.stateText(part.maker.pack.state ?? "")
        onClicked: part.open = !part.open
    }
    Stack {
        visible: part.open
        spacing: 0

        Repeater {
            model: part.maker.lots

            ListRow {
                required property var modelData

                width: parent.width
                title: modelData.title
                subtitle: modelData.subtitle
                trailing: modelData.stock
                chevron: false
                current: modelData.value === part.maker.pack.value
                badgeKind: modelData.state === "soon" ? "waiting" : modelData.state !== "" ? "error" : ""
                badgeText: part.stateText(modelData.state)
                onClicked: {
                    part.maker.chooseLot(modelData.value)
                    part.open = false
                }
            }
        }
        AppText {
            visible: part.maker.loaded && part.maker.lots.length === 0
            secondary: true
            bottomPadding: Theme.s
            text: qsTr("The stock knows of no pack here. Type or scan the one in your hand.")
        }
        SecondaryButton {
            text: qsTr("Type or scan a pack")
            iconName: "qr"
            onClicked: {
                part.open = false
                part.packOpened()
            }
        }
    }
}
