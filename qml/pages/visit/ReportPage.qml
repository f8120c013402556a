// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The report: as a file, on paper or as a QR code for the venue.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    VisitReportModel {
        id: report
        workspace: page.workspace
        visit: page.visitId
    }

    title: qsTr("Report")
    subtitle: report.isDraft ? qsTr("Draft, not finished") : ""
    canGoBack: true

    ErrorBanner {
        visible: report.error.isSet
        what: report.error.happened
        where: report.error.data
        todo: report.error.action
    }
    ProgressBlock {
        visible: !report.ready && !report.error.isSet
        indeterminate: true
        title: qsTr("Making the report")
    }
    SectionCard {
        visible: report.ready
        title: qsTr("Deadlines")

        LabelValue {
            label: qsTr("Report to the place at the latest (alkoholforskriften § 9-6)")
            value: report.reportDue
        }
        LabelValue {
            visible: report.commentDue !== ""
            label: qsTr("The venue may comment until (alkoholforskriften § 9-6)")
            value: report.commentDue
        }
    }
    SectionCard {
        visible: report.qrRows.length > 0
        title: qsTr("QR code for the venue")
        note: qsTr("Holds the report's number and checksum, nothing about persons.")

        Item {
            implicitHeight: code.height

            QrCode {
                id: code

                anchors.horizontalCenter: parent.horizontalCenter
                width: 240
                height: 240
                rows: report.qrRows
            }
        }
    }
    AppText {
        visible: report.ready && Preferences.language !== "nb"
        secondary: true
        text: qsTr("The report is written in the language of the app. To make it in Norwegian, change the language in the settings first.")
    }
    FieldText {
        id: file

        visible: report.ready
        label: qsTr("File for the PDF")
        helperText: qsTr("Outside Feltbok the file is not encrypted. It is yours to guard.")
        text: report.suggestedFile
    }
    LabelValue {
        visible: report.savedTo !== ""
        label: qsTr("Saved as")
        value: report.savedTo
    }
    LabelValue {
        visible: report.contentHash !== ""
        label: qsTr("Checksum (SHA-256)")
        value: report.contentHash
    }

    actions: [
        SecondaryButton {
            text: qsTr("Print")
            enabled: report.ready
            onClicked: report.printReport()
        },
        PrimaryButton {
            text: qsTr("Save as PDF")
            enabled: report.ready
            onClicked: {
                file.flush()
                report.saveTo(file.typed)
            }
        }
    ]
}
