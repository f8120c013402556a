// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "Buttons"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component { id: primary; PrimaryButton { text: "Start" } }
    Component { id: icon; IconButton { text: "Back"; iconName: "back" } }
    Component { id: row; ListRow { width: 320; title: "Kafé"; subtitle: "Brygga"; badgeKind: "waiting" } }
    Component { id: check; CheckRow { width: 320; text: "Presented" } }
    Component { id: tab; NavTab { text: "Drafts"; iconName: "pen"; count: 2 } }
    SignalSpy { id: clicked; signalName: "clicked" }
    SignalSpy { id: answered; signalName: "answered" }

    function make(factory: Component): Item {
        const item = createTemporaryObject(factory, testCase)
        clicked.target = item
        clicked.clear()
        item.forceActiveFocus(Qt.TabFocusReason)
        return item
    }

    function test_keys_press_data() {
        return [{tag: "primary", factory: primary}, {tag: "icon", factory: icon},
                {tag: "row", factory: row}, {tag: "tab", factory: tab}]
    }
    function test_keys_press(data) {
        make(data.factory)
        keyClick(Qt.Key_Return)
        compare(clicked.count, 1)
        keyClick(Qt.Key_Enter)
        compare(clicked.count, 2)
        keyClick(Qt.Key_Space)
        compare(clicked.count, 3)
    }

    function test_a_disabled_button_stays_silent() {
        const button = make(primary)
        button.enabled = false
        button.press()
        mouseClick(button)
        compare(clicked.count, 0)
    }

    function test_a_busy_button_takes_no_second_press() {
        const button = make(primary)
        button.busy = true
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Space)
        mouseClick(button)
        compare(clicked.count, 0)
    }

    function test_names() {
        compare(make(icon).Accessible.name, "Back")
        compare(make(icon).Accessible.role, Accessible.Button)
        compare(make(row).Accessible.name, "Kafé, Brygga, Waiting to be sent")
        compare(make(tab).Accessible.role, Accessible.PageTab)
    }

    function test_a_check_row_answers() {
        const item = make(check)
        answered.target = item
        answered.clear()
        compare(item.Accessible.role, Accessible.CheckBox)
        keyClick(Qt.Key_Space)
        compare(answered.signalArguments[0][0], true)
        verify(item.Accessible.checked)
        mouseClick(item)
        compare(answered.signalArguments[1][0], false)
        item.value = true
        verify(item.Accessible.checked)
    }
}
