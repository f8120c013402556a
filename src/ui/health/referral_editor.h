// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/record_editor.h"

namespace feltbok::ui {

/// A referral, from the offer to whether the person was met. Who the person is stands nowhere: the
/// worker knows them by two words, as long as there is a consent and the referral is open.
class ReferralEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString status READ status NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString serviceText READ serviceText NOTIFY valuesChanged FINAL)
    /// What may come next: [{"value","label","missing"}], `missing` a field or empty.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString words READ words NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isIncoming READ isIncoming NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isOver READ isOver NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isWithdrawn READ isWithdrawn NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString withdrawnAt READ withdrawnAt NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString consentAt READ consentAt NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString offeredAt READ offeredAt NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool hasConsent READ hasConsent NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY valuesChanged FINAL)
    /// Field -> true, of those that may still be written.
    Q_PROPERTY(QVariant open READ open NOTIFY valuesChanged FINAL)
    /// One made it or follows it up.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY valuesChanged FINAL)
    /// Nothing of it has left this device: it can be thrown away.
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY valuesChanged FINAL)
    /// Colleagues who can follow it up, and those who can witness a consent.
    Q_PROPERTY(QVariantList workers READ workers NOTIFY colleaguesChanged FINAL)
    Q_PROPERTY(QVariantList witnesses READ witnesses NOTIFY colleaguesChanged FINAL)
    /// This opening has been noted in the access log.
    Q_PROPERTY(bool noted READ isNoted NOTIFY notedChanged FINAL)

public:
    explicit ReferralEditor(QObject* parent = nullptr);

    QString status() const;
    QString statusText() const;
    QString serviceText() const;
    QVariantList steps() const;
    QString words() const;
    bool isIncoming() const;
    bool isOver() const;
    bool isWithdrawn() const;
    QString withdrawnAt() const;
    QString consentAt() const;
    QString offeredAt() const;
    bool hasConsent() const;
    bool canWithdraw() const;
    QStringList openFields() const;
    QVariant open() const;
    bool isOwn() const;
    bool canDiscard() const;
    QVariantList workers() const;
    QVariantList witnesses() const;
    bool isNoted() const { return m_noted; }

    /// The codes of a field with their words.
    Q_INVOKABLE QVariantList choices(const QString& field) const;
    /// Writes into the access log why it is opened; what it holds is shown after that.
    Q_INVOKABLE void noteOpened(const QString& reason);
    /// Consent, or what is instead of it. With it the person gets two words; without they go.
    Q_INVOKABLE void setConsent(const QString& consent);
    Q_INVOKABLE void setAssigned(const QStringList& users);
    Q_INVOKABLE void take(const QString& status);
    /// The person takes the consent back: nothing more is told, and the two words are gone.
    Q_INVOKABLE void withdrawConsent();
    /// Throws away what was begun by mistake; ends in discarded().
    Q_INVOKABLE void discard();

Q_SIGNALS:
    void colleaguesChanged();
    void notedChanged();
    void discarded();

protected:
    Result<void> mayChange(const domain::Change& change) const override;

private:
    void followColleagues();

    QMetaObject::Connection m_colleagues;
    bool m_noted = false;
};

} // namespace feltbok::ui
