// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// A number and what it counts.  label; value ("": a text alone); detail (small, under the label);
//   total; marked: the number is held back, with its detail, and a mark stands for it
Item {
    id: row

    required property string label
    required property string value
    property string detail
    property bool total: false
    property bool marked: false
    readonly property string remark: marked ? "" : detail
    readonly property string told: marked ? qsTr("1–4 or hidden") : value

    implicitHeight: words.implicitHeight + (total ? Theme.s : 0)

    Accessible.role: Accessible.StaticText
    Accessible.name: label + (told !== "" ? ": " + told : "") + (remark !== "" ? ", " + remark : "")

    Rectangle {
        visible: row.total
        width: parent.width
        height: 1
        color: Theme.divider
    }
    Stack {
        id: words

        y: row.total ? Theme.s : 0
        width: parent.width - (number.text === "" ? 0 : number.implicitWidth + Theme.m)
        spacing: 2

        AppText {
            text: row.label
            kind: row.total ? AppText.Strong : AppText.Body
            decorative: true
        }
        AppText {
            visible: row.remark !== ""
            text: row.remark
            kind: AppText.Caption
            secondary: true
            decorative: true
        }
    }
    AppText {
        id: number

        anchors.right: parent.right
        y: words.y
        width: implicitWidth
        text: row.told
        kind: row.marked ? AppText.Body : AppText.Strong
        secondary: row.marked
        decorative: true
    }
}
