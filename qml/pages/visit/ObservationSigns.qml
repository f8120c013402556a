// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// The level of intoxication and the signs it was known by, from the scale of the national guide
// (IS-2038). The signs of the chosen level come first; those of the others are folded away.
Stack {
    id: part

    required property ObservationEditor editor
    readonly property int level: editor.values.intoxication_level ?? -1
    readonly property var chosen: editor.values.sign_codes ?? []

    function codesAt(level: int): var {
        const codes = []
        for (const sign of part.editor.signsOf(level))
            codes.push(sign.value)
        return codes
    }
    // The chips of one level, put together with what is chosen among the others.
    function take(level: int, values: var): void {
        const here = part.codesAt(level)
        part.editor.setSigns(part.chosen.filter(sign => !here.includes(sign)).concat(values))
    }
    function ofLevel(level: int): var {
        const here = part.codesAt(level)
        return part.chosen.filter(sign => here.includes(sign))
    }

    spacing: Theme.l

    SegmentedAnswer {
        label: qsTr("Level of intoxication")
        options: Codes.intoxicationLevels
        value: part.level >= 0 ? String(part.level) : ""
        savedAt: part.editor.saved.intoxication_level ?? ""
        onAnswered: value => part.editor.save("intoxication_level", Number(value))
    }
    ErrorBanner {
        visible: part.editor.hint !== ""
        kind: "waiting"
        what: part.editor.hint
    }
    ChoiceList {
        visible: part.level > 0
        label: qsTr("Signs at this level")
        options: part.editor.signsOf(part.level)
        multiple: true
        values: part.ofLevel(part.level)
        savedAt: part.editor.saved.sign_codes ?? ""
        onChosen: values => part.take(part.level, values)
    }
    FoldedPart {
        title: part.level > 0 ? qsTr("Other signs") : qsTr("Signs of intoxication")
        open: part.chosen.length > part.ofLevel(part.level).length

        Repeater {
            model: 4

            ChoiceList {
                id: others

                required property int index
                readonly property int level: index + 1

                visible: level !== part.level
                label: Codes.intoxicationLevels[level].label
                options: part.editor.signsOf(level)
                multiple: true
                values: part.ofLevel(level)
                onChosen: values => part.take(others.level, values)
            }
        }
    }
    FieldTextArea {
        visible: part.level > 0 || (part.editor.values.signs ?? "") !== ""
        label: qsTr("Signs in your own words")
        freeText: true
        helperText: qsTr("Gaze, speech, gait, hands, noise: what could be seen and heard.")
        text: part.editor.values.signs ?? ""
        savedAt: part.editor.saved.signs ?? ""
        minimumLines: 2
        onEdited: text => part.editor.save("signs", text)
    }
}
