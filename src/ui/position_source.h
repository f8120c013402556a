// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtPositioning/QGeoPositionInfoSource>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace feltbok::ui {

/// The device's position while a draft or the list of tonight is open, and only then. The best fix
/// so far is offered on; nobody waits for it. On the health side nothing creates one.
class PositionSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// "searching", "found", "unavailable".
    Q_PROPERTY(QString state READ state NOTIFY stateChanged FINAL)

public:
    explicit PositionSource(QObject* parent = nullptr);
    ~PositionSource() override;

    /// A receiver's log that takes the place of the device's receiver (`--nmea`); empty: none.
    static void setNmeaFile(const QString& file);

    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString state() const { return m_state; }

Q_SIGNALS:
    void activeChanged();
    void stateChanged();
    /// A better fix than all before: degrees WGS 84, metres (68 % of fixes lie within).
    void improved(double lat, double lon, double accuracy);

private:
    void open();
    void take(const QGeoPositionInfo& info);
    void setState(const QString& state);

    bool m_active = false;
    QString m_state = QStringLiteral("searching");
    double m_best = 0;
    std::unique_ptr<QIODevice> m_log;
    std::unique_ptr<QGeoPositionInfoSource> m_source;
};

} // namespace feltbok::ui
