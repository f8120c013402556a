// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/record_editor.h"

namespace feltbok::ui {

/// What may be said of a contact after the press, all of it optional.
class ContactEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY valuesChanged FINAL)
    /// "21. nov. 2026 00:41".
    Q_PROPERTY(QString at READ at NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isUndone READ isUndone NOTIFY valuesChanged FINAL)
    /// "Syringes 10, swabs 2".
    Q_PROPERTY(QString equipmentOut READ equipmentOut NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString equipmentIn READ equipmentIn NOTIFY valuesChanged FINAL)
    /// "1 pack"; empty for none.
    Q_PROPERTY(QString naloxone READ naloxone NOTIFY hangingChanged FINAL)
    /// Those that this device has of it, newest first: [{"referralId","service","status"}].
    Q_PROPERTY(QVariantList referrals READ referrals NOTIFY hangingChanged FINAL)
    /// Field -> its choices; besides the codes `zone` and `intoxication_level`.
    Q_PROPERTY(QVariant options READ options NOTIFY optionsChanged FINAL)

public:
    explicit ContactEditor(QObject* parent = nullptr);
    QString title() const;
    QString at() const;
    bool isUndone() const;
    QString equipmentOut() const;
    QString equipmentIn() const;
    QString naloxone() const;
    QVariantList referrals() const { return m_referrals; }
    QVariant options() const { return m_options; }

    Q_INVOKABLE void setElements(const QString& field, const QStringList& elements);
    /// `child_concern` or `duty_to_avert`: its code, and the day on which it was assessed or
    /// reported. What it was about is nowhere.
    Q_INVOKABLE void answerDuty(const QString& duty, const QString& code);
    /// Takes the contact back; emits undone().
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void optionsChanged();
    void hangingChanged();
    void undone();

protected:
    void recordRead() override;

private:
    void readHanging();

    QVariantMap m_options;
    int m_packs = 0;
    QVariantList m_referrals;
};

/// Equipment out and in: every press is stored at once, on the contact named, or on one that the
/// first press makes.
class EquipmentEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// Of a contact that is to be made.
    Q_PROPERTY(QString patrolId MEMBER m_patrolId NOTIFY patrolChanged FINAL)
    Q_PROPERTY(QString zone MEMBER m_zone NOTIFY patrolChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY amountsChanged FINAL)
    /// [{"value","label"}] in the order of the list.
    Q_PROPERTY(QVariantList items READ items NOTIFY amountsChanged FINAL)
    /// Item -> how many.
    Q_PROPERTY(QVariant handedOut READ handedOut NOTIFY amountsChanged FINAL)
    Q_PROPERTY(QVariant takenBack READ takenBack NOTIFY amountsChanged FINAL)

public:
    explicit EquipmentEditor(QObject* parent = nullptr);
    QString title() const;
    QVariantList items() const;
    QVariant handedOut() const { return m_out; }
    QVariant takenBack() const { return m_in; }

    /// Changes the amount of an item by `by`, out or in.
    Q_INVOKABLE void change(const QString& item, bool isOut, int by);
    /// Goes on with a contact that the first press is to make.
    Q_INVOKABLE void beginAnew();

Q_SIGNALS:
    void patrolChanged();
    void amountsChanged();

protected:
    void recordRead() override;

private:
    struct Press
    {
        QString item;
        bool isOut = true;
        int by = 1;
    };
    void make(const Press& press);
    void takeBack();
    void settle();
    void showNone();

    QString m_patrolId;
    QString m_zone;
    QVariantMap m_out;
    QVariantMap m_in;
    bool m_making = false;
    std::vector<Press> m_waiting; ///< pressed while a contact was being made or taken back
    QString m_made;               ///< the contact that was made here
};

} // namespace feltbok::ui
