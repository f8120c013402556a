// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "FieldText"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component {
        id: factory
        FieldText {
            width: 320
            label: "Note"
            savedAt: "00:41"
        }
    }
    SignalSpy {
        id: edited
        signalName: "edited"
    }
    SignalSpy {
        id: committed
        signalName: "committed"
    }
    property FieldText field
    property Item input

    function init() {
        field = createTemporaryObject(factory, testCase)
        input = findChild(field, "input")
        edited.target = field
        committed.target = field
        edited.clear()
        committed.clear()
        field.focusInput()
        tryCompare(input, "activeFocus", true)
    }

    function type(text: string) {
        for (const letter of text)
            keyClick(letter)
    }

    function test_a_pause_hands_over_once() {
        type("abc")
        compare(edited.count, 0)
        tryCompare(edited, "count", 1)
        compare(edited.signalArguments[0][0], "abc")
    }

    function test_leaving_hands_over_at_once() {
        type("ab")
        field.forceActiveFocus()
        testCase.forceActiveFocus()
        compare(edited.count, 1)
        compare(committed.count, 1)
    }

    function test_typing_without_pause_is_handed_over_too() {
        for (let i = 0; i < 60 && edited.count === 0; ++i) {
            keyClick("x")
            wait(50)
        }
        verify(edited.count > 0)
    }

    function test_a_late_echo_does_not_undo_typing() {
        type("a")
        field.flush()
        type("b")
        field.flush()
        field.text = "a"
        compare(input.text, "ab")
        field.text = "ab"
        compare(input.text, "ab")
    }

    function test_a_foreign_value_is_shown() {
        field.text = "from the other tablet"
        compare(input.text, "from the other tablet")
        compare(edited.count, 0)
    }

    function test_a_foreign_value_waits_for_the_typist() {
        type("mine")
        field.text = "theirs"
        compare(input.text, "mine")
    }

    function test_saved_shows_only_what_is_saved() {
        const caption = findChild(field, "savedCaption")
        compare(caption.text, "Saved 00:41")
        type("a")
        compare(caption.text, "")
        field.flush()
        compare(caption.text, "")
        field.text = "a"
        compare(caption.text, "Saved 00:41")
    }

    function test_the_keyboard_does_not_learn() {
        verify(input.inputMethodHints & Qt.ImhSensitiveData)
        verify(input.inputMethodHints & Qt.ImhNoPredictiveText)
    }
}
