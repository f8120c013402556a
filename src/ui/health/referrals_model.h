// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

class ReferralRow
{
    Q_GADGET
    Q_PROPERTY(QString referralId MEMBER id CONSTANT)
    Q_PROPERTY(QString service MEMBER service CONSTANT)
    /// The service that sent an incoming one; empty where it is not said.
    Q_PROPERTY(QString sender MEMBER sender CONSTANT)
    /// The two words by which its worker knows the person; empty where there are none.
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString status MEMBER status CONSTANT)
    Q_PROPERTY(QString urgency MEMBER urgency CONSTANT)
    Q_PROPERTY(bool isAcute MEMBER isAcute CONSTANT)
    Q_PROPERTY(bool isIncoming MEMBER isIncoming CONSTANT)
    Q_PROPERTY(bool isWithdrawn MEMBER isWithdrawn CONSTANT)
    /// Day and time: two of one evening are told apart by it.
    Q_PROPERTY(QString offered MEMBER offered CONSTANT)
    Q_PROPERTY(QString workers MEMBER workers CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString service;
    QString sender;
    QString words;
    QString status;
    QString urgency;
    bool isAcute = false;
    bool isIncoming = false;
    bool isWithdrawn = false;
    QString offered;
    QString workers;
    QString delivery;
    int rank = 0; ///< of its urgency
};

/// The referrals one made or was assigned: those under way, the most urgent first, or those that
/// are over.
class ReferralsModel : public FELTBOK_LIST_MODEL(ReferralRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(bool over READ isOver WRITE setOver NOTIFY overChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)
    /// Receiving services: [{"value","label"}].
    Q_PROPERTY(QVariantList services READ services CONSTANT FINAL)

public:
    explicit ReferralsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isOver() const { return m_over; }
    void setOver(bool over);
    int count() const { return rowCount(); }
    bool isLoaded() const { return m_loaded; }
    ErrorText error() const { return m_error; }
    QVariantList services() const;

    /// Offers a referral to a service, out of a contact or of none; ends in made().
    Q_INVOKABLE void offer(const QString& service, const QString& contact);
    /// Takes one in that another service has sent here.
    Q_INVOKABLE void takeIn();

Q_SIGNALS:
    void workspaceChanged();
    void overChanged();
    void countChanged();
    void loadedChanged();
    void errorChanged();
    void made(const QString& referral);

private:
    void reload();
    void make(domain::Change change);
    void setError(const ErrorText& error);

    QPointer<Workspace> m_workspace;
    bool m_over = false;
    bool m_loaded = false;
    bool m_making = false;
    ErrorText m_error;
};

/// "badstue · regnbue", or nothing.
QString personWordsText(const json::object& referral);

} // namespace feltbok::ui
