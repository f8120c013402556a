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
    required property string notCounted

    title: place
    subtitle: kind + " · " + started
    // Why it is no control of the quota: words, so that nobody has to know a colour.
    caption: notCounted === "not_carried_out" ? qsTr("%1 · not carried out, does not count").arg(inspectors)
        : notCounted === "single_controller" ? qsTr("%1 · one inspector, does not count").arg(inspectors)
        : inspectors
    badgeKind: delivery !== "" ? delivery : statusCode === "draft" ? "draft"
        : possibleBreaches > 0 ? "needsYou" : ""
    badgeText: delivery !== "" ? "" : statusCode === "draft" ? qsTr("Draft")
        : possibleBreaches > 0 ? qsTr("%n possible breach(es)", "", possibleBreaches) : status
}
