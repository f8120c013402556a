// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/licence_rules.h"
#include "ui/record_editor.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A licence as the office keeps it, with what the law says to it. Nothing that is typed is
/// refused for being against the law: it is saved, and said.
class LicenceEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString placeName READ placeName NOTIFY surroundingsChanged FINAL)
    Q_PROPERTY(QString premisesId READ premisesId NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString holder READ holder NOTIFY surroundingsChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString period READ period NOTIFY valuesChanged FINAL)
    /// [{"field","text","error"}], errors first.
    Q_PROPERTY(QVariantList findings READ findings NOTIFY valuesChanged FINAL)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY valuesChanged FINAL)
    /// Field -> the first error's text, and the first warning's, to be shown in place.
    Q_PROPERTY(QVariant problems READ problems NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QVariant warnings READ warnings NOTIFY valuesChanged FINAL)
    /// Groups that the kind may have: [{"value","label"}].
    Q_PROPERTY(QVariantList groupChoices READ groupChoices NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isEvent READ isEvent NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isSeasonal READ isSeasonal NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool asksForManager READ asksForManager NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool asksForTest READ asksForTest NOTIFY valuesChanged FINAL)
    /// "2028-09-30", and in words with its paragraph.
    Q_PROPERTY(QString latestEnd READ latestEnd NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString termText READ termText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString managerText READ managerText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString hoursText READ hoursText NOTIFY valuesChanged FINAL)
    /// [{"name","kind"}]
    Q_PROPERTY(QVariantList areas READ areas NOTIFY valuesChanged FINAL)
    /// [{"text","decision"}]
    Q_PROPERTY(QVariantList withdrawals READ withdrawals NOTIFY valuesChanged FINAL)
    /// "15.05.", of a seasonal licence.
    Q_PROPERTY(QString seasonFrom READ seasonFrom NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString seasonTo READ seasonTo NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString transferText READ transferText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString transferFault READ transferFault NOTIFY transferFaultChanged FINAL)

public:
    explicit LicenceEditor(QObject* parent = nullptr);

    QString placeName() const { return m_placeName; }
    QString premisesId() const;
    QString holder() const { return m_holder; }
    QString title() const;
    QString period() const;
    QVariantList findings() const { return m_findings; }
    int errorCount() const { return m_errorCount; }
    QVariant problems() const { return m_problems; }
    QVariant warnings() const { return m_warnings; }
    QVariantList groupChoices() const;
    bool isEvent() const { return hasTerm(domain::LicenceTerm::event); }
    bool isSeasonal() const { return hasTerm(domain::LicenceTerm::seasonal); }
    bool asksForManager() const { return m_rule != nullptr && m_rule->asksForManager; }
    bool asksForTest() const { return m_rule != nullptr && m_rule->asksForTest; }
    QString latestEnd() const;
    QString termText() const;
    QString managerText() const;
    QString hoursText() const;
    QVariantList areas() const;
    QVariantList withdrawals() const;
    QString seasonFrom() const { return seasonText("season_from"); }
    QString seasonTo() const { return seasonText("season_to"); }
    QString transferText() const;
    QString transferFault() const { return m_transferFault; }

    /// Makes a set of codes this one: `groups` or `condition_codes`.
    Q_INVOKABLE void setCodes(const QString& field, const QStringList& codes);
    Q_INVOKABLE void addArea(const QString& kind);
    Q_INVOKABLE void setArea(int index, const QString& part, const QString& value);
    Q_INVOKABLE void removeArea(int index);
    /// Day and month as "15.05."; anything else but empty is refused with false.
    Q_INVOKABLE bool saveSeason(const QString& field, const QString& text);
    /// Dates as they are stored.
    Q_INVOKABLE void addWithdrawal(const QString& from, const QString& to, const QString& decision);
    Q_INVOKABLE void removeWithdrawal(int index);
    /// The place has a new holder from that date: the points start again
    /// (alkoholloven § 1-10, alkoholforskriften § 10-2).
    /// Without a number the old holder's is taken away. Says in transferFault why it is not done.
    Q_INVOKABLE void transfer(const QString& date, const QString& newHolder,
                              const QString& orgNumber);

Q_SIGNALS:
    void surroundingsChanged();
    void transferred();
    void transferFaultChanged();

protected:
    void recordRead() override;

private:
    bool hasTerm(domain::LicenceTerm term) const
    {
        return m_rule != nullptr && m_rule->term == term;
    }
    QString seasonText(std::string_view field) const;
    json::array listOf(std::string_view field) const;
    using Edit = std::function<void(json::array& list)>;
    void editList(const char* field, Edit edit);

    void setTransferFault(const QString& fault);

    const domain::LicenceKindRule* m_rule = nullptr;
    QString m_transferFault;
    QString m_placeName;
    QString m_holder;
    QVariantList m_findings;
    QVariantMap m_problems;
    QVariantMap m_warnings;
    int m_errorCount = 0;
};

/// What a finding is, in words, with its paragraph.
QString findingText(const domain::LicenceFinding& finding);
/// "1. okt. 2024–30. sep. 2028", one date where both are the same.
QString periodText(const json::object& licence);

} // namespace feltbok::ui
