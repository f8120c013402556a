// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The hours of a licence: its entries, and what they come to on each day of a week.
AppPage {
    id: page

    required property Workspace workspace
    required property string licenceId

    signal entryOpened(HoursEditor hours, int index)

    HoursEditor {
        id: editor
        workspace: page.workspace
        licenceId: page.licenceId
    }

    title: qsTr("Hours")
    subtitle: editor.title
    canGoBack: true

    ErrorBanner {
        visible: editor.error.isSet
        what: editor.error.happened
        where: editor.error.data
        todo: editor.error.action
    }
    ErrorBanner {
        visible: editor.done !== ""
        kind: "info"
        what: editor.done
        actionText: qsTr("Undo")
        onActionTriggered: editor.undo()
    }
    ErrorBanner {
        visible: editor.problem !== ""
        kind: "waiting"
        what: editor.problem
        where: qsTr("The hours are saved as they are.")
    }
    SectionCard {
        visible: editor.ready
        title: qsTr("Entries")
        note: editor.entries.length === 0 ? qsTr("None of its own: the normal hours of the law apply.")
            : qsTr("The more specific kind of day wins: Sunday or holy day, eve, day of the week, every day.")

        Repeater {
            model: editor.entries

            ListRow {
                id: row

                required property int index
                required property var modelData

                inCard: true
                lineShown: index < editor.entries.length - 1
                title: modelData.title
                subtitle: modelData.subtitle
                caption: modelData.period
                badgeText: modelData.state === "ended" ? qsTr("Ended")
                    : modelData.state === "later" ? qsTr("To come") : ""
                onClicked: page.entryOpened(editor, row.modelData.index)
            }
        }
        SecondaryButton {
            text: qsTr("Add hours")
            iconName: "plus"
            onClicked: page.entryOpened(editor, -1)
        }
    }
    SectionCard {
        visible: editor.ready
        title: qsTr("What applies")
        note: editor.isSale ? qsTr("With the law's own limits and days without sale.")
                            : qsTr("With the law's own limits; a night belongs to the evening it began.")

        FieldDate {
            label: qsTr("The week from")
            value: editor.previewDate
            onEdited: value => editor.previewDate = value
        }
        Repeater {
            model: editor.preview

            LabelValue {
                required property var modelData

                beside: true
                label: modelData.day
                value: modelData.lines
            }
        }
    }
}
