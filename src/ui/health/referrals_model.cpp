// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/referrals_model.h"

#include "domain/health/person_token.h"
#include "domain/health/referral_flow.h"
#include "ui/health/schema_choices.h"
#include "ui/record_queries.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {

using domain::Collection;
using Rows = std::vector<domain::RecordView>;

namespace {

int rankOf(std::string_view urgency)
{
    return urgency == "akutt" ? 0 : urgency == "innen_7_dager" ? 1 : 2;
}

ReferralRow rowOf(const domain::RecordView& referral, const Workspace& workspace)
{
    const auto& fields = referral.fields;
    ReferralRow row;
    row.id = toQString(referral.id.toText());
    row.service = codeLabel(textField(fields, "to"));
    row.sender = codeLabel(textField(fields, "from_service"));
    row.words = personWordsText(fields);
    row.status = codeLabel(toQString(domain::health::referralStatus(fields)));
    const auto urgency = findString(fields, "urgency").value_or("ordinaer");
    row.rank = rankOf(urgency);
    row.isAcute = row.rank == 0;
    row.urgency = codeLabel(toQString(urgency));
    row.isIncoming = findString(fields, "from").value_or("") == "annen_tjeneste";
    row.isWithdrawn = domain::health::isConsentWithdrawn(fields);
    if (const auto offered = parseRfc3339(findString(fields, "offered_at").value_or("")))
        row.offered = dayAndClockText(*offered);
    if (const auto* assigned = fields.if_contains("assigned"))
        row.workers = workspace.namesOf(toVariant(*assigned)).join(u", ");
    row.delivery = deliveryKey(referral.delivery);
    return row;
}

} // namespace

QString personWordsText(const json::object& referral)
{
    const auto token = findString(referral, "person_token").value_or("");
    if (token.empty())
        return {};
    const auto words = domain::health::personWords(token);
    return toQString(words.first) + QStringLiteral(" · ") + toQString(words.second);
}

ReferralsModel::ReferralsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ReferralsModel::countChanged);
}

void ReferralsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        if (m_workspace)
            m_workspace->disconnect(this);
        m_workspace = workspace;
        if (m_workspace)
            connect(m_workspace, &Workspace::colleaguesChanged, this, &ReferralsModel::reload);
        Q_EMIT workspaceChanged();
    }
    reload();
}

void ReferralsModel::setOver(bool over)
{
    if (over == m_over)
        return;
    m_over = over;
    Q_EMIT overChanged();
    reload();
}

QVariantList ReferralsModel::services() const
{
    return schemaChoices(Collection::referral, "to");
}

void ReferralsModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [municipality =
             m_workspace->healthMunicipality()](domain::RecordStore& store) -> Result<Rows> {
            domain::ListQuery query;
            query.collection = "referral";
            FELTBOK_ASSIGN(auto rows, allOf(store, query));
            std::erase_if(rows, [&](const domain::RecordView& row) {
                return row.municipality != municipality;
            });
            return rows;
        },
        [this](const Result<Rows>& read) {
            if (!m_workspace)
                return;
            setError(read ? ErrorText() : errorText(read.error(), Doing::reading));
            if (!read)
                return;
            std::vector<ReferralRow> rows;
            for (const auto& referral : *read)
                if (domain::health::isReferralOver(referral.fields) == m_over)
                    rows.push_back(rowOf(referral, *m_workspace));
            if (!m_over)
                std::stable_sort(
                    rows.begin(), rows.end(),
                    [](const ReferralRow& a, const ReferralRow& b) { return a.rank < b.rank; });
            replaceRows(std::move(rows));
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

void ReferralsModel::offer(const QString& service, const QString& contact)
{
    domain::Change change;
    change.set["from"] = "oppsoekende";
    change.set["to"] = toStdString(service);
    if (!contact.isEmpty())
        change.set["contact"] = toStdString(contact);
    make(std::move(change));
}

void ReferralsModel::takeIn()
{
    domain::Change change;
    change.set["from"] = "annen_tjeneste";
    change.set["to"] = "oppsoekende_team";
    make(std::move(change));
}

void ReferralsModel::make(domain::Change change)
{
    if (!m_workspace || m_making)
        return;
    const Instant now = m_workspace->clock().now();
    change.set["status"] = "tilbudt";
    change.set["urgency"] = "ordinaer";
    change.set["offered_at"] = toRfc3339(now);
    change.add["assigned"] = json::array{json::value(toStdString(m_workspace->userId()))};
    m_making = true;
    m_workspace->records().run(
        this,
        [change = std::move(change), now,
         municipality = m_workspace->healthMunicipality()](domain::RecordStore& store) {
            return store.create("referral", municipality, change, now);
        },
        [this](const Result<RecordId>& referral) {
            m_making = false;
            setError(referral ? ErrorText() : errorText(referral.error(), Doing::saving));
            if (!referral)
                return;
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT made(toQString(referral->toText()));
        });
}

void ReferralsModel::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace feltbok::ui
