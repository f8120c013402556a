// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/referral_editor.h"

#include "base/bytes.h"
#include "domain/health/person_token.h"
#include "domain/health/referral_flow.h"
#include "domain/oslo_time.h"
#include "ui/health/referrals_model.h"
#include "ui/health/schema_choices.h"
#include "ui/record_queries.h"

namespace feltbok::ui {

using domain::Collection;
namespace flow = domain::health;

namespace {

Result<std::vector<std::string>> openTokens(domain::RecordStore& store)
{
    std::vector<std::string> out;
    domain::ListQuery query;
    query.collection = "referral";
    FELTBOK_TRY(eachOf(store, query, [&](const domain::RecordView& row) {
        if (const auto token = findString(row.fields, "person_token"); token && !token->empty())
            out.emplace_back(*token);
        return true;
    }));
    return out;
}

flow::TokenBytes randomToken()
{
    flow::TokenBytes bytes{};
    randomFill(bytes);
    return bytes;
}

bool isPresent(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && !value->is_null();
}

domain::Change consentChange(const json::object& fields, const std::string& consent,
                             const std::string& token, Instant now)
{
    domain::Change change;
    change.set["consent"] = consent;
    json::object after = fields;
    after["consent"] = consent;
    const bool isGiven = flow::hasConsent(after);
    change.set["consent_at"] = isGiven ? json::value(toRfc3339(now)) : json::value(nullptr);
    change.set["legal_basis"] = isGiven ? json::value("samtykke") : json::value(nullptr);
    if (consent != "muntlig" && isPresent(fields, "consent_witness"))
        change.set["consent_witness"] = nullptr;
    if (!flow::mayHoldToken(after) && isPresent(fields, "person_token"))
        change.set["person_token"] = nullptr;
    else if (flow::mayHoldToken(after) && !isPresent(fields, "person_token"))
        change.set["person_token"] = token;
    return change;
}

} // namespace

ReferralEditor::ReferralEditor(QObject* parent) : RecordEditor(parent)
{
    connect(this, &RecordEditor::workspaceChanged, this, &ReferralEditor::followColleagues);
    connect(this, &RecordEditor::recordIdChanged, this, [this] {
        if (std::exchange(m_noted, false))
            Q_EMIT notedChanged();
    });
}

void ReferralEditor::followColleagues()
{
    disconnect(m_colleagues);
    if (workspace() != nullptr)
        m_colleagues = connect(workspace(), &Workspace::colleaguesChanged, this,
                               &ReferralEditor::colleaguesChanged);
    Q_EMIT colleaguesChanged();
}

QString ReferralEditor::status() const
{
    return toQString(flow::referralStatus(record().fields));
}

QString ReferralEditor::statusText() const
{
    return codeLabel(status());
}

QString ReferralEditor::serviceText() const
{
    return codeLabel(textField(record().fields, "to"));
}

QVariantList ReferralEditor::steps() const
{
    QVariantList out;
    for (const auto step : flow::nextReferralSteps(record().fields)) {
        QVariantMap next = choice(toQString(step), codeLabel(toQString(step)));
        next.insert(QStringLiteral("missing"),
                    toQString(flow::referralMove(record().fields, step).missing));
        out.push_back(next);
    }
    return out;
}

QString ReferralEditor::words() const
{
    return personWordsText(record().fields);
}

bool ReferralEditor::isIncoming() const
{
    return textField(record().fields, "from") == u"annen_tjeneste";
}

bool ReferralEditor::isOver() const
{
    return flow::isReferralOver(record().fields);
}

bool ReferralEditor::isWithdrawn() const
{
    return flow::isConsentWithdrawn(record().fields);
}

QString ReferralEditor::withdrawnAt() const
{
    return instantField(record().fields, "withdrawn_consent_at");
}

QString ReferralEditor::consentAt() const
{
    return instantField(record().fields, "consent_at");
}

QString ReferralEditor::offeredAt() const
{
    return instantField(record().fields, "offered_at");
}

bool ReferralEditor::hasConsent() const
{
    return flow::hasConsent(record().fields);
}

bool ReferralEditor::canWithdraw() const
{
    return flow::canWithdrawConsent(record().fields);
}

QStringList ReferralEditor::openFields() const
{
    QStringList out;
    for (const auto& field : domain::schemaOf(Collection::referral).fields)
        if (flow::isReferralFieldOpen(record().fields, field.name))
            out.push_back(toQString(field.name));
    return out;
}

QVariant ReferralEditor::open() const
{
    QVariantMap out;
    for (const QString& field : openFields())
        out.insert(field, true);
    return out;
}

bool ReferralEditor::isOwn() const
{
    if (workspace() == nullptr)
        return false;
    const auto* assigned = record().fields.if_contains("assigned");
    return assigned != nullptr &&
           toVariant(*assigned).toStringList().contains(workspace()->userId());
}

bool ReferralEditor::canDiscard() const
{
    return !record().id.isNull() && record().version == 0 && status() == u"tilbudt";
}

QVariantList ReferralEditor::workers() const
{
    QVariantList out;
    if (workspace() != nullptr)
        for (const auto& [user, name] : workspace()->outreachWorkers())
            out.push_back(choice(user, name));
    return out;
}

QVariantList ReferralEditor::witnesses() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    QStringList seen{workspace()->userId()}; // nobody witnesses what they heard alone
    for (const auto& people : {workspace()->outreachWorkers(), workspace()->distributors()})
        for (const auto& [user, name] : people)
            if (!seen.contains(user)) {
                seen.push_back(user);
                out.push_back(choice(user, name));
            }
    return out;
}

QVariantList ReferralEditor::choices(const QString& field) const
{
    // Consent is asked for by itself; this list is of what is instead.
    if (field == u"legal_basis")
        return schemaChoices(Collection::referral, "legal_basis", {"samtykke"});
    if (field == u"consent" && isIncoming())
        return schemaChoices(Collection::referral, "consent", {"ikke_noedvendig"});
    return schemaChoices(Collection::referral, toStdString(field));
}

void ReferralEditor::noteOpened(const QString& reason)
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (workspace() == nullptr || !id || m_noted)
        return;
    workspace()->records().run(
        this,
        [id = *id, reason = toStdString(reason), now = workspace()->clock().now()](
            domain::RecordStore& store) { return store.noteRead(id, reason, now); },
        [this, opened = recordId()](const Result<void>& noted) {
            if (opened != recordId())
                return;
            setError(noted ? ErrorText() : errorText(noted.error(), Doing::saving));
            if (!noted || std::exchange(m_noted, true))
                return;
            Q_EMIT notedChanged();
            if (workspace() != nullptr)
                Q_EMIT workspace()->records().edited();
        });
}

void ReferralEditor::setConsent(const QString& consent)
{
    if (workspace() == nullptr)
        return;
    workspace()->records().run(
        this, [](domain::RecordStore& store) { return openTokens(store); },
        [this, consent = toStdString(consent)](const Result<std::vector<std::string>>& open) {
            if (!open) {
                setError(errorText(open.error(), Doing::reading));
                return;
            }
            if (workspace() == nullptr)
                return;
            const auto token = flow::newPersonToken(*open, randomToken);
            saveBuilt(
                QStringLiteral("consent"), "consent",
                [consent, token, now = workspace()->clock().now()](const json::object& fields) {
                    return consentChange(fields, consent, token, now);
                });
        });
}

void ReferralEditor::setAssigned(const QStringList& users)
{
    saveBuilt(QStringLiteral("assigned"), "assigned", [users](const json::object& fields) {
        const auto* stored = fields.if_contains("assigned");
        const QStringList before =
            stored != nullptr ? toVariant(*stored).toStringList() : QStringList();
        json::array added;
        json::array removed;
        for (const QString& user : users)
            if (!before.contains(user))
                added.emplace_back(toStdString(user));
        for (const QString& user : before)
            if (!users.contains(user))
                removed.emplace_back(toStdString(user));
        domain::Change change;
        if (!added.empty())
            change.add["assigned"] = std::move(added);
        if (!removed.empty())
            change.remove["assigned"] = std::move(removed);
        return change;
    });
}

void ReferralEditor::take(const QString& status)
{
    if (workspace() == nullptr)
        return;
    saveBuilt(QStringLiteral("status"), "status",
              [status = toStdString(status),
               today = toIsoDate(domain::toOslo(workspace()->clock().now()).date())](
                  const json::object& fields) {
                  domain::Change change;
                  const auto move = flow::referralMove(fields, status);
                  if (!move.isLegal || !move.missing.empty())
                      return change; // the page showed an older state
                  change.set["status"] = status;
                  json::object after = fields;
                  after["status"] = status;
                  const bool isOutcome =
                      status == "moett" || status == "ikke_moett" ||
                      (flow::isReferralOver(after) && !isPresent(fields, "outcome_date"));
                  if (isOutcome)
                      change.set["outcome_date"] = today;
                  if (flow::isReferralClosed(after) && isPresent(fields, "person_token"))
                      change.set["person_token"] = nullptr;
                  return change;
              });
}

void ReferralEditor::withdrawConsent()
{
    if (workspace() == nullptr)
        return;
    saveBuilt(QStringLiteral("consent"), "withdrawn_consent_at",
              [now = workspace()->clock().now()](const json::object& fields) {
                  domain::Change change;
                  if (!flow::canWithdrawConsent(fields))
                      return change;
                  change.set["withdrawn_consent_at"] = toRfc3339(now);
                  if (isPresent(fields, "person_token"))
                      change.set["person_token"] = nullptr;
                  return change;
              });
}

void ReferralEditor::discard()
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (workspace() == nullptr || !id)
        return;
    workspace()->records().run(
        this, [id = *id](domain::RecordStore& store) { return store.discard(id); },
        [this](const Result<void>& done) {
            setError(done ? ErrorText() : errorText(done.error(), Doing::discarding));
            if (!done)
                return;
            if (workspace() != nullptr)
                workspace()->records().announceChange();
            Q_EMIT discarded();
        });
}

Result<void> ReferralEditor::mayChange(const domain::Change& change) const
{
    for (const auto* part : {&change.set, &change.add, &change.remove})
        for (const auto& member : *part)
            if (!flow::isReferralFieldOpen(record().fields, member.key()))
                return Error(ErrorCode::notPermitted, "not open any more",
                             std::string(member.key()));
    return {};
}

} // namespace feltbok::ui
