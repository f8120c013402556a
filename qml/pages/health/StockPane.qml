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
    property bool dateShown: false

    signal locationOpened(string location)
    signal recallOpened(string recall)
    signal recallsOpened()
    signal discrepanciesOpened()

    StockOverview {
        id: stock
        workspace: pane.workspace
    }

    ErrorBanner {
        visible: stock.error.isSet
        what: stock.error.happened
        where: stock.error.data
        todo: stock.error.action
    }
    Repeater {
        model: stock.recalls

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
        visible: stock.warnings.length > 0
        title: qsTr("To look into")
        spacing: 0

        Repeater {
            model: stock.warnings

            ListRow {
                id: warning

                required property int index
                required property var modelData

                inCard: true
                lineShown: warning.index < stock.warnings.length - 1
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
            model: stock.orders

            AppText {
                required property string modelData

                text: modelData
            }
        }
        ListRow {
            inCard: true
            title: qsTr("Discrepancies")
            subtitle: stock.discrepancyCount > 0 ? "" : qsTr("Every balance and every transfer adds up.")
            badgeKind: stock.discrepancyCount > 0 ? "error" : ""
            badgeText: stock.discrepancyCount > 0 ? qsTr("%n to look into", "", stock.discrepancyCount) : ""
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
        visible: stock.loaded && stock.locations.length === 0
        iconName: "box"
        title: qsTr("No stock yet")
        text: pane.workspace.isHealthLead
            ? qsTr("Make the first location under Set-up.")
            : qsTr("The health lead makes the locations and says who keeps them.")
    }
    SectionCard {
        visible: stock.locations.length > 0
        title: stock.date === "" ? qsTr("Locations") : qsTr("Locations at the end of the day")
        note: stock.locations.length > 1 ? qsTr("All together: %1").arg(stock.total.split("\n").join("; ")) : ""
        spacing: 0

        FieldDate {
            visible: pane.dateShown
            label: qsTr("Balance at the end of the day")
            helperText: qsTr("Left empty: now.")
            value: stock.date
            onEdited: value => stock.date = value
            onCleared: stock.date = ""
        }
        Repeater {
            model: stock.locations

            ListRow {
                id: place

                required property int index
                required property var modelData

                inCard: true
                lineShown: place.index < stock.locations.length - 1
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
                stock.date = ""
            }
        }
    }
}
