// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// A forewarning or decision: what it says, its letter, and where it stands.
AppPage {
    id: page

    required property Workspace workspace
    required property string decisionId
    readonly property bool draft: decision.status === "draft"

    DecisionEditor {
        id: decision
        workspace: page.workspace
        recordId: page.decisionId
    }
    ConfirmDialog {
        id: question

        property string status

        title: qsTr("Take the letter back?")
        text: qsTr("It stays in the case, marked as taken back. If the party has it, tell them.")
        confirmText: qsTr("Take it back", "confirm")
        danger: true
        onConfirmed: decision.take(status)
    }

    title: decision.kindText
    subtitle: decision.placeName
    canGoBack: true
    headerItems: StatusBadge {
        Layout.rightMargin: Theme.m
        visible: decision.statusText !== ""
        kind: page.draft ? "draft" : "neutral"
        text: decision.statusText
    }

    ErrorBanner {
        visible: decision.error.isSet
        what: decision.error.happened
        where: decision.error.data
        todo: decision.error.action
        closable: true
        onClosed: decision.clearError()
    }
    SectionCard {
        visible: decision.missing.length > 0
        title: qsTr("Before you can decide")

        Repeater {
            model: decision.missing

            AppText {
                required property var modelData

                text: modelData.text
            }
        }
    }
    DecisionFields {
        visible: page.draft
        decision: decision
    }
    SectionCard {
        visible: decision.deadlines.length > 0
        title: qsTr("Deadlines")

        Repeater {
            model: decision.deadlines

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
        }
    }
    DecisionSteps {
        visible: !page.draft && decision.status !== ""
        decision: decision
    }
    LetterPreview {
        title: decision.letterTitle
        blocks: decision.letter
    }
    SectionCard {
        title: qsTr("The file")

        FieldText {
            id: file

            label: qsTr("File for the PDF")
            helperText: qsTr("Outside Feltbok the file is not encrypted. It is yours to guard.")
            text: decision.suggestedFile
        }
        LabelValue {
            visible: decision.savedTo !== ""
            label: qsTr("Saved as")
            value: decision.savedTo
        }
        SecondaryButton {
            text: qsTr("Save as PDF")
            iconName: "download"
            onClicked: {
                file.flush()
                decision.saveTo(file.typed)
            }
        }
        SecondaryButton {
            text: qsTr("Print")
            onClicked: decision.printLetter()
        }
    }
    Repeater {
        model: decision.undoSteps

        QuietButton {
            id: undo

            required property var modelData

            text: modelData.text
            onClicked: {
                if (undo.modelData.status === "withdrawn") {
                    question.status = undo.modelData.status
                    question.open()
                } else {
                    decision.take(undo.modelData.status)
                }
            }
        }
    }

    actions: Repeater {
        model: decision.steps

        PrimaryButton {
            id: forward

            required property var modelData

            text: modelData.text
            enabled: modelData.ready
            onClicked: decision.take(forward.modelData.status)
        }
    }
}
