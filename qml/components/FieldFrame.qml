// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// What every field has around it: label above, help or error below, "Saved 00:41" at the side.
//   label; helperText; errorText; savedAt ("00:41"); unsaved hides it. Children: the input.
Stack {
    id: frame

    property string label
    property string helperText
    property string errorText
    // What the field itself finds wrong with what was typed; shown before errorText.
    property string inputError
    readonly property string shownError: inputError !== "" ? inputError : errorText
    property int labelKind: AppText.Caption
    property string labelPrefix
    property string labelSuffix
    property string savedAt
    // What is on screen is not what is stored: the caption must not claim it.
    property bool unsaved: false
    readonly property string savedText: savedAt === "" || unsaved ? "" : qsTr("Saved %1").arg(savedAt)
    // For Accessible.description of the input.
    readonly property string description:
        Phrase.join([shownError, helperText, savedText], ". ")

    default property alias input: slot.data

    spacing: Theme.xs

    GridLayout {
        columns: Theme.largeText ? 1 : 2
        columnSpacing: Theme.s
        rowSpacing: 0
        visible: frame.label !== "" || frame.savedAt !== ""

        AppText {
            Layout.fillWidth: true
            text: (frame.labelPrefix === "" ? "" : frame.labelPrefix + "  ") + frame.label
                  + (frame.labelSuffix === "" ? "" : " (" + frame.labelSuffix + ")")
            kind: frame.labelKind
            font.weight: Font.Medium
            decorative: true
        }
        Row {
            Layout.alignment: Qt.AlignRight | Qt.AlignBottom
            spacing: Theme.xs
            visible: frame.savedAt !== ""
            opacity: frame.unsaved ? 0 : 1

            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: Theme.captionSize + 2
                color: Theme.textSecondary
            }
            AppText {
                objectName: "savedCaption"
                text: frame.savedText
                kind: AppText.Caption
                secondary: true
                decorative: true
            }
        }
    }

    Stack {
        id: slot
        spacing: Theme.s
    }

    RowLayout {
        visible: frame.shownError !== "" || frame.helperText !== ""
        spacing: Theme.xs

        AppIcon {
            Layout.alignment: Qt.AlignTop
            visible: frame.shownError !== ""
            name: "error"
            size: Theme.captionSize + 4
            color: Theme.dangerText
        }
        AppText {
            Layout.fillWidth: true
            text: Phrase.tied(frame.shownError !== "" ? frame.shownError : frame.helperText)
            kind: AppText.Caption
            color: frame.shownError !== "" ? Theme.dangerText : Theme.textSecondary
            decorative: true
        }
    }
}
