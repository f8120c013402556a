// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/photo_view.h"

#include "ui/text.h"
#include "ui/visit/photo_image.h"

#include <QtCore/QThreadPool>
#include <QtGui/QPainter>

namespace feltbok::ui {

PhotoView::PhotoView(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void PhotoView::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    // One that was fetched meanwhile appears.
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, [this] {
            if (!isShown())
                load();
        });
    Q_EMIT sourceChanged();
    load();
}

void PhotoView::setSha256(const QString& sha256)
{
    if (sha256 == m_sha256)
        return;
    m_sha256 = sha256;
    show({});
    Q_EMIT sourceChanged();
    load();
}

void PhotoView::setDetail(int pixels)
{
    if (pixels == m_detail)
        return;
    m_detail = pixels;
    Q_EMIT sourceChanged();
    load();
}

void PhotoView::load()
{
    if (!m_workspace || m_sha256.isEmpty())
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [hash = toStdString(m_sha256), fetches = m_fetches,
         now](domain::RecordStore& store) -> Result<std::string> {
            // Everything that changes asks again whether it has come; what is on its way is not
            // wanted anew, since that moves it before what somebody has asked for meanwhile.
            FELTBOK_ASSIGN(const auto state, store.attachmentState(hash));
            if (state.isHere)
                return store.attachmentContent(hash, now);
            if (fetches && !state.isWanted)
                FELTBOK_TRY(store.wantAttachment(hash, now));
            return Error(ErrorCode::notFound, "attachment");
        },
        [this, hash = m_sha256](const Result<std::string>& content) {
            if (!content || hash != m_sha256)
                return;
            QPointer<PhotoView> self(this);
            const QByteArray bytes(content->data(), qsizetype(content->size()));
            QThreadPool::globalInstance()->start([self, hash, bytes, detail = m_detail] {
                const QImage picture = readPhoto(bytes, QSize(detail, detail));
                QMetaObject::invokeMethod(qApp, [self, hash, picture] {
                    if (self && self->m_sha256 == hash)
                        self->show(picture);
                });
            });
        });
}

void PhotoView::show(const QImage& picture)
{
    const bool before = isShown();
    m_picture = picture;
    if (isShown() != before)
        Q_EMIT shownChanged();
    update();
}

void PhotoView::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    QSizeF size = m_picture.size();
    size.scale(boundingRect().size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(target, m_picture);
}

} // namespace feltbok::ui
