// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Window
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The window. What it shows follows from the session's phase alone; locking drops the view tree.
Window {
    id: window

    width: 360
    height: 640
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Feltbok"
    color: Theme.background

    Binding {
        target: Theme
        property: "mode"
        value: Preferences.theme !== "system" ? Preferences.theme
            : system.window.hslLightness < 0.5 ? "dark" : "light"
    }
    SystemPalette {
        id: system
    }
    Binding {
        target: Theme
        property: "textScale"
        value: Preferences.textScale
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (Session.phase) {
            case Session.Welcome:
                return welcome
            case Session.Locked:
                return locked
            case Session.PinLocked:
                return pinLocked
            case Session.Enrolling:
            case Session.Working:
                return working
            case Session.Curtain:
                return curtain
            case Session.Open:
                return Session.workspace ? shell : null
            }
            return null
        }
    }

    Component {
        id: welcome
        WelcomePage {}
    }
    Component {
        id: locked
        LockPage {}
    }
    Component {
        id: pinLocked
        PinPage {}
    }
    Component {
        id: working
        WorkingPage {}
    }
    Component {
        id: curtain
        CurtainPage {}
    }
    Component {
        id: shell
        Shell {
            workspace: Session.workspace
        }
    }
}
