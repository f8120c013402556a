// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/identity_scan.h"
#include "ui/text.h"

#include <QtCore/QVariantMap>

#include <algorithm>

namespace feltbok::ui {

/// What is only begun, as it may lie on the device: it is not checked yet, and a national number is
/// stored nowhere.
inline QVariant storableState(const QVariant& begun)
{
    if (begun.userType() == QMetaType::QString)
        return toQString(domain::withoutNationalNumbers(toStdString(begun.toString())));
    if (begun.userType() == QMetaType::QVariantList) {
        QVariantList list = begun.toList();
        std::transform(list.begin(), list.end(), list.begin(), storableState);
        return list;
    }
    if (begun.userType() != QMetaType::QVariantMap)
        return begun;
    QVariantMap map = begun.toMap();
    for (QVariant& value : map)
        value = storableState(value);
    return map;
}

} // namespace feltbok::ui
