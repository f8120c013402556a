// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

// What stands side by side where there is room, and one below the other where there is none.
Item {
    id: root
    width: 720
    height: 400

    Component {
        id: factComponent
        LabelValue {
            beside: true
            label: "Bevillingshaver"
            value: "Bryggerhuset DA, som har drevet stedet siden 1998 og har fått bevillingen fornyet tre ganger"
        }
    }
    Component {
        id: pairComponent
        SideBySide {
            FieldText { label: "Skjenking fra" }
            FieldText { label: "Skjenking til" }
        }
    }
    Component {
        id: scrollComponent
        ScrollColumn {
            anchors.fill: parent

            Repeater {
                model: 12
                SecondaryButton {
                    required property int index
                    text: "Knapp " + index
                }
            }
        }
    }

    TestCase {
        name: "Columns"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1.0
        }

        function test_a_fact_is_read_across_where_there_is_room() {
            const fact = createTemporaryObject(factComponent, root, {width: 700})
            const label = fact.children[0]
            const value = fact.children[1]
            verify(value.x > label.x + label.width)
            compare(Math.round(label.y + label.baselineOffset), Math.round(value.y + value.baselineOffset))
            compare(fact.implicitHeight, value.height) // two lines of the value are higher than the label
            fact.width = 328
            compare(value.x, 0)
            verify(value.y >= label.y + label.height)
            compare(fact.implicitHeight, value.y + value.height)
            fact.width = 700
            Theme.textScale = 2.0
            compare(value.x, 0)
        }

        function test_a_pair_shares_the_width() {
            const pair = createTemporaryObject(pairComponent, root, {width: 400})
            const first = pair.children[0]
            const second = pair.children[1]
            tryCompare(second, "y", 0)
            compare(first.width, second.width)
            compare(second.x + second.width, 400)
            verify(second.x > first.width)
            Theme.textScale = 2.0
            tryVerify(() => second.y >= first.height)
            compare(second.width, 400)
        }

        function test_what_has_the_keyboard_is_on_screen() {
            const pane = createTemporaryObject(scrollComponent, root)
            let buttons = []
            function collect(item) {
                for (let i = 0; i < item.children.length; ++i) {
                    const child = item.children[i]
                    if (String(child.text ?? "").startsWith("Knapp"))
                        buttons.push(child)
                    else
                        collect(child)
                }
            }
            collect(pane)
            compare(buttons.length, 12)
            function shown(button) {
                const y = button.mapToItem(pane, 0, 0).y
                return y >= 0 && y + button.height <= pane.height
            }
            verify(!shown(buttons[11]))
            for (const button of buttons.concat(buttons.slice().reverse())) {
                button.forceActiveFocus(Qt.TabFocusReason)
                tryVerify(() => shown(button), 5000, button.text)
            }
        }
    }
}
