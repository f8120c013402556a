// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    CheckRow { text: "Presenterte oss og viste legitimasjon"; value: true }
    CheckRow { text: "Muntlig tilbakemelding gitt"; helperText: "Til den som er ansvarlig på stedet." }
    CheckRow { text: "Kan ikke endres"; enabled: false; value: true }
    Counter { label: "Rene sprøyter ut"; value: 14 }
    SectionCard {
        title: "Observasjoner"
        TimelineItem { time: "00:41"; title: "Kom inn"; caption: "Kari Demo" }
        TimelineItem {
            time: "00:52"
            title: "Gjest sovnet ved bordet"
            body: "Snøvlet da han ble vekket, ble servert etterpå."
            tone: "deviation"
            interactive: true
        }
        TimelineItem {
            time: "01:05"
            title: "Vakt viste bort to gjester i døra"
            tone: "positive"
            last: true
        }
    }
    SectionCard {
        title: "Bevilling"
        LabelValue { label: "Bevillingshaver"; value: "Prøven Drift AS" }
        LabelValue { label: "Styrer"; value: "" }
        PointsBar { points: 6; text: "Ingen inndragning. Eldste prikk faller bort 3. mai 2027." }
        PointsBar { points: 12; text: "Inndragning i én uke." }
    }
    BottomNav {
        objectName: "nav"
        Layout.fillWidth: true
        currentIndex: 1
        tabs: [{label: "I kveld", iconName: "moon"}, {label: "Utkast", iconName: "pen", count: 2},
               {label: "Venter", iconName: "hourglass", count: 14}, {label: "Sendt", iconName: "delivered"}]
    }
    BottomNav {
        objectName: "foldedNav"
        Layout.fillWidth: true
        currentIndex: 5
        tabs: [{label: "Patrulje", iconName: "people"}, {label: "Del ut", iconName: "medical"},
               {label: "Lager", iconName: "box", count: 2}, {label: "Henvisninger", iconName: "send"},
               {label: "Varsler", iconName: "alert", count: 3}, {label: "Tall", iconName: "chart"},
               {label: "Oppsett", iconName: "list"}]
    }
}
