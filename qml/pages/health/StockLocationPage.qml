// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// One location: what lies there, what has happened, and what there is to book.
AppPage {
    id: page

    required property Workspace workspace
    required property string locationId
    property string told

    signal receiveOpened(StockLocationView stock)
    signal takeOutOpened(StockLocationView stock, string lot)
    signal countOpened(StockLocationView stock)
    signal correctionOpened(StockLocationView stock, var movement)

    StockLocationView {
        id: stock
        workspace: page.workspace
        locationId: page.locationId
        onBooked: text => {
            celsius.revert()
            celsiusNote.revert()
            page.told = text
            page.contentY = 0
        }
    }

    title: stock.name
    subtitle: stock.kind
    canGoBack: true

    ErrorBanner {
        visible: stock.error.isSet
        what: stock.error.happened
        where: stock.error.data
        todo: stock.error.action
    }
    ErrorBanner {
        visible: stock.faultField === "record" || stock.faultField === "transfer_id"
        what: stock.fault
        where: qsTr("Nothing has been booked.")
        closable: true
        onClosed: stock.clearFault()
    }
    ErrorBanner {
        objectName: "booked"
        visible: page.told !== ""
        kind: "info"
        what: page.told
        actionText: stock.canUndo ? qsTr("Undo") : ""
        closable: true
        onActionTriggered: stock.undo()
        onClosed: page.told = ""
    }
    ErrorBanner {
        objectName: "begunPacks"
        visible: stock.receiving.packs !== undefined
        kind: "waiting"
        what: qsTr("Packs were begun to be received here and are not booked.")
        actionText: qsTr("Go on with them")
        onActionTriggered: page.receiveOpened(stock)
    }
    Repeater {
        model: stock.recalls

        RecallAnswerCard {
            required property var modelData

            recall: modelData
            ledger: stock
        }
    }
    Repeater {
        model: stock.storageWarnings

        ErrorBanner {
            required property string modelData

            what: modelData
            todo: qsTr("Ask the pharmacy or the maker whether it may be used, or discard it.")
        }
    }
    SectionCard {
        title: qsTr("In stock")
        note: stock.loaded && stock.lots.length === 0 ? qsTr("Nothing lies here by the ledger.")
                                                      : stock.total.split("\n").join("; ")

        Stack {
            visible: stock.lots.length > 0

            Repeater {
                model: stock.lots

                ListRow {
                    id: lot

                    required property int index
                    required property var modelData

                    inCard: true
                    lineShown: lot.index < stock.lots.length - 1
                    title: lot.modelData.text
                    subtitle: lot.modelData.label
                    badgeKind: lot.modelData.badgeKind
                    badgeText: lot.modelData.badgeText
                    onClicked: page.takeOutOpened(stock, lot.modelData.key)
                }
            }
        }
        SecondaryButton {
            text: qsTr("Send, discard or give back")
            enabled: stock.lots.length > 0
            onClicked: page.takeOutOpened(stock, "")
        }
        SecondaryButton {
            text: qsTr("Count what lies here")
            onClicked: page.countOpened(stock)
        }
    }
    SectionCard {
        visible: stock.onTheWay.length > 0
        title: qsTr("On the way here")

        Repeater {
            model: stock.onTheWay

            Stack {
                id: sent

                required property var modelData

                spacing: Theme.s

                AppText {
                    text: sent.modelData.text
                }
                SecondaryButton {
                    text: qsTr("It has come: book it in")
                    busy: stock.busy
                    onClicked: stock.bookIn(sent.modelData.transferId)
                }
            }
        }
    }
    Repeater {
        model: stock.unseen

        SectionCard {
            id: unseen

            required property var modelData

            title: qsTr("Not known to the count")
            note: qsTr("%1. These movements came from another device afterwards. Where they happened before the count they are taken off twice: count again.").arg(unseen.modelData.what)

            Repeater {
                model: unseen.modelData.movements

                AppText {
                    required property string modelData

                    text: modelData
                }
            }
        }
    }
    SectionCard {
        title: qsTr("Temperature")
        note: stock.reading !== "" ? qsTr("Last: %1").arg(stock.reading) : qsTr("None has been written down yet.")

        FieldText {
            id: celsius

            label: qsTr("Degrees Celsius now")
            errorText: stock.faultField === "celsius" ? stock.fault : ""
            maximumLength: 5
            hints: Qt.ImhFormattedNumbersOnly
        }
        FieldTextArea {
            id: celsiusNote

            label: qsTr("Note on the temperature")
            helperText: qsTr("May be left empty.")
            minimumLines: 1
            freeText: true
            names: true
            errorText: stock.faultField === "note" ? stock.fault : ""
        }
        SecondaryButton {
            text: qsTr("Write it down")
            busy: stock.busy
            onClicked: stock.readThermometer(celsius.typed, celsiusNote.typed)
        }
    }
    SectionCard {
        title: qsTr("What has happened")
        note: stock.movements.length === 0 ? qsTr("Nothing yet.") : ""

        Repeater {
            model: stock.movements

            TimelineItem {
                id: movement

                required property int index
                required property var modelData

                time: movement.modelData.clock
                title: movement.modelData.what
                body: movement.modelData.lot
                caption: [movement.modelData.day, movement.modelData.who, movement.modelData.note]
                    .filter(text => text !== "").join(" · ")
                last: movement.index === stock.movements.length - 1
                interactive: movement.modelData.correctable
                onClicked: page.correctionOpened(stock, movement.modelData)
            }
        }
        AppText {
            visible: stock.movements.length > 0
            kind: AppText.Caption
            secondary: true
            text: qsTr("Press a movement to correct it. A hand-out is undone where it was recorded.")
        }
        QuietButton {
            visible: stock.hasMore
            text: qsTr("Show more")
            onClicked: stock.showMore()
        }
    }

    actions: PrimaryButton {
        objectName: "receive"
        text: qsTr("Receive packs")
        onClicked: page.receiveOpened(stock)
    }
}
