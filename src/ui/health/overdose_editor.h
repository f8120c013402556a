// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/naloxone_products.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantMap>

namespace feltbok::ui {

/// An overdose that one saw or was told of. Nothing is asked that must be answered; what is typed
/// is kept, encrypted, until it is recorded. A warning about the drug goes with it to the health
/// lead, as the draft of an alert, in the same transaction.
class OverdoseEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// The refill at which it was told; empty for one's own observation or from elsewhere.
    Q_PROPERTY(QString handout READ handout WRITE setHandout NOTIFY handoutChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// Field -> answer; a missing one is not answered.
    Q_PROPERTY(QVariant values READ answers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList zones READ zones NOTIFY zonesChanged FINAL)
    /// Those of the municipality, also where they are handed out no longer.
    Q_PROPERTY(QVariantList products READ products NOTIFY changed FINAL)
    /// "00:41" once it is recorded; empty before, and after an undo.
    Q_PROPERTY(QString recordedAt READ recordedAt NOTIFY changed FINAL)
    /// Whether a draft of a warning went with it.
    Q_PROPERTY(bool warned READ isWarned NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit OverdoseEditor(QObject* parent = nullptr) : QObject(parent) {}

    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString handout() const { return m_handout; }
    void setHandout(const QString& handout);
    bool isReady() const { return m_ready; }
    QVariantMap values() const { return m_values; }
    QVariant answers() const { return m_values; }
    QVariantList zones() const { return m_zones; }
    QVariantList products() const;
    QString recordedAt() const { return m_recordedAt; }
    bool isWarned() const { return !m_alert.isNull(); }
    bool isSaving() const { return m_saving; }
    ErrorText error() const { return m_error; }

    /// The codes of a field with their words.
    Q_INVOKABLE QVariantList choices(const QString& field) const;
    /// An answer; null, false, an empty text or list takes it back.
    Q_INVOKABLE void answer(const QString& field, const QVariant& value);
    Q_INVOKABLE void record();
    /// What was recorded counts nowhere, and its warning is gone; the answers are still here.
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void workspaceChanged();
    void handoutChanged();
    void changed();
    void zonesChanged();
    void errorChanged();

private:
    void begin();
    void keepDraft();
    void setError(const ErrorText& error);

    QPointer<Workspace> m_workspace;
    QString m_handout;
    bool m_ready = false;
    bool m_saving = false;
    QVariantMap m_values;
    QVariantList m_zones;
    std::vector<domain::health::NaloxoneProduct> m_products;
    QString m_recordedAt;
    RecordId m_event;
    RecordId m_alert;
    ErrorText m_error;
};

} // namespace feltbok::ui
