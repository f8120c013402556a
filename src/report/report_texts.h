// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/visit_report.h"

#include <QLocale>
#include <QTranslator>

#include <memory>

namespace feltbok::report {

/// The words of a report in one language. Reads the same translation files as the app, but never
/// the app's own choice of language. Context of all texts: VisitReport.
class ReportTexts
{
public:
    static Result<ReportTexts> load(Language language);

    /// Named so that lupdate collects its arguments.
    QString translate(const char* context, const char* source) const;

    QString visitKind(const QString& code) const;
    QString method(const QString& code) const;
    QString licenceKind(const QString& code) const;
    QString group(const QString& code) const;
    QString agency(const QString& code) const;
    QString location(const QString& code) const;
    QString answer(const QString& code) const;
    QString agreement(const QString& code) const;
    QString reasonNotPresented(const QString& code) const;
    QString personRole(const QString& code) const;
    QString provider(const QString& code) const;
    QString signature(const QString& code) const;
    QString sign(const QString& code) const; ///< of intoxication
    QString personSex(const QString& code) const;
    QString ageBand(const QString& code) const;
    QString yesNo(bool answer) const;
    QString intoxication(int level) const;

    QString date(const QDate& date) const;     ///< 16. januar 2026
    QString longDate(const QDate& date) const; ///< fredag 16. januar 2026
    QString monthName(int month) const;
    QString time(const QDateTime& time) const;      ///< 22:41
    QString dateTime(const QDateTime& time) const;  ///< 16. januar 2026 kl. 22:41
    QString exactTime(const QDateTime& time) const; ///< with weekday and offset
    QString decimal(double value, int decimals) const;
    QByteArray languageTag() const; ///< nb-NO, en-GB

private:
    explicit ReportTexts(const QLocale& locale) : m_locale(locale) {}

    std::unique_ptr<QTranslator> m_translator; ///< none for English, the language of the source
    QLocale m_locale;
};

} // namespace feltbok::report
