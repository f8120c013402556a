// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import Feltbok
import Feltbok.Backend
import Feltbok.Components

// Joins a colleague's visit by the code on their screen.
AppPage {
    id: page

    required property Workspace workspace

    signal visitOpened(string visit, bool draft)

    VisitJoiner {
        id: joiner
        workspace: page.workspace
        onJoined: (visit, isDraft) => page.visitOpened(visit, isDraft)
        onProblemChanged: if (problem !== "") scanner.again()
    }

    title: qsTr("Join a visit")
    subtitle: qsTr("Works without coverage.")
    canGoBack: true

    ErrorBanner {
        visible: joiner.problem !== ""
        what: joiner.problem
        where: qsTr("Nothing was changed on this device.")
        todo: joiner.remedy
    }
    AppText {
        secondary: true
        text: qsTr("Your colleague has chosen you as second inspector and shows the code of the visit.")
    }
    QrScanner {
        id: scanner

        placeholder: "feltbok://join?…"
        onScanned: text => joiner.join(text)
    }
}
