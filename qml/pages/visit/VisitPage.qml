// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A finished visit as its inspectors see it: what it waits for, the report, addenda.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    signal reportOpened(string visit)
    signal attentionOpened(string visit)

    VisitEditor {
        id: editor
        workspace: page.workspace
        recordId: page.visitId
    }

    title: editor.placeName
    subtitle: editor.placeAddress
    canGoBack: true

    ErrorBanner {
        visible: editor.delivery === "waiting"
        kind: "waiting"
        what: qsTr("The visit waits to be sent.")
        where: qsTr("It lies complete on this device.")
        todo: Session.sync.text
    }
    ErrorBanner {
        visible: editor.delivery === "conflict" || editor.delivery === "needsYou"
        kind: "waiting"
        what: qsTr("This visit needs a look: a field has two values or a change was not accepted.")
        where: qsTr("Both are kept until somebody decides.")
        actionText: qsTr("Look at it")
        onActionTriggered: page.attentionOpened(page.visitId)
    }
    ErrorBanner {
        visible: editor.ready && editor.notCounted !== ""
        kind: "info"
        what: editor.notCountedText
    }
    VisitFacts {
        workspace: page.workspace
        visit: editor
    }
    ConfirmationCard {
        visible: editor.confirmations.length > 0
        visit: editor
    }
    SectionCard {
        title: qsTr("Observations")

        ObservationRows {
            workspace: page.workspace
            visitId: page.visitId
        }
    }
    AddendumCard {
        visit: editor
    }

    actions: PrimaryButton {
        text: qsTr("Report")
        iconName: "document"
        enabled: editor.ready
        onClicked: page.reportOpened(page.visitId)
    }
}
