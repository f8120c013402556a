// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/legal_corrections.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The legal tables as the office sees them, and its corrections of what was not read in the law
/// itself.
class LegalRulesModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// [{"title","rows":[{"rule","title","value","reference","confidence","validity",
    /// "correctable","takesValue","number","unit","corrected","inForce","validFrom","validTo",
    /// "basis"}]}]: what a correction has is its own, the rest as the law has it.
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed FINAL)
    /// Field of the last correction that could not be saved, and why.
    Q_PROPERTY(QString faultField READ faultField NOTIFY faultChanged FINAL)
    Q_PROPERTY(QString fault READ fault NOTIFY faultChanged FINAL)

public:
    explicit LegalRulesModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QVariantList sections() const { return m_sections; }
    QString faultField() const { return m_faultField; }
    QString fault() const { return m_fault; }

    /// The row of one rule; empty for a rule that there is not.
    Q_INVOKABLE QVariantMap row(const QString& rule) const;
    /// `number` as days, or a time HH:MM; empty: as the law has it. Dates are ISO or empty.
    Q_INVOKABLE void correct(const QString& rule, bool inForce, const QString& number,
                             const QString& validFrom, const QString& validTo,
                             const QString& basis);
    /// The rule is as the law has it again.
    Q_INVOKABLE void withdraw(const QString& rule);

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void faultChanged();
    void corrected();

private:
    struct Made
    {
        RecordId id;
        domain::LegalCorrection correction;
    };

    void reload();
    void build();
    void save(const QString& rule, domain::Change change);
    void setFault(const QString& field, const QString& fault);

    QPointer<Workspace> m_workspace;
    std::map<std::string, Made, std::less<>> m_made; ///< by rule: the newest of its corrections
    QVariantList m_sections;
    QString m_faultField;
    QString m_fault;
    bool m_saving = false; ///< a second press makes no second record
};

} // namespace feltbok::ui
