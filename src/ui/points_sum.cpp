// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/points_sum.h"

#include "domain/oslo_time.h"
#include "ui/error_text.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit_licence.h"

namespace feltbok::ui {
namespace {

struct LedgerCase
{
    domain::PointsCase input;
    std::string municipality; ///< whose legal tables hold
};

/// Everything the points of a place are counted from.
Result<LedgerCase> readCase(domain::RecordStore& store, const RecordId& premises, Date today)
{
    LedgerCase read;
    FELTBOK_ASSIGN(const auto place, store.record(premises));
    read.municipality = place.municipality;
    domain::PointsCase& out = read.input;
    out.on = today;
    FELTBOK_ASSIGN(const auto licences, childrenOf(store, "licence", premises));
    domain::ListQuery visits;
    visits.collection = "control_visit";
    visits.premises = premises;
    visits.statuses = {"finished", "comment_received", "assessed", "closed"};
    visits.limit = 1000;
    FELTBOK_ASSIGN(const auto found, store.list(visits));
    for (const auto& visit : found.rows) {
        const auto started = parseRfc3339(findString(visit.fields, "started_at").value_or(""));
        if (!started)
            continue;
        domain::ControlInput control;
        control.date = domain::toOslo(*started).date();
        control.licenceKind = licenceKindOf(visit.fields, licences);
        FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit.id));
        for (const auto& observation : observations) {
            FELTBOK_ASSIGN(const auto assessments, childrenOf(store, "assessment", observation.id));
            // The one that the office sees and changes.
            if (assessments.empty() ||
                findString(assessments.front().fields, "decision").value_or("") != "assessed")
                continue;
            const auto& assessment = assessments.front().fields;
            domain::BreachInput breach;
            breach.code = findString(assessment, "violation").value_or("");
            if (const auto date = parseIsoDate(findString(assessment, "breach_date").value_or("")))
                breach.date = *date;
            control.breaches.push_back(std::move(breach));
        }
        if (!control.breaches.empty())
            out.controls.push_back(std::move(control));
    }
    return read;
}

QString notCountedText(domain::NotCounted reason)
{
    switch (reason) {
    case domain::NotCounted::kindNotCovered:
        return PointsSum::tr("this kind of licence is not in the points system");
    case domain::NotCounted::kindUnknown:
        return PointsSum::tr("it is not known which licence this was under");
    case domain::NotCounted::notInForce:
        return PointsSum::tr("the category was not in force");
    case domain::NotCounted::afterDate:
        return PointsSum::tr("later than today");
    case domain::NotCounted::beforeTransfer:
        return PointsSum::tr("before the transfer");
    case domain::NotCounted::outsideTwoYears:
        return PointsSum::tr("more than two years ago");
    case domain::NotCounted::usedForWithdrawal:
        return PointsSum::tr("already used for a withdrawal");
    case domain::NotCounted::sameKindSameControl:
        return PointsSum::tr("same kind in the same control");
    }
    return {};
}

} // namespace

PointsSum::PointsSum(QObject* parent) : QObject(parent) {}

void PointsSum::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void PointsSum::setPremises(const QString& premises)
{
    if (premises == m_premises)
        return;
    m_premises = premises;
    Q_EMIT premisesChanged();
    reload();
}

QString PointsSum::meaning() const
{
    if (!m_error.isEmpty())
        return m_error;
    const QString scale = tr("The licence shall be withdrawn for %n day(s), unless that has been "
                             "decided already (alkoholforskriften § 10-2; scale of "
                             "Helsedirektoratet).",
                             nullptr, m_counted.daysWithdrawn);
    if (m_counted.reached && m_counted.reached->sum > m_counted.sum)
        return tr("%n point(s) had come together within two years on %1.", nullptr,
                  m_counted.reached->sum)
                   .arg(dateText(toIsoDate(m_counted.reached->on))) +
               u' ' + scale;
    if (m_counted.daysWithdrawn > 0)
        return tr("%n point(s) within two years.", nullptr, m_counted.sum) + u' ' + scale;
    return tr("%n more point(s) within two years lead to withdrawal "
              "(alkoholforskriften § 10-2).",
              nullptr, m_counted.pointsToWithdrawal);
}

void PointsSum::reload()
{
    const auto premises = RecordId::parse(toStdString(m_premises));
    if (!m_workspace || !premises)
        return;
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this,
        [premises = *premises, today](domain::RecordStore& store) {
            return readCase(store, premises, today);
        },
        [this](const Result<LedgerCase>& input) {
            if (!m_workspace)
                return;
            auto counted = input ? domain::countPoints(
                                       input->input, m_workspace->legalTables(input->municipality))
                                 : Result<domain::PointsResult>(input.error());
            m_error = counted ? QString() : errorText(counted.error(), Doing::reading).happened;
            m_counted = counted ? std::move(*counted) : domain::PointsResult();
            m_lines.clear();
            const auto add = [this](const domain::PointsLine& line, bool counts) {
                m_lines.push_back(
                    QVariantMap{{QStringLiteral("date"), dateText(toIsoDate(line.breach))},
                                {QStringLiteral("violation"), violationLabel(toQString(line.code))},
                                {QStringLiteral("points"), line.points},
                                {QStringLiteral("counted"), counts},
                                {QStringLiteral("reason"),
                                 line.reason ? notCountedText(*line.reason) : QString()}});
            };
            for (const auto& line : m_counted.counted)
                add(line, true);
            for (const auto& line : m_counted.notCounted)
                add(line, false);
            m_rules.clear();
            for (const auto& rule : m_counted.rules)
                if (const QString reference = toQString(rule.source.reference);
                    !m_rules.contains(reference))
                    m_rules.push_back(reference);
            Q_EMIT changed();
        });
}

} // namespace feltbok::ui
