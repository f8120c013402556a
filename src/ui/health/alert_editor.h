// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/record_editor.h"

namespace feltbok::ui {

/// A warning about a drug: to be read by all of the health side, and written by its lead. Reading
/// it takes it from the number of unread ones.
class AlertEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// "draft", "published" or "withdrawn".
    Q_PROPERTY(QString status READ status NOTIFY valuesChanged FINAL)
    /// Published, and not past its last day.
    Q_PROPERTY(bool inForce READ isInForce NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY valuesChanged FINAL)
    /// What is still needed to publish: "what", "advice", "valid_until".
    Q_PROPERTY(QStringList missing READ missing NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QVariantList zones READ zones NOTIFY zonesChanged FINAL)
    Q_PROPERTY(QString area READ area NOTIFY zonesChanged FINAL)
    Q_PROPERTY(QString validUntil READ validUntil NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString published READ published NOTIFY valuesChanged FINAL)

public:
    using RecordEditor::RecordEditor;

    QString status() const;
    bool isInForce() const;
    bool canEdit() const;
    QStringList missing() const;
    QVariantList zones() const { return m_zones; }
    QString area() const { return m_area; }
    QString validUntil() const;
    QString published() const;

    /// To everybody on the health side, with their next sync.
    Q_INVOKABLE void publish();
    /// It disappears for the others with their next sync, and cannot be published again.
    Q_INVOKABLE void withdraw();
    /// The whole new set; none: the whole municipality.
    Q_INVOKABLE void setZones(const QStringList& zones);

Q_SIGNALS:
    void zonesChanged();

protected:
    Result<void> mayChange(const domain::Change& change) const override;
    void recordRead() override;

private:
    std::string today() const;
    void markRead();

    QVariantList m_zones;
    QString m_area;
    std::string m_marked;
};

} // namespace feltbok::ui
