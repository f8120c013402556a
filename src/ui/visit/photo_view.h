// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtGui/QImage>
#include <QtQuick/QQuickPaintedItem>

namespace feltbok::ui {

/// One attached picture, fitted into the item. It is decrypted into memory for as long as it is on
/// the screen, and never goes through an image cache.
class PhotoView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   sourceChanged FINAL REQUIRED)
    Q_PROPERTY(QString sha256 READ sha256 WRITE setSha256 NOTIFY sourceChanged FINAL)
    /// Longest side that is decoded, in pixels.
    Q_PROPERTY(int detail READ detail WRITE setDetail NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)
    /// One that is not on this device is fetched without being asked for.
    Q_PROPERTY(bool fetches MEMBER m_fetches NOTIFY sourceChanged FINAL)

public:
    explicit PhotoView(QQuickItem* parent = nullptr);

    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString sha256() const { return m_sha256; }
    void setSha256(const QString& sha256);
    int detail() const { return m_detail; }
    void setDetail(int pixels);
    bool isShown() const { return !m_picture.isNull(); }

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void sourceChanged();
    void shownChanged();

private:
    void load();
    void show(const QImage& picture);

    QPointer<Workspace> m_workspace;
    QString m_sha256;
    int m_detail = 256;
    bool m_fetches = false;
    QImage m_picture;
};

} // namespace feltbok::ui
