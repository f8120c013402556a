// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/session.h"

#include <QtCore/QObject>

namespace feltbok::app {

/// Tells the session of every touch and key, and locks when the app is suspended.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(ui::Session& session);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ui::Session& m_session;
};

} // namespace feltbok::app
