// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Is the paper in my hand what the record says? Without a connection.
AppPage {
    id: page

    required property Workspace workspace

    signal visitOpened(string visit)

    function look() {
        code.flush()
        paper.check(code.typed)
    }

    PaperCheck {
        id: paper
        workspace: page.workspace
        onChanged: {
            if (paper.outcome !== "" && paper.outcome !== "searching")
                page.scrollTo(result)
        }
    }

    title: qsTr("Check a paper copy")
    canGoBack: true

    ErrorBanner {
        visible: paper.error.isSet
        what: paper.error.happened
        where: paper.error.data
        todo: paper.error.action
    }
    ProgressBlock {
        visible: paper.outcome === "searching"
        indeterminate: true
        title: qsTr("Looking through the visits on this device")
    }
    SectionCard {
        id: result

        visible: paper.title !== ""
        title: paper.title
        iconName: paper.outcome === "matches" ? "check-circle" : paper.outcome === "differs" ? "alert" : "info"
        note: paper.explanation

        LabelValue {
            beside: true
            visible: value !== ""
            label: qsTr("Place")
            value: paper.place
        }
        LabelValue {
            beside: true
            visible: value !== ""
            label: qsTr("Control begun")
            value: paper.when
        }
        LabelValue {
            beside: true
            visible: value !== ""
            label: qsTr("The paper is")
            value: paper.document
        }
        LabelValue {
            beside: true
            visible: value !== ""
            label: qsTr("Short code of the record")
            value: paper.shortCode
        }
        SecondaryButton {
            visible: paper.visitId !== ""
            text: qsTr("Open the visit")
            onClicked: page.visitOpened(paper.visitId)
        }
    }
    SectionCard {
        title: qsTr("Short code")
        note: qsTr("Stands beside the QR code on the paper: 16 characters in four groups.")

        FieldText {
            id: code

            label: qsTr("Short code on the paper")
            placeholderText: "9f86 d081 884c 7d65"
            maximumLength: 100
        }
        PrimaryButton {
            text: qsTr("Check")
            enabled: code.typed.trim() !== "" && paper.outcome !== "searching"
            onClicked: page.look()
        }
    }
    SectionCard {
        title: qsTr("QR code")

        QrScanner {
            placeholder: "feltbok://check?…"
            onScanned: text => paper.check(text)
        }
    }
}
