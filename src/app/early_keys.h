// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtGui/QWindow>

#include <memory>
#include <vector>

namespace feltbok::app {

/// Keeps what is typed into a window whose first page is not there yet, and types it again when
/// it is.
class EarlyKeys final : public QObject
{
    Q_OBJECT

public:
    explicit EarlyKeys(QWindow& window);
    ~EarlyKeys() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

public Q_SLOTS:
    /// The page is there. From here on this does nothing.
    void release();

private:
    QWindow& m_window;
    std::vector<std::unique_ptr<QEvent>> m_held;
};

} // namespace feltbok::app
