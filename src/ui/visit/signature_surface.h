// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>
#include <QtQuick/QQuickPaintedItem>

namespace feltbok::ui {

/// What somebody draws with a finger as a signature, and how it gets into the visit: as a PNG of
/// the strokes, made in memory, in one change with the code `signert`.
class SignatureSurface : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace MEMBER m_workspace REQUIRED)
    Q_PROPERTY(QString visitId MEMBER m_visitId)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY inkChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY strokesChanged FINAL)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY strokesChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit SignatureSurface(QQuickItem* parent = nullptr);

    QColor ink() const { return m_ink; }
    void setInk(const QColor& ink);
    bool isEmpty() const { return m_strokes.isEmpty(); }
    int strokeCount() const { return int(m_strokes.size()); }
    ErrorText error() const { return m_error; }

    Q_INVOKABLE void undo();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void save();

    /// Black on white, as small as the strokes are.
    QByteArray png() const;
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void inkChanged();
    void strokesChanged();
    void errorChanged();
    void saved();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void touchEvent(QTouchEvent* event) override;

private:
    void begin(const QPointF& point);
    void draw(const QPointF& point);
    static void paintStrokes(QPainter& painter, const QList<QPolygonF>& strokes, const QColor& ink);

    QPointer<Workspace> m_workspace;
    QString m_visitId;
    QColor m_ink = Qt::black;
    QList<QPolygonF> m_strokes;
    ErrorText m_error;
};

} // namespace feltbok::ui
