// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "Identity"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component {
        id: areaFactory
        FieldTextArea {
            width: 320
            label: "Note"
            freeText: true
            names: true
        }
    }
    Component {
        id: lineFactory
        FieldText {
            width: 320
            label: "Note"
            freeText: true
        }
    }
    SignalSpy {
        id: edited
        signalName: "edited"
    }
    // The same of both kinds of field.
    property var field
    property var input

    function init_data() {
        return [{tag: "area", factory: areaFactory}, {tag: "line", factory: lineFactory}]
    }
    function init() {
        edited.clear()
    }
    function make(factory) {
        field = createTemporaryObject(factory, testCase)
        input = findChild(field, "input")
        edited.target = field
        edited.clear()
        field.focusInput()
        tryCompare(input, "activeFocus", true)
    }
    function type(text: string) {
        for (const letter of text)
            keyClick(letter)
    }
    function handedOver() {
        const out = []
        for (let i = 0; i < edited.count; ++i)
            out.push(edited.signalArguments[i][0])
        return out
    }

    function test_a_number_is_shown_and_never_handed_over(data) {
        make(data.factory)
        type("ring 922")
        wait(500)
        type(" 33")
        wait(500)
        type(" 444 naa")
        tryVerify(() => findChild(field, "finding") !== null)
        verify(findChild(field, "finding").text.includes("922 33 444"))
        verify(findChild(field, "identityMark") !== null)
        verify(field.holdsIdentity)
        field.flush()
        // What is stored comes back, and must not take the number off the screen.
        field.text = "ring naa"
        compare(input.text, "ring 922 33 444 naa")
        compare(edited.signalArguments[edited.count - 1][0], "ring naa")
        for (const text of handedOver())
            verify(!/\d{2}/.test(text.replace("ring 922", "")), text)
        testCase.forceActiveFocus()
        compare(input.text, "ring 922 33 444 naa")
        verify(input.Accessible.description.includes("922 33 444"))
    }

    function test_remove_leaves_the_rest(data) {
        make(data.factory)
        type("ring 922 33 444 naa")
        field.flush()
        const button = findChild(field, "removeFinding")
        verify(button.height >= 48)
        compare(button.Accessible.name, "Remove 922 33 444")
        button.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(input.text, "ring naa")
        compare(field.findings.length, 0)
        tryVerify(() => findChild(field, "finding") === null)
        verify(input.activeFocus)
        type("!")
        field.flush()
        verify(handedOver().every(text => !text.includes("922")))
    }

    function test_a_number_alone_hands_over_nothing(data) {
        make(data.factory)
        type("92233444")
        field.flush()
        testCase.forceActiveFocus()
        compare(edited.count, 0)
        compare(input.text, "92233444")
    }

    function test_revert_shows_what_is_stored(data) {
        make(data.factory)
        field.text = "stored"
        type("92233444")
        field.flush()
        field.revert()
        compare(input.text, "stored")
        compare(field.findings.length, 0)
    }

    function test_a_time_is_handed_over_while_writing(data) {
        make(data.factory)
        type("kl. 22.15")
        tryCompare(edited, "count", 1)
        compare(edited.signalArguments[0][0], "kl. 22.15")
    }

    function test_not_a_name() {
        make(areaFactory)
        type("Kari Nordmann sov")
        tryVerify(() => findChild(field, "notAName") !== null)
        verify(!field.holdsIdentity)
        const button = findChild(field, "notAName")
        verify(button.height >= 48)
        button.clicked()
        compare(field.findings.length, 0)
        field.flush()
        compare(edited.signalArguments[edited.count - 1][0], "Kari Nordmann sov")
    }

    function test_names_are_not_looked_for_unless_asked() {
        make(lineFactory)
        type("Kari Nordmann sov")
        compare(field.findings.length, 0)
    }

    function test_marks_lie_under_their_words() {
        make(areaFactory)
        input.text = "her\nringte 92233444"
        tryVerify(() => findChild(field, "identityMark") !== null)
        const mark = findChild(field, "identityMark")
        const from = input.positionToRectangle(11)
        verify(mark.width > 20)
        verify(mark.y > from.y + from.height / 2, mark.y + " " + from.y)
        verify(mark.x >= from.x - 1)
    }
}
