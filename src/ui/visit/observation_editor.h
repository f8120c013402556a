// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/record_editor.h"

namespace feltbok::ui {

/// One observation of a visit.
class ObservationEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString placeName READ placeName NOTIFY surroundingsChanged FINAL)
    Q_PROPERTY(bool isSale READ isSale NOTIFY surroundingsChanged FINAL)
    /// The visit's controllers: [{"value","label"}].
    Q_PROPERTY(
        QVariantList possibleObservers READ possibleObservers NOTIFY surroundingsChanged FINAL)
    /// Asks for the signs behind a conclusion; empty: nothing to ask.
    Q_PROPERTY(QString hint READ hint NOTIFY valuesChanged FINAL)
    /// "me", "other", "both", or empty; only where there are two controllers.
    Q_PROPERTY(QString seenBy READ seenBy NOTIFY valuesChanged FINAL)
    Q_PROPERTY(int observerCount READ observerCount NOTIFY surroundingsChanged FINAL)
    /// True while it has never left this device.
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY valuesChanged FINAL)

public:
    explicit ObservationEditor(QObject* parent = nullptr);

    QString placeName() const { return m_placeName; }
    bool isSale() const { return m_isSale; }
    QVariantList possibleObservers() const;
    QString hint() const;
    QString seenBy() const;
    int observerCount() const { return int(m_controllers.size()); }
    bool canDiscard() const;

    /// Chips of the scale: the signs of a level, [{"value","label"}].
    Q_INVOKABLE QVariantList signsOf(int level) const;
    Q_INVOKABLE void setSigns(const QStringList& signs);
    Q_INVOKABLE void setAuthorities(const QStringList& authorities);
    /// Who saw it, as one answer: "me", "other" or "both".
    Q_INVOKABLE void setSeenBy(const QString& who);
    Q_INVOKABLE void setObservers(const QStringList& users);
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void surroundingsChanged();
    void discarded();

protected:
    void recordRead() override;

private:
    void setElements(const QString& field, const QStringList& elements);

    QString m_visit;
    QString m_placeName;
    bool m_isSale = false;
    QStringList m_controllers;
};

} // namespace feltbok::ui
