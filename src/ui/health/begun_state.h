// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/identity_scan.h"
#include "domain/record_store.h"
#include "ui/text.h"
#include "ui/workspace.h"

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

/// Where a page's state lies that belongs to the municipality one works in.
struct HealthState
{
    std::string key; ///< Workspace::healthStateKey
    /// As it was kept before keys named the municipality; empty where there are several, as nobody
    /// can say then of which one it is.
    std::string formerKey;
};

inline HealthState healthStateOf(const Workspace& workspace, std::string_view key)
{
    const bool isOnlyOne = workspace.healthMunicipalities().size() == 1;
    return {workspace.healthStateKey(key), isOnlyOne ? std::string(key) : std::string()};
}

/// What is kept; what an older version of the app left under the former key moves.
inline Result<std::string> readHealthState(domain::RecordStore& store, const HealthState& state)
{
    FELTBOK_ASSIGN(std::string kept, store.pageState(state.key));
    if (state.formerKey.empty())
        return kept;
    FELTBOK_ASSIGN(const std::string former, store.pageState(state.formerKey));
    if (former.empty())
        return kept;
    if (kept.empty()) {
        FELTBOK_TRY(store.setPageState(state.key, former));
        kept = former;
    }
    FELTBOK_TRY(store.setPageState(state.formerKey, {}));
    return kept;
}

} // namespace feltbok::ui
