// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/signature_surface.h"

#include "ui/text.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace feltbok::ui {
namespace {

constexpr qreal penWidth = 3;
constexpr qreal margin = 8;
/// A point nearer than this to the last one adds nothing, in pixels.
constexpr qreal leastStep = 1.5;
/// However long somebody scribbles.
constexpr qsizetype maxPoints = 20'000;

} // namespace

SignatureSurface::SignatureSurface(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    // The page under it must not scroll away from the finger.
    setKeepMouseGrab(true);
    setKeepTouchGrab(true);
    setAntialiasing(true);
}

void SignatureSurface::setInk(const QColor& ink)
{
    if (ink == m_ink)
        return;
    m_ink = ink;
    Q_EMIT inkChanged();
    update();
}

void SignatureSurface::begin(const QPointF& point)
{
    m_strokes.append(QPolygonF{point});
    Q_EMIT strokesChanged();
    update();
}

void SignatureSurface::draw(const QPointF& point)
{
    if (m_strokes.isEmpty())
        return;
    qsizetype points = 0;
    for (const QPolygonF& stroke : m_strokes)
        points += stroke.size();
    QPolygonF& stroke = m_strokes.last();
    if (points >= maxPoints || (point - stroke.last()).manhattanLength() < leastStep)
        return;
    const QRectF area = boundingRect();
    stroke.append({std::clamp(point.x(), area.left(), area.right()),
                   std::clamp(point.y(), area.top(), area.bottom())});
    update();
}

void SignatureSurface::mousePressEvent(QMouseEvent* event)
{
    begin(event->position());
    event->accept();
}

void SignatureSurface::mouseMoveEvent(QMouseEvent* event)
{
    draw(event->position());
    event->accept();
}

void SignatureSurface::touchEvent(QTouchEvent* event)
{
    // One finger writes; a palm beside it does not.
    if (const auto& points = event->points(); !points.isEmpty()) {
        const QEventPoint& finger = points.first();
        if (finger.state() == QEventPoint::Pressed)
            begin(finger.position());
        else if (finger.state() == QEventPoint::Updated)
            draw(finger.position());
    }
    event->accept();
}

void SignatureSurface::undo()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.removeLast();
    Q_EMIT strokesChanged();
    update();
}

void SignatureSurface::clear()
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.clear();
    Q_EMIT strokesChanged();
    update();
}

void SignatureSurface::paintStrokes(QPainter& painter, const QList<QPolygonF>& strokes,
                                    const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : strokes) {
        if (stroke.size() == 1) {
            painter.drawPoint(stroke.first());
            continue;
        }
        painter.drawPolyline(stroke);
    }
}

void SignatureSurface::paint(QPainter* painter)
{
    paintStrokes(*painter, m_strokes, m_ink);
}

QByteArray SignatureSurface::png() const
{
    if (m_strokes.isEmpty())
        return {};
    QRectF area;
    for (const QPolygonF& stroke : m_strokes)
        area =
            area.united(stroke.boundingRect().adjusted(-penWidth, -penWidth, penWidth, penWidth));
    area.adjust(-margin, -margin, margin, margin);
    constexpr qreal scale = 2; // for paper
    QImage image((area.size() * scale).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(-area.topLeft());
        paintStrokes(painter, m_strokes, Qt::black);
    }
    QByteArray out;
    QBuffer buffer(&out);
    image.save(&buffer, "png");
    return out;
}

void SignatureSurface::save()
{
    const auto id = RecordId::parse(toStdString(m_visitId));
    const QByteArray image = png();
    if (!m_workspace || !id || image.isEmpty())
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, image, name = toStdString(tr("Signature")), now](domain::RecordStore& store) {
            domain::Change change;
            change.set["signature"] = "signert";
            return store.attach(id, "signature_image",
                                {image.constData(), static_cast<std::size_t>(image.size())}, name,
                                change, now);
        },
        [this](const Result<domain::RecordView>& kept) {
            m_error = kept ? ErrorText() : errorText(kept.error(), Doing::saving);
            Q_EMIT errorChanged();
            if (!kept)
                return;
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT saved();
        });
}

} // namespace feltbok::ui
