// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Components

// What in a text tells who a person is, and what to do about it; stands below the input.
//   input: the input; enabled: whether it is free text; names: look for names of persons, too;
//   text: what is on screen; findings (read only); holdsIdentity: one of them may not be stored;
//   spoken: for the input's accessible description
//   signal removeAsked(start, length). "Not a name" holds for that name until the field goes.
Stack {
    id: notes

    required property Item input
    property string text
    property bool names: false
    property list<string> notNames: []
    readonly property var findings: enabled ? withoutAnswered(IdentityFinder.find(text, names)) : []
    readonly property bool holdsIdentity: findings.some(one => one.kind !== "name")
    readonly property string spoken: findings.map(one => sentence(one)).join(" ")

    signal removeAsked(int start, int length)

    function withoutAnswered(found: var): var {
        const out = []
        for (let i = 0; i < found.length; ++i)
            if (found[i].kind !== "name" || notNames.indexOf(found[i].quote) < 0)
                out.push(found[i])
        return out
    }
    function sentence(finding: var): string {
        const quote = finding.quote
        switch (finding.kind) {
        case "national_number":
            return qsTr("Looks like a national identity number: %1. Remove it: it is never saved.").arg(quote)
        case "phone":
            return qsTr("Looks like a phone number: %1. Remove it: it is never saved.").arg(quote)
        case "email":
            return qsTr("Looks like an e-mail address: %1. Remove it: it is never saved.").arg(quote)
        default:
            return qsTr("Looks like a person's name: %1. Describe the person without it.").arg(quote)
        }
    }

    visible: findings.length > 0
    spacing: Theme.s

    Repeater {
        model: notes.findings

        Stack {
            id: entry

            required property var modelData

            spacing: Theme.xs

            RowLayout {
                spacing: Theme.s

                AppIcon {
                    Layout.alignment: Qt.AlignTop
                    name: entry.modelData.kind === "name" ? "person" : "alert"
                    size: Theme.captionSize + 4
                    color: Theme.dangerText
                }
                AppText {
                    objectName: "finding"
                    Layout.fillWidth: true
                    text: notes.sentence(entry.modelData)
                    kind: AppText.Caption
                    color: Theme.dangerText
                    Accessible.role: Accessible.AlertMessage
                }
            }
            Flow {
                spacing: Theme.s

                SecondaryButton {
                    objectName: "removeFinding"
                    text: qsTr("Remove")
                    iconName: "trash"
                    Accessible.name: qsTr("Remove %1").arg(entry.modelData.quote)
                    onClicked: notes.removeAsked(entry.modelData.start, entry.modelData.length)
                }
                QuietButton {
                    objectName: "notAName"
                    visible: entry.modelData.kind === "name"
                    text: qsTr("Not a name")
                    Accessible.name: qsTr("%1 is not a name").arg(entry.modelData.quote)
                    onClicked: {
                        const quote = entry.modelData.quote
                        notes.input.forceActiveFocus(Qt.OtherFocusReason)
                        notes.notNames = notes.notNames.concat([quote])
                    }
                }
            }
        }
    }
}
