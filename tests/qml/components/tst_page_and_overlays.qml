// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import QtTest
import Feltbok.Components

TestCase {
    id: testCase
    name: "PageAndOverlays"
    when: windowShown
    width: 360
    height: 640
    visible: true

    Component {
        id: pageFactory
        AppPage {
            width: 360
            height: 640
            title: "Visit"
            canGoBack: true

            Repeater {
                model: 20
                FieldText { Layout.fillWidth: true; label: "Field"; objectName: "field" + index; required property int index }
            }
        }
    }
    Component { id: toastFactory; Toast { duration: 100000 } }
    Component {
        id: dialogFactory
        ConfirmDialog { title: "Discard?"; confirmText: "Discard"; danger: true }
    }
    Component { id: searchFactory; SearchField { width: 300 } }
    Component { id: curtainFactory; Curtain {} }
    Component {
        id: navFactory
        BottomNav {
            width: 360
            tabs: [{label: "Tonight", iconName: "moon"}, {label: "Drafts", iconName: "pen", count: 2}]
        }
    }
    SignalSpy { id: back; signalName: "backRequested" }
    SignalSpy { id: confirmed; signalName: "confirmed" }
    SignalSpy { id: cancelled; signalName: "cancelled" }
    SignalSpy { id: action; signalName: "actionTriggered" }
    SignalSpy { id: searched; signalName: "searched" }
    SignalSpy { id: activated; signalName: "activated" }

    function test_escape_and_the_button_go_back() {
        const page = createTemporaryObject(pageFactory, testCase)
        back.target = page
        back.clear()
        page.forceActiveFocus()
        keyClick(Qt.Key_Escape)
        mouseClick(findChild(page, "back"))
        compare(back.count, 2)
    }

    function test_what_has_the_focus_is_on_screen() {
        const page = createTemporaryObject(pageFactory, testCase)
        const last = findChild(page, "field19")
        waitForRendering(page)
        last.focusInput()
        tryVerify(() => page.contentY > 0)
        const input = findChild(last, "input")
        tryVerify(() => input.mapToItem(page, 0, input.height).y <= 640)
        findChild(page, "field0").focusInput()
        tryCompare(page, "contentY", 0)
    }

    function test_a_dialog_is_answered_once() {
        const dialog = createTemporaryObject(dialogFactory, testCase)
        confirmed.target = dialog
        cancelled.target = dialog
        confirmed.clear()
        cancelled.clear()
        dialog.open()
        tryCompare(dialog, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(cancelled, "count", 1)
        compare(confirmed.count, 0)
        tryCompare(dialog, "visible", false)
        dialog.open()
        tryCompare(dialog, "opened", true)
        mouseClick(findChild(dialog.contentItem, "confirm"))
        tryCompare(dialog, "visible", false)
        compare(confirmed.count, 1)
        compare(cancelled.count, 1)
    }

    function test_a_toast_undoes() {
        const toast = createTemporaryObject(toastFactory, testCase)
        action.target = toast
        action.clear()
        verify(!toast.visible)
        toast.show("Deleted", "Undo")
        tryCompare(toast, "opacity", 1)
        mouseClick(findChild(toast, "action"))
        compare(action.count, 1)
        tryCompare(toast, "visible", false)
    }

    function test_search_waits_for_a_pause() {
        const field = createTemporaryObject(searchFactory, testCase)
        searched.target = field
        searched.clear()
        field.focusInput()
        keyClick("a")
        keyClick("b")
        compare(searched.count, 0)
        tryCompare(searched, "count", 1)
        compare(searched.signalArguments[0][0], "ab")
        mouseClick(findChild(field, "clear"))
        compare(searched.signalArguments[1][0], "")
    }

    function test_a_curtain_takes_the_keyboard() {
        const page = createTemporaryObject(pageFactory, testCase)
        const curtain = createTemporaryObject(curtainFactory, testCase)
        back.target = page
        back.clear()
        page.forceActiveFocus()
        curtain.shown = true
        keyClick(Qt.Key_Escape)
        mouseClick(findChild(page, "back"))
        compare(back.count, 0)
    }

    function test_the_piles() {
        const nav = createTemporaryObject(navFactory, testCase)
        activated.target = nav
        activated.clear()
        waitForRendering(nav)
        mouseClick(nav, 270, 30)
        compare(activated.signalArguments[0][0], 1)
    }
}
