// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/handouts_model.h"

#include "ui/health/handout_records.h"
#include "ui/health/stock_records.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
namespace {

struct Handouts
{
    std::vector<domain::RecordView> rows;
    HandoutStock stock;
};

Result<std::shared_ptr<Handouts>> readHandouts(domain::RecordStore& store,
                                               const std::string& municipality, const UserId& user,
                                               const std::string& contact)
{
    auto out = std::make_shared<Handouts>();
    FELTBOK_ASSIGN(out->stock, readHandoutStock(store, municipality, user));
    domain::ListQuery query;
    query.collection = "naloxone_handout";
    FELTBOK_TRY(eachOf(store, std::move(query), [&](domain::RecordView row) {
        if (row.municipality == municipality &&
            (contact.empty() || findString(row.fields, "contact") == contact))
            out->rows.push_back(std::move(row));
        return out->rows.size() < HandoutsModel::maxRows;
    }));
    return out;
}

QString placeName(const HandoutStock& stock, const QString& id)
{
    for (const HandoutPlace& place : stock.places)
        if (toQString(place.id.toText()) == id)
            return place.name;
    return {};
}

QString productName(const HandoutStock& stock, const json::object& fields)
{
    const auto code = findString(fields, "product");
    if (!code)
        return HandoutsModel::tr("Naloxone");
    const auto* product = domain::health::findProduct(stock.products, *code);
    return product != nullptr && !product->name.empty() ? productNameText(product->name)
                                                        : HandoutsModel::tr("Another product");
}

} // namespace

HandoutsModel::HandoutsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &HandoutsModel::countChanged);
}

void HandoutsModel::setContact(const QString& contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    Q_EMIT contactChanged();
    setWorkspace(m_workspace);
}

void HandoutsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    const auto user = m_workspace ? UserId::parse(toStdString(m_workspace->userId()))
                                  : Result<UserId>(Error(ErrorCode::notFound));
    if (!user)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality(), user = *user,
         contact = toStdString(m_contact)](domain::RecordStore& store) {
            return readHandouts(store, municipality, user, contact);
        },
        [this, user = *user, asked = m_contact](const Result<std::shared_ptr<Handouts>>& read) {
            if (!read || !m_workspace || asked != m_contact)
                return;
            std::vector<HandoutRow> rows;
            for (const domain::RecordView& view : (*read)->rows) {
                const json::object& fields = view.fields;
                HandoutRow row;
                row.id = toQString(view.id.toText());
                const json::value* packs = fields.if_contains("packs");
                const int count =
                    packs != nullptr && packs->is_int64() ? int(packs->get_int64()) : 1;
                row.title =
                    tr("%n pack(s) of %1", "", count).arg(productName((*read)->stock, fields));
                row.when = instantField(fields, "at");
                QStringList detail;
                if (const QString lot = textField(fields, "lot"); !lot.isEmpty())
                    detail.push_back(tr("Lot %1").arg(lot));
                if (const QString place = placeName((*read)->stock, textField(fields, "location"));
                    !place.isEmpty())
                    detail.push_back(place);
                for (const char* name : {"supply_type", "refill_reason"})
                    if (const QString code = textField(fields, name); !code.isEmpty())
                        detail.push_back(codeLabel(code));
                row.detail = detail.join(u" · ");
                row.isUndone = findString(fields, "undone_at").has_value();
                row.canUndo = !row.isUndone && (view.version == 0 || view.by.user == user ||
                                                m_workspace->isHealthLead());
                row.delivery = deliveryKey(view.delivery);
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
            if (!m_loaded) {
                m_loaded = true;
                Q_EMIT loadedChanged();
            }
        });
}

} // namespace feltbok::ui
