// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// Warnings about drugs: those in force, newest first; for the health lead drafts and old ones too.
ColumnLayout {
    id: pane

    required property Workspace workspace

    signal alertOpened(string alert)

    spacing: 0

    AlertsModel {
        id: alerts
        workspace: pane.workspace
        onMade: alert => pane.alertOpened(alert)
    }

    ErrorBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.gutter
        visible: alerts.error.isSet
        what: alerts.error.happened
        where: alerts.error.data
        todo: alerts.error.action
    }
    ScrollColumn {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: alerts.loaded && alerts.count === 0

        EmptyState {
            iconName: "check-circle"
            title: qsTr("No warning in force")
            text: pane.workspace.isHealthLead
                ? qsTr("A warning you publish reaches every device of the health side with its next sync.")
                : qsTr("When the health lead warns of a drug, it stands here after the next sync, also without coverage.")
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: alerts.count > 0
        clip: true
        model: alerts
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false

        // Qt 6.4 makes no section delegates in a bound component.
        delegate: Column {
            id: entry

            required property string alertId
            required property string title
            required property string text
            required property string area
            required property string dates
            required property string group
            required property string groupTitle
            required property bool isUnread
            required property string delivery

            width: list.width

            AppText {
                visible: text !== ""
                x: Theme.gutter
                width: parent.width - 2 * Theme.gutter
                topPadding: Theme.m
                text: entry.groupTitle
                kind: AppText.Strong
                secondary: true
            }
            ListRow {
                width: parent.width
                iconName: "alert"
                iconInk: entry.group === "valid" ? Theme.waiting : Theme.textSecondary
                title: entry.title
                subtitle: entry.text
                caption: entry.dates === "" ? entry.area : entry.area + " · " + entry.dates
                badgeKind: entry.isUnread ? "needsYou" : entry.delivery !== "" ? entry.delivery
                    : entry.group === "draft" ? "draft" : ""
                badgeText: entry.isUnread ? qsTr("Not read") : ""
                onClicked: pane.alertOpened(entry.alertId)
            }
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: begin.implicitHeight + 2 * Theme.m
        visible: pane.workspace.isHealthLead

        SecondaryButton {
            id: begin

            objectName: "newAlert"
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gutter, Theme.contentWidth)
            iconName: "plus"
            text: qsTr("New warning")
            onClicked: alerts.begin()
        }
    }
}
