// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// A visit at which nothing could be controlled: why, and done. The report says so, and the year's
// number of controls leaves it out.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId
    readonly property string reason: editor.values.reason_not_carried_out ?? ""

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

    title: qsTr("Not carried out")
    subtitle: editor.placeName
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
        closable: true
        onClosed: editor.clearError()
    }
    SegmentedAnswer {
        label: qsTr("Why nothing could be controlled")
        options: Codes.reasonsNotCarriedOut
        value: page.reason
        savedAt: editor.saved.reason_not_carried_out ?? ""
        onAnswered: value => editor.setNotCarriedOut(value)
    }
    FieldTextArea {
        id: note

        label: qsTr("What happened")
        freeText: true
        helperText: qsTr("Stands in the report. Facts in the past tense.")
        text: editor.values.reason_not_presented ?? ""
        savedAt: editor.saved.reason_not_presented ?? ""
        onEdited: text => editor.save("reason_not_presented", text)
    }
    ErrorBanner {
        kind: "info"
        what: qsTr("This is no control: it does not count in the yearly number.")
        todo: qsTr("The place stays on the list of those that are due.")
    }
    AppText {
        visible: page.reason !== "" && editor.missing.length > 0
        secondary: true
        text: editor.missing.length > 0 ? editor.missing[0].label + ": " + editor.missing[0].text : ""
    }

    actions: PrimaryButton {
        text: qsTr("Finish: not carried out")
        enabled: editor.ready && editor.isDraft && page.reason !== "" && editor.missing.length === 0
        busy: editor.finishing
        onClicked: {
            note.flush()
            editor.finish()
        }
    }
}
