// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/driver/driver.h"

#include "support/screen.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMetaEnum>

#include <cmath>

namespace feltbok::test {
namespace {

constexpr int defaultTimeout = 10'000;
constexpr double clearOfEdge = 28; // a tapped item lies this far inside what scrolls

QPointer<QTimer> treeChanged;
QString heard; // what events told a screen reader of texts

void noteTreeChange(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::TextInserted)
        heard += static_cast<QAccessibleTextInsertEvent*>(event)->textInserted();
    else if (event->type() == QAccessible::TextUpdated)
        heard += static_cast<QAccessibleTextUpdateEvent*>(event)->textInserted();
    else if (event->type() == QAccessible::ValueChanged)
        heard += static_cast<QAccessibleValueChangeEvent*>(event)->value().toString();
    if (treeChanged && !treeChanged->isActive())
        treeChanged->start();
}

QJsonObject done()
{
    return {{QStringLiteral("ok"), true}};
}

QJsonObject failed(const QString& why)
{
    return {{QStringLiteral("ok"), false}, {QStringLiteral("error"), why}};
}

bool related(const QQuickItem* one, const QQuickItem* other)
{
    return one == other || one->isAncestorOf(other) || other->isAncestorOf(one);
}

} // namespace

Driver::Driver(const QString& socket) : m_path(socket)
{
    QAccessible::setActive(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Driver::tryNow);
    treeChanged = &m_soon;
    QAccessible::installUpdateHandler(noteTreeChange);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &Driver::tryNow);
    connect(&m_socket, &QLocalSocket::readyRead, this, &Driver::readLines);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        send({{QStringLiteral("event"), QStringLiteral("ready")},
              {QStringLiteral("pid"), QCoreApplication::applicationPid()}});
    });
    QTimer::singleShot(0, this, &Driver::begin);
}

Driver::~Driver()
{
    QAccessible::installUpdateHandler(nullptr);
}

void Driver::begin()
{
    for (QWindow* window : QGuiApplication::allWindows()) {
        if (auto* quick = qobject_cast<QQuickWindow*>(window))
            m_window = quick;
    }
    if (!m_window) {
        QTimer::singleShot(5, this, &Driver::begin);
        return;
    }
    m_finger = std::make_unique<Finger>(m_window);
    connect(m_window, &QQuickWindow::frameSwapped, this, [this] {
        ++m_frames;
        if (m_saved)
            m_saved->look();
        tryLater();
    });
    m_socket.connectToServer(m_path);
}

void Driver::send(const QJsonObject& line)
{
    m_socket.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_socket.flush(); // what was told must outlive a kill
}

void Driver::readLines()
{
    while (m_socket.canReadLine())
        m_commands.enqueue(QJsonDocument::fromJson(m_socket.readLine()).object());
    next();
}

void Driver::next()
{
    if (m_attempt || m_commands.isEmpty())
        return;
    m_current = m_commands.dequeue();
    m_reason.clear();
    m_since.start();
    m_attempt = attemptOf(m_current);
    m_tick.start();
    tryNow();
}

void Driver::tryLater()
{
    if (m_attempt && !m_soon.isActive())
        m_soon.start();
}

void Driver::tryNow()
{
    if (!m_attempt || !m_window)
        return;
    if (auto reply = m_attempt())
        answer(std::move(*reply));
    else if (m_since.elapsed() > m_current[u"timeout"].toInt(defaultTimeout))
        answer(failed(m_reason.isEmpty() ? QStringLiteral("not in time") : m_reason));
}

void Driver::answer(QJsonObject reply)
{
    reply[QStringLiteral("id")] = m_current[u"id"];
    m_attempt = nullptr;
    m_tick.stop();
    send(reply);
    // What the events set off is delivered before the next command looks.
    QTimer::singleShot(0, this, &Driver::next);
}

Driver::Attempt Driver::attemptOf(const QJsonObject& command)
{
    const QString what = command[u"cmd"].toString();
    if (what == u"tree" || what == u"find") {
        return [this, what, command]() -> std::optional<QJsonObject> {
            QJsonArray nodes;
            for (const Node& node :
                 what == u"tree" ? readPage(m_window) : findNodes(m_window, Wanted::from(command)))
                nodes.append(describeNode(node));
            QJsonObject reply = done();
            reply[QStringLiteral("nodes")] = nodes;
            return reply;
        };
    }
    if (what == u"wait")
        return waiting(command);
    if (what == u"tap" || what == u"draw")
        return tapping(command);
    if (what == u"key" || what == u"type")
        return pressing(command);
    if (what == u"measure")
        return measuring();
    if (what == u"frame")
        return framing();
    if (what == u"focus") {
        return [this]() -> std::optional<QJsonObject> {
            QJsonObject reply = done();
            QQuickItem* item = m_window->activeFocusItem();
            auto* face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
            if (face && face->isValid())
                reply[QStringLiteral("node")] = describeNode({face});
            return reply;
        };
    }
    if (what == u"hidden_height") {
        auto frames = framing();
        return [this, frames]() -> std::optional<QJsonObject> {
            if (!frames())
                return std::nullopt;
            double most = 0;
            for (const QQuickItem* item : shownItems(m_window->contentItem())) {
                if (item->inherits("QQuickFlickable"))
                    most =
                        std::max(most, item->property("contentHeight").toDouble() - item->height());
            }
            QJsonObject reply = done();
            reply[QStringLiteral("height")] = most;
            return reply;
        };
    }
    if (what == u"settled") {
        return [this]() -> std::optional<QJsonObject> {
            for (const QQuickItem* item : shownItems(m_window->contentItem())) {
                if (item->property("unsaved").toBool()) {
                    m_reason = QStringLiteral("not saved: ") + item->property("label").toString();
                    return std::nullopt;
                }
            }
            return done();
        };
    }
    if (what == u"heard") {
        return []() -> std::optional<QJsonObject> {
            QJsonObject reply = done();
            reply[QStringLiteral("text")] = std::exchange(heard, {});
            return reply;
        };
    }
    if (what == u"grab") {
        return [this, file = command[u"file"].toString()]() -> std::optional<QJsonObject> {
            return m_window->grabWindow().save(file) ? done() : failed(u"cannot write " + file);
        };
    }
    if (what == u"resize") {
        m_window->resize(command[u"width"].toInt(), command[u"height"].toInt());
        return framing();
    }
    if (what == u"watch_saved") {
        m_saved =
            std::make_unique<SavedWatch>(m_window, [this](const QJsonObject& note) { send(note); });
        return framing();
    }
    if (what == u"quit") {
        return [this]() -> std::optional<QJsonObject> {
            QTimer::singleShot(0, m_window, &QWindow::close);
            return done();
        };
    }
    return [what]() -> std::optional<QJsonObject> { return failed(u"unknown command " + what); };
}

// Two frames: one that may have been under way and one that shows all that was asked before.
Driver::Attempt Driver::framing()
{
    const int until = m_frames + 2;
    return [this, until]() -> std::optional<QJsonObject> {
        if (m_frames >= until)
            return done();
        m_window->update();
        return std::nullopt;
    };
}

Driver::Attempt Driver::waiting(const QJsonObject& command)
{
    return [this, command]() -> std::optional<QJsonObject> {
        const Wanted wanted = Wanted::from(command);
        const QString until = command[u"until"].toString(QStringLiteral("present"));
        const QString value = command[u"value"].toString();
        const auto nodes = findNodes(m_window, wanted);
        if (until == u"absent") {
            m_reason = wanted.words() + QStringLiteral(" is still there");
            return nodes.empty() ? std::optional(done()) : std::nullopt;
        }
        m_reason = wanted.words() + QStringLiteral(" is not ") + until +
                   (value.isEmpty() ? QString() : u' ' + value);
        for (const Node& node : nodes) {
            const QStringList states = node.states();
            const bool good = until == u"present"     ? true
                              : until == u"enabled"   ? !states.contains(QLatin1String("disabled"))
                              : until == u"unchecked" ? !states.contains(QLatin1String("checked"))
                              : until == u"value"     ? node.value() == value
                              : until == u"onScreen"
                                  ? node.item() && !seenRect(node.item()).isEmpty()
                                  : states.contains(until);
            if (!good)
                continue;
            QJsonObject reply = done();
            reply[QStringLiteral("node")] = describeNode(node);
            return reply;
        }
        return std::nullopt;
    };
}

// Where to press the item, or nothing while it must be scrolled to.
std::optional<QPointF> Driver::placeToTap(const QQuickItem* item)
{
    const QRectF whole = sceneRect(item);
    const QRectF seen = seenRect(item);
    const QQuickItem* scroller = scrollerOf(item);
    const bool enough =
        seen.height() >= std::min(whole.height(), 40.0) && seen.width() >= whole.width() * 0.9;
    if (!scroller)
        return enough ? std::optional(seen.center()) : std::nullopt;
    const QRectF port = seenRect(scroller);
    // Which way the item must go to lie well inside, and whether there is anything left to scroll.
    double by = 0;
    const double margin =
        std::min(clearOfEdge, std::max(0.0, (port.height() - whole.height()) / 2));
    if (whole.height() > port.height())
        by = enough ? 0 : port.center().y() - whole.center().y();
    else if (whole.top() < port.top() + margin)
        by = port.top() + margin - whole.top();
    else if (whole.bottom() > port.bottom() - margin)
        by = port.bottom() - margin - whole.bottom();
    const double y =
        scroller->property("contentY").toDouble() - scroller->property("originY").toDouble();
    const double most = scroller->property("contentHeight").toDouble() - scroller->height();
    by = by > 0 ? std::min(by, y) : std::max(by, y - most);
    if (std::abs(by) < 1.5)
        return enough ? std::optional(seen.center()) : std::nullopt;
    by = std::clamp(by, -port.height() * 0.7, port.height() * 0.7);
    const double start = by > 0 ? port.top() + 20 : port.bottom() - 20;
    m_finger->drag({port.left() + 6, start}, by);
    return std::nullopt;
}

Driver::Attempt Driver::tapping(const QJsonObject& command)
{
    if (command.contains(u"x")) {
        m_finger->tap({command[u"x"].toDouble(), command[u"y"].toDouble()});
        return [] { return done(); };
    }
    auto before = std::make_shared<QRectF>();
    return [this, command, before]() -> std::optional<QJsonObject> {
        const Wanted wanted = Wanted::from(command);
        auto nodes = findNodes(m_window, wanted);
        if (nodes.empty()) {
            m_reason = wanted.words() + QStringLiteral(" is not on the page");
            return std::nullopt;
        }
        if (wanted.nth < 0 && nodes.size() > 1) {
            m_reason = wanted.words() + QStringLiteral(" is there %1 times").arg(nodes.size());
            return std::nullopt;
        }
        if (wanted.nth >= int(nodes.size())) {
            m_reason = wanted.words() + QStringLiteral(" is there only %1 times").arg(nodes.size());
            return std::nullopt;
        }
        const Node& node = nodes[size_t(std::max(0, wanted.nth))];
        QQuickItem* item = node.item();
        if (!item || node.isDisabled()) {
            m_reason = wanted.words() + QStringLiteral(" is disabled");
            return std::nullopt;
        }
        m_reason = wanted.words() + QStringLiteral(" cannot be scrolled to");
        const auto place = placeToTap(item);
        m_window->update();
        // What moves is not pressed: the place must hold from one frame to the next.
        const QRectF rect = sceneRect(item);
        if (!place || std::exchange(*before, rect) != rect)
            return std::nullopt;
        const QQuickItem* top = topmostAt(m_window, *place);
        if (!top || !related(top, item)) {
            m_reason = wanted.words() + QStringLiteral(" is covered by ") +
                       (top ? QString::fromLatin1(top->metaObject()->className())
                            : QStringLiteral("nothing that can be pressed"));
            return std::nullopt;
        }
        QJsonObject reply = done();
        reply[QStringLiteral("node")] = describeNode(node);
        if (command[u"cmd"].toString() == u"draw")
            drawOn(rect, command[u"strokes"].toArray());
        else
            m_finger->tap(*place);
        return reply;
    };
}

// Strokes of points, each a share of the width and of the height.
void Driver::drawOn(const QRectF& area, const QJsonArray& strokes)
{
    for (const auto& stroke : strokes) {
        QList<QPointF> points;
        for (const auto& share : stroke.toArray())
            points.append({area.left() + area.width() * share[0].toDouble(),
                           area.top() + area.height() * share[1].toDouble()});
        if (!points.isEmpty())
            m_finger->stroke(points);
    }
}

Driver::Attempt Driver::pressing(const QJsonObject& command)
{
    if (command[u"cmd"].toString() == u"type") {
        m_finger->type(command[u"text"].toString());
    } else {
        const QByteArray name = "Key_" + command[u"key"].toString().toLatin1();
        const int key = QMetaEnum::fromType<Qt::Key>().keyToValue(name.constData());
        if (key < 0)
            return [name] { return failed(u"no such key: " + QString::fromLatin1(name)); };
        Qt::KeyboardModifiers modifiers;
        for (const auto& entry : command[u"modifiers"].toArray()) {
            const QString modifier = entry.toString();
            modifiers |= modifier == u"shift"     ? Qt::ShiftModifier
                         : modifier == u"control" ? Qt::ControlModifier
                         : modifier == u"alt"     ? Qt::AltModifier
                                                  : Qt::NoModifier;
        }
        const QString text = key == Qt::Key_Space    ? QStringLiteral(" ")
                             : key == Qt::Key_Return ? QStringLiteral("\r")
                             : key == Qt::Key_Tab    ? QStringLiteral("\t")
                                                     : QString();
        m_finger->key(key, modifiers, text);
    }
    return [] { return done(); };
}

Driver::Attempt Driver::measuring()
{
    auto frames = framing();
    return [this, frames]() -> std::optional<QJsonObject> {
        if (!frames())
            return std::nullopt;
        QQuickItem* root = front(m_window);
        QJsonObject reply = done();
        reply[QStringLiteral("small")] = QJsonArray::fromStringList(smallTargets(root));
        reply[QStringLiteral("faint")] =
            QJsonArray::fromStringList(faintTexts(root, m_window->grabWindow()));
        reply[QStringLiteral("cut")] = QJsonArray::fromStringList(cutTexts(root, m_window->size()));
        return reply;
    };
}

} // namespace feltbok::test
