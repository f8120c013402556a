// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// A finished visit as it stands in the report.
ColumnLayout {
    id: facts

    required property Workspace workspace
    required property VisitEditor visit

    spacing: Theme.l

    SectionCard {
        Layout.fillWidth: true
        title: facts.visit.statusText

        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Started")
            value: facts.visit.startedText
        }
        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Ended")
            value: facts.visit.endedText
        }
        LabelValue {
            Layout.fillWidth: true
            label: qsTr("Inspectors")
            value: facts.visit.controllerNames
        }
        Repeater {
            model: facts.visit.facts

            LabelValue {
                required property var modelData

                Layout.fillWidth: true
                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        Layout.fillWidth: true
        visible: facts.visit.deviations.length > 0
        title: qsTr("Deviations in the checklist")

        Repeater {
            model: facts.visit.deviations

            LabelValue {
                required property var modelData

                Layout.fillWidth: true
                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        Layout.fillWidth: true
        visible: addenda.count > 0
        title: qsTr("Addenda")

        Repeater {
            id: addenda
            model: facts.visit.addenda

            LabelValue {
                required property var modelData

                Layout.fillWidth: true
                label: modelData.label
                value: modelData.value
            }
        }
    }
}
