// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The municipality's own list of zones, for the health lead.
AppPage {
    id: page

    required property Workspace workspace

    ZonesModel {
        id: zones
        workspace: page.workspace
    }

    title: qsTr("Zones")
    canGoBack: true

    ErrorBanner {
        visible: zones.error.isSet
        what: zones.error.happened
        where: zones.error.data
        todo: zones.error.action
        closable: true
        onClosed: zones.clearError()
    }
    AppText {
        text: qsTr("A zone is a part of town, never an address or a place where somebody lives. So large that a count in it reveals nobody.")
        secondary: true
    }
    EmptyState {
        visible: zones.loaded && zones.count === 0
        iconName: "list"
        title: qsTr("No zones yet")
        text: qsTr("Add the first one below. Patrols and hand-outs choose from this list.")
    }
    Repeater {
        model: zones

        SectionCard {
            id: row

            required property string zoneId
            required property string name
            required property bool isActive
            required property string delivery
            required property int index

            FieldText {
                label: qsTr("Zone %1").arg(row.index + 1)
                freeText: true
                maximumLength: 60
                text: row.name
                errorText: typed.trim() === "" ? qsTr("A zone needs a name") : ""
                onEdited: text => zones.rename(row.zoneId, text)
            }
            RowLayout {
                spacing: Theme.s

                CheckRow {
                    Layout.fillWidth: true
                    text: qsTr("In use")
                    Accessible.name: qsTr("%1: in use").arg(row.name)
                    value: row.isActive
                    onAnswered: value => zones.setActive(row.zoneId, value)
                }
                IconButton {
                    framed: true
                    iconName: "chevron-up"
                    text: qsTr("%1: up").arg(row.name)
                    enabled: row.index > 0
                    onClicked: zones.move(row.zoneId, -1)
                }
                IconButton {
                    framed: true
                    iconName: "chevron-down"
                    text: qsTr("%1: down").arg(row.name)
                    enabled: row.index < zones.count - 1
                    onClicked: zones.move(row.zoneId, 1)
                }
            }
        }
    }
    SectionCard {
        title: qsTr("New zone")

        FieldText {
            id: fresh
            label: qsTr("Name of the zone")
            freeText: true
            maximumLength: 60
        }
        SecondaryButton {
            text: qsTr("Add the zone")
            iconName: "plus"
            enabled: fresh.typed.trim() !== "" && !fresh.holdsIdentity
            onClicked: {
                zones.add(fresh.typed)
                fresh.revert()
            }
        }
    }
}
