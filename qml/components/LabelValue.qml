// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import "phrase.js" as Phrase

// A fact: its label and what it is.  label; value ("" shows a dash); strong;
//   tone "" | "ok" | "waiting" | "closed": colours what the words already say
Stack {
    id: fact

    property string label
    property string value
    property bool strong: false
    property string tone

    Layout.fillWidth: true
    spacing: 2

    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    AppText {
        text: Phrase.tied(Phrase.capital(fact.label))
        kind: AppText.Caption
        secondary: true
        decorative: true
    }
    AppText {
        text: fact.value === "" ? "–" : Phrase.tied(fact.value)
        kind: fact.strong || fact.tone === "ok" || fact.tone === "waiting" ? AppText.Strong : AppText.Body
        secondary: fact.tone === "closed"
        color: fact.tone === "ok" ? Theme.accentText
            : fact.tone === "waiting" ? Theme.waiting
            : secondary ? Theme.textSecondary : Theme.text
        decorative: true
    }
}
