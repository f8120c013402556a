// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/municipality_choice.h"

#include "ui/health/outreach_records.h"
#include "ui/labels.h"
#include "ui/text.h"

namespace feltbok::ui {

void MunicipalityChoice::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
        Q_EMIT changed();
    }
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [own = m_workspace->healthMunicipalities(), user = m_workspace->userId()](
            domain::RecordStore& store) -> Result<QHash<QString, QString>> {
            QHash<QString, QString> running;
            for (const auto& municipality : own) {
                FELTBOK_ASSIGN(const auto patrols, readOwnPatrols(store, municipality, user));
                if (patrols.running.empty())
                    continue;
                const auto& fields = patrols.running.front().fields;
                const auto started = parseRfc3339(findString(fields, "started_at").value_or(""));
                if (started)
                    running.insert(toQString(municipality), dayAndClockText(*started));
            }
            return running;
        },
        [this](const Result<QHash<QString, QString>>& running) {
            if (!running || *running == m_running)
                return; // one may go there all the same, and sees it then
            m_running = *running;
            Q_EMIT changed();
        });
}

QVariantList MunicipalityChoice::places() const
{
    QVariantList out;
    if (!m_workspace)
        return out;
    const std::string here = m_workspace->healthMunicipality();
    for (const auto& municipality : m_workspace->healthMunicipalities()) {
        QStringList roles;
        for (const auto& grant : m_workspace->grants())
            if (grant.municipality == municipality &&
                domain::sideOf(grant.role) == domain::Side::health)
                roles.push_back(codeLabel(toQString(domain::toString(grant.role))));
        const QString number = toQString(municipality);
        out.push_back(
            QVariantMap{{QStringLiteral("value"), number},
                        {QStringLiteral("name"), m_workspace->nameOfMunicipality(municipality)},
                        {QStringLiteral("roles"), roles.join(u", ")},
                        {QStringLiteral("patrol"), m_running.value(number)},
                        {QStringLiteral("isHere"), municipality == here}});
    }
    return out;
}

} // namespace feltbok::ui
