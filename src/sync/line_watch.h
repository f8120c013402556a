// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace feltbok::sync {

/// Tells when the device has come nearer to the net, so that a wait need not run out. What the
/// system says is a hint only: nothing is held back while it says there is no line.
class LineWatch final : public QObject
{
    Q_OBJECT

public:
    using Reach = QNetworkInformation::Reachability;
    using QObject::QObject;

    /// Follows what the system tells. Where it tells nothing (no plugin of Qt for it), nothing is
    /// ever signalled.
    void followSystem();
    void report(Reach reach);

Q_SIGNALS:
    void improved();

private:
    Reach m_reach = Reach::Unknown;
};

} // namespace feltbok::sync
