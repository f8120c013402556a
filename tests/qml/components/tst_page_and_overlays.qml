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
    Component {
        id: manyFactory
        BottomNav {
            width: 360
            tabs: [{label: "Patrol", iconName: "people"}, {label: "Hand out", iconName: "medical"},
                   {label: "Stock", iconName: "box"}, {label: "Referrals", iconName: "send"},
                   {label: "Alerts", iconName: "alert", count: 3}, {label: "Figures", iconName: "chart"},
                   {label: "Set-up", iconName: "list", count: 2}]
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

    // The tabs that stand in the row, from the first to the last.
    function tabsOf(item) {
        let found = item.visible && item.text !== undefined && item.current !== undefined ? [item] : []
        for (let index = 0; index < item.children.length; ++index)
            found = found.concat(tabsOf(item.children[index]))
        return found
    }

    function test_more_piles_than_a_phone_is_wide() {
        const nav = createTemporaryObject(manyFactory, testCase)
        waitForRendering(nav)
        compare(tabsOf(nav).map(tab => tab.text), ["Patrol", "Hand out", "Stock", "Referrals", "More"])
        for (const tab of tabsOf(nav)) {
            verify(tab.width >= Theme.touch, tab.text + ": " + tab.width)
            const left = tab.mapToItem(nav, 0, 0).x
            verify(left >= 0 && left + tab.width <= nav.width + 0.01, tab.text)
        }
        // What is not seen is counted where it lies.
        compare(findChild(nav, "more").count, 5)
        verify(!findChild(nav, "more").current)
        nav.currentIndex = 5
        verify(findChild(nav, "more").current)

        nav.width = 800
        waitForRendering(nav)
        compare(tabsOf(nav).length, 7)
        verify(!findChild(nav, "more").visible)
        nav.vertical = true
        compare(nav.shownCount, 7)
        nav.vertical = false
        nav.width = 400
        compare(nav.shownCount, 4)
        nav.tabs = nav.tabs.slice(0, 5)
        compare(nav.shownCount, 5)
    }

    function test_the_other_piles_are_opened_from_more() {
        const nav = createTemporaryObject(manyFactory, testCase)
        activated.target = nav
        activated.clear()
        waitForRendering(nav)
        const sheet = findChild(nav, "sheet")
        mouseClick(findChild(nav, "more"))
        tryCompare(sheet, "opened", true)
        verify(sheet.contentItem.height > 0)
        mouseClick(findChild(sheet.contentItem, "row1"))
        tryCompare(sheet, "visible", false)
        compare(activated.signalArguments[0][0], 5)
        compare(activated.count, 1)

        // Nothing is left under More when the window grows.
        mouseClick(findChild(nav, "more"))
        tryCompare(sheet, "opened", true)
        nav.width = 800
        tryCompare(sheet, "visible", false)
    }

    function test_more_is_reached_by_keys() {
        const nav = createTemporaryObject(manyFactory, testCase)
        activated.target = nav
        activated.clear()
        waitForRendering(nav)
        const sheet = findChild(nav, "sheet")
        tabsOf(nav)[0].forceActiveFocus(Qt.TabFocusReason)
        for (let step = 0; step < 6; ++step)
            keyClick(Qt.Key_Right)
        verify(findChild(nav, "more").activeFocus)
        keyClick(Qt.Key_Left)
        verify(tabsOf(nav)[3].activeFocus)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Return)
        tryCompare(sheet, "opened", true)
        verify(findChild(sheet.contentItem, "row0").activeFocus)
        keyClick(Qt.Key_Escape)
        tryCompare(sheet, "visible", false)
        tryVerify(() => findChild(nav, "more").activeFocus)
        compare(activated.count, 0)
        keyClick(Qt.Key_Space)
        tryCompare(sheet, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        tryCompare(activated, "count", 1)
        compare(activated.signalArguments[0][0], 5)
    }

    // A count that changes while somebody has a tab under the finger must not make the tabs anew.
    function test_a_count_leaves_the_tabs_where_they_are() {
        const nav = createTemporaryObject(manyFactory, testCase)
        waitForRendering(nav)
        const before = tabsOf(nav)
        before[2].forceActiveFocus(Qt.TabFocusReason)
        const next = nav.tabs.map(tab => Object.assign({}, tab))
        next[2].count = 1
        nav.tabs = next
        verify(before[2].activeFocus)
        compare(tabsOf(nav)[2], before[2])
        compare(before[2].count, 1)
    }
}
