// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct ZoneRow
{
    Q_GADGET
    Q_PROPERTY(QString zoneId MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool isActive MEMBER isActive CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString name;
    bool isActive = true;
    QString delivery;
};

/// The municipality's own list of zones, for the health lead. A zone is never removed, since old
/// contacts name it; it goes out of use.
class ZonesModel : public FELTBOK_LIST_MODEL(ZoneRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit ZonesModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }
    ErrorText error() const { return m_error; }

    /// At the end of the list.
    Q_INVOKABLE void add(const QString& name);
    Q_INVOKABLE void rename(const QString& zone, const QString& name);
    Q_INVOKABLE void setActive(const QString& zone, bool isActive);
    /// One place up (-1) or down (1).
    Q_INVOKABLE void move(const QString& zone, int by);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void loadedChanged();
    void countChanged();
    void errorChanged();

private:
    void settle(const Result<void>& done);

    QPointer<Workspace> m_workspace;
    bool m_loaded = false;
    ErrorText m_error;
};

struct InhabitantsRow
{
    Q_GADGET
    Q_PROPERTY(QString recordId MEMBER id CONSTANT)
    Q_PROPERTY(int year MEMBER year CONSTANT)
    Q_PROPERTY(int inhabitants MEMBER inhabitants CONSTANT)
    Q_PROPERTY(QString basis MEMBER basis CONSTANT)

public:
    QString id;
    int year = 0;
    int inhabitants = 0;
    QString basis; ///< where the number is from
};

/// How many live in the municipality, as of 1 January of a year: what rates are worked out with.
class InhabitantsModel : public FELTBOK_LIST_MODEL(InhabitantsRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// The latest year that has no number yet, up to this one.
    Q_PROPERTY(int nextYear READ nextYear NOTIFY countChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit InhabitantsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }
    int nextYear() const;
    ErrorText error() const { return m_error; }

    /// A year has one number: saying it again changes it.
    Q_INVOKABLE void save(int year, int inhabitants, const QString& basis);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void loadedChanged();
    void countChanged();
    void errorChanged();

private:
    QPointer<Workspace> m_workspace;
    bool m_loaded = false;
    ErrorText m_error;
};

} // namespace feltbok::ui
