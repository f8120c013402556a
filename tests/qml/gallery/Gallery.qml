// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Feltbok.Components

// Every control in every state, one section at a time.
AppPage {
    id: gallery

    property string section: "buttons"
    property string mode: "light"
    property real textScale: 1.0
    property bool still: false
    readonly property var sections: ({
        buttons: buttons, fields: fields, answers: answers, lists: lists, states: states, pin: pin,
        charts: charts, home: home, over: over, dialog: dialog, curtain: curtain
    })

    title: "Skjenkekontroll"
    subtitle: "Kafé Prøven, Strandgata 4"
    canGoBack: true
    headerItems: [
        IconButton {
            iconName: "list"
            text: "Seksjoner"
        },
        IconButton {
            iconName: "more"
            text: "Mer"
        }
    ]
    actions: [
        PrimaryButton {
            Layout.fillWidth: true
            text: "Fullfør kontrollen"
            iconName: "check"
        }
    ]

    Binding { target: Theme; property: "mode"; value: gallery.mode }
    Binding { target: Theme; property: "textScale"; value: gallery.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: gallery.still }

    Loader {
        Layout.fillWidth: true
        sourceComponent: gallery.sections[gallery.section]
    }

    Component { id: buttons; GalleryButtons {} }
    Component { id: fields; GalleryFields {} }
    Component { id: answers; GalleryAnswers {} }
    Component { id: lists; GalleryLists {} }
    Component { id: states; GalleryStates {} }
    Component { id: pin; GalleryPin {} }
    Component { id: charts; GalleryCharts {} }
    Component { id: home; GalleryHome {} }
    Component { id: over; GalleryOver {} }
    Component { id: dialog; GalleryDialog {} }
    Component { id: curtain; GalleryCurtain {} }
}
