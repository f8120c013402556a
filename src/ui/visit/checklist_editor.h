// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/checklists.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The office changes a checklist: what is on the page is a draft of the next version, and becomes
/// one by publishing. Visits that have begun stay on theirs.
class ChecklistEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// "serving", "sale" and so on.
    Q_PROPERTY(QString list READ list WRITE setList NOTIFY listChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The version that visits begin with today.
    Q_PROPERTY(int version READ version NOTIFY changed FINAL)
    Q_PROPERTY(int nextVersion READ nextVersion NOTIFY changed FINAL)
    /// The draft: [{"code","label","section","sectionText","valueText","violationText","active",
    /// "own"}].
    Q_PROPERTY(QVariantList items READ items NOTIFY changed FINAL)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY changed FINAL)
    /// Earlier and later ones, newest first: [{"reference","title","note","items"}], `items` in
    /// words.
    Q_PROPERTY(QVariantList versions READ versions NOTIFY changed FINAL)
    /// Where an item of one's own may stand: [{"value","label"}].
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList valueKinds READ valueKinds NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit ChecklistEditor(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString list() const { return m_list; }
    void setList(const QString& list);
    bool isReady() const { return m_ready; }
    QString title() const;
    int version() const { return m_current.version; }
    int nextVersion() const;
    QVariantList items() const;
    bool isChanged() const { return m_draft.items != m_current.items; }
    bool canUndo() const { return !m_before.empty(); }
    int activeCount() const { return int(m_draft.active().size()); }
    QVariantList versions() const;
    QVariantList sections() const;
    QVariantList valueKinds() const;
    ErrorText error() const { return m_error; }

    /// One place up (-1) or down (+1) among the items of its section.
    Q_INVOKABLE void move(const QString& code, int by);
    Q_INVOKABLE void setActive(const QString& code, bool active);
    /// An item of the municipality's own; `violation` may be empty.
    Q_INVOKABLE void addOwn(const QString& section, const QString& valueKind,
                            const QString& violation, const QString& labelNb,
                            const QString& labelEn);
    Q_INVOKABLE void undo();
    /// Makes the draft the next version, in force from today.
    Q_INVOKABLE void publish(const QString& note);

Q_SIGNALS:
    void workspaceChanged();
    void listChanged();
    void changed();
    void errorChanged();
    void published();

private:
    void reload();
    void remember();
    void setError(const ErrorText& error);

    QPointer<Workspace> m_workspace;
    QString m_list;
    bool m_ready = false;
    bool m_publishing = false;
    std::vector<domain::ChecklistTemplate> m_published; ///< of this list
    domain::ChecklistTemplate m_current;
    domain::ChecklistTemplate m_draft;
    std::vector<std::vector<domain::ListedItem>> m_before; ///< what undo() goes back to
    std::string m_municipality;
    ErrorText m_error;
};

} // namespace feltbok::ui
