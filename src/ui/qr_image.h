// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace feltbok::ui {

/// The text of the first QR code in a picture. notFound without file or code, badInput if the file
/// is no picture, tooLarge above 50 million points.
Result<QString> readQrImage(const QString& file);

} // namespace feltbok::ui
