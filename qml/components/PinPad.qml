// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Keys for a PIN. Shows dots, never digits; the keyboard's digits work too.
//   length (6: hands over by itself when that many are typed; 0: with the check key only);
//   maximumLength (12); title; errorText; busy; signal submitted(string pin); clear()
FocusScope {
    id: pad

    property int length: 6
    property int maximumLength: 12
    property string title: qsTr("Type your PIN")
    property string errorText
    property bool busy: false
    readonly property int count: digits.length
    property string digits

    signal submitted(string pin)

    function clear() { digits = "" }
    function press(digit: string) {
        if (busy || !enabled || digits.length >= maximumLength)
            return
        digits += digit
        if (length > 0 && digits.length === length)
            submit()
    }
    function erase() { digits = digits.slice(0, -1) }
    function submit() {
        if (busy || digits.length < Math.max(6, length))
            return
        const pin = digits
        digits = ""
        submitted(pin)
    }

    implicitWidth: Math.max(280, all.implicitWidth)
    implicitHeight: all.implicitHeight
    activeFocusOnTab: false

    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text >= "0" && event.text <= "9") {
            pad.press(event.text)
            event.accepted = true
        } else if (event.key === Qt.Key_Backspace) {
            pad.erase()
            event.accepted = true
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            pad.submit()
            event.accepted = true
        }
    }

    ColumnLayout {
        id: all
        width: parent.width
        spacing: Theme.m

        AppText {
            Layout.fillWidth: true
            text: pad.title
            kind: AppText.Title
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.m
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%n digit(s) typed", "", pad.digits.length)

            Repeater {
                model: Math.max(6, pad.length, pad.digits.length)
                Rectangle {
                    required property int index
                    width: 16
                    height: 16
                    radius: 8
                    color: index < pad.digits.length ? Theme.accentText : "transparent"
                    border.width: 2
                    border.color: index < pad.digits.length ? Theme.accentText : Theme.outline
                }
            }
        }
        AppText {
            Layout.fillWidth: true
            text: pad.errorText
            color: Theme.dangerText
            horizontalAlignment: Text.AlignHCenter
        }
        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            columns: 3
            columnSpacing: Theme.m
            rowSpacing: Theme.s

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
                PinKey {
                    required property string modelData
                    text: modelData
                    enabled: !pad.busy
                    onClicked: pad.press(modelData)
                }
            }
            PinKey {
                iconName: "backspace"
                text: qsTr("Delete the last digit")
                enabled: pad.digits.length > 0
                onClicked: pad.erase()
            }
            PinKey {
                text: "0"
                enabled: !pad.busy
                onClicked: pad.press("0")
            }
            PinKey {
                iconName: "check"
                text: qsTr("Done with the PIN")
                enabled: !pad.busy && pad.digits.length >= Math.max(6, pad.length)
                visible: pad.length === 0
                onClicked: pad.submit()
            }
        }
    }
}
