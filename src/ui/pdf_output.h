// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace feltbok::ui {

/// Writes a document where the person chose, whole or not at all, and returns the file's name. What
/// leaves the device this way is theirs to guard.
Result<QString> savePdf(const QByteArray& pdf, const QString& file);

/// Sends a document to the system's printing; `done` tells whether it was taken.
void printPdf(QObject* owner, const QByteArray& pdf, const std::function<void(bool)>& done);

} // namespace feltbok::ui
