// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// The input of PasswordField. Its class name is what src/ui/password_accessible knows it by: Qt 6.4
// would tell every screen reader the password. It takes its name from there as well.
//   shown; spokenName; spokenDescription
PlainInput {
    property bool shown: false
    property string spokenName
    property string spokenDescription

    echoMode: shown ? TextInput.Normal : TextInput.Password
    hints: Qt.ImhHiddenText | Qt.ImhNoAutoUppercase
}
