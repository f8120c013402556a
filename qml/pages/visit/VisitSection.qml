// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Layouts
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One section of the visit page, chosen by its key.
SectionCard {
    id: section

    required property string key
    required property VisitEditor visit
    readonly property var state_: {
        for (const entry of visit.sections)
            if (entry.key === key)
                return entry
        return {title: "", empty: 0, wrong: 0}
    }

    signal observationOpened(string observation)
    signal touched()

    title: state_.title
    emptyCount: state_.empty
    wrongCount: state_.wrong

    Loader {
        Layout.fillWidth: true
        sourceComponent: {
            switch (section.key) {
            case "before":
                return before
            case "observations":
                return observations
            case "closing":
                return closing
            default:
                return checklist
            }
        }
    }

    Component {
        id: before
        BeforeFields {
            visit: section.visit
            onTouched: section.touched()
        }
    }
    Component {
        id: checklist
        ChecklistFields {
            visit: section.visit
            section: section.key
            onTouched: section.touched()
        }
    }
    Component {
        id: observations
        ObservationList {
            visit: section.visit
            onObservationOpened: observation => section.observationOpened(observation)
        }
    }
    Component {
        id: closing
        ClosingFields {
            visit: section.visit
            onTouched: section.touched()
        }
    }
}
