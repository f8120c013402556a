// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/letter.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace feltbok::report {
namespace {

using Kind = LetterBlock::Kind;

struct Words
{
    const char* code;
    const char* text;
};

// After the list of alkoholforskriften § 10-3, shortened.
constexpr std::array violationWords{
    Words{"P8-1", "Salg, utlevering eller skjenking til person under 18 år"},
    Words{"P8-2", "Brudd på bistandsplikten"},
    Words{"P8-3", "Brudd på kravet til forsvarlig drift"},
    Words{"P8-4", "Hindring av kommunal kontroll"},
    Words{"P4-1", "Salg, utlevering eller skjenking til åpenbart påvirket person"},
    Words{"P4-2", "Brudd på salgs-, utleverings- eller skjenketidene"},
    Words{"P4-3", "Skjenking av alkoholholdig drikk gruppe 3 til person på 18 eller 19 år"},
    Words{"P4-4", "Brudd på alderskravet til den som selger, utleverer eller skjenker"},
    Words{"P2-1", "Åpenbart påvirket person gitt adgang til, eller ikke bortvist fra, lokalet"},
    Words{"P2-2", "Mangler ved internkontrollen"},
    Words{"P2-3", "Omsetningsoppgave ikke levert innen fristen"},
    Words{"P2-4", "Bevillingsgebyr ikke betalt innen fristen"},
    Words{"P2-5", "Brudd på kravene til styrer og stedfortreder"},
    Words{"P2-6", "Gjentatt narkotikaomsetning på skjenkestedet"},
    Words{"P2-7", "Gjentatt diskriminering"},
    Words{"P1-1", "Brudd på kravene til alkoholfrie drikker"},
    Words{"P1-2", "Brudd på reglene om skjenkemengde"},
    Words{"P1-3", "Konsum av medbrakt alkoholholdig drikk"},
    Words{"P1-4", "Gjester tar med alkoholholdig drikk ut av lokalet"},
    Words{"P1-5", "Drikking i salgslokalet ikke hindret"},
    Words{"P1-6", "Brudd på reglene om plassering av alkoholholdig drikk"},
    Words{"P1-7", "Brudd på vilkår i bevillingen"},
    Words{"P1-8", "Brudd på reklameforbudet"},
    Words{"P1-9", "Annet brudd på alkoholloven eller forskriftene"},
};

QString number(int count, const QString& one, const QString& many)
{
    return QString::number(count) + QChar(0xA0) + (count == 1 ? one : many);
}
QString pointsText(int count)
{
    return number(count, QStringLiteral("prikk"), QStringLiteral("prikker"));
}
QString daysText(int count)
{
    return number(count, QStringLiteral("dag"), QStringLiteral("dager"));
}

/// Collects the blocks of one letter; every sentence is said once, and only with what it needs.
class Letter
{
public:
    explicit Letter(const LetterContent& content) : m_content(content) {}

    QList<LetterBlock> blocks()
    {
        const QString& kind = m_content.kind;
        if (kind == QLatin1String("forhaandsvarsel_prikker"))
            warnOfPoints();
        else if (kind == QLatin1String("vedtak_prikker"))
            decidePoints();
        else if (kind == QLatin1String("forhaandsvarsel_inndragning"))
            warnOfWithdrawal();
        else if (kind == QLatin1String("vedtak_inndragning"))
            decideWithdrawal();
        else if (kind == QLatin1String("henleggelse"))
            drop();
        else
            own();
        return std::move(m_blocks);
    }

private:
    void say(const QString& text) { add(Kind::paragraph, text); }
    void head(const char* text) { add(Kind::heading, QString::fromUtf8(text)); }
    void box(const QString& text) { add(Kind::box, text); }
    void add(Kind kind, const QString& text)
    {
        // A paragraph sign keeps its number beside it.
        QString kept = text.trimmed();
        kept.replace(QStringLiteral("§ "), QStringLiteral("§\u00A0"));
        if (!kept.isEmpty())
            m_blocks.push_back(LetterBlock{kind, kept, {}, {}, {}});
    }

    QString licence() const
    {
        QString out = m_content.isSale ? QStringLiteral("salgsbevillingen")
                                       : QStringLiteral("skjenkebevillingen");
        if (!m_content.licenceNumber.isEmpty())
            out += QStringLiteral(" nr. ") + m_content.licenceNumber;
        return out;
    }
    QString place() const
    {
        return (m_content.isSale ? QStringLiteral("salgsstedet ")
                                 : QStringLiteral("skjenkestedet ")) +
               m_content.place;
    }
    /// "20. november 2026" or "3. mai 2026 og 20. november 2026".
    static QString inWords(QList<QDate> dates)
    {
        std::sort(dates.begin(), dates.end());
        dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
        QStringList words;
        for (const QDate& date : std::as_const(dates))
            words += letterDate(date);
        if (words.size() < 2)
            return words.join(QString());
        const QString last = words.takeLast();
        return words.join(QStringLiteral(", ")) + QStringLiteral(" og ") + last;
    }

    /// When the reports were sent, where they were.
    QString reportsSent() const
    {
        QList<QDate> dates;
        for (const LetterHearing& hearing : m_content.hearings)
            if (hearing.reportSent.isValid())
                dates.push_back(hearing.reportSent);
        if (dates.isEmpty())
            return {};
        return (dates.size() == 1 ? QStringLiteral(" Rapporten ble sendt dere %1.")
                                  : QStringLiteral(" Rapportene ble sendt dere %1."))
            .arg(inWords(dates));
    }

    void controlSentence()
    {
        QList<QDate> dates;
        for (const LetterBreach& breach : m_content.breaches)
            if (breach.control.isValid())
                dates.push_back(breach.control);
        const QString when = inWords(dates);
        if (when.isEmpty())
            return;
        say(QStringLiteral("%1 førte %2 kontroll med %3 etter alkoholloven § 1-9 og "
                           "alkoholforskriften kapittel 9.%4")
                .arg(m_content.municipality, when, place(), reportsSent()));
    }

    void breachTable()
    {
        if (m_content.breaches.isEmpty())
            return;
        LetterBlock table;
        table.kind = Kind::table;
        table.head = {QStringLiteral("Dato"), QStringLiteral("Forhold"),
                      QStringLiteral("Bestemmelse"), QStringLiteral("Prikker")};
        for (const LetterBreach& breach : m_content.breaches)
            table.rows.push_back(
                {letterDate(breach.date),
                 letterViolation(breach.violation) +
                     (breach.isRepeat ? QStringLiteral(" (likeartet, regnes med bruddet over)")
                                      : QString()),
                 breach.provision,
                 breach.isRepeat ? QStringLiteral("–") : QString::number(breach.points)});
        table.total = {QStringLiteral("Sum"), QString(), QString(),
                       QString::number(m_content.points)};
        m_blocks.push_back(table);
        for (const LetterBreach& breach : m_content.breaches)
            if (!breach.isRepeat && breach.points != breach.tablePoints)
                say(QStringLiteral("Forholdet «%1» gir etter § 10-3 %2. Kommunen fraviker dette, "
                                   "fordi det foreligger %3 omstendigheter (alkoholforskriften "
                                   "§ 10-4): %4")
                        .arg(letterViolation(breach.violation), pointsText(breach.tablePoints),
                             breach.isMitigating
                                 ? QStringLiteral("helt spesielle og sterkt formildende")
                                 : QStringLiteral("sterkt skjerpende"),
                             breach.reason));
    }

    void heard()
    {
        // What the party has said is never left out, of whichever control it was.
        for (const LetterHearing& hearing : m_content.hearings) {
            const QString report =
                m_content.hearings.size() == 1
                    ? QStringLiteral("rapporten")
                    : QStringLiteral("rapporten om kontrollen %1").arg(letterDate(hearing.control));
            const QString when = hearing.commentReceived.isValid()
                                     ? u' ' + letterDate(hearing.commentReceived)
                                     : QString();
            if (!hearing.comment.isEmpty())
                say(QStringLiteral("Dere uttalte dere%1 til %2: «%3»")
                        .arg(when, report, hearing.comment));
            else if (hearing.isAnswered())
                say(QStringLiteral("Dere uttalte dere%1 til %2.").arg(when, report));
            else if (hearing.reportSent.isValid())
                say(QStringLiteral("Vi har ikke mottatt uttalelse til %1.").arg(report));
        }
        if (!m_content.warned.isValid())
            return;
        QString text =
            QStringLiteral("Dere fikk forhåndsvarsel datert %1").arg(letterDate(m_content.warned));
        if (m_content.replyDue.isValid())
            text +=
                QStringLiteral(", med frist for uttalelse %1").arg(letterDate(m_content.replyDue));
        text += m_content.reply.trimmed().isEmpty() && !m_content.replyReceived.isValid()
                    ? QStringLiteral(". Vi har ikke mottatt uttalelse.")
                    : QStringLiteral(".");
        say(text);
        if (!m_content.reply.trimmed().isEmpty())
            say(QStringLiteral("Dere svarte%1: «%2»")
                    .arg(m_content.replyReceived.isValid()
                             ? QStringLiteral(" %1").arg(letterDate(m_content.replyReceived))
                             : QString(),
                         m_content.reply.trimmed()));
    }

    void rules()
    {
        head("Reglene");
        say(QStringLiteral(
            "Når en kontroll eller en rapport fra annen myndighet viser at bevillingshaveren ikke "
            "har "
            "oppfylt sine plikter, skal kommunen tildele bevillingen prikker (alkoholforskriften "
            "§ 10-1). Antallet følger av § 10-3. Likeartede brudd som avdekkes i samme kontroll, "
            "regnes "
            "som ett brudd (§ 10-2). Ansvaret er objektivt: Det kreves ikke at noen kan "
            "bebreides."));
        say(QStringLiteral(
                "Får bevillingen til sammen %1 i løpet av to år, skal kommunen inndra den for "
                "en uke. Er prikkene flere, blir inndragningen tilsvarende lengre (§ 10-2). "
                "De to årene regnes fra datoen for bruddet. Ny bevillingsperiode endrer ikke "
                "dette; ved overdragelse begynner en ny periode.")
                .arg(pointsText(m_content.threshold)));
    }

    void reckoning()
    {
        if (m_content.reckoning.isEmpty())
            return;
        head("Prikkregnskapet");
        if (m_content.windowFrom.isValid() && m_content.windowTo.isValid())
            say(QStringLiteral("Brudd i tidsrommet %1 til %2 regnes med:")
                    .arg(letterDate(m_content.windowFrom), letterDate(m_content.windowTo)));
        LetterBlock table;
        table.kind = Kind::table;
        table.head = {QStringLiteral("Dato"), QStringLiteral("Forhold"), QStringLiteral("Prikker")};
        for (const LetterBreach& breach : m_content.reckoning)
            table.rows.push_back({letterDate(breach.date), letterViolation(breach.violation),
                                  QString::number(breach.points)});
        table.total = {QStringLiteral("Sum"), QString(), QString::number(m_content.sum)};
        m_blocks.push_back(table);
    }

    void access()
    {
        head("Innsyn");
        say(QStringLiteral("Som part har dere rett til å gjøre dere kjent med sakens dokumenter "
                           "(forvaltningsloven §§ 18 og 19). Ta kontakt med saksbehandleren."));
    }

    void replying(const QString& about)
    {
        head("Dere kan uttale dere");
        QString text = QStringLiteral("Før vi tar stilling til %1, kan dere uttale dere skriftlig "
                                      "(forvaltningsloven § 16).")
                           .arg(about);
        if (m_content.replyDue.isValid())
            text += QStringLiteral(" Fristen er %1.").arg(letterDate(m_content.replyDue));
        if (!m_content.caseNumber.isEmpty())
            text += QStringLiteral(" Oppgi saksnummer %1.").arg(m_content.caseNumber);
        say(text);
        say(QStringLiteral("Dette er et varsel og ikke et vedtak. Det kan ikke påklages."));
    }

    void appeal(bool isWithdrawal)
    {
        head("Dere kan klage");
        say(QStringLiteral(
            "Dere kan klage på vedtaket innen tre uker fra dere mottok dette brevet "
            "(forvaltningsloven "
            "§ 29). Klagen skal være skriftlig. Si hvilket vedtak dere klager på, hva dere ønsker "
            "endret, og gjerne hvorfor."));
        say(QStringLiteral(
                "Send klagen til %1. Endrer ikke kommunen vedtaket, sender vi klagen til "
                "Statsforvalteren, som prøver om vedtaket er lovlig (alkoholloven § 1-16).")
                .arg(m_content.municipality));
        if (isWithdrawal)
            say(QStringLiteral("Dere kan be om at inndragningen utsettes til klagen er avgjort%1.")
                    .arg(m_content.suspension.isEmpty()
                             ? QString()
                             : QString(QStringLiteral(" (") + m_content.suspension + u')')));
        else
            say(QStringLiteral(
                "Prikker som ikke er påklaget, kan likevel prøves om bevillingen senere "
                "inndras og inndragningen påklages (alkoholforskriften § 10-5)."));
    }

    void warnOfPoints()
    {
        box(QStringLiteral("%1 vurderer å gi %3 til %2.%4")
                .arg(m_content.municipality, licence(), pointsText(m_content.points),
                     m_content.replyDue.isValid()
                         ? QStringLiteral(" Dere kan uttale dere innen %1.")
                               .arg(letterDate(m_content.replyDue))
                         : QString()));
        head("Hva vi fant");
        controlSentence();
        heard();
        say(QStringLiteral("Etter vår foreløpige vurdering er følgende brutt:"));
        breachTable();
        say(m_content.text);
        rules();
        reckoning();
        say(m_content.sum < m_content.threshold
                ? QStringLiteral(
                      "Blir dette vedtatt, har bevillingen %1. %2 til i løpet av to år fører "
                      "til inndragning.")
                      .arg(pointsText(m_content.sum),
                           pointsText(m_content.threshold - m_content.sum))
                : QStringLiteral(
                      "Blir dette vedtatt, har bevillingen %1, og grensen på %2 er nådd. "
                      "Inndragning blir i så fall varslet for seg (alkoholforskriften § 10-6).")
                      .arg(pointsText(m_content.sum), pointsText(m_content.threshold)));
        replying(QStringLiteral("om prikker skal tildeles"));
        access();
    }

    void decidePoints()
    {
        box(QStringLiteral(
                "Vedtak: %1 gir %4 til %2 ved %3, med hjemmel i alkoholforskriften §§ 10-1, "
                "10-3 og 10-5.")
                .arg(m_content.municipality, licence(), m_content.place,
                     pointsText(m_content.points)));
        head("Bakgrunn");
        controlSentence();
        heard();
        head("Kommunens vurdering");
        say(QStringLiteral("Kommunen finner at følgende er brutt:"));
        breachTable();
        say(m_content.text);
        if (!m_content.reasonDeviation.trimmed().isEmpty())
            say(QStringLiteral("Antallet prikker fraviker § 10-3 (alkoholforskriften § 10-4): %1")
                    .arg(m_content.reasonDeviation.trimmed()));
        rules();
        reckoning();
        head("Hva vedtaket betyr");
        say(m_content.sum < m_content.threshold
                ? QStringLiteral("Bevillingen har nå %1. %2 til i løpet av to år fører til at den "
                                 "inndras i minst en uke (alkoholforskriften §§ 10-2 og 10-5).")
                      .arg(pointsText(m_content.sum),
                           pointsText(m_content.threshold - m_content.sum))
                : QStringLiteral(
                      "Bevillingen har nå %1, og grensen på %2 er nådd. Kommunen skal da "
                      "inndra bevillingen i %3. Dere får eget forhåndsvarsel og eget vedtak "
                      "om dette (alkoholforskriften §§ 10-2 og 10-6).")
                      .arg(pointsText(m_content.sum), pointsText(m_content.threshold),
                           daysText(m_content.scaleDays)));
        appeal(false);
        access();
    }

    void scale()
    {
        const int extra = m_content.sum - m_content.threshold;
        if (extra < 0)
            return;
        say(extra == 0
                ? QStringLiteral("%1 fører til inndragning i %2 (alkoholforskriften § 10-2).")
                      .arg(pointsText(m_content.sum), daysText(m_content.scaleDays))
                : QStringLiteral("%1 er %2 over grensen. Etter Helsedirektoratets skala gir det "
                                 "inndragning i %3 (alkoholforskriften § 10-2).")
                      .arg(pointsText(m_content.sum), QString::number(extra),
                           daysText(m_content.scaleDays)));
        if (m_content.days != m_content.scaleDays && !m_content.reasonDeviation.trimmed().isEmpty())
            say(QStringLiteral(
                    "Lengden er satt til %1, fordi det foreligger særlige omstendigheter "
                    "(alkoholforskriften § 10-4): %2")
                    .arg(daysText(m_content.days), m_content.reasonDeviation.trimmed()));
    }

    void warnOfWithdrawal()
    {
        box(QStringLiteral("%1 vurderer å inndra %2 i %3.%4")
                .arg(m_content.municipality, licence(), daysText(m_content.days),
                     m_content.replyDue.isValid()
                         ? QStringLiteral(" Dere kan uttale dere innen %1.")
                               .arg(letterDate(m_content.replyDue))
                         : QString()));
        head("Hvorfor vi varsler");
        say(QStringLiteral(
                "Bevillingen ved %1 er i løpet av to år tildelt %2. Grensen for inndragning "
                "er %3.")
                .arg(m_content.place, pointsText(m_content.sum), pointsText(m_content.threshold)));
        say(m_content.text);
        reckoning();
        scale();
        say(QStringLiteral("I tiden bevillingen er inndratt, kan dere ikke %1 alkoholholdig drikk.")
                .arg(m_content.isSale ? QStringLiteral("selge") : QStringLiteral("skjenke")));
        replying(QStringLiteral("inndragningen"));
        access();
    }

    void decideWithdrawal()
    {
        QString period;
        if (m_content.withdrawnFrom.isValid() && m_content.withdrawnTo.isValid())
            period =
                QStringLiteral(", fra og med %1 til og med %2")
                    .arg(letterDate(m_content.withdrawnFrom), letterDate(m_content.withdrawnTo));
        box(QStringLiteral("Vedtak: %1 inndrar %2 ved %3 i %4%5, med hjemmel i alkoholforskriften "
                           "§§ 10-2 og 10-6.")
                .arg(m_content.municipality, licence(), m_content.place, daysText(m_content.days),
                     period));
        head("Bakgrunn");
        say(QStringLiteral(
                "Bevillingen er i løpet av to år tildelt %1. Grensen for inndragning er %2.")
                .arg(pointsText(m_content.sum), pointsText(m_content.threshold)));
        heard();
        reckoning();
        head("Kommunens vurdering");
        scale();
        say(m_content.text);
        head("Hva vedtaket betyr");
        say(QStringLiteral(
                "I inndragningstiden kan dere ikke %1 alkoholholdig drikk. Prikkene som ligger "
                "til grunn, regnes ikke med på nytt. Inndragning bør settes i verk innen fire "
                "uker etter vedtaket (alkoholforskriften § 10-6).")
                .arg(m_content.isSale ? QStringLiteral("selge") : QStringLiteral("skjenke")));
        appeal(true);
        access();
    }

    void drop()
    {
        // The points that led to the warning of a withdrawal have been given, and stay.
        const bool isOfWithdrawal =
            m_content.warnedOf == QLatin1String("forhaandsvarsel_inndragning");
        box((isOfWithdrawal
                 ? QStringLiteral("%1 henlegger saken om inndragning. Bevillingen blir ikke "
                                  "inndratt.")
                 : QStringLiteral("%1 henlegger saken. Bevillingen får ingen prikker for "
                                  "forholdet."))
                .arg(m_content.municipality));
        head("Bakgrunn");
        controlSentence();
        heard();
        head("Kommunens vurdering");
        say(m_content.text);
        say(isOfWithdrawal
                ? QStringLiteral("Saken om inndragning er med dette avsluttet. Prikkene som er "
                                 "tildelt, står ved lag.")
                : QStringLiteral(
                      "Saken er med dette avsluttet. Den får ingen følger for prikkregnskapet."));
        access();
    }

    void own()
    {
        say(m_content.text);
        access();
    }

    const LetterContent& m_content;
    QList<LetterBlock> m_blocks;
};

} // namespace

QString letterDate(const QDate& date)
{
    return date.isValid()
               ? QLocale(QLocale::NorwegianBokmal).toString(date, QStringLiteral("d. MMMM yyyy"))
               : QString();
}

QString letterViolation(const QString& code)
{
    const auto found =
        std::find_if(violationWords.begin(), violationWords.end(),
                     [&](const Words& words) { return code == QLatin1String(words.code); });
    return found == violationWords.end() ? code : QString::fromUtf8(found->text);
}

QString letterTitle(const LetterContent& content)
{
    const QString licence =
        content.isSale ? QStringLiteral("salgsbevilling") : QStringLiteral("skjenkebevilling");
    QString title = QStringLiteral("Brev i bevillingssak");
    if (content.kind == QLatin1String("forhaandsvarsel_prikker"))
        title = QStringLiteral("Forhåndsvarsel om tildeling av prikker");
    else if (content.kind == QLatin1String("vedtak_prikker"))
        title = QStringLiteral("Vedtak om tildeling av prikker");
    else if (content.kind == QLatin1String("forhaandsvarsel_inndragning"))
        title = QStringLiteral("Forhåndsvarsel om inndragning av ") + licence;
    else if (content.kind == QLatin1String("vedtak_inndragning"))
        title = QStringLiteral("Vedtak om inndragning av ") + licence;
    else if (content.kind == QLatin1String("henleggelse"))
        title = QStringLiteral("Saken er henlagt");
    return content.place.isEmpty() ? title : title + QStringLiteral(" – ") + content.place;
}

QList<LetterBlock> letterBlocks(const LetterContent& content)
{
    return Letter(content).blocks();
}

} // namespace feltbok::report
