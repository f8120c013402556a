// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/overdose_guide.h"

#include <QtCore/QObject>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

/// What to do at an overdose, in a language of the guide's own: the person in front of the screen
/// reads it, not the one whose device it is. Needs no profile and no database.
class OverdoseGuide : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// "nb", "nn", "se" or "en"; another one is as "nb".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// [{"value","label"}]
    Q_PROPERTY(QVariantList languages READ languages CONSTANT FINAL)
    /// [{"code","iconName","title","lines"}] in their order.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY languageChanged FINAL)
    /// Of those, what is done there and then.
    Q_PROPERTY(QVariantList urgentSteps READ urgentSteps NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString callNumber READ callNumber NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString sprayGiven READ sprayGiven NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString sprayAgain READ sprayAgain NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString notGiven READ notGiven NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString sinceSpray READ sinceSpray NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString secondFrom READ secondFrom NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString secondNow READ secondNow NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString stopClock READ stopClock NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString aboveTraining READ aboveTraining NOTIFY languageChanged FINAL)
    /// Seconds after a spray from which a second one may be given.
    Q_PROPERTY(int secondDoseFrom READ secondDoseFrom CONSTANT FINAL)

public:
    explicit OverdoseGuide(QObject* parent = nullptr) : QObject(parent) {}

    QString language() const;
    void setLanguage(const QString& language);
    static QVariantList languages();
    QVariantList steps() const { return stepsOf(false); }
    QVariantList urgentSteps() const { return stepsOf(true); }
    QString title() const { return word(domain::health::GuideWord::title); }
    QString callNumber() const { return word(domain::health::GuideWord::callNumber); }
    QString sprayGiven() const { return word(domain::health::GuideWord::sprayGiven); }
    QString sprayAgain() const { return word(domain::health::GuideWord::sprayAgain); }
    QString notGiven() const { return word(domain::health::GuideWord::notGiven); }
    QString sinceSpray() const { return word(domain::health::GuideWord::sinceSpray); }
    QString secondFrom() const { return word(domain::health::GuideWord::secondFrom); }
    QString secondNow() const { return word(domain::health::GuideWord::secondNow); }
    QString stopClock() const { return word(domain::health::GuideWord::stopClock); }
    QString aboveTraining() const { return word(domain::health::GuideWord::aboveTraining); }
    static int secondDoseFrom() { return int(domain::health::secondDoseFrom.count()); }

Q_SIGNALS:
    void languageChanged();

private:
    QVariantList stepsOf(bool onlyUrgent) const;
    QString word(domain::health::GuideWord word) const;

    domain::health::GuideLanguage m_language = domain::health::GuideLanguage::bokmaal;
};

} // namespace feltbok::ui
