// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/early_keys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace feltbok::app {

EarlyKeys::EarlyKeys(QWindow& window) : m_window(window)
{
    m_window.installEventFilter(this);
}

EarlyKeys::~EarlyKeys() = default;

bool EarlyKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        m_held.emplace_back(event->clone());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void EarlyKeys::release()
{
    m_window.removeEventFilter(this);
    for (auto& event : m_held)
        QCoreApplication::postEvent(&m_window, event.release());
    m_held.clear();
}

} // namespace feltbok::app
