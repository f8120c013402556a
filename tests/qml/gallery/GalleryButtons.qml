// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    AppText { text: "Visning 28"; kind: AppText.Display; Layout.fillWidth: true }
    AppText { text: "Tittel 20"; kind: AppText.Title; Layout.fillWidth: true }
    AppText { text: "Uthevet 16"; kind: AppText.Strong; Layout.fillWidth: true }
    AppText {
        Layout.fillWidth: true
        text: "Brødtekst 16. Bevillingshaver har gitt skjenkekontrollen adgang til alle rom som hører til stedet."
    }
    AppText { text: "Bildetekst 14, dempet"; kind: AppText.Caption; secondary: true; Layout.fillWidth: true }
    Divider {}
    PrimaryButton { text: "Start kontroll"; iconName: "glass"; Layout.fillWidth: true }
    PrimaryButton { text: "Kan ikke trykkes"; enabled: false; Layout.fillWidth: true }
    PrimaryButton { text: "Sender"; busy: true; Layout.fillWidth: true }
    SecondaryButton { text: "Legg til observasjon"; iconName: "plus"; Layout.fillWidth: true }
    SecondaryButton { text: "Av"; enabled: false }
    DangerButton { text: "Forkast utkastet"; iconName: "trash"; Layout.fillWidth: true }
    QuietButton { text: "Hopp over" }
    QuietButton { text: "Hopp over, av"; enabled: false }
    SecondaryButton {
        Layout.fillWidth: true
        text: "En lang tekst på en knapp som må brytes over flere linjer når skriften er stor"
        iconName: "document"
    }
    RowLayout {
        spacing: Theme.s
        IconButton { iconName: "search"; text: "Søk" }
        IconButton { iconName: "camera"; text: "Ta bilde"; framed: true }
        IconButton { iconName: "trash"; text: "Slett bildet"; framed: true; enabled: false }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s
        Repeater {
            model: ["back", "close", "check", "chevron-right", "chevron-down", "chevron-up", "plus", "minus",
                    "search", "more", "menu", "alert", "error", "info", "clock", "hourglass", "sync",
                    "offline", "cloud", "send", "conflict", "person", "people", "needs-you", "lock", "unlock",
                    "eye", "eye-off", "backspace", "moon", "sun", "pen", "inbox", "delivered", "camera", "place",
                    "glass", "shop", "document", "signature", "qr", "phone", "settings", "trash", "undo",
                    "calendar", "list", "chart", "filter", "download", "upload", "history", "key", "shield",
                    "medical", "box", "globe", "circle", "check-circle", "not-seen", "not-relevant", "scales",
                    "book", "bell", "logout", "note", "dot"]
            AppIcon {
                required property string modelData
                name: modelData
            }
        }
    }
}
