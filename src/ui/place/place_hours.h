// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "base/json_text.h"
#include "domain/legal_source.h"
#include "domain/licence_hours.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// What a licence allows at an instant, in words: on the page of the place by the licence as it is,
/// in a visit by the terms it keeps.
class PlaceHours
{
    Q_DECLARE_TR_FUNCTIONS(PlaceHours)

public:
    /// One group, or several that stand alike.
    struct Group
    {
        QString label;   ///< "Groups 1 and 2"; with ", outdoors" where that differs
        QString text;    ///< "until 01:30 · 49 min left"
        QString state;   ///< "open", "closing" (at most 30 minutes left), "closed"
        QString detail;  ///< "Serving ends 01:30 · drinking ends 02:00 (alkoholloven § 4-4)"
        QString closing; ///< "Group 3 closes in 12 min", of state "closing"
        QString until;   ///< "01:30" where it is allowed until then
    };

    PlaceHours(const json::object& licence, Instant now,
               const domain::LegalTables& legal = domain::standardTables());

    const std::vector<Group>& groups() const { return m_groups; }
    /// The most open of the groups' states; "unknown" without groups.
    QString state() const;
    /// When the most open group ends; empty where nothing is allowed, or without limit.
    QString until() const;
    QString summary() const;
    QVariantList toList() const;

    static bool isSale(const json::object& licence);
    /// By its dates, and its season where it is for a part of the year.
    static bool isValidOn(const json::object& licence, Instant now);
    /// The hours as they are written in the licence and in force on the day, a line each.
    static QString hoursText(const json::object& licence, Instant on);
    static QString groupsText(const json::object& licence);

    static std::vector<domain::ProductGroup> groupsOf(const json::object& licence);
    static std::vector<domain::HoursEntry> hoursOf(const json::object& licence);
    // Parts of one entry of the hours.
    static QString dayLabel(domain::DayKind kind);
    static QString groupsLabel(const std::vector<domain::ProductGroup>& groups);
    static QString daysLabel(const domain::HoursEntry& entry);
    static QString timesLabel(const domain::HoursEntry& entry);
    static QString areaLabel(std::string_view area); ///< "indoors", "outdoors" or empty
    static QString periodLabel(const domain::HoursEntry& entry);

private:
    std::vector<Group> m_groups;
};

} // namespace feltbok::ui
