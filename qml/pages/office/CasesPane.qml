// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// Every open case with its next deadline, overdue first, and what to do about it.
ColumnLayout {
    id: pane

    required property Workspace workspace
    signal visitOpened(string visit)
    signal decisionOpened(string decision)

    spacing: 0

    CasesModel {
        id: cases
        workspace: pane.workspace
    }

    ChoiceList {
        Layout.fillWidth: true
        Layout.margins: Theme.l
        visible: cases.total > 0
        label: qsTr("Show cases")
        options: [
            {value: "all", label: qsTr("All")},
            {value: "overdue", label: qsTr("Overdue (%1)").arg(cases.overdue)},
            {value: "ours", label: qsTr("Yours to do")},
            {value: "theirs", label: qsTr("Waiting for others")}
        ]
        values: [cases.filter === "" ? "all" : cases.filter]
        onChosen: values => cases.filter = values[0] === "all" ? "" : values[0]
    }
    ErrorBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.l
        visible: cases.error.isSet
        what: cases.error.happened
        where: cases.error.data
        todo: cases.error.action
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: cases.loaded && cases.count === 0

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            iconName: "scales"
            title: cases.total > 0 ? qsTr("No case here") : qsTr("No open cases")
            text: cases.total > 0 ? qsTr("Choose “All” to see the others.")
                : qsTr("A finished visit becomes a case, with its deadlines, until it is closed.")
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: cases.count > 0
        clip: true
        model: cases
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false

        delegate: ListRow {
            id: row

            required property string place
            required property string about
            required property string deadline
            required property string todo
            required property string urgency
            required property string visitId
            required property string decisionId

            width: list.width
            title: place
            subtitle: about + (deadline !== "" ? "\n" + deadline : "")
            caption: todo
            badgeKind: urgency === "overdue" ? "error" : urgency === "soon" ? "waiting" : ""
            badgeText: urgency === "overdue" ? qsTr("Overdue") : urgency === "soon" ? qsTr("Within a week")
                : urgency === "theirs" ? qsTr("Waiting for others") : ""
            onClicked: row.decisionId !== "" ? pane.decisionOpened(row.decisionId)
                                             : pane.visitOpened(row.visitId)
        }
    }
}
