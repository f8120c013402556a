// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// One of a few answers, as big segments; one row, two by two or a column, as they fit.
//   label (the question); labelPrefix ("U3"); options: list of {value, label, tone} with tone "ok" |
//   "deviation" | "notSeen" | "neutral" (icon and colour of the chosen one); value (bind to the
//   model); helperText; errorText; savedAt
//   signal answered(string value);  reset(): show the stored value again
// Left and right move between the segments, Space and Enter answer.
FieldFrame {
    id: field

    property var options: []
    property string value
    property string shown
    readonly property int columns: grid.columns

    signal answered(string value)

    function reset() { shown = value }
    function moveTo(index: int) {
        if (index >= 0 && index < segments.count)
            segments.itemAt(index).forceActiveFocus(Qt.TabFocusReason)
    }
    function iconOf(tone: string): string {
        return tone === "ok" ? "check" : tone === "deviation" ? "alert"
             : tone === "notSeen" ? "not-seen" : tone === "neutral" ? "not-relevant" : "check"
    }

    onValueChanged: shown = value
    Component.onCompleted: shown = value
    labelKind: AppText.Body
    unsaved: shown !== value

    FontMetrics {
        id: metrics
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
    }

    // Not a layout in the layout: a layout whose columns follow its width would have to be
    // arranged again while its parent is still arranging.
    Item {
        implicitHeight: grid.implicitHeight

        GridLayout {
            id: grid

            // What the longest word needs beside the icon of a chosen answer.
            readonly property real narrowest: {
                // Reading bodySize makes this follow the text size; a call of advanceWidth does not.
                let longest = Math.max(Theme.touch, Theme.bodySize)
                for (const option of field.options)
                    for (const word of option.label.split(" "))
                        longest = Math.max(longest, metrics.advanceWidth(word))
                return Math.ceil(longest) + Theme.iconSize + 3 * Theme.s + 2
            }

            width: parent.width
            columns: Phrase.columns(field.options.length,
                                    Math.floor((width + columnSpacing) / (narrowest + columnSpacing)))
            columnSpacing: Theme.s
            rowSpacing: Theme.s

            Repeater {
                id: segments
                model: field.options

                Segment {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    text: modelData.label
                    tone: modelData.tone ?? ""
                    iconName: field.iconOf(tone)
                    checked: field.shown === modelData.value
                    question: field.label
                    onClicked: {
                        field.shown = modelData.value
                        field.answered(modelData.value)
                    }
                    Keys.onLeftPressed: field.moveTo(index - 1)
                    Keys.onRightPressed: field.moveTo(index + 1)
                }
            }
        }
    }
}
