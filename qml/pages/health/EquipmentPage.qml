// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Equipment out and in: one press is one piece, stored at once. It lies on the last contact, or on
// one of its own for somebody who was not counted yet.
AppPage {
    id: page

    required property Workspace workspace
    property string contactId
    property string patrolId
    property string zone
    property bool isOut: true

    EquipmentEditor {
        id: equipment
        workspace: page.workspace
        recordId: page.contactId
        patrolId: page.patrolId
        zone: page.zone
    }

    title: qsTr("Equipment")
    subtitle: equipment.title
    canGoBack: true

    ErrorBanner {
        visible: equipment.error.isSet
        what: equipment.error.happened
        where: equipment.error.data
        todo: equipment.error.action
        closable: true
        onClosed: equipment.clearError()
    }
    SegmentedAnswer {
        id: receiver

        visible: page.contactId !== ""
        label: qsTr("For whom")
        options: [
            {value: "last", label: qsTr("The contact just counted")},
            {value: "new", label: qsTr("Somebody not counted yet")}
        ]
        value: "last"
        onAnswered: value => {
            if (value === "new")
                equipment.beginAnew()
            else
                equipment.recordId = page.contactId
        }
    }
    SegmentedAnswer {
        label: qsTr("Which way")
        options: [
            {value: "out", label: qsTr("Handed out")},
            {value: "in", label: qsTr("Taken back")}
        ]
        value: "out"
        onAnswered: value => page.isOut = value === "out"
    }
    Item {
        implicitHeight: grid.implicitHeight

        Grid {
            id: grid

            width: parent.width
            columns: Theme.largeText ? 1 : width >= 560 ? 3 : 2
            spacing: Theme.s

            Repeater {
                model: equipment.items

                EquipmentCell {
                    required property var modelData

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    label: modelData.label
                    count: (page.isOut ? equipment.handedOut : equipment.takenBack)[modelData.value] ?? 0
                    onChanged: by => equipment.change(modelData.value, page.isOut, by)
                }
            }
        }
    }

    actions: PrimaryButton {
        text: qsTr("Done")
        onClicked: page.backRequested()
    }
}
