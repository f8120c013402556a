// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The window. What it shows follows from the session's phase alone; locking drops the view tree.
// Pages are named by their files, so that only the one shown is loaded, and that after the window
// itself is on screen.
Window {
    id: window

    // The page is there and has the keyboard.
    readonly property bool ready: begun && loader.status === Loader.Ready
    property bool begun: false
    readonly property string shellName: Session.workspace?.isHealthSide ? "HealthShell.qml" : "Shell.qml"
    readonly property string page: {
        switch (Session.phase) {
        case Session.Welcome:
            return "pages/start/WelcomePage.qml"
        case Session.Locked:
            return "pages/start/LockPage.qml"
        case Session.PinLocked:
            return "pages/start/PinPage.qml"
        case Session.Enrolling:
        case Session.Working:
            return "pages/start/WorkingPage.qml"
        case Session.Curtain:
            return "pages/start/CurtainPage.qml"
        case Session.Open:
            return !Session.workspace ? ""
                : Session.workspace.mustChooseMunicipality ? "pages/health/MunicipalityPage.qml" : shellName
        }
        return ""
    }
    // Over whatever page there is, and still there when the app locks meanwhile.
    property bool guideOpen: false
    // Loaded while the key is derived.
    property Component shell: null

    function show(): void {
        begun = true
        if (Session.phase === Session.Open)
            loader.setSource(page, {workspace: Session.workspace})
        else
            loader.setSource(page)
        if (!shell && (Session.phase === Session.Working || Session.phase === Session.Enrolling))
            shell = Qt.createComponent(shellName, Component.Asynchronous)
    }

    width: 360
    height: 640
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Feltbok"
    color: Theme.background

    onPageChanged: if (begun) show()

    Connections {
        target: window
        enabled: !window.begun
        function onFrameSwapped(): void {
            shown.start()
        }
    }
    Timer {
        id: shown
        interval: 0
        onTriggered: window.show()
    }

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

    StartFrame {
        anchors.fill: parent
        visible: !window.begun
        fields: Session.phase === Session.Locked ? 2 : 0
    }
    Loader {
        id: loader

        anchors.fill: parent
        visible: !window.guideOpen
        focus: !window.guideOpen
    }
    Loader {
        id: guide

        anchors.fill: parent
        active: window.guideOpen
        focus: window.guideOpen
        source: "pages/health/OverdoseNowPage.qml"
    }
    // Nothing of the municipality that was left stays on the screen or in what waits behind it.
    Connections {
        target: Session.workspace
        function onMunicipalitySwitched(): void {
            window.show()
        }
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onGuideOpened(): void {
            window.guideOpen = true
        }
    }
    Connections {
        target: guide.item
        ignoreUnknownSignals: true
        function onBackRequested(): void {
            window.guideOpen = false
        }
    }
}
