// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components

// Stands between an input and its stored value: gathers keystrokes, hands them over, and keeps
// late echoes of our own saves from overwriting what was typed since.
//   stored (bind to the model); type(text) on every keystroke; flush() at once;
//   signal edited(text); signal restored(text): the screen must show this text.
//   freeText: numbers and addresses of persons are left out of what is handed over, and while
//   somebody writes also a number before the cursor that may not be whole yet. held: that is so
//   now, and the screen keeps more than is stored.
QtObject {
    id: buffer

    property string stored
    property string draft
    property int pause: 400
    // Someone who types without pausing is saved this often all the same.
    property int longest: 2000
    property bool pending: false
    property bool freeText: false
    property int cursor: 0
    property bool held: false
    // The last text handed over, or shown from the store.
    property string handedOver

    signal edited(string text)
    signal restored(string text)

    // Handed over, echo not seen yet.
    property list<string> sent: []

    function type(text: string) {
        if (text === draft)
            return
        draft = text
        pending = true
        pauseTimer.restart()
        if (!longestTimer.running)
            longestTimer.start()
    }

    function flush() { handOver(true) }

    function storable(leaving: bool): string {
        if (!freeText)
            return draft
        return leaving ? IdentityFinder.storable(draft) : IdentityFinder.storableSoFar(draft, cursor)
    }

    function handOver(leaving: bool) {
        if (!pending && !(held && leaving))
            return
        settle()
        const wasHeld = held
        const text = storable(leaving)
        held = text !== draft
        // What stands around the rest is stored already.
        if ((held || wasHeld) && text === handedOver)
            return
        handedOver = text
        sent = sent.concat([text]).slice(-8)
        edited(text)
    }

    function settle() {
        pending = false
        pauseTimer.stop()
        longestTimer.stop()
    }

    // The screen was set by other means than typing, and that was handed over already.
    function revertTo(text: string) {
        settle()
        held = false
        draft = text
        handedOver = text
        sent = [text]
    }

    // Shows the stored value again and forgets what was typed.
    function revert() {
        settle()
        sent = []
        held = false
        showStored()
    }

    function showStored() {
        draft = stored
        handedOver = stored
        restored(stored)
    }

    onStoredChanged: {
        const echo = sent.lastIndexOf(stored)
        if (stored === draft || echo >= 0) {
            sent = sent.slice(echo + 1)
            // A late echo leaves the screen alone. The last one wins over what stood there between:
            // a field whose filled and value change one after the other shows a value that never was.
            if (stored === draft || pending || held || sent.length > 0)
                return
        }
        // Somebody else's value: not shown, it would be overwritten unseen by the next word. What is
        // held is stored as far as it may be.
        if (pending)
            return
        held = false
        showStored()
    }

    Component.onCompleted: showStored()

    readonly property Timer pauseTimer: Timer {
        interval: buffer.pause
        onTriggered: buffer.handOver(false)
    }
    readonly property Timer longestTimer: Timer {
        interval: buffer.longest
        onTriggered: buffer.handOver(false)
    }
    // Going to the background may be the last thing the system lets us do.
    readonly property Connections leaving: Connections {
        target: Application
        function onStateChanged() {
            if (Application.state !== Qt.ApplicationActive)
                buffer.flush()
        }
    }
}
