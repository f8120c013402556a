// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The year in numbers: what is done of what the law, the guidance and the municipality ask for.
ScrollColumn {
    id: view

    required property PlanModel plan
    readonly property var sums: plan.sums
    readonly property var lines: plan.lines

    signal targetOpened()

    ChoiceList {
        label: qsTr("Year")
        options: view.plan.years
        values: [String(view.plan.year)]
        onChosen: values => view.plan.year = Number(values[0])
    }
    SectionCard {
        title: qsTr("Controls %1").arg(view.plan.year)

        Repeater {
            model: view.sums

            Stack {
                id: sum

                required property var modelData

                spacing: Theme.xs

                ProgressBlock {
                    title: sum.modelData.title
                    text: sum.modelData.text
                    value: sum.modelData.value
                }
                AppText {
                    kind: AppText.Caption
                    secondary: true
                    text: sum.modelData.rule
                }
            }
        }
    }
    SectionCard {
        title: qsTr("Own targets")
        note: view.plan.targetText !== "" ? view.plan.targetText : qsTr("None set: the law's numbers apply.")

        SecondaryButton {
            text: qsTr("Change the targets")
            onClicked: view.targetOpened()
        }
    }
    SectionCard {
        title: qsTr("How it is counted")

        Repeater {
            model: view.lines

            LabelValue {
                required property var modelData

                label: modelData.rule
                value: modelData.text
            }
        }
    }
}
