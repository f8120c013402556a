// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "PinPad"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component { id: factory; PinPad { width: 320 } }
    Component { id: password; PasswordField { width: 320; label: "Password" } }
    SignalSpy { id: submitted; signalName: "submitted" }
    SignalSpy { id: accepted; signalName: "accepted" }
    property PinPad pad

    function init() {
        pad = createTemporaryObject(factory, testCase)
        submitted.target = pad
        submitted.clear()
        pad.forceActiveFocus()
    }

    function type(text: string) {
        for (const letter of text)
            keyClick(letter)
    }
    function textsOf(item) {
        let all = item instanceof Text ? item.text + "|" : ""
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            if (child.press === undefined)
                all += textsOf(child)
        }
        return all
    }

    function test_six_digits_hand_over_and_are_gone() {
        type("12345")
        compare(submitted.count, 0)
        type("6")
        compare(submitted.signalArguments[0][0], "123456")
        compare(pad.count, 0)
    }

    function test_backspace() {
        type("129")
        keyClick(Qt.Key_Backspace)
        type("3456")
        compare(submitted.signalArguments[0][0], "123456")
    }

    function test_digits_are_never_shown() {
        type("789")
        verify(!/[789]/.test(textsOf(pad)))
    }

    function test_a_busy_pad_takes_nothing() {
        pad.busy = true
        type("123456")
        compare(submitted.count, 0)
    }

    function test_a_longer_pin_needs_the_check_key() {
        pad.length = 0
        type("12345678")
        compare(submitted.count, 0)
        keyClick(Qt.Key_Return)
        compare(submitted.signalArguments[0][0], "12345678")
    }

    function test_a_password_is_hidden_and_not_learnt() {
        const field = createTemporaryObject(password, testCase)
        accepted.target = field
        accepted.clear()
        field.focusInput()
        type("secret")
        const input = findChild(field, "input")
        compare(input.echoMode, TextInput.Password)
        verify(input.inputMethodHints & Qt.ImhSensitiveData)
        keyClick(Qt.Key_Return)
        compare(accepted.count, 1)
        compare(field.text, "secret")
        field.clear()
        compare(field.text, "")
    }
}
