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
    /// True while it has never left this device.
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY valuesChanged FINAL)

public:
    explicit ObservationEditor(QObject* parent = nullptr);

    QString placeName() const { return m_placeName; }
    bool isSale() const { return m_isSale; }
    QVariantList possibleObservers() const;
    QString hint() const;
    bool canDiscard() const;

    Q_INVOKABLE void setObservers(const QStringList& users);
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void surroundingsChanged();
    void discarded();

protected:
    void recordRead() override;

private:
    QString m_visit;
    QString m_placeName;
    bool m_isSale = false;
    QStringList m_controllers;
};

} // namespace feltbok::ui
