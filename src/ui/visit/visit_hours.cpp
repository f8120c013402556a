// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_hours.h"

#include "domain/licence_terms.h"
#include "ui/labels.h"
#include "ui/office/legal_records.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

struct Surroundings
{
    json::object visit;
    std::vector<domain::RecordView> licences;
    domain::LegalTables legal = domain::standardTables();
};

Result<Surroundings> readAround(domain::RecordStore& store, const RecordId& visit)
{
    Surroundings out;
    FELTBOK_ASSIGN(auto record, store.record(visit));
    FELTBOK_ASSIGN(out.legal, readLegalTables(store, record.municipality));
    out.visit = std::move(record.fields);
    if (const auto premises = idField(out.visit, "premises")) {
        FELTBOK_ASSIGN(out.licences, childrenOf(store, "licence", *premises));
    }
    return out;
}

QString labelOf(const json::object& licence)
{
    QString label = codeLabel(textField(licence, "licence_kind"));
    for (const auto* name : {"event_name", "licence_number"})
        if (const QString text = textField(licence, name); !text.isEmpty())
            return label + u" · " + text;
    return label;
}

} // namespace

VisitHours::VisitHours(QObject* parent) : QObject(parent)
{
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &VisitHours::say);
}

void VisitHours::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void VisitHours::setVisitId(const QString& id)
{
    if (id == m_visitId)
        return;
    m_visitId = id;
    m_ready = false;
    Q_EMIT visitIdChanged();
    reload();
}

void VisitHours::reload()
{
    const auto id = RecordId::parse(toStdString(m_visitId));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return readAround(store, id); },
        [this](const Result<Surroundings>& read) {
            if (!read || !m_workspace)
                return;
            m_licence = textField(read->visit, "licence");
            m_licences.clear();
            json::object own;
            for (const auto& licence : read->licences) {
                const QString id = toQString(licence.id.toText());
                if (id == m_licence)
                    own = licence.fields;
                if (id == m_licence ||
                    PlaceHours::isValidOn(licence.fields, m_workspace->clock().now()))
                    m_licences.push_back(
                        QVariantMap{{QStringLiteral("value"), id},
                                    {QStringLiteral("label"), labelOf(licence.fields)}});
            }
            m_terms = domain::termsOf(read->visit, own);
            m_legal = read->legal;
            m_ready = true;
            say();
        });
}

void VisitHours::say()
{
    if (!m_workspace)
        return;
    const Instant now = m_workspace->clock().now();
    const PlaceHours hours(m_terms, now, m_legal);
    m_lines = hours.toList();
    m_closing.clear();
    for (const auto& group : hours.groups())
        if (!group.closing.isEmpty()) {
            m_closing = group.closing;
            break;
        }
    // With the clock on the wall: a line that says 12 minutes is never a minute old.
    m_minute.start(std::chrono::minutes{1} - now.time_since_epoch() % std::chrono::minutes{1});
    Q_EMIT changed();
}

void VisitHours::chooseLicence(const QString& licence)
{
    const auto visit = RecordId::parse(toStdString(m_visitId));
    const auto chosen = RecordId::parse(toStdString(licence));
    if (!m_workspace || !visit || !chosen || licence == m_licence)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [visit = *visit, chosen = *chosen,
         now](domain::RecordStore& store) -> Result<domain::RecordView> {
            FELTBOK_ASSIGN(const auto terms, store.record(chosen));
            domain::Change change;
            change.set["licence"] = chosen.toText();
            change.set["licence_terms"] = domain::licenceTerms(terms.fields);
            return store.save(visit, change, now);
        },
        [this](const Result<domain::RecordView>& saved) {
            m_error = saved ? ErrorText() : errorText(saved.error(), Doing::saving);
            Q_EMIT changed();
            if (saved && m_workspace)
                m_workspace->records().announceChange();
        });
}

} // namespace feltbok::ui
