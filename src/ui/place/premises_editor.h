// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/record_editor.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A place as the office keeps it, and its licences.
class PremisesEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// [{"id","title","validity","groups","note","errors"}]
    Q_PROPERTY(QVariantList licences READ licences NOTIFY licencesChanged FINAL)
    /// Why the organisation number that was typed last is none; empty: it is one.
    Q_PROPERTY(QString orgNumberFault READ orgNumberFault NOTIFY orgNumberFaultChanged FINAL)
    /// Where this person may make a place: [{"value","label"}].
    Q_PROPERTY(QVariantList municipalities READ municipalities NOTIFY workspaceChanged FINAL)

public:
    explicit PremisesEditor(QObject* parent = nullptr);

    QVariantList licences() const { return m_licences; }
    QString orgNumberFault() const { return m_orgNumberFault; }
    QVariantList municipalities() const;

    /// A new place. Emits created().
    Q_INVOKABLE void create(const QString& name, const QString& municipality);
    /// Keeps the nine digits, as people write them; what is none is kept on the screen only.
    Q_INVOKABLE void saveOrgNumber(const QString& text);
    /// A new licence of this kind at the place, from today for as long as the law lets it last.
    Q_INVOKABLE void addLicence(const QString& kind);

Q_SIGNALS:
    void licencesChanged();
    void orgNumberFaultChanged();
    void created(const QString& place);
    void licenceAdded(const QString& licence);

protected:
    void recordRead() override;

private:
    QVariantList m_licences;
    QString m_orgNumberFault;
};

/// The first values of a licence of a kind.
domain::Change newLicence(std::string_view kind, const RecordId& premises, Date today);

} // namespace feltbok::ui
