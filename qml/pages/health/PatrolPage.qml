// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One patrol: what the night adds up to, who was on it and where, and its contacts.
AppPage {
    id: page

    required property Workspace workspace
    required property string patrolId

    signal contactOpened(string contact)

    PatrolEditor {
        id: patrol
        workspace: page.workspace
        recordId: page.patrolId
    }

    title: qsTr("Patrol")
    subtitle: patrol.when
    canGoBack: true

    ErrorBanner {
        visible: patrol.error.isSet
        what: patrol.error.happened
        where: patrol.error.data
        todo: patrol.error.action
        closable: true
        onClosed: patrol.clearError()
    }
    SectionCard {
        title: qsTr("What the night adds up to")

        LabelValue {
            label: qsTr("Contacts")
            value: String(patrol.contactCount)
            strong: true
        }
        LabelValue {
            label: qsTr("Persons in them")
            value: String(patrol.personCount)
            strong: true
        }
        AppText {
            text: qsTr("Who was met several times is counted each time: nobody is known from one time to the next.")
            kind: AppText.Caption
            secondary: true
        }
        Repeater {
            model: patrol.totals

            CountTable {
                required property var modelData

                title: modelData.title
                rows: modelData.rows
            }
        }
    }
    SectionCard {
        title: qsTr("The patrol")

        ChoiceList {
            label: qsTr("On patrol")
            options: patrol.colleagues
            multiple: true
            values: patrol.values.workers ?? []
            savedAt: patrol.saved.workers ?? ""
            errorText: patrol.ready && values.length < 2 ? qsTr("A patrol is at least two.") : ""
            onChosen: values => patrol.setElements("workers", values)
        }
        ChoiceList {
            visible: options.length > 0
            label: qsTr("Zones")
            options: patrol.zones
            multiple: true
            values: patrol.values.zones ?? []
            savedAt: patrol.saved.zones ?? ""
            onChosen: values => patrol.setElements("zones", values)
        }
        FieldDateTime {
            visible: patrol.ready
            label: qsTr("Started")
            nowShown: false
            filled: patrol.values.started_at !== undefined
            value: filled ? new Date(patrol.values.started_at) : new Date()
            reference: filled ? new Date(patrol.values.started_at) : new Date()
            errorText: patrol.timesAreOdd ? qsTr("The start lies after the end or in the future.") : ""
            savedAt: patrol.saved.started_at ?? ""
            onEdited: value => patrol.save("started_at", value)
        }
        FieldDateTime {
            visible: patrol.ready && !patrol.isRunning
            label: qsTr("Ended")
            nowShown: false
            filled: patrol.values.ended_at !== undefined
            value: filled ? new Date(patrol.values.ended_at) : new Date()
            reference: filled ? new Date(patrol.values.started_at) : new Date()
            savedAt: patrol.saved.ended_at ?? ""
            onEdited: value => patrol.save("ended_at", value)
        }
        FieldTextArea {
            id: note

            label: qsTr("Note")
            mostBytes: 280
            freeText: true
            names: true
            minimumLines: 2
            helperText: qsTr("Nobody's name, number or address.")
            errorText: note.fits ? "" : qsTr("Too long: at most 280 characters. What was saved before stays.")
            text: patrol.values.note ?? ""
            savedAt: patrol.saved.note ?? ""
            onEdited: text => {
                if (note.fits)
                    patrol.save("note", text)
            }
        }
    }
    SectionCard {
        title: qsTr("Contacts")
        spacing: 0

        AppText {
            visible: patrol.ready && patrol.contacts.length === 0
            text: qsTr("None was counted yet.")
            secondary: true
        }
        Repeater {
            model: patrol.contacts

            ListRow {
                required property var modelData

                inCard: true
                title: modelData.text
                subtitle: modelData.detail
                badgeText: modelData.isUndone ? qsTr("Undone") : ""
                onClicked: page.contactOpened(modelData.id)
            }
        }
    }
}
