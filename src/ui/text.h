// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"

#include <QtCore/QJsonValue>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <string>
#include <string_view>

namespace feltbok::ui {

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
inline std::string toStdString(const QString& text)
{
    return text.toStdString();
}

/// The text member of a record, empty when it is missing.
QString textField(const json::object& fields, std::string_view name);

QVariant toVariant(const json::value& value);
json::value fromVariant(const QVariant& value);

/// Norwegian wall-clock time, whatever zone the device believes to be in.
QString clockText(Instant instant);         ///< 00:41
QString dayText(Instant instant);           ///< 21. nov. 2026
QString dayAndClockText(Instant instant);   ///< 21. nov. 2026 00:41
QString dateText(std::string_view isoDate); ///< 21. nov. 2026
/// The instant field as day and clock, empty when missing.
QString instantField(const json::object& fields, std::string_view name);

} // namespace feltbok::ui
