// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/photos_model.h"

#include "domain/oslo_time.h"
#include "ui/text.h"
#include "ui/visit/photo_image.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QThreadPool>

namespace feltbok::ui {
namespace {

constexpr std::string_view photosField = "attachments";

using Held = std::pair<domain::Attachment, domain::AttachmentState>;

Result<std::vector<Held>> readPhotos(domain::RecordStore& store, const RecordId& id)
{
    std::vector<Held> out;
    FELTBOK_ASSIGN(const auto record, store.record(id));
    const auto* value = record.fields.if_contains(photosField);
    if (value == nullptr || !value->is_array())
        return out;
    for (const json::value& element : value->get_array())
        if (auto attachment = domain::attachmentFrom(element)) {
            FELTBOK_ASSIGN(auto state, store.attachmentState(attachment->sha256));
            out.emplace_back(std::move(*attachment), std::move(state));
        }
    std::ranges::stable_sort(out, {}, [](const Held& held) { return held.first.name; });
    return out;
}

Result<QByteArray> preparedFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(ErrorCode::notFound, "photo file", "attachments");
    return preparePhoto(file.read(maxPhotoFileBytes + 1));
}

/// Names tell when, never what a file was called: that may be somebody's name.
QString photoName(Instant now)
{
    const auto local = domain::toOslo(now);
    return toQString(toIsoDate(local.date())) + u' ' + clockText(now);
}

/// A name of photoName() as people write a day; whatever else a photo is called stays.
QString shownName(std::string_view name)
{
    constexpr std::size_t isoDate = 10;
    const QString day = name.size() > isoDate ? dateText(name.substr(0, isoDate)) : QString();
    return day.isEmpty() ? toQString(name) : day + toQString(name.substr(isoDate));
}

} // namespace

PhotosModel::PhotosModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &PhotosModel::countChanged);
}

void PhotosModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &PhotosModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void PhotosModel::setRecordId(const QString& id)
{
    if (id == m_recordId)
        return;
    m_recordId = id;
    setRemoved({});
    Q_EMIT recordIdChanged();
    reload();
}

void PhotosModel::reload()
{
    const auto id = RecordId::parse(toStdString(m_recordId));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this, [id = *id](domain::RecordStore& store) { return readPhotos(store, id); },
        [this](const Result<std::vector<Held>>& read) {
            if (!read)
                return;
            std::vector<PhotoRow> rows;
            m_attachments.clear();
            for (const auto& [attachment, state] : *read) {
                PhotoRow row;
                row.id = toQString(attachment.sha256);
                row.name = attachment.name.empty() ? tr("Photo") : shownName(attachment.name);
                row.isHere = state.isHere;
                row.isPicture = attachment.type != "application/pdf";
                if (!state.refused.empty()) {
                    row.state = QStringLiteral("refused");
                    row.stateText = tr("The server did not take it. It is kept on this device.");
                } else if (!state.isHere) {
                    row.state =
                        state.isWanted ? QStringLiteral("fetching") : QStringLiteral("remote");
                    row.stateText =
                        state.isWanted ? tr("Is being fetched.") : tr("Not on this device yet.");
                } else if (state.isConfirmed) {
                    row.state = QStringLiteral("sent");
                    row.stateText = tr("Sent");
                } else {
                    row.state = QStringLiteral("waiting");
                    row.stateText = tr("Waits to be sent");
                }
                rows.push_back(std::move(row));
                m_attachments.push_back(attachment);
            }
            replaceRows(std::move(rows));
        });
}

void PhotosModel::addFile(const QString& path)
{
    const QUrl url(path);
    const QString file = url.isLocalFile() ? url.toLocalFile() : path;
    setBusy(1);
    QPointer<PhotosModel> self(this);
    QThreadPool::globalInstance()->start([self, file] {
        auto photo = std::make_shared<Result<QByteArray>>(preparedFile(file));
        QMetaObject::invokeMethod(qApp, [self, photo] {
            if (self)
                self->keep(std::move(*photo));
        });
    });
}

void PhotosModel::addPicture(const QImage& picture)
{
    setBusy(1);
    QPointer<PhotosModel> self(this);
    QThreadPool::globalInstance()->start([self, picture] {
        auto photo = std::make_shared<Result<QByteArray>>(preparePhoto(picture));
        QMetaObject::invokeMethod(qApp, [self, photo] {
            if (self)
                self->keep(std::move(*photo));
        });
    });
}

void PhotosModel::keep(Result<QByteArray> photo)
{
    const auto id = RecordId::parse(toStdString(m_recordId));
    if (!photo || !m_workspace || !id) {
        setBusy(-1);
        if (!photo) {
            ErrorText text = errorText(photo.error(), Doing::saving);
            if (photo.error().code != ErrorCode::internal) {
                text.happened = photo.error().code == ErrorCode::tooLarge
                                    ? tr("The picture is too large.")
                                    : tr("The file is not a photo that can be read.");
                text.data = tr("Nothing was added.");
                text.action = tr("Choose a JPEG or PNG of at most 50 megapixels.");
            }
            setError(text);
        }
        return;
    }
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, bytes = std::move(*photo), name = toStdString(photoName(now)),
         now](domain::RecordStore& store) {
            return store.attach(id, photosField,
                                {bytes.constData(), static_cast<std::size_t>(bytes.size())}, name,
                                {}, now);
        },
        [this](const Result<domain::RecordView>& saved) {
            setBusy(-1);
            if (!saved) {
                setError(errorText(saved.error(), Doing::saving));
                return;
            }
            setError({});
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT added();
        });
}

void PhotosModel::change(domain::Change change, std::optional<Removed> removed)
{
    const auto id = RecordId::parse(toStdString(m_recordId));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, change = std::move(change), now](domain::RecordStore& store) {
            return store.save(id, change, now);
        },
        [this, removed = std::move(removed)](const Result<domain::RecordView>& saved) {
            if (!saved) {
                setError(errorText(saved.error(), Doing::saving));
                return;
            }
            setRemoved(removed);
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void PhotosModel::remove(const QString& sha256)
{
    const auto found =
        std::ranges::find(m_attachments, toStdString(sha256), &domain::Attachment::sha256);
    if (found == m_attachments.end())
        return;
    domain::Change away;
    away.remove[photosField] = json::array{domain::toJson(*found)};
    change(std::move(away), Removed{shownName(found->name), domain::toJson(*found)});
}

void PhotosModel::undoRemove()
{
    if (!m_removed)
        return;
    domain::Change back;
    back.add[photosField] = json::array{m_removed->attachment};
    change(std::move(back), {});
}

void PhotosModel::fetch(const QString& sha256)
{
    if (!m_workspace)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [hash = toStdString(sha256), now](domain::RecordStore& store) {
            return store.wantAttachment(hash, now);
        },
        [this](const Result<void>& wanted) {
            if (!wanted)
                setError(errorText(wanted.error(), Doing::reading));
            else if (m_workspace)
                m_workspace->records().announceChange(); // it wakes the engine
        });
}

void PhotosModel::clearError()
{
    setError({});
}

void PhotosModel::setBusy(int by)
{
    const bool before = isBusy();
    m_busy += by;
    if (isBusy() != before)
        Q_EMIT busyChanged();
}

void PhotosModel::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void PhotosModel::setRemoved(std::optional<Removed> removed)
{
    if (!m_removed && !removed)
        return;
    m_removed = std::move(removed);
    Q_EMIT removedChanged();
}

} // namespace feltbok::ui
