// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A warning about a drug: large to read, and for the health lead to write and publish.
AppPage {
    id: page

    required property Workspace workspace
    required property string alertId
    readonly property bool isWriter: workspace.isHealthLead

    function parts(values: var): var {
        const all = [
            {label: qsTr("Effect"), text: values.effect ?? ""},
            {label: qsTr("What it looks like"), text: values.appearance ?? ""},
            {label: qsTr("What to do"), text: values.advice ?? ""}
        ]
        return all.filter(part => part.text !== "")
    }

    AlertEditor {
        id: editor
        workspace: page.workspace
        recordId: page.alertId
    }

    ConfirmDialog {
        id: publishing

        title: qsTr("Publish the warning?")
        text: qsTr("It reaches every device of the health side with its next sync: %1, until %2.")
            .arg(editor.area).arg(editor.validUntil)
        confirmText: qsTr("Publish")
        onConfirmed: editor.publish()
    }
    ConfirmDialog {
        id: withdrawing

        title: editor.status === "draft" ? qsTr("Drop the draft?") : qsTr("Withdraw the warning?")
        text: qsTr("It disappears for everybody else with their next sync, and cannot be published again.")
        confirmText: editor.status === "draft" ? qsTr("Drop it") : qsTr("Withdraw it")
        danger: true
        onConfirmed: editor.withdraw()
    }

    title: editor.canEdit ? qsTr("Warning") : editor.values.substance ?? qsTr("Drug warning")
    subtitle: editor.status === "draft" ? qsTr("Draft, seen by the health lead alone")
        : editor.status === "withdrawn" ? qsTr("Withdrawn")
        : qsTr("Published %1").arg(editor.published)
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    ErrorBanner {
        visible: editor.ready && !editor.inForce && editor.status !== "draft"
        kind: "info"
        what: qsTr("This warning is not in force any more.")
    }
    Stack {
        visible: editor.ready && !editor.canEdit
        spacing: Theme.l

        Repeater {
            model: page.parts(editor.values)

            Stack {
                id: part

                required property var modelData

                width: parent.width
                spacing: Theme.xs

                AppText {
                    text: part.modelData.label
                    kind: AppText.Caption
                    secondary: true
                }
                AppText {
                    text: part.modelData.text
                    kind: AppText.Title
                }
            }
        }
        LabelValue {
            label: qsTr("Where")
            value: editor.area
        }
        LabelValue {
            label: qsTr("In force until")
            value: editor.validUntil
        }
    }
    AlertFields {
        visible: editor.ready && editor.canEdit
        alert: editor
    }

    // A bar that begins empty stays away: what the lead can do stands in it from the start.
    actions: [
        SecondaryButton {
            visible: page.isWriter && editor.status !== "withdrawn"
            enabled: editor.canEdit
            text: editor.status === "draft" ? qsTr("Drop the draft") : qsTr("Withdraw")
            onClicked: withdrawing.open()
        },
        AppText {
            visible: page.isWriter && editor.status === "draft" && editor.missing.length > 0
            text: qsTr("Before it can be published: what it is about, what to do, and a last day that is not past.")
            kind: AppText.Caption
            secondary: true
        },
        PrimaryButton {
            objectName: "publish"
            visible: page.isWriter && editor.status === "draft"
            enabled: editor.canEdit && editor.missing.length === 0
            text: qsTr("Publish")
            onClicked: publishing.open()
        }
    ]
}
