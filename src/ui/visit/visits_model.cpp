// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visits_model.h"

#include "domain/visit_rules.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/visit_licence.h"

namespace feltbok::ui {
namespace {

/// A visit with what its row shows of other records.
struct VisitWithPlace
{
    domain::RecordView visit;
    json::object place;
    int possibleBreaches = 0;
    std::string licenceKind;
};

struct VisitPage
{
    std::vector<VisitWithPlace> rows;
    std::optional<domain::PageKey> next;
};

Result<VisitPage> readPage(domain::RecordStore& store, const domain::ListQuery& query,
                           bool withBreaches)
{
    FELTBOK_ASSIGN(auto page, store.list(query));
    VisitPage out;
    out.next = page.next;
    for (auto& visit : page.rows) {
        VisitWithPlace row;
        if (const auto id = RecordId::parse(findString(visit.fields, "premises").value_or("")))
            if (const auto record = store.record(*id))
                row.place = record->fields;
        if (withBreaches) {
            domain::ListQuery observations;
            observations.collection = "observation";
            observations.parent = visit.id;
            observations.limit = 500;
            FELTBOK_ASSIGN(const auto found, store.list(observations));
            for (const auto& observation : found.rows)
                row.possibleBreaches +=
                    findString(observation.fields, "possible_violation") ? 1 : 0;
        }
        // Only these kinds of control leave it to the licence whether two inspectors are due.
        const auto kind = findString(visit.fields, "kind").value_or("");
        if (kind == "oppfoelging" || kind == "internkontrolltilsyn") {
            FELTBOK_ASSIGN(row.licenceKind, licenceKindOf(store, visit.fields));
        }
        row.visit = std::move(visit);
        out.rows.push_back(std::move(row));
    }
    return out;
}

domain::ListQuery queryFor(const QString& pile)
{
    domain::ListQuery query;
    query.collection = "control_visit";
    if (pile == u"drafts")
        query.statuses = {"draft"};
    else if (pile == u"waiting")
        query.onlyUndelivered = true;
    else if (pile == u"sent" || pile == u"inbox")
        query.statuses = {"finished", "comment_received", "assessed", "closed"};
    return query;
}

} // namespace

QString deliveryKey(domain::Delivery delivery)
{
    switch (delivery) {
    case domain::Delivery::delivered:
        return {};
    case domain::Delivery::waiting:
        return QStringLiteral("waiting");
    case domain::Delivery::needsYou:
        return QStringLiteral("needsYou");
    case domain::Delivery::conflict:
        return QStringLiteral("conflict");
    }
    return {};
}

VisitsModel::VisitsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &VisitsModel::countChanged);
    connect(this, &QAbstractItemModel::rowsInserted, this, &VisitsModel::countChanged);
}

void VisitsModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(&m_workspace->records(), &RecordAccess::changed, this, &VisitsModel::reload);
        connect(m_workspace, &Workspace::colleaguesChanged, this, &VisitsModel::reload);
    }
    Q_EMIT workspaceChanged();
    reload();
}

void VisitsModel::setPile(const QString& pile)
{
    if (pile == m_pile)
        return;
    m_pile = pile;
    Q_EMIT pileChanged();
    reload();
}

void VisitsModel::setPremises(const QString& premises)
{
    if (premises == m_premises)
        return;
    m_premises = premises;
    Q_EMIT premisesChanged();
    reload();
}

void VisitsModel::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    m_wanted = 50;
    Q_EMIT searchChanged();
    reload();
}

bool VisitsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next.has_value();
}

void VisitsModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read(true);
}

void VisitsModel::reload()
{
    read(false);
}

void VisitsModel::read(bool more)
{
    if (!m_workspace)
        return;
    if (m_reading) {
        m_again = m_again || !more;
        return;
    }
    m_reading = true;
    auto query = queryFor(m_pile);
    query.search = toStdString(m_search);
    if (const auto premises = RecordId::parse(toStdString(m_premises)))
        query.premises = *premises;
    if (more)
        query.after = m_next;
    else
        query.limit = m_wanted;
    m_workspace->records().run(
        this,
        [query, office = m_pile == u"inbox"](domain::RecordStore& store) {
            return readPage(store, query, office);
        },
        [this, more](const Result<VisitPage>& page) {
            m_reading = false;
            if (page && m_workspace) {
                m_next = page->next;
                std::vector<VisitRow> rows;
                for (const auto& [visit, place, breaches, licenceKind] : page->rows) {
                    VisitRow row;
                    row.id = toQString(visit.id.toText());
                    row.place = textField(place, "name");
                    row.address = textField(place, "address");
                    row.kind = codeLabel(textField(visit.fields, "kind"));
                    row.started = instantField(visit.fields, "started_at");
                    row.statusCode = textField(visit.fields, "status");
                    row.status = codeLabel(row.statusCode);
                    row.delivery = deliveryKey(visit.delivery);
                    row.possibleBreaches = breaches;
                    row.notCounted = toQString(domain::reasonNotCounted(
                        visit.fields, isSaleVisit(visit.fields, licenceKind)
                                          ? domain::Activity::sale
                                          : domain::Activity::serving));
                    if (const auto* users = visit.fields.if_contains("controllers"))
                        row.inspectors = m_workspace->namesOf(toVariant(*users)).join(u", ");
                    rows.push_back(std::move(row));
                }
                if (more)
                    appendRows(std::move(rows));
                else
                    replaceRows(std::move(rows));
                m_wanted = std::max<std::size_t>(50, this->rows().size());
            }
            if (!m_loaded) {
                m_loaded = true;
                Q_EMIT loadedChanged();
            }
            if (std::exchange(m_again, false))
                reload();
        });
}

} // namespace feltbok::ui
