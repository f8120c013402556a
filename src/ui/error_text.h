// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/error.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

/// A failure in words: what happened, where the data is now, what to do.
class ErrorText
{
    Q_GADGET
    QML_VALUE_TYPE(errorText)
    Q_PROPERTY(bool isSet READ isSet CONSTANT)
    Q_PROPERTY(QString code MEMBER code CONSTANT)
    Q_PROPERTY(QString happened MEMBER happened CONSTANT)
    Q_PROPERTY(QString data MEMBER data CONSTANT)
    Q_PROPERTY(QString action MEMBER action CONSTANT)

public:
    QString code;
    QString happened;
    QString data;
    QString action;

    bool isSet() const { return !code.isEmpty(); }
    friend bool operator==(const ErrorText&, const ErrorText&) = default;
};

/// Where the failure struck decides what the data's fate is.
enum class Doing {
    unlocking,
    enrolling,
    reenrolling, ///< with work on the device
    saving,
    discarding,
    reading,
    syncing,
    reporting,
    exporting, ///< numbers to a file
    recovering,
};

ErrorText errorText(const Error& error, Doing doing);

} // namespace feltbok::ui
