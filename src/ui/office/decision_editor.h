// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/letter.h"
#include "ui/place/place_case.h"
#include "ui/record_editor.h"

#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A forewarning or decision in a case: its fields, its letter, and the steps it may take. Nothing
/// happens by itself: a person marks what has been decided, and when the party was told.
class DecisionEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind READ kind NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString kindText READ kindText NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString status READ status NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY letterChanged FINAL)
    Q_PROPERTY(bool isForewarning READ isForewarning NOTIFY letterChanged FINAL)
    Q_PROPERTY(bool isOfPoints READ isOfPoints NOTIFY letterChanged FINAL)
    Q_PROPERTY(bool isOfWithdrawal READ isOfWithdrawal NOTIFY letterChanged FINAL)
    Q_PROPERTY(bool canBeAppealed READ canBeAppealed NOTIFY letterChanged FINAL)
    /// Breaches it may rest on: [{"value","label"}], and those it does.
    Q_PROPERTY(QVariantList breaches READ breaches NOTIFY letterChanged FINAL)
    Q_PROPERTY(QStringList chosenBreaches READ chosenBreaches NOTIFY letterChanged FINAL)
    /// Of the breaches it rests on; those that deviate do so there, breach by breach.
    Q_PROPERTY(int points READ points NOTIFY letterChanged FINAL)
    /// What a draft still needs: [{"field","text"}].
    Q_PROPERTY(QVariantList missing READ missing NOTIFY letterChanged FINAL)
    /// Deadlines that follow from it: [{"label","value"}].
    Q_PROPERTY(QVariantList deadlines READ deadlines NOTIFY letterChanged FINAL)
    /// The steps on from where it stands, and those back: [{"status","text","ready"}].
    Q_PROPERTY(QVariantList steps READ steps NOTIFY letterChanged FINAL)
    Q_PROPERTY(QVariantList undoSteps READ undoSteps NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString letterTitle READ letterTitle NOTIFY letterChanged FINAL)
    /// The letter, top to bottom: [{"kind","text","rows":[[…]]}].
    Q_PROPERTY(QVariantList letter READ letter NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString suggestedFile READ suggestedFile NOTIFY letterChanged FINAL)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY savedToChanged FINAL)

public:
    explicit DecisionEditor(QObject* parent = nullptr);

    QString kind() const { return m_letter.kind; }
    QString kindText() const;
    QString status() const;
    QString statusText() const;
    QString placeName() const { return m_letter.place; }
    bool isForewarning() const;
    bool isOfPoints() const;
    bool isOfWithdrawal() const;
    bool canBeAppealed() const;
    QVariantList breaches() const { return m_breaches; }
    QStringList chosenBreaches() const { return m_chosen; }
    int points() const { return m_letter.points; }
    QVariantList missing() const;
    QVariantList deadlines() const;
    QVariantList steps() const;
    QVariantList undoSteps() const;
    QString letterTitle() const;
    QVariantList letter() const;
    QString suggestedFile() const;
    QString savedTo() const { return m_savedTo; }

    /// The breaches it rests on; points follow.
    Q_INVOKABLE void chooseBreaches(const QStringList& assessments);
    /// Days of withdrawal; the last day follows.
    Q_INVOKABLE void setDays(int days);
    Q_INVOKABLE void setWithdrawnFrom(const QString& date);
    /// Goes to that status; a withdrawal is also noted on the licence, where inspectors see it.
    Q_INVOKABLE void take(const QString& status);
    Q_INVOKABLE void saveTo(const QString& file);
    Q_INVOKABLE void printLetter();

Q_SIGNALS:
    void letterChanged();
    void savedToChanged();
    void printed();
    void taken(const QString& status);

protected:
    void recordRead() override;
    Result<void> mayChange(const domain::Change& change) const override;

private:
    void setPeriod(const QString& from, int days);
    QVariantList stepsTo(std::initializer_list<const char*> statuses) const;

    report::LetterContent m_letter;
    domain::DecisionBasis m_basis;
    QVariantList m_breaches;
    QStringList m_chosen;
    QString m_chosenFile; ///< where a person wants the letter
    QString m_savedTo;
    bool m_taking = false;
};

} // namespace feltbok::ui
