// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"

#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

struct ChecklistRow
{
    Q_GADGET
    Q_PROPERTY(QString item MEMBER id CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString answer MEMBER answer CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    /// What the item takes beside the answer: "none", "count", "level", "time" or "text".
    Q_PROPERTY(QString valueKind MEMBER valueKind CONSTANT)
    /// The number, the level, or the time of day as HH:MM; empty: none given.
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString savedAt MEMBER savedAt CONSTANT)

public:
    QString id;
    QString label;
    QString answer;
    QString note;
    QString valueKind;
    QString value;
    QString savedAt;
};

/// The items of one section of a visit's checklist with their answers.
class ChecklistModel : public FELTBOK_LIST_MODEL(ChecklistRow)
{
    Q_OBJECT
    QML_ELEMENT
    /// The items of the version the visit began with (VisitEditor::checklistItems).
    Q_PROPERTY(QVariantList items READ items WRITE setItems NOTIFY itemsChanged FINAL)
    /// "outside", "inside", "internal_control" or "sale".
    Q_PROPERTY(QString section READ section WRITE setSection NOTIFY sectionChanged FINAL)
    /// The visit's `checklist`: item -> {"answer","note"}.
    Q_PROPERTY(QVariantMap answers READ answers WRITE setAnswers NOTIFY answersChanged FINAL)
    /// The editor's `saved`, for the captions.
    Q_PROPERTY(QVariantMap saved READ saved WRITE setSaved NOTIFY savedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit ChecklistModel(QObject* parent = nullptr);
    QVariantList items() const { return m_items; }
    void setItems(const QVariantList& items);
    QString section() const { return m_section; }
    void setSection(const QString& section);
    QVariantMap answers() const { return m_answers; }
    void setAnswers(const QVariantMap& answers);
    QVariantMap saved() const { return m_saved; }
    void setSaved(const QVariantMap& saved);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void itemsChanged();
    void sectionChanged();
    void answersChanged();
    void savedChanged();
    void countChanged();

private:
    void rebuild();

    QVariantList m_items;
    QString m_section;
    QVariantMap m_answers;
    QVariantMap m_saved;
};

} // namespace feltbok::ui
