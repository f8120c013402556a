// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A finished visit as it stands in the report.
Stack {
    id: facts

    required property Workspace workspace
    required property VisitEditor visit

    spacing: Theme.l

    SectionCard {
        title: facts.visit.statusText

        LabelValue {
            beside: true
            label: qsTr("Started")
            value: facts.visit.startedText
        }
        LabelValue {
            beside: true
            label: qsTr("Ended")
            value: facts.visit.endedText
        }
        LabelValue {
            beside: true
            label: qsTr("Inspectors")
            value: facts.visit.controllerNames
        }
        Repeater {
            model: facts.visit.facts

            LabelValue {
                required property var modelData

                beside: true
                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        visible: facts.visit.deviations.length > 0
        title: qsTr("Deviations in the checklist")

        Repeater {
            model: facts.visit.deviations

            LabelValue {
                required property var modelData

                beside: true
                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        visible: pictures.count > 0 || signature.signed
        title: qsTr("Photos and signature")

        PhotoStrip {
            id: pictures
            workspace: facts.workspace
            recordId: facts.visit.recordId
            heading: false
        }
        SignaturePad {
            id: signature
            visible: signed
            visit: facts.visit
        }
    }
    SectionCard {
        visible: addenda.count > 0
        title: qsTr("Addenda")

        Repeater {
            id: addenda
            model: facts.visit.addenda

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
        }
    }
}
