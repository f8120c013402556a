// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    SearchField { Layout.fillWidth: true; placeholderText: "Søk i steder" }
    SearchField { Layout.fillWidth: true; label: "Søk i notater"; text: "Prøven" }
    SectionCard {
        title: "Før kontrollen"
        iconName: "clock"
        note: "Det som står her, følger rapporten."
        emptyCount: 2
        wrongCount: 1

        FieldText { Layout.fillWidth: true; label: "Kontaktperson"; text: "Ola Nordmann"; savedAt: "00:41" }
        FieldText {
            Layout.fillWidth: true
            label: "Stilling"
            placeholderText: "Daglig leder"
            helperText: "Slik personen selv oppgir den."
        }
        FieldText {
            Layout.fillWidth: true
            label: "Organisasjonsnummer"
            text: "912 345 678"
            errorText: "Kontrollsifferet stemmer ikke. Se over tallene."
        }
        FieldText { Layout.fillWidth: true; label: "Bevilling"; text: "Alkoholgruppe 1, 2 og 3"; readOnly: true }
        FieldTextArea {
            Layout.fillWidth: true
            label: "Hva skjedde?"
            placeholderText: "Skriv det du så og hørte"
        }
        FieldTextArea {
            Layout.fillWidth: true
            label: "Notat"
            freeText: true
            names: true
            text: "Kari Nordmann kan nås på 922 33 444 etter kl. 15."
        }
        FieldNumber { Layout.fillWidth: true; label: "Gjester, omtrent"; value: 84; unit: "personer" }
        FieldNumber { Layout.fillWidth: true; label: "Vakter"; filled: false }
        FieldDateTime {
            Layout.fillWidth: true
            label: "Kom inn"
            value: new Date(2026, 2, 14, 0, 41)
            filled: true
            savedAt: "00:41"
        }
        FieldDateTime { Layout.fillWidth: true; label: "Frist"; dateShown: true; nowShown: false }
        PasswordField { Layout.fillWidth: true; label: "Passord"; helperText: "Minst tolv tegn." }
    }
}
