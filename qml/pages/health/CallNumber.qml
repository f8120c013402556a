// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Components

// A telephone number: on a telephone a button that calls it, elsewhere the number to read.
//   who; number; canCall
Stack {
    id: call

    property string who
    property string number
    property bool canCall: Qt.platform.os === "android" || Qt.platform.os === "ios"

    LabelValue {
        visible: !call.canCall
        label: call.who
        value: call.number
        strong: true
    }
    SecondaryButton {
        visible: call.canCall
        implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
        iconName: "phone"
        text: call.who + ": " + call.number
        Accessible.name: qsTr("Call %1: %2").arg(call.who).arg(call.number)
        onClicked: Qt.openUrlExternally("tel:" + call.number.replace(/ /g, ""))
    }
}
