// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_join.h"

#include "domain/visit_invitation.h"
#include "report/qr_code.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

QStringList rowsOf(const std::string& text)
{
    const auto code = report::makeQrCode(text);
    QStringList rows;
    if (!code)
        return rows;
    for (int y = 0; y < code->size; ++y) {
        QString row;
        for (int x = 0; x < code->size; ++x)
            row.append(code->isDark(x, y) ? u'1' : u'0');
        rows.push_back(row);
    }
    return rows;
}

QString whyNoCode(const Error& error)
{
    if (error.field == "controllers")
        return JoinCode::tr("Choose the second inspector first: the code is for them.");
    if (error.field == "status")
        return JoinCode::tr("The visit is finished; nobody joins it any more.");
    return JoinCode::tr("The visit lacks what a code needs: place, kind, method or start.");
}

/// The record as it is on this device afterwards. Scanning twice, or after it came from the server,
/// finds the one that is there.
Result<domain::RecordView> take(domain::RecordStore& store,
                                const domain::VisitInvitation& invitation, Instant now)
{
    auto present = store.record(invitation.visit);
    if (present && present->collection != "control_visit")
        return Error(ErrorCode::badInput, "the code names no visit", "visit");
    if (present || present.error().code != ErrorCode::notFound)
        return present;
    FELTBOK_TRY(store.createAs(invitation.visit, "control_visit", invitation.municipality,
                               domain::creatingChange(invitation), now));
    return store.record(invitation.visit);
}

} // namespace

JoinCode::JoinCode(QObject* parent) : QObject(parent) {}

void JoinCode::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &JoinCode::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void JoinCode::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    Q_EMIT visitChanged();
    reload();
}

void JoinCode::reload()
{
    const auto id = RecordId::parse(toStdString(m_visit));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return store.record(id); },
        [this, id = *id](const Result<domain::RecordView>& record) {
            if (!record || m_workspace.isNull())
                return;
            m_text.clear();
            m_rows.clear();
            m_names.clear();
            m_problem.clear();
            const auto invitation = domain::invitationOf(id, record->municipality, record->fields);
            if (invitation) {
                const std::string text = domain::toText(*invitation);
                m_text = toQString(text);
                m_rows = rowsOf(text);
                QStringList others = toVariant(record->fields.at("controllers")).toStringList();
                others.removeAll(m_workspace->userId());
                m_names = m_workspace->namesOf(others).join(u", ");
            }
            if (!invitation)
                m_problem = whyNoCode(invitation.error());
            Q_EMIT changed();
        });
}

VisitJoiner::VisitJoiner(QObject* parent) : QObject(parent) {}

void VisitJoiner::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    Q_EMIT workspaceChanged();
}

void VisitJoiner::refuse(const QString& problem, const QString& remedy)
{
    m_problem = problem;
    m_remedy = remedy;
    Q_EMIT problemChanged();
}

void VisitJoiner::join(const QString& text)
{
    if (!m_workspace || m_joining)
        return;
    const auto invitation = domain::parseInvitation(toStdString(text));
    if (!invitation && invitation.error().code == ErrorCode::notFound) {
        refuse(tr("This is no code for joining a visit."),
               tr("Your colleague opens the visit and shows the code under Second inspector."));
        return;
    }
    if (!invitation) {
        refuse(tr("The code is damaged or not complete."), tr("Read it once more, whole."));
        return;
    }
    if (!m_workspace->isInspectorIn(invitation->municipality)) {
        refuse(tr("The visit is in municipality %1, where you are not an inspector.")
                   .arg(toQString(invitation->municipality)),
               tr("Your colleague goes on alone, or with somebody from there."));
        return;
    }
    const auto own = UserId::parse(toStdString(m_workspace->userId()));
    if (!own || !invitation->names(*own)) {
        refuse(tr("You are not named as an inspector of this visit."),
               tr("Your colleague chooses you as second inspector and shows the new code."));
        return;
    }
    refuse({}, {});
    m_joining = true;
    m_workspace->records().run(
        this,
        [invitation = *invitation, now = m_workspace->clock().now()](domain::RecordStore& store) {
            return take(store, invitation, now);
        },
        [this](const Result<domain::RecordView>& record) {
            m_joining = false;
            if (!record) {
                if (record.error().code == ErrorCode::alreadyExists)
                    refuse(tr("The visit has been on this device and is no longer yours to see."),
                           tr("Ask the office."));
                else
                    refuse(tr("The visit could not be saved on this device."),
                           tr("Nothing was changed. Try once more."));
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT joined(toQString(record->id.toText()),
                          findString(record->fields, "status") == "draft");
        });
}

} // namespace feltbok::ui
