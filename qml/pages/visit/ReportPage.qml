// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// The documents of the visit: as a file, on paper or as a QR code for the venue.
AppPage {
    id: page

    required property Workspace workspace
    required property string visitId

    signal paperCheckOpened()

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
    ErrorBanner {
        visible: report.ready && report.missingPictures > 0
        kind: "waiting"
        what: qsTr("%n picture(s) are not on this device yet.", "", report.missingPictures)
        where: qsTr("The document lacks them.")
        todo: qsTr("They are being fetched, and the document is made anew when they have come.")
    }
    ProgressBlock {
        visible: !report.ready && !report.error.isSet
        indeterminate: true
        title: qsTr("Making the report")
    }
    SectionCard {
        visible: report.ready
        title: qsTr("Document")
        note: report.document === "receipt"
              ? qsTr("One page, left at the place after every control.")
              : report.document === "supplementary"
                ? qsTr("Describes possible breaches in order of time, with photos.")
                : qsTr("Everything, with the checklist.")

        ChoiceList {
            label: qsTr("Which document")
            options: [
                {value: "receipt", label: qsTr("Receipt")},
                {value: "supplementary", label: qsTr("Supplementary report")},
                {value: "full", label: qsTr("Full report")}
            ]
            values: [report.document]
            helperText: report.document === report.proposed ? ""
                        : report.proposed === "supplementary"
                          ? qsTr("Something may be a breach: a supplementary report is called for.")
                          : qsTr("No possible breach was noted: the receipt is enough.")
            onChosen: values => {
                if (values.length > 0)
                    report.document = values[0]
                else
                    reset()
            }
        }
        LabelValue {
            label: qsTr("The visit holds")
            value: report.summary
        }
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
        LabelValue {
            label: qsTr("Short code")
            value: report.shortCode
        }
    }
    AppText {
        visible: report.ready && Preferences.language !== "nb"
        secondary: true
        text: qsTr("The report is written in the language of the app. To make it in Norwegian, change the language in the settings first.")
    }
    SectionCard {
        visible: report.ready
        title: qsTr("The file")

        FieldText {
            id: file

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
    }
    QuietButton {
        text: qsTr("Check a paper copy")
        iconName: "qr"
        onClicked: page.paperCheckOpened()
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
