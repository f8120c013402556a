// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// All running text.  kind: AppText.Caption | Body | Strong | Title | Display; secondary: quieter;
// decorative: true where a control's own accessible name already says it.
// Always plain text: what people typed is never markup.
Text {
    id: root

    enum Kind { Caption, Body, Strong, Title, Display }

    property int kind: AppText.Body
    property bool secondary: false
    property bool decorative: false

    color: secondary ? Theme.textSecondary : Theme.text
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font.family: Theme.fontFamily
    font.pixelSize: kind === AppText.Caption ? Theme.captionSize
                  : kind === AppText.Title ? Theme.titleSize
                  : kind === AppText.Display ? Theme.displaySize : Theme.bodySize
    font.weight: kind === AppText.Strong || kind === AppText.Title ? Font.DemiBold
               : kind === AppText.Display ? Font.Bold : Font.Normal

    Accessible.role: kind === AppText.Title || kind === AppText.Display ? Accessible.Heading
                                                                        : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: decorative || text === ""
}
