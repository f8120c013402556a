// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/position_source.h"

#include <QtCore/QFile>
#include <QtPositioning/QNmeaPositionInfoSource>

namespace feltbok::ui {
namespace {

/// Error of a single pseudorange in metres, from which a receiver's HDOP gives an accuracy; the
/// usual figure for receivers without correction data.
constexpr double userEquivalentRangeError = 5.1;

QString& nmeaFile()
{
    static QString file;
    return file;
}

} // namespace

PositionSource::PositionSource(QObject* parent) : QObject(parent) {}
PositionSource::~PositionSource() = default;

void PositionSource::setNmeaFile(const QString& file)
{
    nmeaFile() = file;
}

void PositionSource::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        open();
    } else if (m_source) {
        m_source->stopUpdates();
        m_source.reset();
        m_log.reset();
    }
    Q_EMIT activeChanged();
}

void PositionSource::open()
{
    m_best = 0;
    if (nmeaFile().isEmpty()) {
        m_source.reset(QGeoPositionInfoSource::createDefaultSource(nullptr));
    } else {
        m_log = std::make_unique<QFile>(nmeaFile());
        auto nmea =
            std::make_unique<QNmeaPositionInfoSource>(QNmeaPositionInfoSource::SimulationMode);
        nmea->setUserEquivalentRangeError(userEquivalentRangeError);
        nmea->setDevice(m_log.get());
        m_source = std::move(nmea);
    }
    if (!m_source) {
        setState(QStringLiteral("unavailable"));
        return;
    }
    setState(QStringLiteral("searching"));
    connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this, &PositionSource::take);
    connect(m_source.get(), &QGeoPositionInfoSource::errorOccurred, this,
            [this](QGeoPositionInfoSource::Error error) {
                if (error == QGeoPositionInfoSource::AccessError ||
                    error == QGeoPositionInfoSource::ClosedError)
                    setState(QStringLiteral("unavailable"));
            });
    m_source->startUpdates();
}

void PositionSource::take(const QGeoPositionInfo& info)
{
    const QGeoCoordinate place = info.coordinate();
    if (!place.isValid() || !info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy))
        return;
    const double accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (!(accuracy > 0) || (m_best > 0 && accuracy >= m_best))
        return;
    m_best = accuracy;
    setState(QStringLiteral("found"));
    Q_EMIT improved(place.latitude(), place.longitude(), accuracy);
}

void PositionSource::setState(const QString& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace feltbok::ui
