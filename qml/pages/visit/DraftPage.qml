// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A visit being made: one scrolling page of sections. Everything is saved as it is answered.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId
    property string startAt

    signal observationOpened(string observation)
    signal finishOpened(string visit)
    signal attentionOpened(string visit)
    signal finishedOpened(string visit)
    signal joinCodeOpened(string visit)
    signal notCarriedOutOpened(string visit)

    // A colleague finished it meanwhile: what is on the screen stays to be read.
    readonly property bool finishedElsewhere: editor.ready && !editor.isDraft

    function sectionItem(key: string): Item {
        for (let i = 0; i < sections.count; ++i) {
            const item = sections.itemAt(i) as VisitSection
            if (item !== null && item.key === key)
                return item
        }
        return null
    }
    function goTo(key: string): void {
        const item = page.sectionItem(key)
        if (item !== null) {
            page.scrollTo(item)
            page.workspace.rememberVisit(page.visitId, key)
        }
    }

    VisitEditor {
        id: editor
        workspace: page.workspace
        recordId: page.visitId
        onObservationAdded: observation => page.observationOpened(observation)
        onDiscarded: {
            page.workspace.rememberVisit("", "")
            page.backRequested()
        }
    }
    PositionSource {
        active: editor.ready && editor.isDraft
        onImproved: (lat, lon, accuracy) => editor.offerPosition(lat, lon, accuracy)
    }
    Timer {
        // The place in a draft comes back after a kill, once the page has its heights.
        interval: 50
        running: editor.ready && page.startAt !== ""
        onTriggered: {
            page.goTo(page.startAt)
            page.startAt = ""
        }
    }

    title: editor.placeName
    subtitle: editor.startedText !== "" ? qsTr("Draft · started %1").arg(editor.startedText) : qsTr("Draft")
    canGoBack: true

    headerItems: IconButton {
        iconName: "list"
        text: qsTr("Sections")
        onClicked: jump.visible = !jump.visible
    }

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
        closable: true
        onClosed: editor.clearError()
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
        visible: page.finishedElsewhere
        kind: "waiting"
        what: qsTr("The visit has been finished by somebody else.")
        where: qsTr("What was saved before is part of it.")
        todo: qsTr("What is still missing is written as an addendum.")
        actionText: qsTr("Open the finished visit")
        onActionTriggered: page.finishedOpened(page.visitId)
    }
    ErrorBanner {
        visible: editor.ready && editor.notCounted !== ""
        kind: "info"
        what: editor.notCountedText
    }
    ErrorBanner {
        visible: editor.ready && editor.checklistMissing
        kind: "waiting"
        what: qsTr("The checklist this visit began with is not on this device yet.")
        where: qsTr("What has been answered is shown below and is kept.")
        todo: qsTr("It comes with the next contact with the server.")
    }
    HoursCard {
        workspace: page.workspace
        visitId: page.visitId
    }
    JumpList {
        id: jump

        visible: false
        sections: editor.sections
        onJumped: index => {
            jump.visible = false
            page.goTo(editor.sections[index].key)
        }
    }
    Repeater {
        id: sections

        model: editor.ready ? editor.sectionKeys : []

        VisitSection {
            required property string modelData

            key: modelData
            visit: editor
            onObservationOpened: observation => page.observationOpened(observation)
            onJoinCodeOpened: page.joinCodeOpened(page.visitId)
            onTouched: page.workspace.rememberVisit(page.visitId, key)
        }
    }
    ConfirmationCard {
        visible: editor.ready && editor.isDraft && editor.controllerCount > 1
        visit: editor
    }
    SecondaryButton {
        text: qsTr("The control could not be carried out")
        visible: editor.ready && editor.isDraft
        onClicked: page.notCarriedOutOpened(page.visitId)
    }
    SecondaryButton {
        text: qsTr("Discard this draft")
        visible: editor.ready && editor.canDiscard
        onClicked: confirm.open()
    }

    actions: [
        SecondaryButton {
            text: qsTr("Add observation")
            iconName: "plus"
            enabled: editor.ready && editor.isDraft
            onClicked: editor.addObservation(false)
        },
        PrimaryButton {
            text: qsTr("Finish visit")
            enabled: editor.ready && editor.isDraft
            onClicked: page.finishOpened(page.visitId)
        }
    ]

    ConfirmDialog {
        id: confirm

        title: qsTr("Discard this draft?")
        text: qsTr("It has never been sent. What you wrote in it is gone afterwards.")
        confirmText: qsTr("Discard")
        danger: true
        onConfirmed: editor.discard()
    }

    Component.onCompleted: {
        startAt = page.workspace.rememberedPlace(page.visitId)
        page.workspace.rememberVisit(page.visitId, startAt)
    }
    onBackRequested: page.workspace.rememberVisit("", "")
}
