// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

SectionCard {
    id: card

    readonly property var options: [
        {value: "ok", label: "OK", tone: "ok"},
        {value: "avvik", label: "Avvik", tone: "deviation"},
        {value: "ikke_observert", label: "Ikke observert", tone: "notSeen"},
        {value: "ikke_aktuelt", label: "Ikke aktuelt", tone: "neutral"}
    ]

    title: "Inne på stedet"
    emptyCount: 1

    SegmentedAnswer {
        objectName: "first"
        Layout.fillWidth: true
        labelPrefix: "U3"
        label: "Er det synlig merking av at det ikke skjenkes til personer under 18 år?"
        options: card.options
    }
    SegmentedAnswer {
        Layout.fillWidth: true
        labelPrefix: "U4"
        label: "Har stedet alkoholfrie alternativer?"
        options: card.options
        value: "ok"
        savedAt: "00:43"
    }
    SegmentedAnswer {
        Layout.fillWidth: true
        labelPrefix: "U5"
        label: "Ble det skjenket etter skjenketidens slutt?"
        options: card.options
        value: "avvik"
        savedAt: "00:44"
        helperText: "Legg til en observasjon med tidspunktet."
    }
    SegmentedAnswer {
        Layout.fillWidth: true
        label: "Er vinduet mot gata åpent?"
        options: card.options
        value: "ikke_observert"
    }
    SegmentedAnswer {
        Layout.fillWidth: true
        label: "Er uteserveringen avgrenset?"
        options: card.options
        value: "ikke_aktuelt"
        enabled: false
    }
    SegmentedAnswer {
        Layout.fillWidth: true
        label: "Ble gjesten vist bort?"
        options: [{value: "ja", label: "Ja"}, {value: "nei", label: "Nei"}]
        errorText: "Svar før du fullfører."
    }
    ChoiceList {
        Layout.fillWidth: true
        label: "Andre etater"
        multiple: true
        options: [
            {value: "politi", label: "Politiet"}, {value: "brann", label: "Brannvesenet"},
            {value: "mattilsynet", label: "Mattilsynet"}, {value: "skatt", label: "Skatteetaten"},
            {value: "arbeid", label: "Arbeidstilsynet"}]
        values: ["politi", "skatt"]
        savedAt: "00:45"
    }
    ChoiceList {
        Layout.fillWidth: true
        label: "Kontrollmåte"
        options: [{value: "aapen", label: "Åpen"}, {value: "anonym", label: "Anonym"}]
        values: ["aapen"]
    }
}
