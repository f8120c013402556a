// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// Chips to choose one or several of.
//   label; options: list of {value, label}; multiple; values: list of strings (bind to the model;
//   with multiple false at most one); helperText; errorText; savedAt
//   signal chosen(var values): the whole new set, in the order of options
FieldFrame {
    id: field

    property var options: []
    property bool multiple: false
    // var: Qt 6.4 does not take every list of strings for a list<string>.
    property var values: []
    property var shown: []

    signal chosen(var values)

    function reset() { shown = values }
    function press(value: string) {
        const on = shown.indexOf(value) >= 0
        if (!multiple && on)
            return
        const next = options.map(option => option.value)
            .filter(each => each === value ? !on : multiple && shown.indexOf(each) >= 0)
        shown = next
        chosen(next)
    }

    onValuesChanged: shown = values
    Component.onCompleted: shown = values
    unsaved: shown.slice().sort().join("\n") !== values.slice().sort().join("\n")

    Item {
        implicitHeight: flow.implicitHeight

        Flow {
            id: flow
            width: parent.width
            spacing: Theme.s

            Repeater {
                model: field.options

                Segment {
                    required property var modelData

                    width: Math.min(implicitWidth, flow.width)
                    text: modelData.label
                    multiple: field.multiple
                    question: field.label
                    checked: field.shown.indexOf(modelData.value) >= 0
                    onClicked: field.press(modelData.value)
                }
            }
        }
    }
}
