// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One possible breach: a person decides, with the points of § 10-3 by the date of the breach.
AppPage {
    id: page

    required property Workspace workspace
    required property string observationId

    AssessmentEditor {
        id: assessment
        workspace: page.workspace
        observation: page.observationId
        onDecided: page.backRequested()
        onReasonMissing: reason.focusInput()
    }

    title: qsTr("Assess possible breach")
    canGoBack: true

    ErrorBanner {
        visible: assessment.error.isSet
        what: assessment.error.happened
        where: assessment.error.data
        todo: assessment.error.action
    }
    SectionCard {
        title: qsTr("What was observed")

        LabelValue {
            label: assessment.observers !== "" ? assessment.clock + " · " + assessment.observers : assessment.clock
            value: assessment.description
        }
        Repeater {
            model: assessment.facts

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
        }
        PhotoStrip {
            workspace: page.workspace
            recordId: page.observationId
        }
    }
    ChoiceList {
        label: qsTr("Breach")
        options: Codes.violations(assessment.isSale)
        values: assessment.violation !== "" ? [assessment.violation] : []
        onChosen: values => assessment.setViolation(values.length > 0 ? values[0] : "")
    }
    SectionCard {
        visible: assessment.violation !== ""
        title: qsTr("%n point(s)", "", assessment.points)
        note: assessment.pointsRule
    }
    FieldTextArea {
        id: reason

        label: qsTr("Reason")
        helperText: qsTr("Needed when the possible breach is dropped.")
        text: assessment.reason
    }

    actions: [
        SecondaryButton {
            text: qsTr("Drop with this reason")
            enabled: assessment.ready && reason.typed.trim() !== ""
            onClicked: assessment.decide("dropped", reason.typed)
        },
        PrimaryButton {
            text: qsTr("Assess as a breach")
            enabled: assessment.ready && assessment.violation !== ""
            onClicked: assessment.decide("assessed", reason.typed)
        }
    ]
}
