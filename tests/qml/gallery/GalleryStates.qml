// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s
        Repeater {
            model: ["waiting", "sending", "needsYou", "conflict", "error", "draft", "done"]
            StatusBadge {
                required property string modelData
                kind: modelData
            }
        }
        StatusBadge { kind: "neutral"; text: "Sesong" }
        StatusBadge { kind: "waiting"; text: "Venter på dekning"; interactive: true }
    }
    ErrorBanner {
        what: "Rapporten ble ikke sendt."
        where: "Alt ligger trygt på nettbrettet."
        todo: "Prøv igjen når du har dekning."
        actionText: "Prøv igjen"
        closable: true
    }
    ErrorBanner { kind: "waiting"; what: "3 kontroller venter på å bli sendt."; where: "De sendes av seg selv." }
    ErrorBanner { kind: "info"; what: "Kontrollen ble delt med Kari Demo." }
    ProgressBlock { title: "Henter steder"; text: "412 av 1 280 steder er inne"; value: 0.32 }
    ProgressBlock { title: "Sender"; indeterminate: true }
    EmptyState {
        iconName: "inbox"
        title: "Ingen utkast"
        text: "Kontroller du har begynt på, men ikke fullført, ligger her."
        actionText: "Start en kontroll"
    }
}
