// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/places_model.h"

#include "ui/text.h"

namespace feltbok::ui {
namespace {

/// A shorter way moves nobody in the list; metres.
constexpr double worthRanking = 50;

} // namespace

PlacesModel::PlacesModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &PlacesModel::countChanged);
    m_minute.setInterval(std::chrono::minutes{1});
    connect(&m_minute, &QTimer::timeout, this, &PlacesModel::reload);
    m_minute.start();
}

void PlacesModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &PlacesModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void PlacesModel::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    reload();
}

void PlacesModel::setRanked(bool ranked)
{
    if (ranked == m_ranked)
        return;
    m_ranked = ranked;
    Q_EMIT rankedChanged();
    reload();
}

void PlacesModel::setPosition(double lat, double lon)
{
    if (m_position &&
        domain::metresBetween(m_position->lat, m_position->lon, lat, lon) < worthRanking)
        return;
    m_position = {lat, lon};
    reload();
}

void PlacesModel::reload()
{
    if (!m_workspace)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    TonightQuestion question;
    question.now = m_workspace->clock().now();
    question.user = toStdString(m_workspace->userId());
    question.search = toStdString(m_search);
    question.position = m_position;
    question.isRanked = m_ranked;
    m_workspace->records().run(
        this, [question](domain::RecordStore& store) { return TonightList::read(store, question); },
        [this](Result<std::vector<PlaceRow>> read) {
            m_reading = false;
            if (read)
                replaceRows(std::move(*read));
            if (!m_loaded) {
                m_loaded = true;
                Q_EMIT loadedChanged();
            }
            if (std::exchange(m_again, false))
                reload();
        });
}

} // namespace feltbok::ui
