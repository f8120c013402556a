// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The law as the engines go by it: every number with its provision, how surely it is known and from
// when. What was not read in the law itself opens to be corrected.
AppPage {
    id: page

    required property Workspace workspace

    property string openSection

    signal ruleOpened(string rule)

    title: qsTr("Legal rules")
    subtitle: workspace.municipalityName
    canGoBack: true

    LegalRulesModel {
        id: rules
        workspace: page.workspace
    }
    AppText {
        secondary: true
        text: qsTr("What was read in the law itself stands. The rest the office can correct, with the basis for it.")
    }
    Repeater {
        model: rules.sections

        SectionCard {
            id: section

            required property var modelData

            readonly property bool open: page.openSection === section.modelData.title

            ListRow {
                inCard: true
                lineShown: false
                title: section.modelData.title
                subtitle: qsTr("%n rule(s)", "", section.modelData.rows.length)
                onClicked: page.openSection = section.open ? "" : section.modelData.title
            }
            // A hundred rows are too many to look through at once.
            Repeater {
                model: section.open ? section.modelData.rows : []

                ListRow {
                    id: row

                    required property var modelData

                    inCard: true
                    enabled: row.modelData.correctable
                    chevron: row.modelData.correctable
                    title: row.modelData.title
                    subtitle: row.modelData.value + " · " + row.modelData.reference
                    caption: row.modelData.confidence + " · " + row.modelData.validity
                    onClicked: page.ruleOpened(row.modelData.rule)
                }
            }
        }
    }
}
