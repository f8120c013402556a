// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QQuickItem>
#include <QQuickWindow>

#include <string_view>
#include <unistd.h>
#include <utility>

namespace feltbok::bench {

/// Writes a line to standard output when the first Qt Quick window has shown its first frame, and
/// another when it has shown one in which a text field has the keyboard.
class FrameWatch final : public QObject
{
    Q_OBJECT

public:
    FrameWatch() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Expose)
            if (auto* window = qobject_cast<QQuickWindow*>(watched))
                watch(window);
        return false;
    }

private:
    void watch(QQuickWindow* window)
    {
        if (m_isWatching)
            return;
        m_isWatching = true;
        connect(
            window, &QQuickWindow::frameSwapped, this,
            [this, window] {
                tell(m_hasFrame, "first frame\n");
                const QQuickItem* focused = window->activeFocusItem();
                if (focused != nullptr && focused->flags() & QQuickItem::ItemAcceptsInputMethod)
                    tell(m_hasInput, "usable\n");
            },
            Qt::DirectConnection);
    }
    static void tell(bool& isTold, std::string_view line)
    {
        if (std::exchange(isTold, true))
            return;
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            qFatal("nobody listens");
    }

    bool m_isWatching = false;
    bool m_hasFrame = false;
    bool m_hasInput = false;
};

class FirstFramePlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first_frame.json")

public:
    QObject* create(const QString&, const QString&) override { return new FrameWatch; }
};

} // namespace feltbok::bench

#include "first_frame_plugin.moc"
