// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A visit being made: one scrolling page of sections. Everything is saved as it is answered.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    signal observationOpened(string observation)
    signal finishOpened(string visit)
    signal attentionOpened(string visit)

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
        id: visit
        workspace: page.workspace
        recordId: page.visitId
        onObservationAdded: observation => page.observationOpened(observation)
        onDiscarded: {
            page.workspace.rememberVisit("", "")
            page.backRequested()
        }
    }
    PositionSource {
        active: visit.ready && visit.isDraft
        onImproved: (lat, lon, accuracy) => visit.offerPosition(lat, lon, accuracy)
    }
    Timer {
        // The place in a draft comes back after a kill, once the page has its heights.
        interval: 50
        running: visit.ready && page.workspace.rememberedPlace() !== ""
            && page.workspace.openVisit === page.visitId
        onTriggered: page.goTo(page.workspace.rememberedPlace())
    }

    title: visit.placeName
    subtitle: visit.startedText !== "" ? qsTr("Draft · started %1").arg(visit.startedText) : qsTr("Draft")
    canGoBack: true

    headerItems: IconButton {
        iconName: "list"
        text: qsTr("Sections")
        onClicked: jump.visible = !jump.visible
    }

    ErrorBanner {
        Layout.fillWidth: true
        visible: visit.error.isSet
        what: visit.error.happened
        where: visit.error.data
        todo: visit.error.action
        closable: true
        onClosed: visit.clearError()
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: visit.delivery === "conflict" || visit.delivery === "needsYou"
        kind: "waiting"
        what: qsTr("This visit needs a look: a field has two values or a change was not accepted.")
        where: qsTr("Both are kept until somebody decides.")
        actionText: qsTr("Look at it")
        onActionTriggered: page.attentionOpened(page.visitId)
    }
    JumpList {
        id: jump

        Layout.fillWidth: true
        visible: false
        sections: visit.sections
        onJumped: index => {
            jump.visible = false
            page.goTo(visit.sections[index].key)
        }
    }
    Repeater {
        id: sections

        model: visit.ready ? visit.sectionKeys : []

        VisitSection {
            required property string modelData

            Layout.fillWidth: true
            key: modelData
            visit: visit
            onObservationOpened: observation => page.observationOpened(observation)
            onTouched: page.workspace.rememberVisit(page.visitId, key)
        }
    }
    SecondaryButton {
        Layout.fillWidth: true
        text: qsTr("Discard this draft")
        visible: visit.ready && visit.canDiscard
        onClicked: confirm.open()
    }

    actions: [
        SecondaryButton {
            Layout.fillWidth: true
            text: qsTr("Add observation")
            iconName: "plus"
            enabled: visit.ready
            onClicked: visit.addObservation(false)
        },
        PrimaryButton {
            Layout.fillWidth: true
            text: qsTr("Finish visit")
            enabled: visit.ready
            onClicked: page.finishOpened(page.visitId)
        }
    ]

    ConfirmDialog {
        id: confirm

        title: qsTr("Discard this draft?")
        text: qsTr("It has never been sent. What you wrote in it is gone afterwards.")
        confirmText: qsTr("Discard")
        danger: true
        onConfirmed: visit.discard()
    }

    Component.onCompleted: {
        if (page.workspace.openVisit !== page.visitId)
            page.workspace.rememberVisit(page.visitId, "")
    }
    onBackRequested: page.workspace.rememberVisit("", "")
}
