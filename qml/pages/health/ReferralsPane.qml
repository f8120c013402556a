// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Feltbok.Backend
import Feltbok.Components

// The referrals one made or follows up. The two words say to their worker who it is, and nobody else.
ColumnLayout {
    id: pane

    required property Workspace workspace

    signal referralOpened(string referral)
    signal newReferralOpened()

    spacing: 0

    function joined(parts: var): string {
        return parts.filter(part => part !== "").join(" · ")
    }

    ReferralsModel {
        id: referrals
        workspace: pane.workspace
    }

    ChoiceList {
        Layout.fillWidth: true
        Layout.margins: Theme.gutter
        label: qsTr("Which")
        options: [{value: "open", label: qsTr("Under way")}, {value: "over", label: qsTr("Over")}]
        values: [referrals.over ? "over" : "open"]
        onChosen: values => referrals.over = values[0] === "over"
    }
    ErrorBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.gutter
        visible: referrals.error.isSet
        what: referrals.error.happened
        where: referrals.error.data
        todo: referrals.error.action
    }
    ScrollColumn {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: referrals.loaded && referrals.count === 0

        EmptyState {
            iconName: "send"
            title: referrals.over ? qsTr("No referral is over yet") : qsTr("No referral under way")
            text: referrals.over ? qsTr("A referral comes here when it is declined or closed.")
                : qsTr("Offer to ask a service for a person, or take one in that a service sends here.")
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: referrals.count > 0
        clip: true
        model: referrals
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false

        delegate: ListRow {
            id: row

            required property string referralId
            required property string service
            required property string sender
            required property string words
            required property string status
            required property string urgency
            required property bool isAcute
            required property bool isIncoming
            required property bool isWithdrawn
            required property string offered
            required property string workers
            required property string delivery

            readonly property string whence: sender !== "" ? qsTr("From %1").arg(sender) : qsTr("From another service")

            width: list.width
            iconName: row.isIncoming ? "inbox" : "send"
            title: row.words !== "" ? row.words : row.isIncoming ? row.whence : row.service
            subtitle: row.words === "" ? "" : row.isIncoming ? row.whence : row.service
            caption: pane.joined([row.status, row.isAcute && !row.isWithdrawn ? "" : row.urgency, row.offered, row.workers])
            badgeKind: row.isWithdrawn || row.isAcute ? "needsYou" : row.delivery
            badgeText: row.isWithdrawn ? qsTr("Consent withdrawn: close it")
                : row.isAcute ? row.urgency : ""
            onClicked: pane.referralOpened(row.referralId)
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: begin.height + 2 * Theme.m

        PrimaryButton {
            id: begin

            objectName: "newReferral"
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gutter, Theme.contentWidth)
            height: Math.max(64, implicitHeight)
            iconName: "plus"
            text: qsTr("New referral")
            onClicked: pane.newReferralOpened()
        }
    }
}
