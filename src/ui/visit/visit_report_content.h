// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/checklists.h"
#include "domain/legal_source.h"
#include "domain/record_store.h"
#include "report/visit_report.h"
#include "ui/visit/visit_confirmations.h"

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
    std::vector<VisitConfirmation> confirmations;
    domain::ChecklistTemplate checklist; ///< the version the visit was begun with
    QHash<QString, QString> names;       ///< user id -> name
    /// Photos and signature by their SHA-256, as far as they are on this device.
    QHash<QString, QByteArray> attachments;
};

Result<VisitReportSource> readVisitReport(domain::RecordStore& store, const RecordId& visit,
                                          Instant now);

/// What a paper copy of the visit is held against.
struct VisitHashes
{
    QString atFinish; ///< without what came in after it; what every document prints
    /// With the observations that came in late: a paper printed on the device that had them, before
    /// it heard of the finish, bears this one.
    QString withLate;
    int additions = 0; ///< addenda and late observations
};
VisitHashes hashesOf(const domain::RecordView& visit,
                     const std::vector<domain::RecordView>& observations, std::size_t addenda);

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
