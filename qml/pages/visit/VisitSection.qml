// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

// Qt 6.4's Loader and StackView refuse bound components, so that the ids around them are reached
// unbound; qmllint cannot follow that.
// qmllint disable unqualified
import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One section of the visit page, chosen by its key.
SectionCard {
    id: card

    required property string key
    required property VisitEditor visit
    readonly property var entry: {
        const entries = visit.sections
        for (let i = 0; i < entries.length; ++i)
            if (entries[i].key === key)
                return entries[i]
        return {title: "", empty: 0, wrong: 0}
    }

    signal observationOpened(string observation)
    signal touched()
    signal joinCodeOpened()

    title: entry.title
    emptyCount: entry.empty
    wrongCount: entry.wrong

    Loader {
        sourceComponent: {
            switch (card.key) {
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
            visit: card.visit
            onJoinCodeOpened: card.joinCodeOpened()
            onTouched: card.touched()
        }
    }
    Component {
        id: checklist
        ChecklistFields {
            visit: card.visit
            section: card.key
            title: card.title
            onTouched: card.touched()
        }
    }
    Component {
        id: observations
        ObservationList {
            visit: card.visit
            onObservationOpened: observation => card.observationOpened(observation)
        }
    }
    Component {
        id: closing
        ClosingFields {
            visit: card.visit
            onTouched: card.touched()
        }
    }
}
