// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "Answers"
    when: windowShown
    width: 800
    height: 640
    visible: true

    readonly property var options: [
        {value: "ok", label: "OK", tone: "ok"}, {value: "avvik", label: "Avvik", tone: "deviation"},
        {value: "ikke_observert", label: "Ikke observert", tone: "notSeen"},
        {value: "ikke_aktuelt", label: "Ikke aktuelt", tone: "neutral"}]

    Component {
        id: segmented
        SegmentedAnswer { width: 700; label: "Age?"; options: testCase.options }
    }
    Component {
        id: choices
        ChoiceList {
            width: 700
            label: "Others"
            multiple: true
            options: [{value: "a", label: "A"}, {value: "b", label: "B"}, {value: "c", label: "C"}]
        }
    }
    SignalSpy { id: answered; signalName: "answered" }
    SignalSpy { id: chosen; signalName: "chosen" }

    function segmentsOf(item, found) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            if (child.tone !== undefined)
                found.push(child)
            segmentsOf(child, found)
        }
        return found
    }
    function cleanup() { Theme.textScale = 1.0 }

    function test_space_answers_and_arrows_only_move() {
        const field = createTemporaryObject(segmented, testCase)
        answered.target = field
        answered.clear()
        const segments = segmentsOf(field, [])
        compare(segments.length, 4)
        segments[0].forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        verify(segments[1].activeFocus)
        compare(answered.count, 0)
        keyClick(Qt.Key_Space)
        compare(answered.signalArguments[0][0], "avvik")
        verify(segments[1].checked)
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Return)
        compare(answered.signalArguments[1][0], "ok")
        verify(!segments[1].checked)
    }

    function test_radio_semantics() {
        const field = createTemporaryObject(segmented, testCase, {value: "ok"})
        const segment = segmentsOf(field, [])[0]
        compare(segment.Accessible.role, Accessible.RadioButton)
        compare(segment.Accessible.name, "Age?: OK")
        verify(segment.Accessible.checked)
        field.value = "avvik"
        verify(!segment.Accessible.checked)
    }

    function test_the_row_folds() {
        const field = createTemporaryObject(segmented, testCase)
        tryVerify(() => field.columns === 4)
        field.width = 296
        tryVerify(() => field.columns === 2)
        Theme.textScale = 2.0
        tryVerify(() => field.columns === 1)
    }

    function test_several_choices_in_the_order_of_options() {
        const field = createTemporaryObject(choices, testCase)
        waitForRendering(field)
        chosen.target = field
        chosen.clear()
        const segments = segmentsOf(field, [])
        mouseClick(segments[2])
        mouseClick(segments[0])
        compare(chosen.signalArguments[1][0], ["a", "c"])
        mouseClick(segments[2])
        compare(chosen.signalArguments[2][0], ["a"])
        compare(segments[0].Accessible.role, Accessible.CheckBox)
    }

    function test_one_choice_replaces_the_other() {
        const field = createTemporaryObject(choices, testCase, {multiple: false, values: ["a"]})
        waitForRendering(field)
        chosen.target = field
        chosen.clear()
        const segments = segmentsOf(field, [])
        verify(segments[0].checked)
        mouseClick(segments[0])
        compare(chosen.count, 0)
        mouseClick(segments[1])
        compare(chosen.signalArguments[0][0], ["b"])
    }
}
