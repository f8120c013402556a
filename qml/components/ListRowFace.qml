// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import "phrase.js" as Phrase

// What a ListRow shows. No layouts: where heights follow widths, Qt 6.4's may give up (see Stack).
//   about: the row
Item {
    id: face

    required property var about

    implicitWidth: 200
    implicitHeight: Math.max(words.height, lead.visible ? lead.height : 0,
                             trail.visible ? trail.height : 0)

    AppIcon {
        id: lead
        visible: face.about.iconName !== ""
        name: face.about.iconName
        color: face.about.iconInk
    }
    Stack {
        id: words
        x: lead.visible ? lead.width + Theme.m : 0
        width: Math.max(0, (trail.visible ? trail.x - Theme.m
                            : go.visible ? go.x - Theme.m : parent.width) - x)
        spacing: 2

        AppText {
            text: Phrase.tied(face.about.title)
            kind: AppText.Strong
            decorative: true
            color: face.about.enabled ? Theme.text : Theme.textDisabled
        }
        AppText {
            visible: text !== ""
            text: Phrase.tied(face.about.subtitle)
            decorative: true
            color: face.about.enabled ? Theme.text : Theme.textDisabled
        }
        AppText {
            visible: text !== ""
            text: Phrase.tied(face.about.caption)
            kind: AppText.Caption
            secondary: true
            decorative: true
        }
        AppText {
            visible: Theme.largeText && face.about.trailing !== ""
            text: face.about.trailing
            color: face.about.trailingInk
            decorative: true
        }
        Item {
            visible: face.about.badged
            implicitHeight: badge.implicitHeight + Theme.xs

            StatusBadge {
                id: badge
                y: Theme.xs
                width: Math.min(implicitWidth, parent.width)
                kind: face.about.badgeKind === "" ? "neutral" : face.about.badgeKind
                text: face.about.badgeWords
                decorative: true
            }
        }
    }
    AppText {
        id: trail
        x: (go.visible ? go.x - Theme.m : parent.width) - width
        width: Math.min(implicitWidth, 120)
        visible: !Theme.largeText && face.about.trailing !== ""
        text: face.about.trailing
        horizontalAlignment: Text.AlignRight
        color: face.about.trailingInk
        decorative: true
    }
    AppIcon {
        id: go
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: face.about.chevron && !Theme.largeText
        name: "chevron-right"
        size: 20
        color: Theme.textSecondary
    }
}
