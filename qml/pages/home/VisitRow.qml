// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Feltbok.Components

// One visit in a list of VisitsModel.
ListRow {
    id: row

    required property string visitId
    required property string place
    required property string kind
    required property string started
    required property string inspectors
    required property string status
    required property string statusCode
    required property string delivery
    required property int possibleBreaches

    title: place
    subtitle: kind + " · " + started
    caption: inspectors
    badgeKind: delivery !== "" ? delivery : statusCode === "draft" ? "draft"
        : possibleBreaches > 0 ? "needsYou" : ""
    badgeText: delivery !== "" ? "" : statusCode === "draft" ? qsTr("Draft")
        : possibleBreaches > 0 ? qsTr("%n possible breach(es)", "", possibleBreaches) : status
}
