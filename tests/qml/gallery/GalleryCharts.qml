// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components

Stack {
    id: gallery

    readonly property var months: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"]

    spacing: Theme.l

    SectionCard {
        title: "Kontakter per måned"
        note: "Personer møtt"

        FigureChart {
            title: "Kontakter per måned"
            categories: gallery.months
            series: [{name: "Kontakter", values: [212, 188, 240, 251, 305, 288, 176, 260, 301, 322, 290, 179]}]
        }
    }
    SectionCard {
        title: "Utdelinger per måned"

        FigureChart {
            title: "Utdelinger per måned"
            categories: gallery.months
            series: [
                {name: "Førstegang", values: [12, 9, -1, 14, 0, 22, 8, 11, 19, -1, 13, 7]},
                {name: "Påfyll", values: [31, 28, 17, 40, 35, 33, 0, -1, 29, 44, 38, 26]}
            ]
        }
    }
    SectionCard {
        title: "Utstyr ut og inn"

        FigureChart {
            title: "Utstyr ut og inn"
            kind: "bars"
            categories: ["Sprøyter", "Kanyler", "Folie", "Kokekar med filter og sterilt vann"]
            series: [
                {name: "Delt ut", values: [12410, 9800, 640, 3100]},
                {name: "Tatt imot", values: [8220, 6105, 0, -1]},
                {name: "Funnet", values: [-1, 12, 7, 1500]},
                {name: "Ødelagt", values: [300, 250, 1000, 90]}
            ]
        }
    }
    SectionCard {
        title: "Alder og kjønn"

        FigureChart {
            title: "Alder og kjønn"
            asTable: true
            categories: ["Under 18", "18–24", "25 og over"]
            series: [
                {name: "Kvinner", values: [-1, 41, 96]},
                {name: "Menn", values: [23, 0, 214]},
                {name: "Ikke oppgitt", values: [7, -1, 31]}
            ]
        }
    }
}
