// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/report_texts.h"

#include <QtCore/qresource.h>

#include <array>
#include <span>

// Resources of a static library are not there by themselves; the macro must stand outside any
// namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(feltbok_i18n);
}

namespace feltbok::report {
namespace {

struct Word
{
    const char* code;
    const char* text;
};

constexpr std::array visitKinds{
    Word{"skjenkekontroll", QT_TRANSLATE_NOOP("VisitReport", "Serving control")},
    Word{"salgskontroll", QT_TRANSLATE_NOOP("VisitReport", "Sales control")},
    Word{"internkontrolltilsyn",
         QT_TRANSLATE_NOOP("VisitReport", "Inspection of internal control")},
    Word{"ambulerende_enkeltanledning",
         QT_TRANSLATE_NOOP("VisitReport", "Control of a single occasion")},
    Word{"utvidet_kontroll", QT_TRANSLATE_NOOP("VisitReport", "Extended control")},
    Word{"oppfoelging", QT_TRANSLATE_NOOP("VisitReport", "Follow-up control")},
};
constexpr std::array methods{
    Word{"aapen", QT_TRANSLATE_NOOP("VisitReport", "open")},
    Word{"anonym", QT_TRANSLATE_NOOP("VisitReport", "anonymous")},
    Word{"uniformert", QT_TRANSLATE_NOOP("VisitReport", "uniformed")},
    Word{"forhaandsvarslet", QT_TRANSLATE_NOOP("VisitReport", "announced beforehand")},
    Word{"kombinasjon", QT_TRANSLATE_NOOP("VisitReport", "begun anonymously, ended openly")},
    Word{"multikontroll", QT_TRANSLATE_NOOP("VisitReport", "several agencies at once")},
    Word{"samordnet", QT_TRANSLATE_NOOP("VisitReport", "coordinated with other agencies")},
};
constexpr std::array licenceKinds{
    Word{"salg_gr1", QT_TRANSLATE_NOOP("VisitReport", "sales licence, group 1")},
    Word{"salg_egenprodusert_gr1",
         QT_TRANSLATE_NOOP("VisitReport", "sale of own production, group 1")},
    Word{"salg_egenprodusert_gr2",
         QT_TRANSLATE_NOOP("VisitReport", "sale of own production, group 2")},
    Word{"vinmonopol", QT_TRANSLATE_NOOP("VisitReport", "Vinmonopolet")},
    Word{"skjenk_alminnelig", QT_TRANSLATE_NOOP("VisitReport", "general serving licence")},
    Word{"skjenk_sluttet", QT_TRANSLATE_NOOP("VisitReport", "serving licence for closed parties")},
    Word{"skjenk_del_av_aar",
         QT_TRANSLATE_NOOP("VisitReport", "serving licence for part of the year")},
    Word{"skjenk_enkeltanledning",
         QT_TRANSLATE_NOOP("VisitReport", "serving licence for a single occasion")},
    Word{"skjenk_ambulerende", QT_TRANSLATE_NOOP("VisitReport", "itinerant serving licence")},
    Word{"utvidet_areal_enkelt",
         QT_TRANSLATE_NOOP("VisitReport", "extended area for a single occasion")},
    Word{"utvidet_tid_enkelt",
         QT_TRANSLATE_NOOP("VisitReport", "extended hours for a single occasion")},
    Word{"statlig", QT_TRANSLATE_NOOP("VisitReport", "state licence")},
};
constexpr std::array groups{
    Word{"G1", QT_TRANSLATE_NOOP("VisitReport", "group 1 (beer and the like)")},
    Word{"G2", QT_TRANSLATE_NOOP("VisitReport", "group 2 (wine and the like)")},
    Word{"G3", QT_TRANSLATE_NOOP("VisitReport", "group 3 (spirits)")},
};
constexpr std::array agencies{
    Word{"politi", QT_TRANSLATE_NOOP("VisitReport", "the police")},
    Word{"toll", QT_TRANSLATE_NOOP("VisitReport", "customs")},
    Word{"brann", QT_TRANSLATE_NOOP("VisitReport", "the fire service")},
    Word{"skatt", QT_TRANSLATE_NOOP("VisitReport", "the tax administration")},
    Word{"mattilsynet", QT_TRANSLATE_NOOP("VisitReport", "the Food Safety Authority")},
    Word{"arbeidstilsynet", QT_TRANSLATE_NOOP("VisitReport", "the Labour Inspection Authority")},
    Word{"barnevern", QT_TRANSLATE_NOOP("VisitReport", "the child welfare service")},
};
constexpr std::array locations{
    Word{"inngang", QT_TRANSLATE_NOOP("VisitReport", "Entrance")},
    Word{"bar", QT_TRANSLATE_NOOP("VisitReport", "Bar")},
    Word{"dansegulv", QT_TRANSLATE_NOOP("VisitReport", "Dance floor")},
    Word{"toalett", QT_TRANSLATE_NOOP("VisitReport", "Toilet")},
    Word{"uteservering", QT_TRANSLATE_NOOP("VisitReport", "Outdoor serving area")},
    Word{"kasse", QT_TRANSLATE_NOOP("VisitReport", "Till")},
    Word{"koe", QT_TRANSLATE_NOOP("VisitReport", "Queue")},
    Word{"annet", QT_TRANSLATE_NOOP("VisitReport", "Other place")},
};
constexpr std::array answers{
    Word{"ok", QT_TRANSLATE_NOOP("VisitReport", "OK")},
    Word{"avvik", QT_TRANSLATE_NOOP("VisitReport", "Deviation")},
    Word{"ikke_observert", QT_TRANSLATE_NOOP("VisitReport", "Not observed")},
    Word{"ikke_aktuelt", QT_TRANSLATE_NOOP("VisitReport", "Not applicable")},
};
constexpr std::array agreements{
    Word{"enig", QT_TRANSLATE_NOOP("VisitReport", "agrees with the description")},
    Word{"uenig", QT_TRANSLATE_NOOP("VisitReport", "disagrees with the description")},
    Word{"delvis", QT_TRANSLATE_NOOP("VisitReport", "agrees in part")},
    Word{"ikke_kommentert", QT_TRANSLATE_NOOP("VisitReport", "did not comment")},
};
constexpr std::array reasons{
    Word{"stengt", QT_TRANSLATE_NOOP("VisitReport", "the place was closed")},
    Word{"ikke_skjenking", QT_TRANSLATE_NOOP("VisitReport", "no serving took place")},
    Word{"avbrutt_sikkerhet",
         QT_TRANSLATE_NOOP("VisitReport", "broken off for the safety of the inspectors")},
    Word{"annet", QT_TRANSLATE_NOOP("VisitReport", "other reason")},
};
constexpr std::array personRoles{
    Word{"styrer", QT_TRANSLATE_NOOP("VisitReport", "licence manager")},
    Word{"stedfortreder", QT_TRANSLATE_NOOP("VisitReport", "deputy")},
    Word{"annen", QT_TRANSLATE_NOOP("VisitReport", "another person")},
};
constexpr std::array providers{
    Word{"egen", QT_TRANSLATE_NOOP("VisitReport", "the municipality's own staff")},
    Word{"interkommunal", QT_TRANSLATE_NOOP("VisitReport", "inter-municipal co-operation")},
    Word{"privat_firma", QT_TRANSLATE_NOOP("VisitReport", "a private firm for the municipality")},
};
constexpr std::array signatures{
    Word{"signert", QT_TRANSLATE_NOOP("VisitReport", "signed on the paper copy")},
    Word{"nekter", QT_TRANSLATE_NOOP("VisitReport", "refused to sign")},
    Word{"ikke_spurt", QT_TRANSLATE_NOOP("VisitReport", "was not asked to sign")},
};
constexpr std::array signWords{
    Word{"opproemt", QT_TRANSLATE_NOOP("VisitReport", "elated")},
    Word{"mindre_hemmet", QT_TRANSLATE_NOOP("VisitReport", "less inhibited")},
    Word{"pratsom", QT_TRANSLATE_NOOP("VisitReport", "talkative")},
    Word{"hoeylytt", QT_TRANSLATE_NOOP("VisitReport", "loud")},
    Word{"uoppmerksom", QT_TRANSLATE_NOOP("VisitReport", "inattentive")},
    Word{"ustoett_blikk", QT_TRANSLATE_NOOP("VisitReport", "trouble fixing the gaze")},
    Word{"utydelig_tale", QT_TRANSLATE_NOOP("VisitReport", "unclear speech")},
    Word{"ustoe_gange", QT_TRANSLATE_NOOP("VisitReport", "unsteady walk")},
    Word{"klossete_hender", QT_TRANSLATE_NOOP("VisitReport", "clumsy hands")},
    Word{"forstyrrer_andre", QT_TRANSLATE_NOOP("VisitReport", "disturbing others")},
    Word{"fokuserer_ikke", QT_TRANSLATE_NOOP("VisitReport", "unable to focus")},
    Word{"snoevler", QT_TRANSLATE_NOOP("VisitReport", "slurred speech")},
    Word{"sjangler", QT_TRANSLATE_NOOP("VisitReport", "staggering")},
    Word{"sovner", QT_TRANSLATE_NOOP("VisitReport", "falling asleep")},
    Word{"kaster_opp", QT_TRANSLATE_NOOP("VisitReport", "vomiting")},
    Word{"trenger_hjelp", QT_TRANSLATE_NOOP("VisitReport", "needing help to leave")},
    Word{"bevisstloes", QT_TRANSLATE_NOOP("VisitReport", "unconscious")},
};
constexpr std::array sexes{
    Word{"kvinne", QT_TRANSLATE_NOOP("VisitReport", "woman")},
    Word{"mann", QT_TRANSLATE_NOOP("VisitReport", "man")},
    Word{"usikker", QT_TRANSLATE_NOOP("VisitReport", "sex uncertain")},
};
constexpr std::array ageBands{
    Word{"under_18", QT_TRANSLATE_NOOP("VisitReport", "under 18 years")},
    Word{"18_19", QT_TRANSLATE_NOOP("VisitReport", "18–19 years")},
    Word{"20_24", QT_TRANSLATE_NOOP("VisitReport", "20–24 years")},
    Word{"25_pluss", QT_TRANSLATE_NOOP("VisitReport", "25 years or older")},
    Word{"usikker", QT_TRANSLATE_NOOP("VisitReport", "age uncertain")},
};
constexpr std::array intoxications{
    QT_TRANSLATE_NOOP("VisitReport", "sober"),
    QT_TRANSLATE_NOOP("VisitReport", "slightly intoxicated"),
    QT_TRANSLATE_NOOP("VisitReport", "clearly intoxicated"),
    QT_TRANSLATE_NOOP("VisitReport", "heavily intoxicated"),
    QT_TRANSLATE_NOOP("VisitReport", "unconscious"),
};

QString wordFor(const ReportTexts& texts, std::span<const Word> words, const QString& code)
{
    for (const Word& word : words)
        if (code == QLatin1String(word.code))
            return texts.translate("VisitReport", word.text);
    return QString(code).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

Result<ReportTexts> ReportTexts::load(Language language)
{
    if (language == Language::english)
        return ReportTexts(QLocale(QLocale::English, QLocale::UnitedKingdom));
    initTranslations();
    ReportTexts texts(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));
    texts.m_translator = std::make_unique<QTranslator>();
    if (!texts.m_translator->load(QStringLiteral(":/i18n/feltbok_nb.qm")))
        return Error(ErrorCode::internal, "the Norwegian texts are missing from the program");
    return texts;
}

QString ReportTexts::translate(const char* context, const char* source) const
{
    if (m_translator) {
        QString text = m_translator->translate(context, source);
        if (!text.isEmpty())
            return text;
    }
    return QString::fromUtf8(source);
}

QString ReportTexts::visitKind(const QString& code) const
{
    return wordFor(*this, visitKinds, code);
}
QString ReportTexts::method(const QString& code) const
{
    return wordFor(*this, methods, code);
}
QString ReportTexts::licenceKind(const QString& code) const
{
    return wordFor(*this, licenceKinds, code);
}
QString ReportTexts::group(const QString& code) const
{
    return wordFor(*this, groups, code);
}
QString ReportTexts::agency(const QString& code) const
{
    return wordFor(*this, agencies, code);
}
QString ReportTexts::location(const QString& code) const
{
    return wordFor(*this, locations, code);
}
QString ReportTexts::answer(const QString& code) const
{
    return wordFor(*this, answers, code);
}
QString ReportTexts::agreement(const QString& code) const
{
    return wordFor(*this, agreements, code);
}
QString ReportTexts::reasonNotPresented(const QString& code) const
{
    return wordFor(*this, reasons, code);
}

QString ReportTexts::personRole(const QString& code) const
{
    return wordFor(*this, personRoles, code);
}

QString ReportTexts::provider(const QString& code) const
{
    return wordFor(*this, providers, code);
}

QString ReportTexts::signature(const QString& code) const
{
    return wordFor(*this, signatures, code);
}

QString ReportTexts::sign(const QString& code) const
{
    return wordFor(*this, signWords, code);
}

QString ReportTexts::personSex(const QString& code) const
{
    return wordFor(*this, sexes, code);
}

QString ReportTexts::ageBand(const QString& code) const
{
    return wordFor(*this, ageBands, code);
}

QString ReportTexts::yesNo(bool answer) const
{
    return answer ? translate("VisitReport", "yes") : translate("VisitReport", "no");
}

QString ReportTexts::intoxication(int level) const
{
    if (level < 0 || level >= int(intoxications.size()))
        return QString::number(level);
    return translate("VisitReport", intoxications[static_cast<std::size_t>(level)]);
}

QString ReportTexts::date(const QDate& date) const
{
    const bool dotted = m_translator != nullptr;
    return m_locale.toString(date, dotted ? QStringLiteral("d. MMMM yyyy")
                                          : QStringLiteral("d MMMM yyyy"));
}

QString ReportTexts::longDate(const QDate& date) const
{
    return m_locale.toString(date, QStringLiteral("dddd ")) + this->date(date);
}

QString ReportTexts::monthName(int month) const
{
    return m_locale.standaloneMonthName(month);
}

QString ReportTexts::time(const QDateTime& time) const
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString ReportTexts::dateTime(const QDateTime& time) const
{
    //: %1 is a date, %2 a time of day.
    return translate("VisitReport", "%1 at %2").arg(date(time.date()), this->time(time));
}

QString ReportTexts::exactTime(const QDateTime& time) const
{
    const int minutes = time.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                               .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return m_locale.toString(time.date(), QStringLiteral("dddd ")) + dateTime(time) +
           QStringLiteral(" (") + offset + QLatin1Char(')');
}

QString ReportTexts::decimal(double value, int decimals) const
{
    return m_locale.toString(value, 'f', decimals);
}

QByteArray ReportTexts::languageTag() const
{
    return m_translator ? QByteArray("nb-NO") : QByteArray("en-GB");
}

} // namespace feltbok::report
