// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include <QCoreApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QQuickWindow>

#include <unistd.h>

namespace feltbok::bench {

/// Writes a line to standard output when the first Qt Quick window has shown its first frame.
class FrameWatch final : public QObject
{
    Q_OBJECT

public:
    FrameWatch() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Expose)
            if (auto* window = qobject_cast<QQuickWindow*>(watched))
                connect(window, &QQuickWindow::frameSwapped, this, &FrameWatch::tell,
                        Qt::ConnectionType(Qt::DirectConnection | Qt::UniqueConnection));
        return false;
    }

private:
    void tell()
    {
        constexpr std::string_view line = "first frame\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            qFatal("nobody listens");
    }
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
