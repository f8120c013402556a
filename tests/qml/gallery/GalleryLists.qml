// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

ColumnLayout {
    spacing: Theme.l

    SectionCard {
        title: "Gå til"
        JumpList {
            Layout.fillWidth: true
            currentIndex: 1
            sections: [{title: "Før kontrollen", empty: 0, wrong: 0}, {title: "Ute", empty: 3, wrong: 0},
                       {title: "Internkontroll", empty: 1, wrong: 2}]
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        ListRow {
            iconName: "glass"
            title: "Kafé Prøven"
            subtitle: "Gruppe 3 stenger om 12 min"
            caption: "Sist kontrollert 3. januar"
            trailing: "350 m"
        }
        ListRow {
            iconName: "shop"
            title: "Et utsalgssted med et ganske langt navn som går over flere linjer"
            subtitle: "Stengt"
            badgeKind: "waiting"
        }
        ListRow { iconName: "glass"; title: "Valgt rad"; subtitle: "Brygga"; current: true; badgeKind: "draft" }
        ListRow { title: "Rad uten ikon"; trailing: "4"; badgeText: "Ny" }
        ListRow { title: "Kan ikke åpnes"; subtitle: "Ikke din kommune"; enabled: false; chevron: false }
    }
}
