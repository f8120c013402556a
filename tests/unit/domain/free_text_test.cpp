// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/identity_scan.h"
#include "domain/name_scan.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <array>
#include <map>

using namespace feltbok::domain;

namespace {

struct Sentence
{
    int number = 0;
    bool heldBack = false;
    bool outreach = false;
    std::string text;
    std::vector<IdentitySpan> wanted;
    std::string known; ///< what the check is known to get wrong, and why
};

struct Figures
{
    int wanted = 0;
    int missed = 0;
    int falseAlarms = 0; ///< a wrong span is a miss and a false alarm
    friend bool operator==(const Figures&, const Figures&) = default;
};

constexpr std::array kinds{IdentityKind::nationalNumber, IdentityKind::phone, IdentityKind::email,
                           IdentityKind::name};

/// "kind=text | kind=text", the texts in their order. False when a text does not stand there.
bool readWanted(const std::string& column, Sentence& sentence)
{
    std::size_t from = 0;
    for (const QString& part :
         QString::fromStdString(column).split(QStringLiteral(" | "), Qt::SkipEmptyParts)) {
        const std::string name = part.section(QLatin1Char('='), 0, 0).toStdString();
        const std::string text = part.section(QLatin1Char('='), 1).toStdString();
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](IdentityKind one) { return toString(one) == name; });
        const std::size_t at = sentence.text.find(text, from);
        if (kind == kinds.end() || at == std::string::npos || text.empty())
            return false;
        sentence.wanted.push_back({at, text.size(), *kind});
        from = at + text.size();
    }
    return true;
}

std::vector<Sentence> readSentences()
{
    std::vector<Sentence> out;
    QFile file(QStringLiteral(FELTBOK_TEST_DATA "/free_text_sentences.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto columns = line.split('\t');
        Sentence sentence;
        if (columns.size() != 6)
            return {};
        sentence.number = columns[0].toInt();
        sentence.heldBack = columns[1] == "held";
        sentence.outreach = columns[2] == "outreach";
        sentence.text = columns[3].toStdString();
        sentence.known = columns[5].toStdString();
        if (!readWanted(columns[4].toStdString(), sentence))
            return {};
        out.push_back(std::move(sentence));
    }
    return out;
}

std::vector<IdentitySpan> foundIn(const Sentence& sentence)
{
    auto found = findIdentities(sentence.text);
    if (sentence.outreach)
        for (const IdentitySpan& name : findNames(sentence.text))
            found.push_back(name);
    std::sort(found.begin(), found.end(),
              [](const IdentitySpan& a, const IdentitySpan& b) { return a.begin < b.begin; });
    return found;
}

std::string described(const std::vector<IdentitySpan>& spans, const std::string& text)
{
    std::string out;
    for (const IdentitySpan& span : spans)
        out +=
            std::string(toString(span.kind)) + " \"" + text.substr(span.begin, span.length) + "\" ";
    return out;
}

void count(const Sentence& sentence, const std::vector<IdentitySpan>& found,
           std::map<IdentityKind, Figures>& figures)
{
    for (const IdentitySpan& span : sentence.wanted) {
        ++figures[span.kind].wanted;
        if (std::find(found.begin(), found.end(), span) == found.end())
            ++figures[span.kind].missed;
    }
    for (const IdentitySpan& span : found)
        if (std::find(sentence.wanted.begin(), sentence.wanted.end(), span) ==
            sentence.wanted.end())
            ++figures[span.kind].falseAlarms;
}

std::string table(const std::map<IdentityKind, Figures>& figures)
{
    std::string out;
    for (const auto& [kind, one] : figures)
        out += std::string(toString(kind)) + ": " + std::to_string(one.wanted) + " wanted, " +
               std::to_string(one.missed) + " missed, " + std::to_string(one.falseAlarms) +
               " false alarms\n";
    return out;
}

/// As the file of sentences states them.
std::string stated(const std::string& part, const std::map<IdentityKind, Figures>& figures)
{
    std::string out;
    for (const auto& [kind, one] : figures)
        out += "#figures\t" + part + "\t" + std::string(toString(kind)) + "\t" +
               std::to_string(one.wanted) + "\t" + std::to_string(one.missed) + "\t" +
               std::to_string(one.falseAlarms) + "\n";
    return out;
}

QString statedFigures()
{
    QString out;
    QFile file(QStringLiteral(FELTBOK_TEST_DATA "/free_text_sentences.tsv"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith("#figures"))
                out += QString::fromUtf8(line) + QLatin1Char('\n');
    return out;
}

} // namespace

/// The check of free text on Norwegian sentences from the field, with what it gets wrong stated.
class FreeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfOfThemAreHarmless()
    {
        const auto all = readSentences();
        QVERIFY(all.size() >= 320);
        const auto harmless = std::size_t(std::count_if(
            all.begin(), all.end(), [](const Sentence& one) { return one.wanted.empty(); }));
        QVERIFY2(harmless * 20 >= all.size() * 9 && harmless * 20 <= all.size() * 11,
                 qPrintable(QString::number(harmless)));
    }

    /// Every sentence comes out as stated, or is known not to.
    void sentences_data()
    {
        QTest::addColumn<int>("row");
        const auto all = readSentences();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%d", all[i].number) << int(i);
    }
    void sentences()
    {
        QFETCH(int, row);
        static const auto all = readSentences();
        const Sentence& sentence = all[std::size_t(row)];
        const auto found = foundIn(sentence);
        if (sentence.known.empty())
            QCOMPARE(described(found, sentence.text), described(sentence.wanted, sentence.text));
        QVERIFY2((found == sentence.wanted) == sentence.known.empty(),
                 "known to be wrong, and is right now: take the remark away");
    }

    void figures()
    {
        std::map<IdentityKind, Figures> open;
        std::map<IdentityKind, Figures> held;
        for (const Sentence& sentence : readSentences())
            count(sentence, foundIn(sentence), sentence.heldBack ? held : open);
        qInfo().noquote() << "\nOpen part\n"
                          << table(open).c_str() << "\nHeld back\n"
                          << table(held).c_str();
        const QString now = QString::fromStdString(stated("open", open) + stated("held", held));
        QCOMPARE(now, statedFigures());
    }

    void whatMayBeStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("harmless") << "Rolig kveld."
                                  << "Rolig kveld.";
        QTest::newRow("middle") << "Hun ringte fra 922 33 444 i går."
                                << "Hun ringte fra i går.";
        QTest::newRow("end") << "Fnr 018190 10001."
                             << "Fnr.";
        QTest::newRow("alone") << "01819010001"
                               << "";
        QTest::newRow("beginning") << "92233444 var nummeret"
                                   << "var nummeret";
        QTest::newRow("two") << "Fnr 01819010001, tlf 922 33 444."
                             << "Fnr, tlf.";
        QTest::newRow("comes together") << "Tlf 922 a@b.no 33 444 her"
                                        << "Tlf her";
    }
    void whatMayBeStored()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        QCOMPARE(QString::fromStdString(storableText(text.toStdString())), stored);
    }

    void whatIsBeingWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("begun") << "Ring 922 33"
                               << "Ring";
        QTest::newRow("space behind") << "Ring 922 33 "
                                      << "Ring ";
        QTest::newRow("a time") << "Kl. 22.15"
                                << "Kl. 22.15";
        QTest::newRow("a year") << "I 2026"
                                << "I 2026";
        QTest::newRow("abroad") << "Ring +46701"
                                << "Ring";
        QTest::newRow("address") << "Skriv til kari.n@exam"
                                 << "Skriv til";
        QTest::newRow("words") << "Ring meg"
                               << "Ring meg";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void whatIsBeingWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        const std::string bytes = text.toStdString();
        QCOMPARE(QString::fromStdString(withoutUnfinished(bytes, bytes.size())), stored);
        // What stands behind the cursor is kept.
        QCOMPARE(QString::fromStdString(withoutUnfinished(bytes + "\nRolig.", bytes.size())),
                 QString(stored + QStringLiteral("\nRolig.")));
    }

    void namesSurviveAnything()
    {
        unsigned state = 7;
        const std::string alphabet = "KariPerN. -\xc3\xa5\xc3\x85\xe2\x80\x8b'\xff\xf0";
        for (int round = 0; round < 20000; ++round) {
            std::string text;
            for (int n = 0; n < 24; ++n) {
                state = state * 1664525u + 1013904223u;
                text += alphabet[(state >> 16) % alphabet.size()];
            }
            std::size_t end = 0;
            for (const IdentitySpan& span : findNames(text)) {
                QVERIFY(span.length > 0 && span.begin >= end &&
                        span.begin + span.length <= text.size());
                end = span.begin + span.length;
            }
            QVERIFY(findIdentities(storableText(text)).empty());
        }
    }

    void longNamesAreQuick()
    {
        std::string text;
        for (int n = 0; n < 40000; ++n)
            text += "Kari ";
        QVERIFY(!findNames(text).empty());
        QVERIFY(findNames(std::string(200000, 'K')).empty());
    }
};

QTEST_APPLESS_MAIN(FreeTextTest)
#include "free_text_test.moc"
