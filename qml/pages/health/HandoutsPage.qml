// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The latest hand-outs, and undoing one that was pressed by mistake.
AppPage {
    id: page

    required property Workspace workspace
    required property HandoutMaker maker
    property string contactId // only those that were part of it
    property string wanted

    HandoutsModel {
        id: handouts
        workspace: page.workspace
        contact: page.contactId
    }

    title: page.contactId === "" ? qsTr("Recent hand-outs") : qsTr("Naloxone of this contact")
    canGoBack: true
    scrollable: false
    padded: false

    ColumnLayout {
        height: page.room
        spacing: 0

        ErrorBanner {
            Layout.margins: Theme.m
            visible: page.maker.error.isSet
            what: page.maker.error.happened
            where: page.maker.error.data
            todo: page.maker.error.action
            closable: true
            onClosed: page.maker.clearError()
        }
        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: handouts.loaded && handouts.count === 0

            EmptyState {
                iconName: "medical"
                title: qsTr("No hand-outs yet")
                text: qsTr("What you hand out comes here, and can be undone.")
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: handouts.count > 0
            clip: true
            model: handouts
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: false

            delegate: ListRow {
                required property string handoutId
                required property string when
                required property string detail
                required property bool undone
                required property bool canUndo
                required property string delivery
                required title

                width: list.width
                subtitle: when
                caption: detail
                chevron: false
                trailing: canUndo ? qsTr("Undo") : ""
                trailingInk: Theme.accentText
                badgeKind: undone ? "neutral" : delivery
                badgeText: undone ? qsTr("Undone") : ""
                onClicked: {
                    if (canUndo) {
                        page.wanted = handoutId
                        ask.open()
                    }
                }
            }
        }
    }
    ConfirmDialog {
        id: ask

        title: qsTr("Undo this hand-out?")
        text: qsTr("It then counts nowhere, and its doses are in the stock again. It stays in the list as undone.")
        confirmText: qsTr("Undo the hand-out")
        danger: true
        onConfirmed: page.maker.undo(page.wanted)
    }
}
