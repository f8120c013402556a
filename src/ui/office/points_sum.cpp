// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/points_sum.h"

#include "domain/oslo_time.h"
#include "ui/error_text.h"
#include "ui/labels.h"
#include "ui/place/place_case.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

struct LedgerRead
{
    domain::PointsLedger ledger;
    domain::PointsRule rule;
    QString placeName;
    bool isSale = false;
    bool hasSale = false;
    bool hasServing = false;
};

Result<LedgerRead> readLedger(domain::RecordStore& store, const RecordId& premises,
                              const QString& side, Date today)
{
    FELTBOK_ASSIGN(const auto place, readPlaceCase(store, premises));
    const auto sale = ledgerInput(place, true, today);
    const auto serving = ledgerInput(place, false, today);
    FELTBOK_ASSIGN(auto ofSale, domain::makeLedger(sale, place.legal));
    FELTBOK_ASSIGN(auto ofServing, domain::makeLedger(serving, place.legal));
    LedgerRead out;
    out.placeName = textField(place.place.fields, "name");
    out.rule = domain::pointsRuleFor(today, place.legal);
    out.hasSale = !sale.controls.empty();
    out.hasServing = !serving.controls.empty();
    out.isSale = side == u"sale" || (side.isEmpty() && (ofSale.all.sum > ofServing.all.sum ||
                                                        (out.hasSale && !out.hasServing)));
    out.ledger = out.isSale ? std::move(ofSale) : std::move(ofServing);
    return out;
}

QVariantMap fact(const QString& label, const QString& value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

QString valueIn(const json::object& values, std::string_view name)
{
    const auto* value = values.if_contains(name);
    if (value == nullptr)
        return {};
    if (value->is_string())
        return dateText(std::string_view(value->get_string()));
    return value->is_int64() ? QString::number(value->get_int64()) : QString();
}

QString reasonOf(const domain::LedgerLine& line)
{
    if (line.state == domain::BreachState::reversed)
        return PointsSum::tr("the decision was reversed on appeal");
    if (line.state == domain::BreachState::dropped)
        return PointsSum::tr("the case was dropped");
    return line.line.reason ? notCountedText(*line.line.reason) : QString();
}

QVariantMap lineMap(const domain::LedgerLine& line, bool counts)
{
    const bool isDecided = line.state == domain::BreachState::decided;
    QString state;
    if (counts)
        state = isDecided ? PointsSum::tr("decided") : PointsSum::tr("assessed, not decided");
    return {{QStringLiteral("date"), dateText(toIsoDate(line.line.breach))},
            {QStringLiteral("violation"), violationLabel(toQString(line.line.code))},
            {QStringLiteral("points"), line.line.points},
            {QStringLiteral("counted"), counts},
            {QStringLiteral("decided"), counts && isDecided},
            {QStringLiteral("state"), state},
            {QStringLiteral("deviation"), toQString(line.line.deviation)},
            {QStringLiteral("provision"), toQString(line.line.reference)},
            {QStringLiteral("reason"), reasonOf(line)}};
}

} // namespace

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

void PointsSum::setSide(const QString& side)
{
    if (side == m_side)
        return;
    m_side = side;
    Q_EMIT sideChanged();
    reload();
}

QVariantList PointsSum::sides() const
{
    const auto choice = [](const char* value, const QString& label) {
        return QVariantMap{{QStringLiteral("value"), QString::fromLatin1(value)},
                           {QStringLiteral("label"), label}};
    };
    QVariantList out;
    if (m_hasServing)
        out.push_back(choice("serving", tr("Serving licence")));
    if (m_hasSale)
        out.push_back(choice("sale", tr("Sale licence")));
    return out;
}

QString PointsSum::meaning() const
{
    if (!m_error.isEmpty())
        return m_error;
    const auto& all = m_ledger.all;
    const auto& decided = m_ledger.decided;
    QString out;
    if (all.reached && all.reached->sum > all.sum)
        out = tr("%n point(s) had come together within two years on %1.", nullptr, all.reached->sum)
                  .arg(dateText(toIsoDate(all.reached->on)));
    else
        out = tr("%n point(s) within two years.", nullptr, all.sum);
    if (decided.sum != all.sum)
        out +=
            u' ' + tr("Decided: %1. Assessed, not decided: %2. Points count when they are decided "
                      "(alkoholforskriften § 10-5).")
                       .arg(decided.sum)
                       .arg(all.sum - decided.sum);
    if (all.daysWithdrawn == 0)
        return out + u' ' +
               tr("%n more point(s) within two years lead to withdrawal "
                  "(alkoholforskriften § 10-2).",
                  nullptr, all.pointsToWithdrawal);
    if (decided.daysWithdrawn == all.daysWithdrawn)
        return out + u' ' +
               tr("The licence shall be withdrawn for %n day(s) (alkoholforskriften § 10-2; scale "
                  "of Helsedirektoratet).",
                  nullptr, all.daysWithdrawn);
    return out + u' ' +
           tr("Once all is decided, the licence shall be withdrawn for %n day(s) "
              "(alkoholforskriften § 10-2; scale of Helsedirektoratet).",
              nullptr, all.daysWithdrawn);
}

QVariantList PointsSum::counted() const
{
    QVariantList out;
    for (const auto& line : m_ledger.lines)
        out.push_back(lineMap(line, true));
    return out;
}

QVariantList PointsSum::notCounted() const
{
    QVariantList out;
    for (const auto& line : m_ledger.notCounted)
        out.push_back(lineMap(line, false));
    return out;
}

QVariantList PointsSum::steps() const
{
    QVariantList out;
    for (const auto& rule : m_ledger.all.rules) {
        const QString by = toQString(rule.source.reference);
        if (rule.code == "two_years")
            out.push_back(
                fact(tr("Two years (%1)").arg(by),
                     tr("Breaches later than %1 and up to %2 count: %3 points.")
                         .arg(valueIn(rule.values, "later_than"), valueIn(rule.values, "up_to"),
                              valueIn(rule.values, "sum"))));
        else if (rule.code == "withdrawal" && valueIn(rule.values, "extra") == u"0")
            out.push_back(
                fact(tr("Withdrawal (%1)").arg(by),
                     tr("%1 points lead to withdrawal for %2 days.")
                         .arg(valueIn(rule.values, "threshold"), valueIn(rule.values, "days"))));
        else if (rule.code == "withdrawal")
            out.push_back(
                fact(tr("Withdrawal (%1)").arg(by),
                     tr("%1 points lead to withdrawal; %2 more than that give %3 days.")
                         .arg(valueIn(rule.values, "threshold"), valueIn(rule.values, "extra"),
                              valueIn(rule.values, "days"))));
    }
    return out;
}

QVariantList PointsSum::scale() const
{
    QVariantList out;
    const auto& rule = m_rule;
    const auto& all = m_ledger.all;
    const int highest = std::max(all.sum, all.reached ? all.reached->sum : 0);
    if (highest < rule.threshold)
        return out;
    for (const auto& row : rule.scale) {
        const int from = rule.threshold + row.extraFrom;
        const int to = rule.threshold + row.extraTo;
        const QString points =
            from == to ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(to);
        out.push_back(QVariantMap{{QStringLiteral("points"), tr("%1 points").arg(points)},
                                  {QStringLiteral("days"), tr("%n day(s)", nullptr, row.days)},
                                  {QStringLiteral("here"), highest >= from && highest <= to}});
    }
    return out;
}

QStringList PointsSum::rules() const
{
    QStringList out;
    for (const auto& rule : m_ledger.all.rules)
        if (const QString reference = toQString(rule.source.reference); !out.contains(reference))
            out.push_back(reference);
    return out;
}

void PointsSum::reload()
{
    const auto premises = RecordId::parse(toStdString(m_premises));
    if (!m_workspace || !premises)
        return;
    m_today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this,
        [premises = *premises, side = m_side, today = m_today](domain::RecordStore& store) {
            return readLedger(store, premises, side, today);
        },
        [this](const Result<LedgerRead>& read) {
            m_error = read ? QString() : errorText(read.error(), Doing::reading).happened;
            m_ledger = read ? read->ledger : domain::PointsLedger();
            m_rule = read ? read->rule : domain::PointsRule();
            m_hasSale = read && read->hasSale;
            m_hasServing = read && read->hasServing;
            m_shownSide = read && read->isSale ? QStringLiteral("sale") : QStringLiteral("serving");
            m_placeName = read ? read->placeName : QString();
            Q_EMIT changed();
        });
}

} // namespace feltbok::ui
