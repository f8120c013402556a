// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "NumberAndTime"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component { id: number; FieldNumber { width: 320; label: "Guests"; value: 3; to: 5 } }
    Component {
        id: moment
        FieldDateTime { width: 320; label: "In"; reference: new Date(2026, 2, 15, 0, 30) }
    }
    Component { id: day; FieldDate { width: 320; label: "Received"; value: "2026-03-15" } }
    Component { id: counter; Counter { width: 320; label: "Out"; value: 1 } }
    SignalSpy { id: edited; signalName: "edited" }
    SignalSpy { id: cleared; signalName: "cleared" }

    function make(factory: Component): Item {
        const field = createTemporaryObject(factory, testCase)
        edited.target = field
        edited.clear()
        cleared.target = null
        if (factory !== counter) {
            cleared.target = field
            cleared.clear()
        }
        return field
    }
    function put(field: Item, text: string) {
        const input = findChild(field, "input")
        input.forceActiveFocus()
        input.selectAll()
        if (text === "")
            keyClick(Qt.Key_Delete)
        for (const letter of text)
            keyClick(letter)
        keyClick(Qt.Key_Return)
    }

    function test_more_and_less_stop_at_the_ends() {
        const field = make(number)
        mouseClick(findChild(field, "more"))
        mouseClick(findChild(field, "more"))
        compare(edited.count, 2)
        compare(edited.signalArguments[1][0], 5)
        verify(!findChild(field, "more").enabled)
        put(field, "0")
        compare(edited.signalArguments[2][0], 0)
        verify(!findChild(field, "less").enabled)
    }

    function test_a_wrong_number_is_refused_in_words() {
        const field = make(number)
        put(field, "9")
        compare(edited.count, 0)
        compare(field.shownError, "Type a number from 0 to 5")
        put(field, "")
        compare(cleared.count, 1)
    }

    // A model tells that there is a number before it tells which.
    function test_the_stored_number_is_what_shows() {
        const field = make(number)
        field.filled = false
        field.value = 0
        put(field, "4")
        compare(edited.signalArguments[0][0], 4)
        field.filled = true
        field.value = 4
        compare(findChild(field, "input").text, "4")
        verify(!field.unsaved)
    }

    function test_times_as_people_type_them_data() {
        return [{tag: "colon", text: "23:50", day: 14, hour: 23, minute: 50},
                {tag: "dot", text: "0.41", day: 15, hour: 0, minute: 41},
                {tag: "four digits", text: "0041", day: 15, hour: 0, minute: 41},
                {tag: "minutes", text: "41", day: 15, hour: 0, minute: 41},
                {tag: "morning", text: "11:00", day: 15, hour: 11, minute: 0}]
    }
    function test_times_as_people_type_them(data) {
        const field = make(moment)
        put(field, data.text)
        compare(edited.count, 1)
        compare(edited.signalArguments[0][0].getTime(),
                new Date(2026, 2, data.day, data.hour, data.minute).getTime())
    }

    function test_no_time_is_refused_in_words() {
        const field = make(moment)
        put(field, "25:00")
        compare(edited.count, 0)
        compare(field.shownError, "Type the time like 00:41")
    }

    function test_now() {
        const field = make(moment)
        const before = Date.now()
        mouseClick(findChild(field, "now"))
        compare(edited.count, 1)
        verify(Math.abs(edited.signalArguments[0][0].getTime() - before) < 60000)
    }

    function test_a_date_and_a_time() {
        const field = make(moment)
        field.dateShown = true
        const date = findChild(field, "date")
        date.forceActiveFocus()
        for (const letter of "24.12.2026")
            keyClick(letter)
        put(field, "08:15")
        compare(edited.signalArguments[edited.count - 1][0].getTime(),
                new Date(2026, 11, 24, 8, 15).getTime())
        put(field, "")
        date.forceActiveFocus()
        date.selectAll()
        for (const letter of "31.02.2026")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(field.shownError, "Type the date like 24.12.2026")
    }

    function test_a_day_is_typed_as_people_write_it_and_kept_as_it_is_stored() {
        const field = make(day)
        compare(findChild(field, "input").text, "15.03.2026")
        put(field, "7.4.2026")
        compare(edited.signalArguments[0][0], "2026-04-07")
        put(field, "")
        compare(cleared.count, 1)
    }

    function test_no_day_is_refused_in_words() {
        const field = make(day)
        for (const text of ["31.02.2026", "2026-03-15", "i dag"]) {
            put(field, text)
            compare(field.shownError, "Type the date like 24.12.2026", text)
        }
        compare(edited.count, 0)
    }

    function test_today() {
        const field = make(day)
        mouseClick(findChild(field, "today"))
        compare(edited.signalArguments[0][0], Qt.formatDate(new Date(), "yyyy-MM-dd"))
    }

    function test_a_counter_counts() {
        const field = make(counter)
        mouseClick(findChild(field, "more"))
        compare(edited.signalArguments[0][0], 2)
        mouseClick(findChild(field, "less"))
        mouseClick(findChild(field, "less"))
        compare(edited.signalArguments[2][0], 0)
        verify(!findChild(field, "less").enabled)
    }
}
