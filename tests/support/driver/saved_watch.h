// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace feltbok::test {

// Notes what a person is told is saved: after each frame, every field whose "Saved HH:MM" is on the
// screen with the value beside it, once per caption and value.
class SavedWatch
{
public:
    using Note = std::function<void(const QJsonObject&)>;

    SavedWatch(QQuickWindow* window, Note note) : m_window(window), m_note(std::move(note)) {}
    void look();

private:
    QQuickWindow* m_window;
    Note m_note;
    QHash<QQuickItem*, QString> m_told; // by caption
};

} // namespace feltbok::test
