// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "DoseClock"
    when: windowShown
    width: 360
    height: 640
    visible: true

    property real time: 0

    Component {
        id: factory
        DoseClockBar {
            width: 328
            words: ({
                notGiven: "not given", sinceSpray: "since", secondFrom: "second from 2:00",
                secondNow: "second now", sprayGiven: "Given", sprayAgain: "Again", stopClock: "Reset"
            })
        }
    }

    function init() {
        time = 1000000
        DoseClock.source = {now: () => testCase.time}
        DoseClock.reset()
    }
    function cleanup() {
        DoseClock.reset()
        DoseClock.source = {now: () => Date.now()}
    }
    function pass(seconds: real) {
        time += seconds * 1000
        DoseClock.tick()
    }
    function press(bar: Item, name: string) {
        const item = findChild(bar, name)
        verify(item.width >= Theme.touch && item.height >= Theme.touch)
        mouseClick(item)
    }

    function test_countsUpAndSaysWhenTheSecondMayBeGiven() {
        const bar = createTemporaryObject(factory, testCase)
        const state = findChild(bar, "state")
        const text = findChild(bar, "time")
        compare(state.text, "not given")
        verify(!text.visible)
        pass(500)
        verify(!DoseClock.running)
        press(bar, "spray")
        compare(text.text, "0:00")
        compare(state.text, "second from 2:00")
        pass(61)
        compare(text.text, "1:01")
        pass(58.9)
        compare(text.text, "1:59")
        compare(state.text, "second from 2:00")
        pass(0.1)
        compare(text.text, "2:00")
        compare(state.text, "second now")
        pass(60)
        compare(text.text, "3:00")
        pass(600)
        compare(text.text, "13:00")
        compare(state.text, "second now")
    }
    function test_runsOnWhileThePageIsGone() {
        const first = createTemporaryObject(factory, testCase)
        press(first, "spray")
        pass(30)
        first.destroy()
        time += 95000 // nothing ticks: the device may sleep
        const second = createTemporaryObject(factory, testCase)
        DoseClock.tick()
        compare(findChild(second, "time").text, "2:05")
        compare(findChild(second, "state").text, "second now")
    }
    function test_anotherSprayBeginsAnew() {
        const bar = createTemporaryObject(factory, testCase)
        press(bar, "spray")
        pass(150)
        compare(findChild(bar, "spray").text, "Again")
        press(bar, "spray")
        compare(DoseClock.doses, 2)
        compare(findChild(bar, "time").text, "0:00")
        compare(findChild(bar, "state").text, "second from 2:00")
        press(bar, "reset")
        verify(!DoseClock.running)
        compare(DoseClock.doses, 0)
        compare(findChild(bar, "state").text, "not given")
    }
    function test_aClockThatIsSetBackTakesNoTimeOff() {
        DoseClock.spray()
        pass(100)
        pass(-3600)
        compare(DoseClock.seconds, 100)
        pass(25)
        compare(DoseClock.text, "2:05")
    }
}
