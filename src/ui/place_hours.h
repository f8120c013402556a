// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "domain/legal_source.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// What a licence allows at an instant, in words.
class PlaceHours
{
    Q_DECLARE_TR_FUNCTIONS(PlaceHours)

public:
    /// One group, or several that stand alike.
    struct Group
    {
        QString label; ///< "Groups 1 and 2"
        QString text;  ///< "until 01:30 · 49 min left"
        QString state; ///< "open", "closing" (at most 30 minutes left), "closed"
    };

    PlaceHours(const json::object& licence, Instant now,
               const domain::LegalTables& legal = domain::standardTables());

    const std::vector<Group>& groups() const { return m_groups; }
    /// The most open of the groups' states; "unknown" without groups.
    QString state() const;
    QString summary() const;
    QVariantList toList() const;

    static bool isSale(const json::object& licence);
    static bool isValidOn(const json::object& licence, Instant now);
    /// The licence's hours as they are written in it, a line each.
    static QString hoursText(const json::object& licence);
    static QString groupsText(const json::object& licence);

private:
    std::vector<Group> m_groups;
};

} // namespace feltbok::ui
