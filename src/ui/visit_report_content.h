// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_source.h"
#include "domain/record_store.h"
#include "report/visit_report.h"

#include <QtCore/QHash>

namespace feltbok::ui {

/// What a report draws on, read in one go.
struct VisitReportSource
{
    domain::RecordView visit;
    json::object place;
    json::object licence;
    std::vector<domain::RecordView> observations;
    std::vector<domain::RecordView> addenda;
    std::vector<domain::RecordView> conflicts; ///< of the visit and its observations, open
    QHash<QString, QString> names;             ///< user id -> name
};

Result<VisitReportSource> readVisitReport(domain::RecordStore& store, const RecordId& visit);

struct ReportAuthority
{
    QString municipalityName; ///< of the visit
    QString ownId;
    QString ownName;
};

/// Words that depend on the language are made by the report itself; here only hours and labels in
/// the language now in use.
report::VisitReportContent visitReportContent(const VisitReportSource& source,
                                              const ReportAuthority& authority, Instant now,
                                              const domain::LegalTables& legal);

} // namespace feltbok::ui
