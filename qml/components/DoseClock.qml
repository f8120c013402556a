// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma Singleton
import QtQuick

// How long ago the last spray was given. There is one for the whole app, so that it runs on while
// pages come and go and the app locks; it holds a moment and a count, nothing about anybody.
//   spray(): a spray was given now; reset(); running; seconds; text ("2:05"); doses
//   source: whose now() are the milliseconds of a clock; a test puts its own in its place
QtObject {
    id: clock

    property var source: ({now: () => Date.now()})
    property real startedAt: 0
    property bool running: false
    property int seconds: 0
    property int doses: 0
    readonly property string text: Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0")

    function spray() {
        startedAt = source.now()
        seconds = 0
        doses += 1
        running = true
    }
    function reset() {
        running = false
        seconds = 0
        doses = 0
    }
    function tick() {
        if (!running)
            return
        const passed = Math.floor((source.now() - startedAt) / 1000)
        // A device's clock that is set back must not take time off it.
        if (passed < seconds)
            startedAt = source.now() - seconds * 1000
        else
            seconds = passed
    }

    readonly property Timer ticker: Timer {
        interval: 250
        repeat: true
        running: clock.running
        onTriggered: clock.tick()
    }
}
