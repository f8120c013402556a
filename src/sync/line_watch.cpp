// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/line_watch.h"

#include <utility>

namespace feltbok::sync {

void LineWatch::followSystem()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto* system = QNetworkInformation::instance();
    m_reach = system->reachability();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &LineWatch::report);
}

void LineWatch::report(Reach reach)
{
    // In Qt's order: Unknown, Disconnected, Local, Site, Online. The server may be in the house.
    const Reach before = std::exchange(m_reach, reach);
    if (reach > before && reach >= Reach::Local)
        Q_EMIT improved();
}

} // namespace feltbok::sync
