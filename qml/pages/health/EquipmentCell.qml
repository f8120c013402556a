// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Components

// An item of equipment: press it for one more, the minus for one less.
//   label; count; signal changed(int by)
Item {
    id: item

    property string label
    property int count: 0

    signal changed(int by)

    implicitHeight: Math.max(72, cell.implicitHeight)

    TallyCell {
        id: cell

        width: parent.width - (less.visible ? less.width + Theme.xs : 0)
        height: parent.height
        label: item.label
        text: qsTr("%1: one more").arg(item.label)
        count: item.count
        onClicked: item.changed(1)
    }
    IconButton {
        id: less

        anchors.right: parent.right
        height: parent.height
        visible: item.count > 0
        framed: true
        iconName: "minus"
        text: qsTr("%1: one less").arg(item.label)
        onClicked: item.changed(-1)
    }
}
