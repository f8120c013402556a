// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The last look: what the law still demands, and what finishing means.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    signal finished(string visit)

    VisitEditor {
        id: editor
        workspace: page.workspace
        recordId: page.visitId
        onFinished: {
            page.workspace.rememberVisit("", "")
            Session.noteFinished()
            page.finished(page.visitId)
        }
    }

    title: qsTr("Finish visit")
    subtitle: editor.placeName
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    SectionCard {
        visible: editor.missing.length > 0
        title: qsTr("Before you can finish")

        Repeater {
            model: editor.missing

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.text
                tone: "waiting"
            }
        }
    }
    SectionCard {
        visible: editor.hints.length > 0
        title: qsTr("Worth a second look")

        Repeater {
            model: editor.hints

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        title: qsTr("The visit")

        LabelValue {
            beside: true
            label: qsTr("Started")
            value: editor.startedText
        }
        LabelValue {
            beside: true
            label: qsTr("Ended")
            value: editor.endedText !== "" ? editor.endedText : qsTr("Set when you finish")
        }
        LabelValue {
            beside: true
            label: qsTr("Inspectors")
            value: editor.controllerNames
        }
        LabelValue {
            beside: true
            label: qsTr("Deviations in the checklist")
            value: editor.deviationCount === 0 ? qsTr("None") : String(editor.deviationCount)
        }
        LabelValue {
            beside: true
            label: qsTr("Observations")
            value: editor.observationCount === 0 ? qsTr("None") : String(editor.observationCount)
        }
        LabelValue {
            beside: true
            label: qsTr("Oral feedback given")
            value: editor.values.oral_feedback ?? ""
            visible: value !== ""
        }
    }
    AppText {
        secondary: true
        text: qsTr("Finishing freezes the visit and makes the report. What you want to add later becomes an addendum.")
    }

    actions: PrimaryButton {
        text: qsTr("Finish and make the report")
        enabled: editor.ready && editor.missing.length === 0
        busy: editor.finishing
        onClicked: editor.finish()
    }
}
