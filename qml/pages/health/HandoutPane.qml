// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// A hand-out of naloxone: lot, supply, training, done. All else is optional, and stands below.
Item {
    id: pane

    required property HandoutMaker maker
    property bool toasted: true // false: who opened it tells of the hand-out

    signal packOpened()
    signal trainingOpened()
    signal handoutsOpened()
    signal overdoseOpened(string handout)
    signal guideOpened()

    property string lastHandout
    property bool thrownAway: false // and the toast brings it back

    function first(values: var): string {
        return values.length > 0 ? values[0] : ""
    }

    Connections {
        target: pane.maker
        function onHandedOut(handout: string, words: string): void {
            pane.lastHandout = handout
            pane.thrownAway = false
            if (pane.toasted)
                toast.show(words, qsTr("Undo"))
        }
        function onUndone(handout: string): void {
            if (pane.toasted)
                toast.show(qsTr("Undone. The doses are back in the stock."), "")
        }
        function onRecallAsked(): void {
            recall.open()
        }
        // What went wrong stands at the top, and the button at the bottom.
        function onHandoutFailed(): void {
            scroll.toTop()
        }
    }

    ScrollColumn {
        id: scroll

        anchors.top: parent.top
        anchors.bottom: bar.top
        width: parent.width

        ErrorBanner {
            visible: pane.maker.error.isSet
            what: pane.maker.error.happened
            where: pane.maker.error.data
            todo: pane.maker.error.action
            closable: true
            onClosed: pane.maker.clearError()
        }
        ErrorBanner {
            objectName: "carriedOn"
            visible: pane.maker.carriedOn !== ""
            kind: "info"
            what: qsTr("Carried on from where you left.")
            where: qsTr("Begun %1, and not handed out yet.").arg(pane.maker.carriedOn)
            actionText: qsTr("Begin afresh")
            closable: true
            onActionTriggered: {
                pane.maker.beginAfresh()
                pane.thrownAway = true
                toast.show(qsTr("What was begun is thrown away."), qsTr("Undo"))
            }
            onClosed: pane.maker.closeCarriedOn()
        }
        ErrorBanner {
            visible: pane.maker.carriedOn !== "" && pane.maker.packBegun.lot !== undefined
            kind: "waiting"
            what: qsTr("A pack was begun and is not in use yet.")
            actionText: qsTr("Go on with the pack")
            onActionTriggered: pane.packOpened()
        }
        ErrorBanner {
            visible: pane.maker.overdoseOffer !== ""
            kind: "info"
            what: qsTr("The last one was used at an overdose.")
            where: qsTr("You may record what happened, if the person wants to tell.")
            actionText: qsTr("Record the overdose")
            closable: true
            onActionTriggered: {
                const handout = pane.maker.overdoseOffer
                pane.maker.closeOffer()
                pane.overdoseOpened(handout)
            }
            onClosed: pane.maker.closeOffer()
        }
        ErrorBanner {
            visible: pane.maker.loaded && pane.maker.places.length === 0
            kind: "waiting"
            what: qsTr("No place with naloxone is set up for you.")
            where: qsTr("Hand out all the same: it is recorded.")
            todo: qsTr("The health lead sets up the place.")
        }
        ChoiceList {
            visible: pane.maker.places.length > 1
            label: qsTr("Taken from")
            options: pane.maker.places
            values: pane.maker.place !== "" ? [pane.maker.place] : []
            onChosen: values => pane.maker.choosePlace(pane.first(values))
        }
        HandoutLots {
            maker: pane.maker
            onPackOpened: pane.packOpened()
        }
        Repeater {
            model: pane.maker.warnings

            ErrorBanner {
                required property string modelData

                width: parent.width
                kind: "waiting"
                what: modelData
            }
        }
        SegmentedAnswer {
            label: qsTr("First time or refill")
            options: pane.maker.options.supply_type ?? []
            value: pane.maker.values.supply_type ?? ""
            onAnswered: value => pane.maker.set("supply_type", value)
        }
        ChoiceList {
            visible: pane.maker.values.supply_type === "paafyll"
            label: qsTr("What became of the last one")
            options: pane.maker.options.refill_reason ?? []
            values: pane.maker.values.refill_reason ? [pane.maker.values.refill_reason] : []
            onChosen: values => pane.maker.set("refill_reason", pane.first(values))
        }
        FieldFrame {
            label: qsTr("Training: %1 of %2 gone through").arg(pane.maker.training.length).arg(pane.maker.trainingSteps)
            labelKind: AppText.Body

            SideBySide {
                SecondaryButton {
                    objectName: "allGiven"
                    text: pane.maker.training.length === pane.maker.trainingSteps ? qsTr("All given ✓") : qsTr("All given")
                    onClicked: pane.maker.giveAllTraining()
                }
                SecondaryButton {
                    text: qsTr("Step by step")
                    onClicked: pane.trainingOpened()
                }
            }
        }
        SegmentedAnswer {
            label: qsTr("Packs")
            options: [
                {value: "1", label: "1"}, {value: "2", label: "2"},
                {value: "3", label: "3"}, {value: "4", label: "4"}
            ]
            value: String(pane.maker.values.packs ?? 1)
            onAnswered: value => pane.maker.set("packs", Number(value))
        }
        ChoiceList {
            label: qsTr("Who takes it")
            options: pane.maker.options.recipient_category ?? []
            values: pane.maker.values.recipient_category ? [pane.maker.values.recipient_category] : []
            onChosen: values => pane.maker.set("recipient_category", pane.first(values))
        }
        ChoiceList {
            label: qsTr("Age, if it is told")
            options: pane.maker.options.age_band ?? []
            values: pane.maker.values.age_band ? [pane.maker.values.age_band] : []
            onChosen: values => pane.maker.set("age_band", pane.first(values))
        }
        ChoiceList {
            label: qsTr("Gender, if it is told")
            options: pane.maker.options.gender ?? []
            values: pane.maker.values.gender ? [pane.maker.values.gender] : []
            onChosen: values => pane.maker.set("gender", pane.first(values))
        }
        HandoutMore {
            maker: pane.maker
        }
        SecondaryButton {
            text: qsTr("Recent hand-outs")
            iconName: "history"
            onClicked: pane.handoutsOpened()
        }
        OverdoseNowButton {
            onClicked: pane.guideOpened()
        }
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        height: handOut.height + 2 * Theme.s
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.divider
        }
        PrimaryButton {
            id: handOut

            objectName: "handOut"
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gutter, Theme.contentWidth)
            height: Math.max(64, implicitHeight)
            text: qsTr("Hand out")
            // The pane in the bar below is called the same.
            Accessible.name: qsTr("Hand out, %n pack(s)", "", Number(pane.maker.values.packs ?? 1))
            enabled: pane.maker.loaded
            busy: pane.maker.busy
            onClicked: pane.maker.handOut()
        }
    }
    ConfirmDialog {
        id: recall

        title: qsTr("This lot is recalled")
        text: qsTr("Hand it out only where there is no other and somebody may need it now.")
        confirmText: qsTr("Hand out all the same")
        danger: true
        onConfirmed: pane.maker.handOut(true)
    }
    Toast {
        id: toast

        bottomMargin: bar.height + Theme.s
        onActionTriggered: {
            if (pane.thrownAway)
                pane.maker.takeBack()
            else
                pane.maker.undo(pane.lastHandout)
            pane.thrownAway = false
        }
    }
}
