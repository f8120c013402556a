// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// A fact: its label and what it is.  label; value ("" shows a dash); strong;
//   beside: the label stands to the left where there is room, for facts that are read down the page;
//   tone "" | "ok" | "waiting" | "closed": colours what the words already say
Item {
    id: fact

    property string label
    property string value
    property bool strong: false
    property bool beside: false
    property string tone
    readonly property bool inColumns: beside && !Theme.largeText && width >= 480

    Layout.fillWidth: true
    implicitWidth: 280
    implicitHeight: inColumns ? Math.max(caption.y + caption.height, what.height)
                              : what.y + what.height

    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    AppText {
        id: caption

        // On the line of the first words beside it.
        y: fact.inColumns ? what.baselineOffset - baselineOffset : 0
        width: fact.inColumns ? Math.round(fact.width * 0.36) : fact.width
        text: Phrase.tied(Phrase.capital(fact.label))
        kind: AppText.Caption
        secondary: true
        decorative: true
    }
    AppText {
        id: what

        x: fact.inColumns ? caption.width + Theme.l : 0
        y: fact.inColumns ? 0 : caption.height + 2
        width: fact.width - x
        text: fact.value === "" ? "–" : Phrase.tied(fact.value)
        kind: fact.strong || fact.tone === "ok" || fact.tone === "waiting" ? AppText.Strong : AppText.Body
        secondary: fact.tone === "closed"
        color: fact.tone === "ok" ? Theme.accentText
            : fact.tone === "waiting" ? Theme.waiting
            : secondary ? Theme.textSecondary : Theme.text
        decorative: true
    }
}
