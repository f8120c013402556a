// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtGui/QImage>

namespace feltbok::ui {

struct PhotoRow
{
    Q_GADGET
    Q_PROPERTY(QString sha256 MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    /// "waiting", "sent", "remote", "fetching" or "refused".
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(QString stateText MEMBER stateText CONSTANT)
    Q_PROPERTY(bool isHere MEMBER isHere CONSTANT)
    /// JPEG or PNG; a document has no picture.
    Q_PROPERTY(bool isPicture MEMBER isPicture CONSTANT)

public:
    QString id;
    QString name;
    QString state;
    QString stateText;
    bool isHere = false;
    bool isPicture = true;
};

/// The photos of a visit or an observation: taken in, shown, removed again. Work on pictures is
/// done beside the pages' thread.
class PhotosModel : public FELTBOK_LIST_MODEL(PhotoRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// A picture is being read and encoded.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// The name of the last one removed; empty: nothing to undo.
    Q_PROPERTY(QString removedName READ removedName NOTIFY removedChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit PhotosModel(QObject* parent = nullptr);

    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    int count() const { return rowCount(); }
    bool isBusy() const { return m_busy > 0; }
    QString removedName() const { return m_removed ? m_removed->name : QString(); }
    ErrorText error() const { return m_error; }

    /// A file of this device, by its path or file: address.
    Q_INVOKABLE void addFile(const QString& path);
    Q_INVOKABLE void addPicture(const QImage& picture);
    Q_INVOKABLE void remove(const QString& sha256);
    Q_INVOKABLE void undoRemove();
    /// Asks for one that is not on this device; it comes when there is a connection.
    Q_INVOKABLE void fetch(const QString& sha256);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void recordIdChanged();
    void countChanged();
    void busyChanged();
    void removedChanged();
    void errorChanged();
    void added();

private:
    struct Removed
    {
        QString name;
        json::object attachment;
    };

    void reload();
    void keep(Result<QByteArray> photo);
    void change(domain::Change change, std::optional<Removed> removed);
    void setBusy(int by);
    void setError(const ErrorText& error);
    void setRemoved(std::optional<Removed> removed);

    QPointer<Workspace> m_workspace;
    QString m_recordId;
    std::vector<domain::Attachment> m_attachments;
    std::optional<Removed> m_removed;
    ErrorText m_error;
    int m_busy = 0;
};

} // namespace feltbok::ui
