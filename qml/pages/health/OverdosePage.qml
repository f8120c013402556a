// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// An overdose that one saw, or was told of; with handoutId at that hand-out. Everything may stay
// unanswered, and what was recorded can be undone while the page is open.
AppPage {
    id: page

    required property Workspace workspace
    property string handoutId
    readonly property bool isRecorded: editor.recordedAt !== ""

    OverdoseEditor {
        id: editor
        workspace: page.workspace
        handout: page.handoutId
    }

    title: qsTr("Overdose")
    subtitle: page.handoutId !== "" ? qsTr("Told at a hand-out") : qsTr("No names, no addresses")
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    AppText {
        visible: !page.isRecorded
        text: qsTr("Answer what you know. Everything may stay open.")
        secondary: true
    }
    OverdoseFields {
        id: fields
        visible: editor.ready && !page.isRecorded
        overdose: editor
    }
    SectionCard {
        visible: page.isRecorded
        title: qsTr("Recorded %1").arg(editor.recordedAt)
        iconName: "check-circle"

        AppText {
            text: editor.warned
                ? qsTr("The health lead gets the draft of a warning with the next sync. You can go on.")
                : qsTr("It is sent with the next sync. You can go on.")
        }
        SecondaryButton {
            objectName: "undo"
            enabled: !editor.saving
            iconName: "undo"
            text: qsTr("Undo")
            onClicked: editor.undo()
        }
    }

    actions: [
        PrimaryButton {
            objectName: "record"
            implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
            visible: !page.isRecorded
            enabled: editor.ready
            busy: editor.saving
            text: qsTr("Record")
            onClicked: {
                fields.flush()
                editor.record()
            }
        },
        PrimaryButton {
            objectName: "done"
            implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
            visible: page.isRecorded
            text: qsTr("Done")
            onClicked: page.backRequested()
        }
    ]
}
