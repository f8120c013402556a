// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/text.h"

#include "domain/oslo_time.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTime>

namespace feltbok::ui {
namespace {

QDate toQDate(Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

/// The short date of the language now in use, with the month in letters: no doubt about 03.04.
QString shortDate(QDate date)
{
    return QLocale().toString(date, u"d. MMM yyyy");
}

} // namespace

QString textField(const json::object& fields, std::string_view name)
{
    const auto text = findString(fields, name);
    return text ? toQString(*text) : QString();
}

QVariant toVariant(const json::value& value)
{
    switch (value.kind()) {
    case json::kind::null:
        return {};
    case json::kind::bool_:
        return value.get_bool();
    case json::kind::int64:
        return qint64(value.get_int64());
    case json::kind::uint64:
        return quint64(value.get_uint64());
    case json::kind::double_:
        return value.get_double();
    case json::kind::string:
        return toQString(std::string_view(value.get_string()));
    case json::kind::array: {
        QVariantList list;
        for (const auto& element : value.get_array())
            list.push_back(toVariant(element));
        return list;
    }
    case json::kind::object: {
        QVariantMap map;
        for (const auto& [key, member] : value.get_object())
            map.insert(toQString(std::string_view(key)), toVariant(member));
        return map;
    }
    }
    return {};
}

json::value fromVariant(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return std::int64_t(value.toLongLong());
    case QMetaType::Double: {
        const double number = value.toDouble();
        const auto whole = std::int64_t(number); // QML numbers are doubles
        return double(whole) == number ? json::value(whole) : json::value(number);
    }
    case QMetaType::QString:
        return json::value(toStdString(value.toString()));
    case QMetaType::QDateTime: // a moment that a page's field hands over
        return json::value(
            toRfc3339(Instant{std::chrono::milliseconds{value.toDateTime().toMSecsSinceEpoch()}}));
    case QMetaType::QVariantList:
    case QMetaType::QStringList: {
        json::array array;
        for (const auto& element : value.toList())
            array.push_back(fromVariant(element));
        return array;
    }
    case QMetaType::QVariantMap: {
        json::object object;
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            object[toStdString(it.key())] = fromVariant(it.value());
        return object;
    }
    default:
        return nullptr;
    }
}

QString clockText(Instant instant)
{
    const auto time = domain::toOslo(instant).timeOfDay();
    return QTime::fromMSecsSinceStartOfDay(int(time.count())).toString(u"HH:mm");
}

QString dayText(Instant instant)
{
    return shortDate(toQDate(domain::toOslo(instant).date()));
}

QString dayAndClockText(Instant instant)
{
    return dayText(instant) + QChar(u' ') + clockText(instant);
}

QString dateText(std::string_view isoDate)
{
    const auto date = parseIsoDate(isoDate);
    return date ? shortDate(toQDate(*date)) : QString();
}

QString instantField(const json::object& fields, std::string_view name)
{
    const auto text = findString(fields, name);
    if (!text)
        return {};
    const auto instant = parseRfc3339(*text);
    return instant ? dayAndClockText(*instant) : QString();
}

} // namespace feltbok::ui
