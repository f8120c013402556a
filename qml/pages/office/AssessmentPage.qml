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
        visible: assessment.decided
        title: qsTr("Decided")
        note: qsTr("A decision stands on this assessment. It can be changed only when the decision is taken back.")
    }
    SectionCard {
        title: qsTr("What was observed")
        note: assessment.late ? qsTr("Came in after the visit was finished.") : ""

        LabelValue {
            label: assessment.observers !== "" ? assessment.clock + " · " + assessment.observers : assessment.clock
            value: assessment.description
        }
        Repeater {
            model: assessment.facts

            LabelValue {
                required property var modelData

                beside: true
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
    FieldDate {
        label: qsTr("Date of the breach")
        helperText: qsTr("The two years run from this day (§ 10-2).")
        value: assessment.breachDate
        onEdited: value => assessment.setBreachDate(value)
    }
    SectionCard {
        visible: assessment.violation !== ""
        title: qsTr("%n point(s)", "", assessment.points)
        note: assessment.pointsRule

        AppText {
            visible: text !== ""
            kind: AppText.Strong
            text: assessment.sameKind
        }
        ChoiceList {
            visible: assessment.tablePoints > 0
            label: qsTr("Circumstances (§ 10-4)")
            helperText: qsTr("Only very special ones change the points, and the reason must be given.")
            options: Codes.deviations
            values: [assessment.deviation]
            onChosen: values => assessment.setDeviation(values[0])
        }
        FieldNumber {
            visible: assessment.tablePoints > 0 && assessment.deviation !== "ingen"
            label: qsTr("Points instead of %1").arg(assessment.tablePoints)
            errorText: assessment.deviationFault
            to: 24
            value: assessment.points
            onEdited: value => assessment.setPoints(value)
        }
    }
    FieldTextArea {
        id: reason

        label: qsTr("Reason")
        freeText: true
        helperText: qsTr("Needed when the possible breach is dropped, and when the points deviate.")
        text: assessment.reason
    }

    actions: [
        SecondaryButton {
            text: qsTr("Drop with this reason")
            enabled: assessment.ready && !assessment.decided && reason.typed.trim() !== ""
            onClicked: assessment.decide("dropped", reason.typed)
        },
        PrimaryButton {
            text: qsTr("Assess as a breach")
            enabled: assessment.ready && !assessment.decided && assessment.violation !== ""
                && (assessment.deviation === "ingen" || assessment.deviationFault === "" && reason.typed.trim() !== "")
            onClicked: assessment.decide("assessed", reason.typed)
        }
    ]
}
