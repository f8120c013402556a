// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/paper_code.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

/// Holds a paper copy against the records of this device, without a connection: what the code on
/// the paper says of the content must be what the visit here gives.
class PaperCheck : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// "", "searching", "matches", "differs", "draft", "notHere" or "notFeltbok".
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    /// The outcome in words, and what follows from it.
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed FINAL)
    /// Of the visit that was found.
    Q_PROPERTY(QString visitId READ visitId NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)
    Q_PROPERTY(QString document READ document NOTIFY changed FINAL)
    /// The short code of the record as it is here.
    Q_PROPERTY(QString shortCode READ shortCode NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit PaperCheck(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString outcome() const { return m_outcome; }
    QString title() const;
    QString explanation() const;
    QString visitId() const { return m_found.visit; }
    QString place() const { return m_found.place; }
    QString when() const { return m_found.when; }
    QString document() const;
    QString shortCode() const { return report::shortCode(m_found.hash); }
    ErrorText error() const { return m_error; }

    /// What a QR code said, or the short code as somebody typed it.
    Q_INVOKABLE void check(const QString& text);
    Q_INVOKABLE void clear();

    /// A visit on this device as it was compared.
    struct Found
    {
        QString visit;
        QString place;
        QString when;
        QString hash; ///< at the finish
        bool isFinished = false;
        bool matches = false;
        int additions = 0;
        int conflicts = 0; ///< open
    };

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    void lookUp(const RecordId& visit);
    void search(std::optional<domain::PageKey> after);
    void finish(const Result<std::optional<Found>>& found);
    void set(const QString& outcome);

    QPointer<Workspace> m_workspace;
    report::PaperCode m_code;
    int m_round = 0; ///< of checks: an answer to an earlier one is not shown
    QString m_outcome;
    Found m_found;
    ErrorText m_error;
};

} // namespace feltbok::ui
