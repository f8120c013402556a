// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantMap>

#include <functional>

namespace feltbok::ui {

/// One record as a page edits it: every edit is saved at once and durably; `saved` says when.
/// Base of the editors of visits, observations, assessments and licences.
class RecordEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    /// Field -> value as it is now; a missing field is undefined.
    Q_PROPERTY(QVariant values READ values NOTIFY valuesChanged FINAL)
    /// Field (or checklist.ITEM) -> "00:41", when this session saved it durably.
    Q_PROPERTY(QVariant saved READ saved NOTIFY savedChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)
    /// "", "waiting", "needsYou" or "conflict".
    Q_PROPERTY(QString delivery READ delivery NOTIFY valuesChanged FINAL)
    Q_PROPERTY(int unsentCount READ unsentCount NOTIFY valuesChanged FINAL)

public:
    explicit RecordEditor(QObject* parent = nullptr);

    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    bool isReady() const { return m_ready; }
    QVariant values() const { return m_values; }
    QVariant saved() const { return m_saved; }
    ErrorText error() const { return m_error; }
    QString delivery() const { return m_delivery; }
    int unsentCount() const { return m_unsentCount; }

    /// Saves one field; null or an empty text empties it.
    Q_INVOKABLE virtual void save(const QString& field, const QVariant& value);
    /// Puts an element into a set or takes it out.
    Q_INVOKABLE void setMember(const QString& field, const QString& element, bool isMember);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void recordIdChanged();
    void readyChanged();
    void valuesChanged();
    void savedChanged();
    void errorChanged();
    /// A save has become durable.
    void fieldSaved(const QString& field, const QString& clock);

protected:
    const domain::RecordView& record() const { return m_record; }
    /// Saves a change under the name that `saved` will show.
    void saveChange(const QString& shownAs, domain::Change change);
    /// The same where the change follows from what is stored: `build` gets the record's fields as
    /// they are when its turn comes, with every save before it. An empty change saves nothing.
    using Build = std::function<domain::Change(const json::object& fields)>;
    void saveBuilt(const QString& shownAs, std::string_view field, Build build);
    void setError(const ErrorText& error);
    /// What the record's state forbids, before anything is stored.
    virtual Result<void> mayChange(const domain::Change&) const { return {}; }
    /// Called after the record was read or saved.
    virtual void recordRead() {}
    void reload();

private:
    void take(domain::RecordView record);
    void store(const QString& shownAs, Build build);

    QPointer<Workspace> m_workspace;
    QString m_recordId;
    bool m_ready = false;
    domain::RecordView m_record;
    QVariantMap m_values;
    QVariantMap m_saved;
    ErrorText m_error;
    QString m_delivery;
    int m_unsentCount = 0;
    int m_saving = 0;
};

} // namespace feltbok::ui
