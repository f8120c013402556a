// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// How a status looks and reads: icon, words, ink and fill of a kind.
QtObject {
    id: look

    property string kind: "neutral"
    readonly property bool amber: kind === "waiting" || kind === "sending"
    readonly property bool accented: kind === "needsYou" || kind === "conflict" || kind === "done"
    readonly property color ink: amber ? Theme.waitingInk : kind === "error" ? Theme.dangerSoftInk
                               : accented ? Theme.accentSoftInk : Theme.neutralInk
    readonly property color fill: amber ? Theme.waitingSoft : kind === "error" ? Theme.dangerSoft
                                : accented ? Theme.accentSoft : Theme.neutralSoft
    readonly property string iconName: ({
        waiting: "hourglass", sending: "upload", needsYou: "needs-you", conflict: "conflict",
        error: "error", draft: "pen", done: "check"
    })[kind] ?? "info"
    readonly property string words: ({
        waiting: qsTr("Waiting to be sent"), sending: qsTr("Sending"), needsYou: qsTr("Needs you"),
        conflict: qsTr("Two versions"), error: qsTr("Could not be sent"), draft: qsTr("Draft"),
        done: qsTr("Delivered")
    })[kind] ?? ""
}
