// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/driver/finger.h"
#include "support/driver/page_reader.h"
#include "support/driver/saved_watch.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace feltbok::test {

// Obeys the test at the other end of the socket: one JSON object per line, each answered by one
// with the same id and ok, or error in words. A command that must wait is tried again after every
// frame and every change of the accessibility tree until its time is up; nothing is done to an item
// but through events.
//   tree | find {…}                     what the page says (see page_reader.h)
//   wait {…, until: present|absent|onScreen|enabled|disabled|focused|checked|unchecked|
//         value, value}
//   tap {…} | {x, y}                     presses, after scrolling there by dragging
//   draw {…, strokes: [[[x, y], …], …]}  draws there as a finger; x and y are shares of its size
//   key {key: Qt::Key name, modifiers: [shift, control, alt]}   type {text}
//   settled                              no field on the page holds what is not stored
//   heard                                the texts of events to screen readers, since asked last
//   hidden_height                        what of the tallest scrolling area is out of sight
//   focus | grab {file} | resize {width, height} | measure | frame | watch_saved | quit
// {…} is name | starts | contains, role, nth; timeout in ms on every command.
class Driver final : public QObject
{
    Q_OBJECT

public:
    explicit Driver(const QString& socket);
    ~Driver() override;

private:
    using Attempt = std::function<std::optional<QJsonObject>()>;

    void begin();
    void readLines();
    void next();
    void tryNow();
    void tryLater();
    void answer(QJsonObject reply);
    void send(const QJsonObject& line);
    Attempt attemptOf(const QJsonObject& command);
    Attempt tapping(const QJsonObject& command);
    void drawOn(const QRectF& area, const QJsonArray& strokes);
    Attempt waiting(const QJsonObject& command);
    Attempt pressing(const QJsonObject& command);
    Attempt measuring();
    Attempt framing();
    std::optional<QPointF> placeToTap(const QQuickItem* item);

    QString m_path;
    QLocalSocket m_socket;
    QPointer<QQuickWindow> m_window;
    std::unique_ptr<Finger> m_finger;
    std::unique_ptr<SavedWatch> m_saved;
    QQueue<QJsonObject> m_commands;
    QJsonObject m_current;
    Attempt m_attempt;
    QString m_reason; // why the last attempt did not do it
    QElapsedTimer m_since;
    QTimer m_soon;
    QTimer m_tick; // when nothing on the screen moves
    int m_frames = 0;
};

} // namespace feltbok::test
