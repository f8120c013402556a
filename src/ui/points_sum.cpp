// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/points_sum.h"

#include "domain/oslo_time.h"
#include "domain/points.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

/// Everything the points of a place are counted from.
struct Ledger
{
    domain::PointsCase input;
};

Result<Ledger> readLedger(domain::RecordStore& store, const RecordId& premises, Date today)
{
    Ledger out;
    out.input.on = today;
    FELTBOK_ASSIGN(const auto licences, childrenOf(store, "licence", premises));
    for (const auto& licence : licences)
        if (const auto kind = findString(licence.fields, "licence_kind"))
            out.input.licenceKind = *kind;
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
        FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit.id));
        for (const auto& observation : observations) {
            FELTBOK_ASSIGN(const auto assessments, childrenOf(store, "assessment", observation.id));
            for (const auto& assessment : assessments) {
                if (findString(assessment.fields, "decision").value_or("") != "assessed")
                    continue;
                domain::BreachInput breach;
                breach.code = findString(assessment.fields, "violation").value_or("");
                if (const auto date =
                        parseIsoDate(findString(assessment.fields, "breach_date").value_or("")))
                    if (*date != control.date)
                        control.breachDate = *date;
                control.breaches.push_back(std::move(breach));
            }
        }
        if (!control.breaches.empty())
            out.input.controls.push_back(std::move(control));
    }
    return out;
}

QString notCountedText(domain::NotCounted reason)
{
    switch (reason) {
    case domain::NotCounted::kindNotCovered:
        return PointsSum::tr("this kind of licence is not in the points system");
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
    constexpr int withdrawalAt = 12; // alkoholforskriften § 10-2
    if (m_days > 0)
        return tr("Twelve points or more within two years: the licence shall be withdrawn for %n "
                  "day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).",
                  nullptr, m_days);
    return tr("%n more point(s) within two years lead to withdrawal for one week "
              "(alkoholforskriften § 10-2).",
              nullptr, withdrawalAt - m_sum);
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
            return readLedger(store, premises, today);
        },
        [this](const Result<Ledger>& ledger) {
            if (!ledger)
                return;
            const auto counted = domain::countPoints(ledger->input);
            if (!counted)
                return;
            m_sum = counted->sum;
            m_days = counted->daysWithdrawn;
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
            for (const auto& line : counted->counted)
                add(line, true);
            for (const auto& line : counted->notCounted)
                add(line, false);
            m_rules.clear();
            for (const auto& rule : counted->rules)
                if (const QString reference = toQString(rule.source.reference);
                    !m_rules.contains(reference))
                    m_rules.push_back(reference);
            Q_EMIT changed();
        });
}

} // namespace feltbok::ui
