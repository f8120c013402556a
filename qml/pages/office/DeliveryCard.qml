// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok.Backend
import Feltbok.Components

// When and how the report reached the venue, and what it said (alkoholforskriften § 9-6).
SectionCard {
    id: card

    required property VisitEditor visit

    title: qsTr("Report and comment")

    LabelValue {
        label: qsTr("Report to the place at the latest (alkoholforskriften § 9-6)")
        value: card.visit.reportDue
    }
    FieldDateTime {
        label: qsTr("Report sent")
        dateShown: true
        filled: card.visit.values.report_sent_at !== undefined
        value: filled ? new Date(card.visit.values.report_sent_at) : new Date()
        savedAt: card.visit.saved.report_sent_at ?? ""
        onEdited: value => card.visit.save("report_sent_at", value)
        onCleared: card.visit.save("report_sent_at", "")
    }
    ChoiceList {
        label: qsTr("Sent as")
        options: Codes.reportChannels
        values: card.visit.values.report_channel ? [card.visit.values.report_channel] : []
        savedAt: card.visit.saved.report_channel ?? ""
        onChosen: values => card.visit.save("report_channel", values.length > 0 ? values[0] : "")
    }
    FieldDate {
        label: qsTr("Received by the venue")
        value: card.visit.values.received_by_venue_at ?? ""
        savedAt: card.visit.saved.received_by_venue_at ?? ""
        onEdited: value => card.visit.save("received_by_venue_at", value)
        onCleared: card.visit.save("received_by_venue_at", "")
    }
    LabelValue {
        visible: value !== ""
        label: qsTr("The venue may comment until (alkoholforskriften § 9-6)")
        value: card.visit.commentDue
    }
    FieldDate {
        label: qsTr("Comment received")
        value: card.visit.values.comment_received_at ?? ""
        savedAt: card.visit.saved.comment_received_at ?? ""
        onEdited: value => card.visit.save("comment_received_at", value)
        onCleared: card.visit.save("comment_received_at", "")
    }
    AppText {
        visible: text !== ""
        kind: AppText.Strong
        text: card.visit.commentNote
    }
    FieldTextArea {
        label: qsTr("The venue's comment")
        freeText: true
        text: card.visit.values.comment ?? ""
        savedAt: card.visit.saved.comment ?? ""
        onEdited: text => card.visit.save("comment", text)
    }
}
