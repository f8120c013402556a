// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// One entry of a licence's hours. A change holds from a date on; to correct an error is another act.
AppPage {
    id: page

    required property Workspace workspace
    required property HoursEditor hours
    required property int index
    readonly property bool isNew: index < 0
    readonly property bool hasEnded: !isNew && hours.entries[index] !== undefined
                                     && hours.entries[index].state === "ended"
    property var form: hours.entry(index)
    property string since: hours.today()

    function put(name: string, value: var): void {
        const next = Object.assign({}, form)
        next[name] = value
        form = next
    }
    function filled(): var {
        return Object.assign({}, form, {from: from.typed, to: to.typed, season_from: seasonFrom.typed,
                                        season_to: seasonTo.typed})
    }

    Connections {
        target: page.hours
        function onStored(): void {
            page.backRequested()
        }
    }

    title: page.isNew ? qsTr("New hours") : qsTr("Change hours")
    subtitle: page.hours.title
    canGoBack: true

    ErrorBanner {
        visible: page.hours.fault !== ""
        what: page.hours.fault
        where: qsTr("Nothing has been changed.")
    }
    SectionCard {
        title: qsTr("The hours")

        ChoiceList {
            label: qsTr("Groups")
            options: page.hours.groupChoices
            multiple: true
            values: page.form.groups ?? []
            onChosen: values => page.put("groups", values)
        }
        ChoiceList {
            label: qsTr("Days")
            options: Codes.dayKinds
            multiple: true
            values: page.form.days ?? []
            onChosen: values => page.put("days", values)
        }
        CheckRow {
            text: qsTr("Closed on these days")
            value: page.form.closed === true
            onAnswered: value => page.put("closed", value)
        }
        SideBySide {
            visible: page.form.closed !== true

            FieldText {
                id: from
                label: page.hours.isSale ? qsTr("Sale from") : qsTr("Serving from")
                placeholderText: qsTr("hh:mm")
                text: page.form.from ?? ""
                hints: Qt.ImhTime
                onEdited: text => page.put("from", text)
            }
            FieldText {
                id: to
                label: page.hours.isSale ? qsTr("Sale until") : qsTr("Serving until")
                helperText: page.hours.isSale ? "" : qsTr("An end before the beginning is on the next day.")
                placeholderText: qsTr("hh:mm")
                text: page.form.to ?? ""
                hints: Qt.ImhTime
                onEdited: text => page.put("to", text)
            }
        }
        ChoiceList {
            label: qsTr("Where")
            options: page.hours.areaChoices
            values: [page.form.area ?? ""]
            onChosen: values => page.put("area", values[0] ?? "")
        }
        SideBySide {
            FieldText {
                id: seasonFrom
                label: qsTr("Every year from")
                helperText: qsTr("Only for hours of a season.")
                placeholderText: qsTr("dd.mm.")
                text: page.form.season_from ?? ""
                hints: Qt.ImhDate
                onEdited: text => page.put("season_from", text)
            }
            FieldText {
                id: seasonTo
                label: qsTr("Every year to")
                placeholderText: qsTr("dd.mm.")
                text: page.form.season_to ?? ""
                hints: Qt.ImhDate
                onEdited: text => page.put("season_to", text)
            }
        }
    }
    SectionCard {
        visible: !page.hasEnded
        title: page.isNew ? qsTr("From when") : qsTr("A change from a date on")
        note: page.isNew ? qsTr("Earlier evenings keep the hours they had.")
                         : qsTr("Earlier evenings keep the hours they had, and so do earlier controls.")

        FieldDate {
            label: page.isNew ? qsTr("Hold from") : qsTr("Changed from")
            value: page.since
            onEdited: value => page.since = value
            onCleared: page.since = ""
        }
        FieldDate {
            label: qsTr("Last day")
            helperText: qsTr("Empty: until further notice.")
            value: page.form.valid_to ?? ""
            onEdited: value => page.put("valid_to", value)
            onCleared: page.put("valid_to", "")
        }
        SecondaryButton {
            visible: !page.isNew
            text: qsTr("End them from this date")
            enabled: page.since !== ""
            onClicked: page.hours.end(page.index, page.since)
        }
    }
    SecondaryButton {
        visible: !page.isNew
        text: qsTr("Copy to new hours")
        onClicked: {
            page.form = page.filled()
            page.index = -1
        }
    }
    SectionCard {
        visible: !page.isNew
        title: qsTr("An error in the register")
        note: qsTr("Only where the hours were entered wrongly: they then count as never having been otherwise. Visits that have begun keep what they began with.")

        SecondaryButton {
            text: qsTr("Correct the entry")
            onClicked: confirmCorrection.open()
        }
        SecondaryButton {
            text: qsTr("Remove the entry")
            onClicked: confirmRemoval.open()
        }
    }

    actions: PrimaryButton {
        visible: !page.hasEnded
        text: page.isNew ? qsTr("Add the hours") : qsTr("Change from this date")
        enabled: page.since !== ""
        onClicked: {
            if (page.isNew)
                page.hours.add(page.filled(), page.since)
            else
                page.hours.change(page.index, page.filled(), page.since)
        }
    }

    ConfirmDialog {
        id: confirmCorrection

        title: qsTr("Correct the entry?")
        text: qsTr("Earlier evenings then count as having had these hours too. For new hours, change them from a date.")
        confirmText: qsTr("Correct")
        onConfirmed: page.hours.correct(page.index, page.filled())
    }
    ConfirmDialog {
        id: confirmRemoval

        title: qsTr("Remove the entry?")
        text: qsTr("Earlier evenings then count as never having had it. To end the hours, end them from a date.")
        confirmText: qsTr("Remove")
        danger: true
        onConfirmed: page.hours.remove(page.index)
    }
}
