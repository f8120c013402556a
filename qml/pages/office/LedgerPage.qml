// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The points of a place: every line, what does not count and why, and how the sum is reckoned.
AppPage {
    id: page

    required property Workspace workspace
    required property string premisesId
    property string side

    PointsSum {
        id: points
        workspace: page.workspace
        premises: page.premisesId
        side: page.side
    }

    title: qsTr("Points ledger")
    subtitle: points.placeName
    canGoBack: true

    ChoiceList {
        visible: points.sides.length > 1
        label: qsTr("Points belong to the licence")
        helperText: qsTr("Sale and serving are licences of their own, and are counted apart.")
        options: points.sides
        values: [points.shownSide]
        onChosen: values => page.side = values[0]
    }
    SectionCard {
        title: qsTr("Sum")

        PointsBar {
            points: points.sum
            text: points.meaning
        }
    }
    SectionCard {
        title: qsTr("Counts")
        note: points.counted.length === 0 ? qsTr("Nothing has been assessed as a breach in the last two years.") : ""

        Repeater {
            model: points.counted

            LabelValue {
                required property var modelData

                label: modelData.date + " · " + modelData.state + " · " + modelData.provision
                value: qsTr("%1: %n point(s)", "", modelData.points).arg(modelData.violation)
                    + (modelData.deviation !== "" ? "\n" + qsTr("Deviates (§ 10-4): %1").arg(modelData.deviation) : "")
                strong: modelData.decided
            }
        }
    }
    SectionCard {
        visible: points.notCounted.length > 0
        title: qsTr("Does not count")

        Repeater {
            model: points.notCounted

            LabelValue {
                required property var modelData

                label: modelData.date + " · " + modelData.reason
                value: qsTr("%1: %n point(s)", "", modelData.points).arg(modelData.violation)
                tone: "closed"
            }
        }
    }
    SectionCard {
        title: qsTr("How it is reckoned")
        note: qsTr("A decision gives the points (§ 10-5). The two years run between the dates of the breaches (§ 10-2). Renewal changes nothing; a transfer begins anew. Single occasions and itinerant licences give no points.")

        Repeater {
            model: points.steps

            LabelValue {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
        }
    }
    SectionCard {
        visible: points.scale.length > 0
        title: qsTr("Days of withdrawal")
        note: qsTr("The scale of Helsedirektoratet for points above the limit.")

        Repeater {
            model: points.scale

            LabelValue {
                required property var modelData

                label: modelData.points + (modelData.here ? " · " + qsTr("this place") : "")
                value: modelData.days
                strong: modelData.here
            }
        }
    }
}
