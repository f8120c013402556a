// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// The sections of a long page and what is left in each.
//   sections: list of {title, empty, wrong}; currentIndex (-1: none); signal jumped(int index)
Stack {
    id: list

    property var sections: []
    property int currentIndex: -1

    signal jumped(int index)

    spacing: 0

    Repeater {
        model: list.sections

        ListRow {
            id: row
            required property int index
            required property var modelData
            readonly property int empty: modelData.empty ?? 0
            readonly property int wrong: modelData.wrong ?? 0

            verticalPadding: Theme.s
            horizontalPadding: Theme.s
            title: modelData.title
            iconName: wrong > 0 ? "error" : empty > 0 ? "circle" : "check-circle"
            iconInk: wrong > 0 ? Theme.dangerText : empty > 0 ? Theme.textSecondary : Theme.accentText
            caption: wrong > 0 ? qsTr("%n to correct", "", wrong)
                   : empty > 0 ? qsTr("%n left", "", empty) : qsTr("Complete")
            current: list.currentIndex === index
            lineShown: index < list.sections.length - 1
            onClicked: list.jumped(index)
        }
    }
}
