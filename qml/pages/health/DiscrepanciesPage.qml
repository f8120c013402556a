// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// What does not add up in the ledger, with the movements behind it. Nothing was refused or lost
// because of it.
AppPage {
    id: page

    required property Workspace workspace
    property var asked: ({}) // the row whose correction is asked about

    signal locationOpened(string location)

    DiscrepancyView {
        id: found
        workspace: page.workspace
        onTakenBack: isBooked => toast.show(isBooked ? qsTr("The correction is booked.")
                                                     : qsTr("It was put right meanwhile. Nothing was booked."), "")
    }

    title: qsTr("Discrepancies")
    subtitle: workspace.municipalityName
    canGoBack: true

    ErrorBanner {
        visible: found.fault !== ""
        what: found.fault
    }
    EmptyState {
        visible: found.loaded && found.rows.length === 0
        iconName: "check-circle"
        title: qsTr("Everything adds up")
        text: qsTr("No balance is below zero, every transfer has come, and nothing was corrected twice.")
    }
    Repeater {
        model: found.rows

        SectionCard {
            id: row

            required property var modelData

            title: row.modelData.location
            note: row.modelData.lot

            AppText {
                text: row.modelData.what
                kind: AppText.Strong
            }
            Repeater {
                model: row.modelData.movements

                AppText {
                    required property string modelData

                    text: modelData
                }
            }
            AppText {
                visible: row.modelData.unknown.length > 0
                secondary: true
                text: qsTr("These devices did not know yet of:")
            }
            Repeater {
                model: row.modelData.unknown

                AppText {
                    required property string modelData

                    secondary: true
                    text: modelData
                }
            }
            AppText {
                visible: text !== ""
                text: row.modelData.remedy
            }
            SecondaryButton {
                objectName: "bookRemedy"
                visible: row.modelData.corrected !== ""
                enabled: !found.busy
                text: qsTr("Book the proposed correction")
                Accessible.name: qsTr("Book the proposed correction: %1 (%2)").arg(row.modelData.location).arg(row.modelData.lot)
                onClicked: {
                    page.asked = row.modelData
                    confirm.open()
                }
            }
            SecondaryButton {
                text: qsTr("Open the location")
                Accessible.name: qsTr("Open %1 (%2)").arg(row.modelData.location).arg(row.modelData.lot)
                onClicked: page.locationOpened(row.modelData.locationId)
            }
        }
    }
    ConfirmDialog {
        id: confirm

        title: qsTr("Book the proposed correction?")
        text: [page.asked.location ?? "", page.asked.lot ?? "", page.asked.remedy ?? "",
               qsTr("What is booked stays in the ledger; a wrong correction is put right by one more.")].join("\n")
        confirmText: qsTr("Book the correction")
        onConfirmed: found.takeBack(page.asked.corrected)
    }
    Toast {
        id: toast

        parent: page
        z: 1
    }
}
