// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The stock of the municipality as far as one may see it: first what somebody has to do, then every
// location with what lies there.
ScrollColumn {
    id: pane

    required property Workspace workspace
    required property StockOverview stock
    property bool dateShown: false

    signal locationOpened(string location)
    signal recallOpened(string recall)
    signal recallsOpened()
    signal discrepanciesOpened()

    Component.onCompleted: pane.stock.date = ""

    ErrorBanner {
        visible: pane.stock.error.isSet
        what: pane.stock.error.happened
        where: pane.stock.error.data
        todo: pane.stock.error.action
    }
    Repeater {
        model: pane.stock.recalls

        ErrorBanner {
            id: banner

            required property var modelData

            what: banner.modelData.what
            todo: banner.modelData.todo
            actionText: banner.modelData.locationId !== "" ? qsTr("Answer") : qsTr("See who")
            onActionTriggered: {
                if (banner.modelData.locationId !== "")
                    pane.locationOpened(banner.modelData.locationId)
                else
                    pane.recallOpened(banner.modelData.recallId)
            }
        }
    }
    SectionCard {
        visible: pane.stock.warnings.length > 0
        title: qsTr("To look into")
        spacing: 0

        Repeater {
            model: pane.stock.warnings

            ListRow {
                id: warning

                required property int index
                required property var modelData

                inCard: true
                lineShown: warning.index < pane.stock.warnings.length - 1
                iconName: warning.modelData.kind === "error" ? "alert" : "clock"
                iconInk: warning.modelData.kind === "error" ? Theme.dangerText : Theme.waiting
                title: warning.modelData.text
                onClicked: pane.locationOpened(warning.modelData.locationId)
            }
        }
    }
    SectionCard {
        visible: pane.workspace.isHealthLead
        title: qsTr("For the health lead")
        spacing: 0

        Repeater {
            model: pane.stock.orders

            AppText {
                required property string modelData

                text: modelData
            }
        }
        ListRow {
            inCard: true
            title: qsTr("Discrepancies")
            subtitle: pane.stock.discrepancyCount > 0 ? "" : qsTr("Every balance and every transfer adds up.")
            badgeKind: pane.stock.discrepancyCount > 0 ? "error" : ""
            badgeText: pane.stock.discrepancyCount > 0 ? qsTr("%n to look into", "", pane.stock.discrepancyCount) : ""
            onClicked: pane.discrepanciesOpened()
        }
        ListRow {
            objectName: "recalls"
            inCard: true
            lineShown: false
            title: qsTr("Recalls")
            subtitle: qsTr("Call a lot back, and see who has answered.")
            onClicked: pane.recallsOpened()
        }
    }
    EmptyState {
        visible: pane.stock.loaded && pane.stock.locations.length === 0
        iconName: "box"
        title: qsTr("No stock yet")
        text: pane.workspace.isHealthLead
            ? qsTr("Make the first location under Set-up.")
            : qsTr("The health lead makes the locations and says who keeps them.")
    }
    SectionCard {
        visible: pane.stock.locations.length > 0
        title: pane.stock.date === "" ? qsTr("Locations") : qsTr("Locations at the end of the day")
        note: pane.stock.locations.length > 1 ? qsTr("All together: %1").arg(pane.stock.total.split("\n").join("; ")) : ""
        spacing: 0

        FieldDate {
            visible: pane.dateShown
            label: qsTr("Balance at the end of the day")
            helperText: qsTr("Left empty: now.")
            value: pane.stock.date
            onEdited: value => pane.stock.date = value
            onCleared: pane.stock.date = ""
        }
        Repeater {
            model: pane.stock.locations

            ListRow {
                id: place

                required property int index
                required property var modelData

                inCard: true
                lineShown: place.index < pane.stock.locations.length - 1
                title: place.modelData.name
                subtitle: place.modelData.text
                caption: [place.modelData.kind].concat(place.modelData.lots).join("\n")
                badgeKind: place.modelData.badgeKind
                badgeText: place.modelData.badgeText
                onClicked: pane.locationOpened(place.modelData.locationId)
            }
        }
        QuietButton {
            text: pane.dateShown ? qsTr("Show the balance of now") : qsTr("Show the balance of an earlier day")
            iconName: "calendar"
            onClicked: {
                pane.dateShown = !pane.dateShown
                pane.stock.date = ""
            }
        }
    }
}
